// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/optionfield.h"

#include "panels/theme.h"
#include "panels/tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace panels {

namespace {

using Kind = net::SocketOption::Kind;

constexpr int shownDigits = 9;
constexpr int shownSeconds = 4;

} // namespace

OptionField::OptionField(const net::SocketOption &option, QWidget *parent)
    : QWidget(parent)
    , m_option(option)
{
    const QString name = QStringLiteral("option_%1_field").arg(QLatin1StringView(option.name));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    if (option.kind != Kind::Number) {
        m_box = new QCheckBox(this);
        m_box->setObjectName(name);
        line->addWidget(m_box);
        connect(m_box, &QCheckBox::clicked, this, &OptionField::edit);
    }
    if (option.kind != Kind::Flag) {
        m_number = new QLineEdit(this);
        m_number->setObjectName(name);
        line->addWidget(m_number);
        connect(m_number, &QLineEdit::textEdited, this, &OptionField::edit);
    }
    if (option.kind == Kind::Linger) {
        setObjectName(name);
        m_box->setObjectName(QStringLiteral("option_SO_LINGER_on"));
        m_number->setObjectName(QStringLiteral("option_SO_LINGER_seconds"));
        setFocusProxy(m_box);
    } else {
        setFocusProxy(m_box ? static_cast<QWidget *>(m_box) : m_number);
    }
    line->addStretch(1);
    const QLatin1StringView word(option.name);
    if (m_box)
        m_box->setAccessibleName(word);
    if (m_number)
        m_number->setAccessibleName(word);
    setFonts();
}

void OptionField::edit()
{
    m_edited = true;
    if (m_option.kind == Kind::Linger && sender() == m_number)
        m_box->setChecked(true);
    Q_EMIT edited();
}

QString OptionField::text() const
{
    switch (m_option.kind) {
    case Kind::Flag:
        return m_box->isChecked() ? QStringLiteral("1") : QStringLiteral("0");
    case Kind::Number:
        return m_number->text();
    case Kind::Linger:
        break;
    }
    if (!m_box->isChecked())
        return QStringLiteral("off");
    return QStringLiteral("on ") + m_number->text();
}

void OptionField::follow(const std::optional<net::OptionValue> &told)
{
    if (m_edited)
        return;
    const net::OptionValue value = told.value_or(net::OptionValue());
    if (m_box)
        m_box->setChecked(m_option.kind == Kind::Linger ? value.on : value.number != 0);
    if (m_number) {
        const QString number = told ? QString::number(value.number) : QString();
        if (m_number->text() != number)
            m_number->setText(number);
    }
}

void OptionField::setTip(const QString &tip)
{
    if (m_box)
        m_box->setToolTip(plainToolTip(tip));
    if (m_number)
        m_number->setToolTip(plainToolTip(tip));
}

// Neither a box nor a line keeps Return for itself.
void OptionField::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter)
        return QWidget::keyPressEvent(event);
    Q_EMIT submitted();
}

void OptionField::setFonts()
{
    if (!m_number)
        return;
    m_number->setFont(monospace(font()));
    const int digits = m_option.kind == Kind::Linger ? shownSeconds : shownDigits;
    const int letter = m_number->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    m_number->setFixedWidth(digits * letter + 14);
}

void OptionField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setFonts();
}

} // namespace panels
