// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The numbers that the kernel gives out anew at each run, replaced by the same ones each time.

#include "history/disguise.h"

#include "history/history.h"
#include "history/historyfile.h"
#include "session/clientsession.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

using namespace history;
using namespace session;
using kernel::TcpState;
using posix::Call;
using posix::ConnectionKey;
using posix::SocketAddress;

namespace {

/// What the kernel gave out in one run of the story.
struct Run
{
    std::uint16_t first = 0;
    std::uint16_t second = 0;
    int pid = 0;
    int other = 0;
    std::uint64_t inode = 0;
};

SocketAddress at(std::uint16_t port)
{
    return SocketAddress::loopback(AF_INET, port);
}

posix::SyscallRecord call(Call which, int fd, std::int64_t result, const SocketAddress &address)
{
    posix::SyscallRecord record;
    record.call = which;
    record.fd = fd;
    record.result = result;
    record.address = address;
    return record;
}

RowFacts row(const ConnectionKey &key, TcpState state, int pid, std::uint64_t inode)
{
    RowFacts facts;
    facts.row.row.key = key;
    facts.row.row.state = state;
    facts.row.row.owner = {kernel::Owner::Kind::Process, pid, QStringLiteral("program")};
    facts.row.row.inode = inode;
    return facts;
}

timeline::LedgerPage page(const ConnectionKey &key, const timeline::Holding &holding)
{
    timeline::LedgerPage made;
    made.key = key;
    made.holdings = {holding};
    return made;
}

chat::Peer peer(chat::PeerId id, int fd, const ConnectionKey &key)
{
    chat::Peer made;
    made.id = id;
    made.fd = fd;
    made.key = key;
    return made;
}

/// A server on port 9999, two clients of another process.
Past story(const Run &run)
{
    const ConnectionKey listener = ConnectionKey::listener(at(9999));
    const ConnectionKey one{at(9999), at(run.first)};
    const ConnectionKey two{at(9999), at(run.second)};
    Past past;
    past.pid = run.pid;
    past.calls = posix::SyscallRing(100);
    past.calls.append(call(Call::Bind, 3, 0, at(9999)));
    past.calls.append(call(Call::Accept4, 3, 4, one.remote));
    past.calls.append(call(Call::Getsockname, 4, 0, one.local));
    past.calls.append(call(Call::Accept4, 3, 5, two.remote));
    past.timeline.add({.key = two, .to = TcpState::Established, .at = 1});
    past.ledger = timeline::Ledger::of({page(one, {4, 2, 0}), page(two, {5, 4, 0})});
    past.moment.own = listener;
    past.moment.socket = {3, AF_INET, SOCK_STREAM, at(9999)};
    past.moment.steps[Step::Accept].call = past.calls.at(4);
    past.moment.table = {row(listener, TcpState::Listen, run.pid, run.inode),
                         row(one, TcpState::Established, run.pid, run.inode + 7),
                         row(one.reversed(), TcpState::Established, run.other, run.inode + 3),
                         row(two, TcpState::Established, run.pid, run.inode + 8)};
    past.moment.blockers = {{past.moment.table[1].row.row, {}}};
    past.moment.connections = {peer(1, 4, one), peer(2, 5, two)};
    past.farEnds[one].pid = run.other;
    past.farEnds[one].page.key = one.reversed();
    past.farEnds[one].calls = {call(Call::Connect, 9, 0, at(9999))};
    return past;
}

/// All of it, as it would stand in a file.
QByteArray textOf(const Past &past)
{
    Chronicle chronicle;
    chronicle.pid = past.pid;
    chronicle.begun = QDateTime::fromMSecsSinceEpoch(0);
    chronicle.calls = past.calls;
    chronicle.timeline = past.timeline;
    chronicle.ledger = past.ledger;
    chronicle.messages = past.messages;
    chronicle.farEnds = past.farEnds;
    chronicle.moments = {past.moment};
    return toBytes(chronicle);
}

QByteArray portText(std::uint16_t port)
{
    return ':' + QByteArray::number(port) + '"';
}

} // namespace

class DisguiseTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theSameStoryWithOtherNumbersLooksTheSame()
    {
        const Past one = story({40'001, 40'002, 77, 78, 1234});
        const Past other = story({60'999, 33'333, 5'000, 99, 987'654});
        QVERIFY(textOf(one) != textOf(other));
        QCOMPARE(textOf(disguised(one)), textOf(disguised(other)));
    }

    void numbersAreGivenInTheOrderInWhichTheyAppear()
    {
        const Past past = disguised(story({60'999, 33'333, 5'000, 99, 987'654}));
        QCOMPARE(past.calls.at(2).address.port(), std::uint16_t(50'001));
        QCOMPARE(past.calls.at(4).address.port(), std::uint16_t(50'002));
        QCOMPARE(past.calls.at(1).address.port(), std::uint16_t(9999));
        QCOMPARE(past.pid, 1001);
        QCOMPARE(past.moment.table[0].row.row.owner.pid, 1001);
        QCOMPARE(past.moment.table[2].row.row.owner.pid, 1002);
        QCOMPARE(past.moment.table[0].row.row.inode, std::uint64_t(1));
        QCOMPARE(past.moment.table[2].row.row.inode, std::uint64_t(3));
    }

    void whatBelongedTogetherStillDoes()
    {
        const Past past = disguised(story({60'999, 33'333, 5'000, 99, 987'654}));
        const auto &table = past.moment.table;
        QVERIFY(table[1].row.row.key == table[2].row.row.key.reversed());
        QVERIFY(table[1].row.row.key == past.moment.connections[0].key);
        QVERIFY(past.ledger.page(past.moment.connections[1].key));
        QVERIFY(past.farEnds.contains(past.moment.connections[0].key));
        QCOMPARE(past.farEnds[past.moment.connections[0].key].pid, 1002);
        QCOMPARE(past.moment.blockers[0].row, table[1].row.row);
        const auto &state = std::get<timeline::StateEvent>(past.timeline.events().front().what);
        QVERIFY(state.change.key == past.moment.connections[1].key);
    }

    void doneTwiceItIsTheSame()
    {
        const Past once = disguised(story({60'999, 33'333, 5'000, 99, 987'654}));
        QCOMPARE(textOf(disguised(once)), textOf(once));
    }

    void aPortThatWasAskedForIsNoOthers()
    {
        Past past = story({60'999, 33'333, 5'000, 99, 987'654});
        past.calls.append(call(Call::Bind, 6, -1, at(50'001)));
        const Past shown = disguised(past);
        QCOMPARE(shown.calls.at(5).address.port(), std::uint16_t(50'001));
        QCOMPARE(shown.calls.at(2).address.port(), std::uint16_t(50'002));
    }

    void ofARealConversationNoPortThatTheKernelChoseIsLeft()
    {
        ServerSession server;
        History history(server);
        ListenPlan plan;
        plan.port = QStringLiteral("0");
        server.startListening(plan);
        const std::uint16_t port = server.socket().local.port();
        ClientSession client;
        History clients(client);
        client.connectNow(QStringLiteral("127.0.0.1"), QString::number(port));
        QTRY_COMPARE(server.connections().size(), 1);
        const std::uint16_t chosen = client.connection().key.local.port();
        client.send({.text = QStringLiteral("hello")});
        QTRY_COMPARE(server.connections().constFirst().bytesIn, std::uint64_t(6));
        QTRY_VERIFY(server.tableRow(client.connection().key));
        for (const History *each : {&history, &clients}) {
            const Past now = each->now();
            QVERIFY(textOf(now).contains(portText(chosen)));
            const QByteArray shown = textOf(disguised(now));
            QVERIFY(!shown.contains(portText(chosen)));
            QVERIFY(shown.contains(portText(50'001)));
            QVERIFY(shown.contains(portText(port)));
            QVERIFY(!shown.contains(
                "\"pid\":" + QByteArray::number(QCoreApplication::applicationPid()) + ","));
        }
    }
};

SOCKSCOPE_TEST_MAIN(DisguiseTest)
#include "tst_disguise.moc"
