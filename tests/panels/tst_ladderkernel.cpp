// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// No arrow without a cause: openings and closings of both programs, each drawn as a ladder, its
// states held against what the kernel itself recorded of the same connection, its segments
// against the calls and states that explain them.

#include "diagrams/ladderfacts.h"
#include "history/shownbench.h"
#include "kernel/tracepoint.h"
#include "panels/laddersource.h"
#include "session/clientsession.h"
#include "session/farend.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <functional>

#include <sys/socket.h>

using namespace diagrams;
using S = kernel::TcpState;
using States = Tracepoint::States;

namespace {

/// A client and a server; both ends of their connection are traced, and drawn from the client.
struct Scene
{
    Scene()
    {
        server.setRoomMode(chat::RoomMode::Silent);
        server.openSocket(AF_INET, SOCK_STREAM);
        server.bind(QStringLiteral("127.0.0.1"), QStringLiteral("0"));
        port = server.socket().local.port();
        trace = std::make_unique<Tracepoint>(port);
    }
    bool listen()
    {
        server.setTidyUp(session::TidyUp::Never);
        server.listen(QStringLiteral("128"));
        return server.step(session::Step::Listen).lamp == session::StepReport::Lamp::Done;
    }
    bool connect()
    {
        client.connectNow(QStringLiteral("127.0.0.1"), QString::number(port));
        if (!QTest::qWaitFor([this] { return client.connection().fd >= 0; }))
            return false;
        key = client.connection().key;
        client.farEnd().follow(key);
        return QTest::qWaitFor([this] { return server.peers().size() == 1; }) &&
               QTest::qWaitFor([this] { return client.farEnd().report(key).isKnown(); }) &&
               state(key, S::Established);
    }
    bool state(const posix::ConnectionKey &of, S wanted)
    {
        return QTest::qWaitFor([&] {
            source.noteEnding(key);
            const kernel::TrackedRow *row = client.tableRow(of);
            if (wanted == S::Closed)
                return !row || row->gone;
            return row && !row->gone && row->row.state == wanted;
        });
    }
    bool here(S wanted) { return state(key, wanted); }
    bool there(S wanted) { return state(key.reversed(), wanted); }
    LadderFacts facts() { return ladderFacts(source.input(key)); }

    session::ServerSession server;
    session::ClientSession client;
    ShownBench shown{client};
    panels::LadderSource source{shown};
    std::unique_ptr<Tracepoint> trace;
    std::uint16_t port = 0;
    posix::ConnectionKey key;
};

/// The states drawn at one end, as the tracepoint would tell them: TIME_WAIT is the end.
States drawn(const LadderFacts &facts, LadderSide side)
{
    States states;
    for (const LadderEvent &event : facts.events) {
        if (!event.state() || event.side != side)
            continue;
        const S state = event.state()->state == S::TimeWait ? S::Closed : event.state()->state;
        const bool before = states.isEmpty() && state == S::Closed;
        const bool after = !states.isEmpty() && states.last() == S::Closed;
        if (!before && !after)
            states.append(state);
    }
    return states;
}

qsizetype count(const LadderFacts &facts, LadderSegment::Kind kind)
{
    return std::count_if(facts.events.begin(), facts.events.end(), [kind](const auto &event) {
        return event.segment() && event.segment()->kind == kind;
    });
}

/// What kind of call or state may have sent such a segment.
QString unexplained(const LadderFacts &facts)
{
    using Kind = LadderSegment::Kind;
    using C = posix::Call;
    for (int i = 0; i < facts.events.size(); ++i) {
        const LadderSegment *segment = facts.events[i].segment();
        if (!segment)
            continue;
        const QString which =
            QStringLiteral("segment %1 (event %2)").arg(int(segment->kind)).arg(i);
        if (segment->cause < 0)
            return which + QStringLiteral(" has no cause");
        const LadderEvent &cause = facts.events[segment->cause];
        if (segment->cause > i && segment->cause != segment->effect)
            return which + QStringLiteral(" comes before its cause");
        const bool own = cause.side == facts.events[i].side;
        const C call = cause.call() ? cause.call()->record.call : C::Socket;
        const bool writes = cause.call() && own && (call == C::Write || call == C::Writev);
        const bool shuts = cause.call() && own && (call == C::Close || call == C::Shutdown);
        if (segment->kind == Kind::Data && !writes)
            return which + QStringLiteral(": no write sent it");
        if (segment->kind == Kind::Fin && cause.call() && !shuts)
            return which + QStringLiteral(": no close or shutdown sent it");
        if (segment->kind == Kind::Reset && cause.call() && !shuts)
            return which + QStringLiteral(": no close sent it");
    }
    return {};
}

struct Wanted
{
    int fins = 0;
    int resets = 0;
    int brackets = 0; ///< -1: whatever was left
};

using Play = std::function<bool(Scene &)>;

} // namespace

