// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Tells other Sockscope processes of the same person what this session did on a connection
// that they ask for: what there is, then what is new, at most twenty times a second and only
// when there is something. Owned by the session; costs nothing while nobody asks.

#include "session/farnews.h"

#include <QLocalServer>
#include <QObject>
#include <QTimer>

#include <map>

class QLocalSocket;

namespace session {

class SocketSession;

class FarServer : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t mostAskers = 128;
    static constexpr qint64 mostUnsent = 4 * 1024 * 1024; ///< bytes that one asker may leave unread

    /// @p session must outlive it. Where no name is free nobody can ask; all else works.
    explicit FarServer(SocketSession &session);
    ~FarServer() override;

private:
    struct Asker
    {
        std::optional<posix::ConnectionKey> key; ///< nothing: has not asked yet
        std::uint64_t lastCall = 0;              ///< what it was told so far
        std::uint64_t writes = 0;
        std::uint64_t reads = 0;
        bool open = false;
    };

    void listen();
    void admit();
    void hear(QLocalSocket *socket);
    void drop(QLocalSocket *socket);
    void tellSoon();
    void tellAll();
    bool tell(QLocalSocket &socket, Asker &asker, bool first);
    void countDescriptors();
    void addCalls(FarNews &news, Asker &asker, const timeline::LedgerPage &page) const;
    void addOptions(FarNews &news, const posix::ConnectionKey &key) const;

    SocketSession &m_session;
    QLocalServer m_server;
    std::map<QLocalSocket *, Asker> m_askers;
    posix::BareDescriptors m_bare;
    std::uint64_t m_counted = 0; ///< up to which call
    QTimer m_soon;
};

} // namespace session
