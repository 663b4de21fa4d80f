// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The calls that lead on from the state a socket of ours is in, each with the state that comes
// next: "SHUT_WR → FIN_WAIT1". A row of buttons, named diagramShutWr, diagramClose,
// diagramReset and diagramOpen; the menu of the lit state has these and the other calls.

#include "explain/sentences.h"
#include "history/shown.h"

#include <QAction>
#include <QPushButton>

#include <functional>

class QMenu;

namespace panels {

class StateDiagramCalls : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it. Calls go to @p session, and only while @p shown is live.
    StateDiagramCalls(const history::Shown &shown, session::SocketSession &session,
                      QWidget *parent = nullptr);

    /// What leads on from CLOSED to @p next, while @p opening is enabled.
    void setOpening(QAction *opening, kernel::TcpState next);
    /// The socket to act on, its row where it has one, and the state that is lit for it.
    void setSocket(std::optional<session::SocketId> id, const kernel::TcpRow *row,
                   kernel::TcpState lit);
    /// Everything that can be called now. False: nothing.
    bool addTo(QMenu &menu) const;
    void retranslate();

private:
    using Verb = std::function<void(session::SocketId)>;
    struct Call
    {
        QString text;
        explain::Action action;
        Verb verb;
        QPushButton *button = nullptr; ///< nullptr: in the menu only
        bool possible = false;
        kernel::TcpState next = kernel::TcpState::Unknown;
    };

    void buildCalls();
    QPushButton *addButton(const char *name);
    void add(const QString &text, explain::Action action, const char *button, Verb verb);
    void judge(const kernel::TcpRow &row);
    void showCalls();
    void showOpening();
    bool canOpen() const;
    static QString words(const QString &call, kernel::TcpState next);

    const history::Shown &m_shown;
    session::SocketSession &m_session;
    QList<Call> m_calls;
    std::optional<session::SocketId> m_id;
    bool m_closed = true;
    QPushButton *m_open;
    QAction *m_opening = nullptr;
    kernel::TcpState m_opened = kernel::TcpState::Unknown;
};

} // namespace panels