Q_DECLARE_METATYPE(Play)
Q_DECLARE_METATYPE(Wanted)

class LadderKernelTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char *reason = Tracepoint::missing())
            QSKIP(reason);
    }

    void theLadderIsWhatTheKernelDid_data();
    void theLadderIsWhatTheKernelDid()
    {
        QFETCH(Play, play);
        QFETCH(Wanted, wanted);
        Scene scene;
        QVERIFY(scene.listen());
        QVERIFY(scene.connect());
        QVERIFY(play(scene));
        QTRY_VERIFY2(isAsTraced(scene), difference(scene));
        QTRY_COMPARE(unexplained(scene.facts()), QString()); // the far end tells a little later
        const LadderFacts facts = scene.facts();
        QCOMPARE(count(facts, LadderSegment::Kind::Syn), 1);
        QCOMPARE(count(facts, LadderSegment::Kind::SynAck), 1);
        QTRY_COMPARE(count(scene.facts(), LadderSegment::Kind::Fin), wanted.fins);
        QTRY_COMPARE(count(scene.facts(), LadderSegment::Kind::Reset), wanted.resets);
        if (wanted.brackets >= 0)
            QTRY_COMPARE(scene.facts().brackets.size(), wanted.brackets);
    }

    void aRefusedConnectIsASynAndARst()
    {
        Scene scene;
        scene.client.connectNow(QStringLiteral("127.0.0.1"), QString::number(scene.port));
        const auto refused = [&] {
            return scene.trace->paths().size() >= 1 &&
                   scene.client.step(session::Step::Connect).lamp ==
                       session::StepReport::Lamp::Refused;
        };
        QTRY_VERIFY(refused());
        States all; // the port is not known yet in the first line
        for (const States &path : scene.trace->paths())
            all += path;
        QCOMPARE(all.size(), 2);
        QVERIFY(all.contains(S::SynSent) && all.contains(S::Closed));
        scene.key = scene.client.ledger().keys().value(0);
        const LadderFacts facts = scene.facts();
        QCOMPARE(count(facts, LadderSegment::Kind::Syn), 1);
        QCOMPARE(count(facts, LadderSegment::Kind::Reset), 1);
        QCOMPARE(count(facts, LadderSegment::Kind::SynAck), 0);
        QCOMPARE(facts.brackets.size(), 0);
    }

private:
    static bool isAsTraced(Scene &scene)
    {
        const LadderFacts facts = scene.facts();
        const Tracepoint::Paths real = scene.trace->paths();
        for (const LadderSide side : {LadderSide::Left, LadderSide::Right}) {
            const States told = drawn(facts, side);
            // Where both closed at once one cannot see which way each went: then it is left out.
            if (told.isEmpty() || told.first() == S::Closed ||
                !isPathThrough(told, tracedOf(real, facts.lifeline(side).key)))
                return false;
        }
        return true;
    }
    /// A client that did not bind(2) has no port yet in its first line.
    static States tracedOf(const Tracepoint::Paths &real, const posix::ConnectionKey &key)
    {
        States states = real.value(key);
        if (!states.isEmpty() && states.first() == S::Established)
            states.prepend(S::SynSent);
        return states;
    }
    static QByteArray difference(Scene &scene)
    {
        const LadderFacts facts = scene.facts();
        QByteArray all;
        for (const LadderSide side : {LadderSide::Left, LadderSide::Right})
            all += "\n drawn " + text(drawn(facts, side)) + "\nreally " +
                   text(tracedOf(scene.trace->paths(), facts.lifeline(side).key));
        return all;
    }
};

