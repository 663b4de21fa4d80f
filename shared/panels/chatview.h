// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The list of what was said. Stays at the end while it is there; copies the chosen entries
// as text.

#include "panels/chatdelegate.h"

#include <QListView>

namespace panels {

class ChatView : public QListView
{
    Q_OBJECT

public:
    /// @p model must outlive it.
    explicit ChatView(models::ChatModel &model, QWidget *parent = nullptr);

    void copy() const;
    /// In which the lines are read: all are shown anew.
    void setEncoding(chat::Encoding encoding);
    chat::Encoding encoding() const { return m_delegate->encoding(); }
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void followEnd();

    models::ChatModel &m_model;
    ChatDelegate *m_delegate;
    QAction *m_copy;
    bool m_atEnd = true;
};

} // namespace panels
