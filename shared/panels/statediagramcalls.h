// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The calls that lead on from the state a socket of ours is in, as a row of buttons, each with
// the state that comes next: "SHUT_WR → FIN_WAIT1". Named diagramShutWr, diagramClose,
// diagramReset.

#include "session/socketsession.h"

#include <QPushButton>

namespace panels {

class StateDiagramCalls : public QWidget
{
    Q_OBJECT

public:
    /// @p session must outlive it.
    explicit StateDiagramCalls(session::SocketSession &session, QWidget *parent = nullptr);

    /// The socket to act on, and its row; without them no call is shown.
    void setSocket(std::optional<session::SocketId> id, const kernel::TcpRow *row);
    void retranslate();

private:
    QPushButton *add(const char *name);
    void show(QPushButton *button, const QString &call, kernel::TcpState next);

    session::SocketSession &m_session;
    QPushButton *m_shutWrite;
    QPushButton *m_close;
    QPushButton *m_reset;
    std::optional<session::SocketId> m_id;
};

} // namespace panels
