// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Paints an entry of the chat: time, who, and what was said over at most three lines; the
// rest of a longer one is left out. What was said here has a mark of how far it has come. Heights
// of long lines are remembered, so that ten thousand entries are laid out quickly.

#include "chat/outgoing.h"
#include "models/chatmodel.h"
#include "panels/lineestimate.h"

#include <QAbstractItemDelegate>
#include <QHash>

#include <optional>

namespace panels {

class ChatDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    /// @p model must outlive it.
    explicit ChatDelegate(const models::ChatModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// Words, font or width are different.
    void forget();
    /// In which the lines are read.
    void setEncoding(chat::Encoding encoding);
    chat::Encoding encoding() const { return m_encoding; }

private:
    struct Columns
    {
        QRect time;
        QRect who;
        QRect text;
    };
    struct Measures
    {
        LineEstimate estimate;
        int timeWidth; ///< pixels
        int wayWidth;  ///< pixels
    };
    Columns columnsOf(const QStyleOptionViewItem &option) const;
    const Measures &measures(const QStyleOptionViewItem &option) const;
    /// What the way of a line that was said here takes of the width of its text; pixels.
    int wayRoom(const QStyleOptionViewItem &option, const chat::Message &message) const;
    int estimatedLines(const QStyleOptionViewItem &option, const chat::Message &message,
                       int width) const;
    int linesOf(const QStyleOptionViewItem &option, int row, int width) const;
    void paintSaid(QPainter &painter, const QStyleOptionViewItem &option, int row) const;

    const models::ChatModel &m_model;
    chat::Encoding m_encoding = chat::Encoding::Utf8;
    quint64 m_removed = 0; ///< rows removed at the front: a row's number is this plus its place
    mutable QHash<quint64, int> m_lines;
    mutable std::optional<Measures> m_measures;
    mutable int m_width = 0;
};

} // namespace panels
