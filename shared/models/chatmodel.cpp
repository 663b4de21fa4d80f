// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/chatmodel.h"

#include <algorithm>
#include <iterator>

namespace models {

namespace {

/// The place of the message with this number; -1: there is none.
int placeOf(const std::deque<chat::Message> &messages, quint64 number)
{
    const auto found = std::lower_bound(
        messages.begin(), messages.end(), number,
        [](const chat::Message &message, quint64 wanted) { return message.number < wanted; });
    const bool there = found != messages.end() && found->number == number;
    return there ? int(found - messages.begin()) : -1;
}

} // namespace

ChatModel::ChatModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int ChatModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

QVariant ChatModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == MessageRole)
        return QVariant::fromValue(message(index.row()));
    return role == Qt::DisplayRole ? QVariant(message(index.row()).bytes) : QVariant();
}

void ChatModel::add(const chat::Message &message)
{
    m_pending.push_back(message);
    if (m_pending.size() > std::size_t(capacity)) {
        m_pending.pop_front();
        ++m_dropped;
    }
}

void ChatModel::flush()
{
    if (m_pending.empty())
        return;
    const int added = int(m_pending.size());
    const int over = std::max(0, rowCount() + added - capacity);
    if (over > 0) {
        beginRemoveRows({}, 0, over - 1);
        m_messages.erase(m_messages.begin(), m_messages.begin() + over);
        m_dropped += quint64(over);
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount() + added - 1);
    std::move(m_pending.begin(), m_pending.end(), std::back_inserter(m_messages));
    m_pending.clear();
    endInsertRows();
}

void ChatModel::setWay(quint64 number, const chat::Way &way)
{
    if (const int waiting = placeOf(m_pending, number); waiting >= 0)
        m_pending[std::size_t(waiting)].way = way;
    const int row = placeOf(m_messages, number);
    if (row < 0)
        return;
    m_messages[std::size_t(row)].way = way;
    Q_EMIT dataChanged(index(row), index(row), {MessageRole});
}

void ChatModel::setMessages(const std::deque<chat::Message> &messages)
{
    const std::size_t over = messages.size() - std::min(messages.size(), std::size_t(capacity));
    beginResetModel();
    m_pending.clear();
    m_messages.assign(messages.begin() + std::ptrdiff_t(over), messages.end());
    m_dropped = messages.empty() ? 0 : messages[over].number - 1;
    endResetModel();
}

void ChatModel::clear()
{
    m_pending.clear();
    m_dropped = 0;
    if (m_messages.empty())
        return;
    beginRemoveRows({}, 0, rowCount() - 1);
    m_messages.clear();
    endRemoveRows();
}

} // namespace models
