// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The verbs of the server: the note's six steps, each one call, and what can be done to
// each connected peer. The windows, the command line, lessons and tests all call these.

#include "net/acceptor.h"
#include "session/conversation.h"
#include "session/socketsession.h"

#include <memory>

namespace session {

struct ListenPlan
{
    int domain = AF_INET;
    int type = SOCK_STREAM;
    bool reuseAddress = true;
    bool reusePort = false;
    QString address = QStringLiteral("127.0.0.1");
    QString port = QStringLiteral("9999");
    QString backlog = QStringLiteral("128");
};

class ServerSession : public SocketSession
{
    Q_OBJECT

public:
    explicit ServerSession(const posix::SyscallTable &table = {}, QObject *parent = nullptr);
    ~ServerSession() override;

    bool isListening() const { return m_listening; } ///< listen(2) succeeded on this socket
    bool isWaitingInAccept() const;
    /// errno for which accepting rests (EMFILE …), 0 while it does not
    int acceptExhausted() const;
    QList<chat::Peer> peers() const { return m_peers.facts(); }
    /// Nothing where no such peer is connected any more.
    std::optional<chat::Peer> peer(chat::PeerId id) const { return m_peers.facts(id); }
    /// "Alice", or "peer 3"
    QString nameOf(chat::PeerId id) const { return m_conversation.room().nameOf(id); }
    AcceptMode acceptMode() const { return m_acceptMode; }
    chat::RoomMode roomMode() const { return m_conversation.room().mode(); }
    TidyUp tidyUp() const { return m_tidyUp; }
    int peerLimit() const { return m_peerLimit; }
    int lineLimit() const { return m_lineLimit; } ///< bytes

    // The steps
    void listen(const QString &backlog);
    void setAcceptMode(AcceptMode mode);
    void acceptOne();
    void closeListener();

    // In one click
    /// The usual calls in their order, on a socket that is open already as it is; stops at
    /// the first refusal: false.
    bool startListening(const ListenPlan &plan);
    void closeAll();

    // Peers; a call for one that is not there is not made
    /// 0: everybody. False: what was typed cannot be turned into bytes.
    bool send(chat::PeerId to, const chat::Outgoing &outgoing);
    void shutdown(SocketId id, int how) override;
    void close(SocketId id, net::CloseKind kind) override;

    bool hasPeers() const override { return true; }
    int fdOf(SocketId id) const override;
    std::optional<SocketId> socketOf(const posix::ConnectionKey &key) const override;
    posix::ConnectionKey keyOf(SocketId id) const override;
    std::optional<chat::Peer> factsOf(SocketId id) const override { return peer(id); }
    QList<chat::Peer> connections() const override { return peers(); }
    Acceptance acceptance() const override;

    void setRoomMode(chat::RoomMode mode);
    void setTidyUp(TidyUp tidyUp);
    void setPeerLimit(int peers);
    void setLineLimit(int bytes); ///< for peers accepted from now on

Q_SIGNALS:
    void peerJoined(chat::PeerId id);
    void peerLeft(chat::PeerId id);

protected:
    kernel::OwnSockets ownSockets() const override;
    net::StreamConnection *connectionOf(SocketId id) const override;
    void changed() override;

private:
    void take(posix::Accepted accepted);
    void turnAway(posix::Descriptor descriptor);
    bool isFull(int fd) const;
    bool listenAsPlanned(const ListenPlan &plan);
    void follow(PeerTable::Member &member);
    void ended(chat::PeerId id);
    void failed(chat::PeerId id, int error);
    /// Whatever descriptors of it are open. @p why: the kind, and whether a setting did it.
    void drop(chat::PeerId id, const chat::Message &why);
    /// Its last descriptor is closed.
    void forget(chat::PeerId id, chat::Message why, std::uint64_t queued);
    void showAccept();

    PeerTable m_peers;
    Conversation m_conversation;
    std::unique_ptr<net::Acceptor> m_acceptor;
    QTimer m_changed;
    AcceptMode m_acceptMode = AcceptMode::Automatic;
    TidyUp m_tidyUp = TidyUp::AfterReset;
    int m_peerLimit = 256;
    int m_lineLimit = chat::LineSplitter::defaultLimit;
    bool m_listening = false;
    bool m_lastAccept = false; ///< the listener has given us a connection
};

} // namespace session
