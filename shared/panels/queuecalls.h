// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The calls that change an accept queue: accept(2) once, accepting by itself or not, and
// listen(2) again with another backlog. Belongs to the accept queue's panel.

#include "history/shown.h"
#include "session/serversession.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace panels {

class QueueCalls : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    QueueCalls(const history::Shown &shown, session::ServerSession &session,
               QWidget *parent = nullptr);

    void refresh();
    void retranslate();

private:
    void build();
    void connectAll();

    const history::Shown &m_shown;
    session::ServerSession &m_session;
    QPushButton *m_acceptOne;
    QPushButton *m_mode;
    QLabel *m_backlogName;
    QLineEdit *m_backlog;
    QPushButton *m_listenAgain;
};

} // namespace panels
