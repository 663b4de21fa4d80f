// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/steprow.h"

#include "explain/calltext.h"
#include "panels/explainer.h"
#include "panels/theme.h"
#include "panels/topicquestion.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace panels {

namespace {

constexpr qreal signatureSize = 0.88;

} // namespace

StepRow::StepRow(int number, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_lamp(new Lamp(this))
    , m_number(new QLabel(number > 0 ? QString::number(number) : QString(), this))
    , m_line(new QHBoxLayout)
    , m_code(new WrapLabel(this))
    , m_sentence(new WrapLabel(this))
{
    setObjectName(named("Step"));
    m_lamp->setObjectName(named("Lamp"));
    m_code->setObjectName(named("Call"));
    m_sentence->setObjectName(named("Sentence"));
    m_number->setTextFormat(Qt::PlainText);
    m_number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_sentence->hide();
    setLink(m_code);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_number, 0, 0);
    grid->addWidget(m_lamp, 0, 1);
    grid->addLayout(m_line, 0, 2);
    grid->addWidget(m_code, 1, 2);
    grid->addWidget(m_sentence, 2, 2);
    grid->setColumnStretch(2, 1);
    m_line->setSpacing(5);
    m_line->addStretch(0);
    setFonts();
}

QString StepRow::named(const char *part) const
{
    return m_name + QLatin1StringView(part);
}

QPushButton *StepRow::addButton(const QString &call)
{
    auto *button = new QPushButton(call, this);
    button->setObjectName(named("Button"));
    button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCall(call);
    m_head = button;
    m_line->insertWidget(0, button);
    setFonts();
    return button;
}

void StepRow::addName(const QString &call)
{
    auto *label = new QLabel(call, this);
    label->setTextFormat(Qt::PlainText);
    label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCall(call);
    m_head = label;
    m_line->insertWidget(0, label);
    setFonts();
}

/// The whole row is about its call, but for what in it has a topic of its own.
void StepRow::setCall(const QString &call)
{
    m_call = call;
    if (call.isEmpty())
        return;
    const QString first = call.section(QLatin1Char(' '), 0, 0); // of "read / write"
    const bool accepts = first == QLatin1StringView("accept");
    Explainer::setTopic(this, {explain::Topic::Kind::Call,
                               accepts ? explain::callName(posix::Call::Accept4) : first});
}

void StepRow::addField(QWidget *field, int stretch)
{
    m_line->insertWidget(m_line->count() - 1, field, stretch);
}

void StepRow::showStep(session::StepReport::Lamp lamp, const StepWords &words)
{
    m_lamp->setLight(lamp, m_call);
    const bool bare = !words.made;
    m_code->setText(bare && !m_remark.isEmpty()
                        ? words.code + QStringLiteral("  //\u00a0") + m_remark
                        : words.code);
    m_code->setTone(bare ? Tone::Quiet : Tone::Plain);
    m_made = words.made;
    setCodeFont();
    m_code->setToolTip(plainToolTip(words.exact));
    m_code->setVisible(!(bare && m_signatureHidden));
    setTopic(words.topic);
    m_sentence->setText(words.sentence);
    m_sentence->setTone(words.tone);
    m_sentence->setVisible(!words.sentence.isEmpty());
}

void StepRow::setTopic(const std::optional<explain::Topic> &topic)
{
    for (QWidget *label : {m_code, m_sentence}) {
        if (topic)
            Explainer::setTopic(label, *topic);
        else
            Explainer::clearTopic(label);
    }
}

void StepRow::setFonts()
{
    QFont bold = font();
    bold.setBold(true);
    m_number->setFont(bold);
    m_number->setFixedWidth(fontMetrics().horizontalAdvance(QLatin1Char('0')) + 2);
    setCodeFont();
    if (!m_head)
        return;
    m_head->setFont(bold);
    const QFontMetrics metrics(bold);
    const int widest = std::max(metrics.horizontalAdvance(QStringLiteral("setsockopt")),
                                metrics.horizontalAdvance(m_call));
    m_head->setFixedWidth(widest + 4);
}

// What was really called stands out from what could be.
void StepRow::setCodeFont()
{
    QFont code = monospace(font());
    if (!m_made)
        code.setPointSizeF(code.pointSizeF() * signatureSize);
    m_code->setFont(code);
}

void StepRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setFonts();
}

} // namespace panels
