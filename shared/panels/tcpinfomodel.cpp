// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/tcpinfomodel.h"

#include "explain/topic.h"
#include "panels/tcpinfowords.h"
#include "panels/tones.h"
#include "panels/topicrole.h"

#include <algorithm>

namespace panels {

using kernel::InfoFigure;

namespace {

explain::Topic topicOf(const InfoFigure &figure)
{
    return {explain::Topic::Kind::Info, QLatin1StringView(figure.name)};
}

QString toolTipOf(const InfoFigure &figure)
{
    const QString exact =
        QStringLiteral("%1 = %2").arg(QLatin1StringView(figure.name), infoExactWords(figure));
    const QString what = explain::article(topicOf(figure)).what;
    return plainToolTip(what.isEmpty() ? exact : exact + QLatin1Char('\n') + what);
}

} // namespace

int TcpInfoModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QVariant TcpInfoModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = m_items.at(index.row());
    if (role == HeadingRole)
        return item.heading.has_value();
    if (item.figure < 0)
        return role == Qt::DisplayRole && item.heading ? infoGroupWords(*item.heading) : QVariant();
    const Shown &shown = m_figures.at(item.figure);
    switch (role) {
    case Qt::DisplayRole:
        return infoValueWords(shown.figure);
    case NameRole:
    case TopicWordsRole:
        return infoShortName(shown.figure);
    case ChangedRole:
        return shown.marked;
    case Qt::ToolTipRole:
        return toolTipOf(shown.figure);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2").arg(QLatin1StringView(shown.figure.name),
                                           infoValueWords(shown.figure));
    case TopicRole:
        return topicOf(shown.figure).text();
    default:
        return {};
    }
}

Qt::ItemFlags TcpInfoModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_items.at(index.row()).figure < 0)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

/// Whether these are other figures, not only other values.
bool TcpInfoModel::differs(const QList<InfoFigure> &figures) const
{
    return !std::equal(m_figures.cbegin(), m_figures.cend(), figures.cbegin(), figures.cend(),
                       [](const Shown &shown, const InfoFigure &figure) {
                           return shown.figure.name == figure.name;
                       });
}

void TcpInfoModel::setFigures(const QList<InfoFigure> &figures, std::int64_t now, bool sameSocket)
{
    if (differs(figures)) {
        beginResetModel();
        m_figures.clear();
        for (const InfoFigure &figure : figures)
            m_figures.append({figure});
        layOut();
        endResetModel();
        return;
    }
    for (int row = 0; row < m_items.size(); ++row) {
        const int number = m_items.at(row).figure;
        if (number < 0)
            continue;
        Shown &shown = m_figures[number];
        const InfoFigure &figure = figures.at(number);
        const Shown before = shown;
        if (shown.figure != figure && sameSocket && !figure.ticks)
            shown.changedAt = now;
        shown.figure = figure;
        shown.marked = sameSocket && shown.changedAt != 0 && now - shown.changedAt < changedFor;
        if (shown.marked != before.marked || shown.figure != before.figure)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

void TcpInfoModel::setRowsOfColumn(int rows)
{
    rows = std::max(rows, 3);
    if (rows == m_rowsOfColumn)
        return;
    beginResetModel();
    m_rowsOfColumn = rows;
    layOut();
    endResetModel();
}

void TcpInfoModel::layOut()
{
    m_items.clear();
    std::optional<kernel::InfoGroup> group;
    for (int number = 0; number < m_figures.size(); ++number) {
        const kernel::InfoGroup next = m_figures.at(number).figure.group;
        if (group != next) {
            if (m_items.size() % m_rowsOfColumn == m_rowsOfColumn - 1)
                m_items.append(Item());
            m_items.append(Item{-1, next});
        }
        group = next;
        m_items.append(Item{number, std::nullopt});
    }
}

void TcpInfoModel::retranslate()
{
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

TextTable TcpInfoModel::textTable() const
{
    TextTable table{{tr("Group"), tr("Field"), tr("Value"), tr("Exact")}, {}};
    for (const Shown &shown : m_figures) {
        const InfoFigure &figure = shown.figure;
        table.rows.append({infoGroupWords(figure.group), QLatin1StringView(figure.name),
                           infoValueWords(figure), infoExactWords(figure)});
    }
    return table;
}

} // namespace panels
