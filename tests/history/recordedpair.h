// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Real sessions with their histories, and what they told at the moments that a test noted: for
// the tests of the history.

#include "history/history.h"
#include "historyfacts.h"
#include "session/clientsession.h"
#include "session/serversession.h"

#include <QSignalSpy>
#include <QTest>

/// Nothing has been recorded for a while.
inline bool isQuiet(const history::History &history, int ms = 400)
{
    QSignalSpy changed(&history, &history::History::changed);
    return !changed.wait(ms);
}

/// What a session told, and the moment that was made of it.
struct Told
{
    QStringList facts;
    QStringList chat;
    std::size_t index = 0;
};

template <typename Session>
struct Recorded : Session
{
    void note()
    {
        history.catchUp();
        told.append({historyfacts::factsOf(static_cast<Session &>(*this)),
                     historyfacts::chatOf(history.messages()), history.moments().size() - 1});
    }
    kernel::TcpState stateOf(const posix::ConnectionKey &key) const
    {
        const kernel::TrackedRow *row = this->tableRow(key);
        return row && !row->gone ? row->row.state : kernel::TcpState::Unknown;
    }

    history::History history{*this};
    QList<Told> told;
};

struct Pair
{
    Pair()
    {
        server.setTidyUp(session::TidyUp::Never);
        session::ListenPlan plan;
        plan.port = QStringLiteral("0");
        server.startListening(plan);
    }
    bool connect()
    {
        client.connectNow(QStringLiteral("127.0.0.1"),
                          QString::number(server.socket().local.port()));
        return QTest::qWaitFor([this] {
            return server.stateOf(serverKey()) == kernel::TcpState::Established &&
                   client.stateOf(serverKey().reversed()) == kernel::TcpState::Established;
        });
    }
    posix::ConnectionKey serverKey() const { return client.connection().key.reversed(); }
    /// Lets everything settle that is under way, and notes what is so then.
    bool note()
    {
        const auto areQuiet = [this] {
            return isQuiet(server.history, 150) && isQuiet(client.history, 50);
        };
        const bool settled = QTest::qWaitFor(areQuiet, 20'000);
        server.note();
        client.note();
        return settled;
    }

    Recorded<session::ServerSession> server;
    Recorded<session::ClientSession> client;
};