void LadderKernelTest::theLadderIsWhatTheKernelDid_data()
{
    QTest::addColumn<Play>("play");
    QTest::addColumn<Wanted>("wanted");
    const auto row = [](const char *name, Wanted wanted, Play play) {
        QTest::newRow(name) << play << wanted;
    };
    using net::CloseKind;
    row("handshake", {0, 0, 1}, [](Scene &) { return true; });
    row("data both ways", {0, 0, 1}, [](Scene &scene) {
        scene.client.send({.text = QStringLiteral("hello")});
        return QTest::qWaitFor(
            [&] { return count(scene.facts(), LadderSegment::Kind::Data) == 1; });
    });
    row("half-close", {1, 0, 1}, [](Scene &scene) {
        scene.client.shutdown(0, SHUT_WR);
        return scene.here(S::FinWait2) && scene.there(S::CloseWait);
    });
    row("SHUT_RD sends nothing", {0, 0, 1}, [](Scene &scene) {
        scene.client.shutdown(0, SHUT_RD);
        return scene.here(S::Established);
    });
    row("the server closes first", {2, 0, 2}, [](Scene &scene) {
        scene.server.close(1, CloseKind::Fin);
        if (!scene.here(S::CloseWait))
            return false;
        scene.client.close(0, CloseKind::Fin);
        return scene.there(S::TimeWait) && scene.here(S::Closed);
    });
    row("the client closes first", {2, 0, 2}, [](Scene &scene) {
        scene.client.close(0, CloseKind::Fin);
        if (!scene.there(S::CloseWait))
            return false;
        scene.server.close(1, CloseKind::Fin);
        return scene.here(S::TimeWait) && scene.there(S::Closed);
    });
    row("linger zero", {0, 1, 1}, [](Scene &scene) {
        scene.client.close(0, CloseKind::Reset);
        return scene.here(S::Closed) && scene.there(S::Closed);
    });
    row("linger zero at the server", {0, 1, 1}, [](Scene &scene) {
        scene.server.close(1, CloseKind::Reset);
        return scene.here(S::Closed) && scene.there(S::Closed);
    });
    row("unread data", {0, 1, 1}, [](Scene &scene) {
        scene.client.setReading(0, false);
        scene.server.send(1, {.text = QStringLiteral("unread")});
        const bool closed = QTest::qWaitFor([&] { return scene.client.closeUnread(0); });
        return closed && scene.here(S::Closed) && scene.there(S::Closed);
    });
    row("both close at once", {2, 0, -1}, [](Scene &scene) {
        scene.client.setReading(0, false);
        scene.server.setReading(1, false);
        scene.client.fill(0);
        scene.server.fill(1);
        const auto full = [&] {
            const kernel::TrackedRow *one = scene.client.tableRow(scene.key);
            const kernel::TrackedRow *other = scene.client.tableRow(scene.key.reversed());
            return one->row.sendQueue > 200'000 && other->row.sendQueue > 200'000;
        };
        if (!QTest::qWaitFor(full))
            return false;
        scene.client.stopFilling(0);
        scene.server.stopFilling(1);
        scene.client.shutdown(0, SHUT_WR);
        scene.server.shutdown(1, SHUT_WR);
        if (!scene.here(S::FinWait1) || !scene.there(S::FinWait1))
            return false;
        scene.client.setReading(0, true);
        scene.server.setReading(1, true);
        return scene.here(S::TimeWait) && scene.there(S::TimeWait);
    });
    row("a reset after a half-close", {1, 1, 1}, [](Scene &scene) {
        scene.client.shutdown(0, SHUT_WR);
        if (!scene.here(S::FinWait2) || !scene.there(S::CloseWait))
            return false;
        scene.server.close(1, CloseKind::Reset);
        return scene.here(S::Closed) && scene.there(S::Closed);
    });
}

SOCKSCOPE_TEST_MAIN(LadderKernelTest)
#include "tst_ladderkernel.moc"
