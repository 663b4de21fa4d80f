// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A server that only listens to its peer, a client, and a panel that shows their connection
// from the client's window: for the tests of the panels that tell of one connection.

#include "history/shownbench.h"
#include "panels/selection.h"
#include "session/clientsession.h"
#include "session/serversession.h"

#include <QTest>

template <typename Panel>
struct ConnectedBench
{
    explicit ConnectedBench(QSize size)
    {
        server.setRoomMode(chat::RoomMode::Silent);
        session::ListenPlan plan;
        plan.port = QStringLiteral("0");
        server.startListening(plan);
        panel.resize(size);
    }
    bool connect()
    {
        client.connectNow(QStringLiteral("127.0.0.1"),
                          QString::number(server.socket().local.port()));
        if (!QTest::qWaitFor([this] { return server.peers().size() == 1; }) ||
            !QTest::qWaitFor([this] { return client.connection().fd >= 0; }))
            return false;
        key = client.connection().key;
        selection.choose(key);
        panel.show();
        return true;
    }

    session::ServerSession server;
    session::ClientSession client;
    panels::Selection selection;
    posix::ConnectionKey key;
    ShownBench shown{client};
    Panel panel{shown, client, selection};
};
