// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The verbs of the server: the note's six steps, each one call, and what can be done to
// each connected peer. The windows, the command line, lessons and tests all call these.

#include "chat/peer.h"
#include "chat/room.h"
#include "net/acceptor.h"
#include "net/streamconnection.h"
#include "session/socketsession.h"

#include <map>
#include <memory>

namespace session {

struct ListenPlan
{
    int domain = AF_INET;
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

    bool isListening() const; ///< listen(2) succeeded on the present socket
    bool isWaitingInAccept() const;
    /// errno for which accepting rests, 0 while it does not
    int acceptExhausted() const;
    QList<chat::Peer> peers() const;
    /// Nothing where no such peer is connected any more.
    std::optional<chat::Peer> peer(chat::PeerId id) const;
    QString nameOf(chat::PeerId id) const;
    AcceptMode acceptMode() const { return m_acceptMode; }
    chat::RoomMode roomMode() const { return m_room.mode(); }
    TidyUp tidyUp() const { return m_tidyUp; }
    int peerLimit() const { return m_peerLimit; }

    // The steps
    void listen(const QString &backlog);
    void setAcceptMode(AcceptMode mode);
    void acceptOne();
    void closeListener();

    // In one click
    bool startListening(const ListenPlan &plan); ///< stops at the first refusal: false
    void stopListening() { closeListener(); }
    void closeAll();

    // Peers; 0 is everybody
    void send(chat::PeerId to, const QString &text);
    void shutdown(chat::PeerId id, int how);
    void close(chat::PeerId id, net::CloseKind kind);
    void setReading(chat::PeerId id, bool on);

    void setRoomMode(chat::RoomMode mode);
    void setTidyUp(TidyUp tidyUp);
    void setPeerLimit(int peers);
    void setLineLimit(int bytes); ///< for peers accepted from now on

Q_SIGNALS:
    void peerJoined(chat::PeerId id);
    void peerLeft(chat::PeerId id);
    /// Byte counts, names, shut directions of some peers are different; merged.
    void peersChanged();
    void acceptChanged();
    void roomModeChanged();

protected:
    kernel::OwnSockets ownSockets() const override;

private:
    struct Member;

    void take(posix::Accepted accepted);
    void hear(Member &member, const QByteArray &bytes);
    void deliver(const chat::Room::Delivery &delivery);
    void remove(chat::PeerId id, chat::Message::Kind why);
    void changed();

    chat::Room m_room;
    std::map<chat::PeerId, std::unique_ptr<Member>> m_members;
    std::unique_ptr<net::Acceptor> m_acceptor;
    QTimer m_changed;
    chat::PeerId m_lastPeer = 0;
    AcceptMode m_acceptMode = AcceptMode::Automatic;
    TidyUp m_tidyUp = TidyUp::AfterReset;
    int m_peerLimit = 256;
    int m_lineLimit = chat::LineSplitter::defaultLimit;
    bool m_listening = false;
};

} // namespace session
