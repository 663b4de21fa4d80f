// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One of the sockets that a session holds, chosen by a person: "listener fd 5", "peer 1 fd 7",
// "client fd 5". Names that came from peers are plain text here.

#include "history/shown.h"

#include <QComboBox>

#include <optional>

namespace panels {

class SocketChoice : public QComboBox
{
    Q_OBJECT

public:
    /// @p ofServer: of a server's session.
    SocketChoice(const history::Shown &shown, bool ofServer, QWidget *parent = nullptr);

    /// Nothing while there is no socket.
    std::optional<session::SocketId> chosen() const;
    /// Changes nothing where there is no such socket.
    void choose(session::SocketId id);
    /// The sockets as they are now; the chosen one stays where it is still there.
    void refresh();

Q_SIGNALS:
    /// By the person.
    void chosenByHand(session::SocketId id);

private:
    QList<std::pair<session::SocketId, QString>> sockets() const;
    QString nameOfOwn() const;

    const history::Shown &m_shown;
    bool m_ofServer;
};

} // namespace panels
