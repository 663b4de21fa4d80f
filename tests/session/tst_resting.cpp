// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// When a session is at rest: nothing new comes, and the table is as fresh as the last call.

#include "session/resting.h"

#include "session/clientsession.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QSignalSpy>

using namespace session;

namespace {

constexpr int patience = 30'000; ///< ms; only a failing test waits so long

bool rests(SocketSession &session)
{
    Resting resting(session);
    const QSignalSpy ended(&resting, &Resting::ended);
    return QTest::qWaitFor([&ended] { return !ended.isEmpty(); }, patience) &&
           ended.constFirst().constFirst().toBool();
}

kernel::TcpState stateOf(const SocketSession &session, const posix::ConnectionKey &key)
{
    const kernel::TrackedRow *row = session.tableRow(key);
    return row ? row->row.state : kernel::TcpState::Unknown;
}

} // namespace

class RestingTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatFollowsNoTableIsAtRestAtOnce()
    {
        ClientSession client;
        QVERIFY(rests(client));
        QVERIFY(client.tableRows().isEmpty());
    }

    void atRestTheTableShowsWhatTheLastCallLedTo()
    {
        ServerSession server;
        ListenPlan plan;
        plan.port = QStringLiteral("0");
        server.startListening(plan);
        ClientSession client;
        client.connectNow(QStringLiteral("127.0.0.1"),
                          QString::number(server.socket().local.port()));
        QVERIFY(rests(client) && rests(server));
        const posix::ConnectionKey key = client.connection().key;
        QCOMPARE(server.peers().size(), 1);
        QCOMPARE(stateOf(client, key), kernel::TcpState::Established);
        client.send({.text = QStringLiteral("hello")});
        client.shutdown(0, SHUT_WR);
        QVERIFY(rests(client) && rests(server));
        QVERIFY(server.peers().constFirst().endOfStream);
        for (const SocketSession *session :
             {static_cast<SocketSession *>(&server), static_cast<SocketSession *>(&client)}) {
            QCOMPARE(stateOf(*session, key), kernel::TcpState::FinWait2);
            QCOMPARE(session->tableRow(key.reversed())->row.recvQueue, std::uint32_t(0));
        }
    }

    void theEndOfTheSessionEndsTheWaitForIt()
    {
        auto server = std::make_unique<ServerSession>();
        ListenPlan plan;
        plan.port = QStringLiteral("0");
        server->startListening(plan);
        auto resting = std::make_unique<Resting>(*server);
        const QSignalSpy ended(resting.get(), &Resting::ended);
        resting.reset();
        server.reset();
        QCoreApplication::processEvents();
        QVERIFY(ended.isEmpty());
    }
};

SOCKSCOPE_TEST_MAIN(RestingTest)
#include "tst_resting.moc"
