// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/queuefigures.h"

#include "panels/explainer.h"
#include "panels/theme.h"
#include "panels/tones.h"
#include "panels/topicquestion.h"

#include <QGridLayout>

namespace panels {

namespace {

/// The articles' names of the figures, in their order; also a part of the objectNames.
constexpr std::array topics = {"backlog", "somaxconn",       "effective",
                               "used",    "ListenOverflows", "ListenDrops"};

constexpr int rowsOfGrid = 3;

QString numberText(const std::optional<std::int64_t> &number)
{
    return number ? QString::number(*number) : QStringLiteral("–");
}

} // namespace

QueueFigures::QueueFigures(QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    for (int figure = 0; figure < FigureCount; ++figure) {
        const QLatin1StringView topic(topics[std::size_t(figure)]);
        QLabel *&name = m_names[std::size_t(figure)];
        QLabel *&value = m_values[std::size_t(figure)];
        name = new QLabel;
        value = new QLabel;
        value->setObjectName(QStringLiteral("queue_%1").arg(topic));
        value->setFont(monospace(value->font()));
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        for (QLabel *label : {name, value}) {
            label->setTextFormat(Qt::PlainText);
            Explainer::setTopic(label, {explain::Topic::Kind::Column, topic});
        }
        setLink(name);
        const int column = figure / rowsOfGrid * 3;
        grid->addWidget(name, figure % rowsOfGrid, column);
        grid->addWidget(value, figure % rowsOfGrid, column + 1);
        grid->setColumnMinimumWidth(column + 2, 12);
    }
    grid->setColumnStretch(5, 1);
}

QString QueueFigures::nameOf(Figure figure) const
{
    switch (figure) {
    case Asked:
        return tr("backlog asked for");
    case Somaxconn:
        return QStringLiteral("somaxconn");
    case Effective:
        return tr("effective backlog");
    case Used:
        return tr("waiting now");
    case Overflows:
        return QStringLiteral("ListenOverflows");
    case Drops:
        return QStringLiteral("ListenDrops");
    case FigureCount:
        break;
    }
    return {};
}

QString QueueFigures::toolTipOf(Figure figure) const
{
    const QString everybody = tr("Counted for all listeners of this system (network namespace) "
                                 "together, since listen() of this one.");
    switch (figure) {
    case Asked:
        return tr("The number that listen(fd, backlog) was given last.");
    case Somaxconn:
        return tr("/proc/sys/net/core/somaxconn: the system's upper limit for a backlog.");
    case Effective:
        return tr("min(backlog, somaxconn), as the kernel tells it. N admits N + 1 connections.");
    case Used:
        return tr("Recv-Q of the LISTEN row: connections that nobody has accepted yet.");
    case Overflows:
        return tr("How often the accept queue was full when a client knocked.") +
               QLatin1Char('\n') + everybody;
    case Drops:
        return tr("How often a listener dropped a SYN, for this or any other reason.") +
               QLatin1Char('\n') + everybody;
    case FigureCount:
        break;
    }
    return {};
}

QString QueueFigures::textOf(Figure figure) const
{
    const auto &grown = m_numbers.grown;
    switch (figure) {
    case Asked:
        return numberText(m_numbers.asked);
    case Somaxconn:
        return numberText(m_numbers.somaxconn);
    case Effective:
        return numberText(m_numbers.effective);
    case Used:
        return numberText(m_numbers.used);
    case Overflows:
        return grown ? QStringLiteral("+%1").arg(grown->overflows) : numberText({});
    case Drops:
        return grown ? QStringLiteral("+%1").arg(grown->drops) : numberText({});
    case FigureCount:
        break;
    }
    return {};
}

void QueueFigures::setNumbers(const QueueNumbers &numbers)
{
    if (numbers == m_numbers)
        return;
    m_numbers = numbers;
    for (int figure = 0; figure < FigureCount; ++figure)
        m_values[std::size_t(figure)]->setText(textOf(Figure(figure)));
}

void QueueFigures::retranslate()
{
    for (int number = 0; number < FigureCount; ++number) {
        const auto figure = Figure(number);
        QLabel *name = m_names[std::size_t(number)];
        QLabel *value = m_values[std::size_t(number)];
        name->setText(nameOf(figure));
        value->setText(textOf(figure));
        value->setAccessibleName(nameOf(figure));
        for (QLabel *label : {name, value})
            label->setToolTip(plainToolTip(toolTipOf(figure)));
    }
}

QList<QStringList> QueueFigures::rows() const
{
    QList<QStringList> result;
    for (int number = 0; number < FigureCount; ++number)
        result.append({nameOf(Figure(number)), textOf(Figure(number))});
    return result;
}

} // namespace panels
