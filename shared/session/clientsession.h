// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The verbs of the client: socket, perhaps bind, connect, write and read, shutdown, close,
// each one call; and "Connect" in one click. After a close one can begin anew.

#include "chat/linesplitter.h"
#include "chat/outgoing.h"
#include "chat/peer.h"
#include "net/connector.h"
#include "net/namelookup.h"
#include "net/streamconnection.h"
#include "session/socketsession.h"

#include <QTimer>

#include <memory>

namespace session {

class ClientSession : public SocketSession
{
    Q_OBJECT

public:
    using Phase = session::Phase;

    explicit ClientSession(const posix::SyscallTable &table = {}, QObject *parent = nullptr);
    ~ClientSession() override;

    Phase phase() const override { return m_phase; }
    /// The connection's facts; fd -1 while not Connected. Its key is known while Connecting, too.
    chat::Peer connection() const;
    QList<posix::SocketAddress> resolved() const override { return m_addresses; }

    // The steps
    /// One connect(2) on the open socket, to the first address of its family. On a socket
    /// that is connecting or connected already, too: the kernel will say so.
    void connectTo(const QString &host, const QString &port);
    /// Gives up the lookup, or closes the socket of a connect that is under way.
    void cancelConnect();
    /// False: there is no socket, or what was typed cannot be turned into bytes.
    bool send(const chat::Outgoing &outgoing);
    void shutdown(SocketId id, int how) override;
    void close(SocketId id, net::CloseKind kind) override;

    int fdOf(SocketId id) const override { return id == 0 ? m_socket.fd : -1; }
    std::optional<SocketId> socketOf(const posix::ConnectionKey &key) const override;
    posix::ConnectionKey keyOf(SocketId id) const override;
    std::optional<chat::Peer> factsOf(SocketId id) const override;
    QList<chat::Peer> connections() const override;

    // In one click
    /// Looks up, then socket and connect for each address until one answers, those of
    /// @p domain first. A socket that is open already (made and bound by the steps) is used as
    /// it is.
    void connectNow(const QString &host, const QString &port, int domain = AF_UNSPEC,
                    int type = SOCK_STREAM);
    /// Sent as "/nick NAME" once connected; empty: none.
    void setName(const QString &name);

Q_SIGNALS:
    void connected();     ///< the last connect(2) said yes
    void connectFailed(); ///< it was refused, or not even made

protected:
    kernel::OwnSockets ownSockets() const override;
    QSet<std::uint16_t> portsInUse() const override;
    net::StreamConnection *connectionOf(SocketId id) const override;
    void changed() override;

private:
    void lookUp(const QString &host, const QString &port);
    void tellRefusedLater(int error);
    void refuseTarget(net::InputError error, const QString &host);
    void lookedUp(const QList<posix::SocketAddress> &addresses);
    void tryNextAddress();
    void connectSocket(const posix::SocketAddress &address);
    void finishConnect(int error);
    void adopt();
    void follow();
    void hear(const chat::Line &line);
    void dropSocket();
    bool sendNow(const chat::Outgoing &outgoing);
    void write(const chat::Outgoing &outgoing, const QByteArray &bytes);
    void forgetSocket();
    void setPhase(Phase phase);

    net::NameLookup m_lookup;
    QList<posix::SocketAddress> m_addresses;
    qsizetype m_nextAddress = 0;
    std::unique_ptr<net::StreamConnection> m_connection;
    std::unique_ptr<net::Connector> m_connector;
    chat::LineSplitter m_splitter;
    posix::SocketAddress m_target;
    posix::ConnectionKey m_key;
    QString m_name;
    QString m_host;
    QTimer m_changed;
    int m_wantedDomain = AF_UNSPEC;
    int m_wantedType = SOCK_STREAM;
    QString m_doing; ///< the verb that connects
    bool m_oneClick = false;
    bool m_ownSocket = false; ///< one click made this socket, and may make another
    Phase m_phase = Phase::Closed;
};

} // namespace session
