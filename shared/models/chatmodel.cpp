// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/chatmodel.h"

#include <algorithm>
#include <iterator>

namespace models {

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
