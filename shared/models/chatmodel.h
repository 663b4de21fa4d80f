// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What was said and what happened, bounded to the last 10,000 entries; what was
// dropped is counted. Entries are added in batches by flush(), which the panel calls some
// twenty times a second.

#include <QAbstractListModel>

#include "chat/message.h"

#include <deque>

namespace models {

class ChatModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { MessageRole = Qt::UserRole + 1 }; ///< chat::Message
    static constexpr int capacity = 10'000;

    explicit ChatModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    const chat::Message &message(int row) const { return m_messages.at(std::size_t(row)); }
    quint64 dropped() const { return m_dropped; }

    /// Kept until the next flush(); of more than a capacity's worth, the newest.
    void add(const chat::Message &message);
    void flush();
    /// The message with this number has come that far; nothing where it is here no more. The
    /// numbers of the messages grow from one to the next.
    void setWay(quint64 number, const chat::Way &way);
    /// Others in place of all; what was not flushed is forgotten, too.
    void setMessages(const std::deque<chat::Message> &messages);
    /// Forgets everything, the count of what was dropped too.
    void clear();

private:
    std::deque<chat::Message> m_messages;
    std::deque<chat::Message> m_pending;
    quint64 m_dropped = 0;
};

} // namespace models
