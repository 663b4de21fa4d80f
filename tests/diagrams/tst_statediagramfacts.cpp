// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What the state diagram knows of real connections: how each end came to its state, and by
// which call or segment.

#include "diagrams/statediagramlabels.h"
#include "kernel/loopback.h"
#include "kernel/tablereader.h"
#include "posix/syscalls.h"
#include "support/behaviourtest.h"
#include "timeline/endings.h"

using namespace diagrams;
using posix::Call;

using Kind = StateCause::Kind;
using P = StatePlace;
using S = kernel::TcpState;
using Segment = StateCause::Segment;

namespace {

/// A connection whose calls at the chosen end are recorded, as a session records them.
struct Bench
{
    Bench()
    {
        calls.setObserver([this](const posix::SyscallRecord &record) {
            timeline.add(record);
            endings.add(record);
        });
    }
    void look()
    {
        const auto snapshot = kernel::takeSnapshot({port}, diag, owners);
        for (const kernel::StateChange &change : tracker.take(snapshot)) {
            timeline.add(change);
            endings.add(change);
        }
    }
    /// A server's end of ours; the client is a plain socket.
    void accept()
    {
        plain = loopback::listenHere();
        port = plain.port();
        look();
        client = loopback::connectTo(plain.local());
        pollfd entry = {plain.fd(), POLLIN, 0};
        ::poll(&entry, 1, 5000);
        auto accepted = calls.accept(plain.fd());
        ours = std::move(accepted.value().descriptor);
        key = {calls.localAddress(ours.fd()).value(), accepted.value().peer};
        look();
    }
    bool waitFor(S state)
    {
        return QTest::qWaitFor([&] { return loopback::stateOf(key) == state; });
    }
    StateFacts facts()
    {
        look();
        const kernel::TrackedRow *here = tracker.find(key);
        const kernel::TrackedRow *other = tracker.find(key.reversed());
        const auto ending = here ? endings.of(*here, other) : std::nullopt;
        return stateFactsOf(timeline, calls.records(), key, here, other, ending);
    }

    std::optional<kernel::SockDiag> diag;
    kernel::SocketOwners owners;
    kernel::TableTracker tracker;
    timeline::Timeline timeline;
    timeline::Endings endings;
    posix::Syscalls calls;
    loopback::Socket plain;
    loopback::Socket client;
    posix::Descriptor ours;
    posix::ConnectionKey key;
    std::uint16_t port = 0;
};

QString textOf(const QList<StateStep> &path)
{
    QStringList steps;
    for (const StateStep &step : path) {
        steps.append(QLatin1StringView(kernel::stateName(step.from)) +
                     QLatin1StringView(step.inferred ? " ~ " : " > ") +
                     QLatin1StringView(kernel::stateName(step.to)));
    }
    return steps.join(QStringLiteral(", "));
}

const StateStep *stepTo(const StateEnd &end, S state)
{
    for (const StateStep &step : end.path) {
        if (step.to == state)
            return &step;
    }
    return nullptr;
}

} // namespace

class StateDiagramFactsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsInventedOfAConnectionThatWasThereBefore()
    {
        Bench bench;
        loopback::Pair pair;
        bench.key = pair.clientKey;
        bench.port = pair.port();
        const StateFacts facts = bench.facts();
        QCOMPARE(facts.here.state, S::Established);
        QVERIFY(facts.here.path.isEmpty());
        QVERIFY(facts.other);
        QCOMPARE(facts.other->state, S::Established);
        QVERIFY(facts.other->path.isEmpty());
    }

    void bothEndsOfAHandshakeWalkTheirOwnWay()
    {
        Bench bench;
        bench.accept();
        const StateFacts facts = bench.facts();
        QCOMPARE(textOf(facts.here.path),
                 QStringLiteral("CLOSED ~ SYN_RECV, SYN_RECV > ESTABLISHED"));
        QCOMPARE(facts.here.path[0].cause.received, Segment::Syn);
        QCOMPARE(facts.here.path[0].cause.sent, Segment::SynAck);
        QVERIFY(facts.other);
        QCOMPARE(textOf(facts.other->path),
                 QStringLiteral("CLOSED ~ SYN_SENT, SYN_SENT > ESTABLISHED"));
        QCOMPARE(facts.other->path[0].cause.kind, Kind::AnyCall);
        QCOMPARE(facts.other->path[0].cause.call, Call::Connect);
        QCOMPARE(facts.other->path[1].cause.received, Segment::SynAck);
    }

    void ourShutdownIsTheCauseOfOurFinAndTheFinOfTheirCloseWait()
    {
        Bench bench;
        bench.accept();
        QVERIFY(bench.calls.shutdown(bench.ours.fd(), SHUT_WR));
        QVERIFY(bench.waitFor(S::FinWait2));
        const StateFacts facts = bench.facts();
        QCOMPARE(facts.here.state, S::FinWait2);
        const StateStep *fin = stepTo(facts.here, S::FinWait1);
        QVERIFY(fin && fin->inferred);
        QCOMPARE(fin->cause.kind, Kind::Call);
        QCOMPARE(fin->cause.call, Call::Shutdown);
        QCOMPARE(fin->cause.argument, SHUT_WR);
        QCOMPARE(fin->cause.fd, bench.ours.fd());
        QCOMPARE(fin->cause.sent, Segment::Fin);
        const StateStep *answer = stepTo(*facts.other, S::CloseWait);
        QVERIFY(answer && !answer->inferred);
        QCOMPARE(answer->cause.received, Segment::Fin);
    }

    void ofShutdownAndCloseTheFirstSentTheFin()
    {
        Bench bench;
        bench.accept();
        const int fd = bench.ours.fd();
        QVERIFY(bench.calls.shutdown(fd, SHUT_RDWR));
        QVERIFY(bench.ours.close());
        const StateFacts facts = bench.facts();
        const StateStep *fin = stepTo(facts.here, S::FinWait1);
        QVERIFY(fin);
        QCOMPARE(fin->cause.call, Call::Shutdown);
        QCOMPARE(fin->cause.fd, fd);
    }

    void aCloseWithADuplicateOpenIsNobodysCause()
    {
        Bench bench;
        bench.accept();
        auto second = bench.calls.duplicate(bench.ours.fd());
        QVERIFY(second);
        QVERIFY(bench.ours.close());
        const int last = second.value().fd();
        QCOMPARE(bench.facts().here.state, S::Established);
        QVERIFY(second.value().close());
        QVERIFY(bench.waitFor(S::FinWait2));
        const StateFacts facts = bench.facts();
        const StateStep *fin = stepTo(facts.here, S::FinWait1);
        QVERIFY(fin);
        QCOMPARE(fin->cause.call, Call::Close);
        QCOMPARE(fin->cause.fd, last);
    }

    void aResetThatWeSentIsOurCloseAndTheirRst()
    {
        Bench bench;
        bench.accept();
        QVERIFY(bench.calls.setLinger(bench.ours.fd(), true, 0));
        QVERIFY(bench.ours.close());
        const StateFacts facts = bench.facts();
        QCOMPARE(facts.here.state, S::Closed);
        const StateStep *end = stepTo(facts.here, S::Closed);
        QVERIFY(end);
        QCOMPARE(end->from, S::Established);
        QCOMPARE(end->cause.kind, Kind::Call);
        QCOMPARE(end->cause.sent, Segment::Rst);
        const StateStep *across = stepTo(*facts.other, S::Closed);
        QVERIFY(across);
        QCOMPARE(across->cause.received, Segment::Rst);
        QCOMPARE(placeOf(facts.here), std::optional(P::End));
    }

    void aListenerHasCalledListenAndHasNoOtherEnd()
    {
        Bench bench;
        auto socket = bench.calls.socket(AF_INET, SOCK_STREAM);
        QVERIFY(socket);
        const int fd = socket.value().fd();
        QVERIFY(bench.calls.bind(fd, posix::SocketAddress::loopback(AF_INET, 0)));
        const auto local = bench.calls.localAddress(fd).value();
        bench.port = local.port();
        bench.look();
        QVERIFY(bench.calls.listen(fd, 7));
        bench.key = posix::ConnectionKey::listener(local);
        const StateFacts facts = bench.facts();
        QCOMPARE(facts.here.state, S::Listen);
        QCOMPARE(textOf(facts.here.path), QStringLiteral("CLOSED > LISTEN"));
        QCOMPARE(facts.here.path[0].cause.call, Call::Listen);
        QCOMPARE(facts.here.path[0].cause.kind, Kind::Call);
        QCOMPARE(facts.here.path[0].cause.argument, 7);
        QVERIFY(!facts.other);
    }
};

SOCKSCOPE_TEST_MAIN(StateDiagramFactsTest)
#include "tst_statediagramfacts.moc"
