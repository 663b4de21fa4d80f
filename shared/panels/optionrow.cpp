// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/optionrow.h"

#include "explain/calltext.h"
#include "explain/optionremark.h"
#include "panels/explainer.h"
#include "panels/theme.h"
#include "panels/topicquestion.h"

#include <QEvent>

#include <cerrno>

namespace panels {

namespace {

constexpr int step = 14;            // pixels for each depth
constexpr int leastForRemark = 150; // pixels, behind the button

} // namespace

OptionRow::OptionRow(const net::SocketOption &option, int depth, QWidget *parent)
    : QWidget(parent)
    , m_option(option)
    , m_name(new QLabel(QLatin1StringView(option.name), this))
    , m_value(new QLabel(this))
    , m_field(new OptionField(option, this))
    , m_set(new QPushButton(this))
    , m_remark(new WrapLabel(this))
    , m_indent(depth * step)
{
    Explainer::setTopic(this, explain::optionTopic(option.name));
    build(depth);
    connect(m_set, &QPushButton::clicked, this, [this] { Q_EMIT setWanted(m_field->text()); });
    connect(m_field, &OptionField::submitted, m_set, &QPushButton::click);
    connect(m_field, &OptionField::edited, this, &OptionRow::setFonts);
    retranslate();
}

QString OptionRow::named(const char *part) const
{
    return QStringLiteral("option_%1_%2")
        .arg(QLatin1StringView(m_option.name), QLatin1StringView(part));
}

void OptionRow::build(int depth)
{
    m_name->setObjectName(named("name"));
    m_value->setObjectName(named("value"));
    m_set->setObjectName(named("set"));
    m_remark->setObjectName(named("remark"));
    m_name->setTextFormat(Qt::PlainText);
    setLink(m_name);
    m_name->setBuddy(m_field);
    m_value->setTextFormat(Qt::PlainText);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remark->hide();
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(depth * step, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(1);
    m_grid->addWidget(m_name, 0, 0);
    m_grid->addWidget(m_value, 0, 1);
    m_grid->addWidget(m_field, 0, 2);
    m_grid->addWidget(m_set, 0, 3);
    m_grid->setColumnStretch(4, 1);
    setFonts();
    placeRemark();
}

bool OptionRow::fitsBehind() const
{
    int taken = m_indent;
    for (const QWidget *part : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_value),
                                static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_set)})
        taken += part->maximumWidth() + m_grid->horizontalSpacing();
    const int left = width() - taken;
    return left >= leastForRemark &&
           m_remark->heightForWidth(left) <= m_remark->fontMetrics().lineSpacing() * 5 / 2;
}

// Behind the button where it is short, else on lines of its own.
void OptionRow::placeRemark()
{
    const bool behind = fitsBehind();
    if (m_grid->indexOf(m_remark) >= 0 && behind == m_remarkBehind)
        return;
    m_remarkBehind = behind;
    m_grid->removeWidget(m_remark);
    if (behind)
        m_grid->addWidget(m_remark, 0, 4, Qt::AlignVCenter);
    else
        m_grid->addWidget(m_remark, 1, 0, 1, 5);
}

void OptionRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeRemark();
}

QString OptionRow::toldText(const posix::Result<net::OptionValue> &told) const
{
    const int error = told.error().value();
    if (!told)
        return error == ENODATA ? QStringLiteral("–") : explain::errnoName(error);
    const QString unit = explain::unitText(m_option.unit);
    const QString value = net::optionText(m_option, told.value());
    const bool off = m_option.kind == net::SocketOption::Kind::Linger && !told.value().on;
    return unit.isEmpty() || off ? value : value + QLatin1Char(' ') + unit;
}

void OptionRow::showSocket(int fd, const posix::Result<net::OptionValue> &told,
                           const std::optional<net::OptionReport> &report)
{
    const int error = told.error().value();
    m_value->setText(toldText(told));
    m_field->follow(told ? std::optional(told.value()) : std::nullopt);
    setEnabled(true);
    m_field->setEnabled(true);
    m_set->setEnabled(true);
    m_field->setTip({});
    m_set->setToolTip(plainToolTip(tr("setsockopt(%1, %2, %3, …), then getsockopt()")
                                       .arg(QString::number(fd), explain::levelName(m_option.level),
                                            QLatin1StringView(m_option.name))));
    if (report) {
        const bool refused = !report->asked || (report->call && report->call->failed());
        setRemark(explain::optionRemark(m_option, *report), refused ? Tone::Refused : Tone::Plain);
    } else if (error == ENODATA) {
        setRemark(tr("It was not asked for at that moment."), Tone::Quiet);
    } else {
        setRemark(told ? QString() : explain::optionMissingSentence(m_option, error), Tone::Quiet);
    }
    setFonts();
}

void OptionRow::lock(const QString &why)
{
    m_field->setEnabled(false);
    m_field->setTip(why);
    m_set->setEnabled(false);
    m_set->setToolTip(plainToolTip(why));
}

void OptionRow::showNone(const QString &why)
{
    m_value->setText(QStringLiteral("–"));
    m_field->forget();
    m_field->follow(std::nullopt);
    m_field->setTip(why);
    m_set->setToolTip(plainToolTip(why));
    setRemark({}, Tone::Quiet);
    setEnabled(false);
    setFonts();
}

void OptionRow::setRemark(const QString &words, Tone tone)
{
    m_remark->setText(words);
    m_remark->setTone(tone);
    m_remark->setVisible(!words.isEmpty());
    placeRemark();
}

void OptionRow::retranslate()
{
    m_set->setText(tr("Set"));
    m_set->setAccessibleName(tr("Set %1").arg(QLatin1StringView(m_option.name)));
    m_value->setAccessibleName(
        tr("%1 as the kernel tells it").arg(QLatin1StringView(m_option.name)));
    setFonts();
}

// A button that would change something stands out: what is typed is only a wish until then.
void OptionRow::setFonts()
{
    const QFont code = monospace(font());
    const QFontMetrics metrics(code);
    m_name->setFont(code);
    m_name->setFixedWidth(metrics.horizontalAdvance(QStringLiteral("TCP_DEFER_ACCEPT")) + 2 + step -
                          m_indent);
    QFont bold = code;
    bold.setBold(true);
    m_value->setFont(bold);
    m_value->setFixedWidth(QFontMetrics(bold).horizontalAdvance(QStringLiteral("10000000 bytes")));
    m_field->setFixedWidth(metrics.horizontalAdvance(QLatin1Char('0')) * 9 + 16);
    QFont strong = font();
    strong.setBold(true);
    m_set->setFixedWidth(QFontMetrics(strong).horizontalAdvance(m_set->text()) + 24);
    strong.setBold(m_field->isEdited() && isEnabled());
    m_set->setFont(strong);
}

void OptionRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setFonts();
}

} // namespace panels
