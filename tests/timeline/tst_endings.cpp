// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/loopback.h"
#include "kernel/tablereader.h"
#include "posix/syscalls.h"
#include "support/behaviourtest.h"
#include "timeline/endings.h"

#include <array>

using namespace timeline;
using kernel::Ending;
using kernel::TcpState;
using posix::ConnectionKey;

using Began = Ending::Began;
using Cause = Ending::Cause;
using How = Ending::How;
using Part = Ending::Part;

namespace {

std::string words(const std::optional<Ending> &ending)
{
    if (!ending)
        return "none";
    return std::to_string(int(ending->how)) + '/' + std::to_string(int(ending->began)) + '/' +
           std::to_string(int(ending->cause)) + '/' + std::to_string(int(ending->part)) + '/' +
           std::to_string(ending->ourError.value_or(-1));
}

/// A connection whose server's end is made of recorded calls, and whose client's is not.
struct Fixture
{
    Fixture()
    {
        calls.setObserver([this](const posix::SyscallRecord &record) { endings.add(record); });
        listener = loopback::listenHere();
        look();
        client = loopback::connectTo(listener.local());
        look();
        pollfd entry = {listener.fd(), POLLIN, 0};
        ::poll(&entry, 1, 5000);
        auto accepted = calls.accept(listener.fd());
        server = std::move(accepted.value().descriptor);
        key = {calls.localAddress(server.fd()).value(), accepted.value().peer};
        look();
    }
    void look()
    {
        const auto snapshot = kernel::takeSnapshot({listener.port()}, diag, owners);
        for (const kernel::StateChange &change : tracker.take(snapshot))
            endings.add(change);
    }
    std::optional<Ending> ending(const ConnectionKey &of)
    {
        look();
        const kernel::TrackedRow *row = tracker.find(of);
        return row ? endings.of(*row, tracker.find(of.reversed())) : std::nullopt;
    }
    std::optional<Ending> ending() { return ending(key); }
    std::int64_t read()
    {
        pollfd entry = {server.fd(), POLLIN, 0};
        ::poll(&entry, 1, 5000);
        std::array<char, 256> buffer;
        calls.read(server.fd(), buffer);
        const auto &last = calls.records().at(calls.records().lastNumber());
        return last.failed() ? -last.error : last.result;
    }

    std::optional<kernel::SockDiag> diag;
    kernel::SocketOwners owners;
    kernel::TableTracker tracker;
    Endings endings;
    posix::Syscalls calls;
    loopback::Socket listener;
    loopback::Socket client;
    posix::Descriptor server;
    ConnectionKey key;
};

kernel::TrackedRow gone(TcpState state, const char *remote = "127.0.0.1")
{
    kernel::TrackedRow row;
    row.row.key = {posix::SocketAddress::loopback(AF_INET, 9999),
                   *posix::SocketAddress::parse(remote, 36012)};
    row.row.state = state;
    row.gone = true;
    return row;
}

StatePath pathOf(std::initializer_list<TcpState> states, std::int64_t closedAt = 1)
{
    return {QSet<TcpState>(states), closedAt};
}

} // namespace

#define COMPARE_ENDING(actual, ...) QCOMPARE(words(actual), words(Ending{__VA_ARGS__}))

class EndingsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aLivingConnectionHasNoEnding()
    {
        Fixture f;
        QVERIFY(!f.ending());
        QVERIFY(!f.ending(ConnectionKey::listener(f.listener.local())));
        f.client.shutdownWriting();
        QCOMPARE(f.read(), 0);
        QVERIFY(!f.ending());
    }

    void thePeerClosedFirst()
    {
        Fixture f;
        f.client.close();
        QCOMPARE(f.read(), 0);
        f.look();
        f.server.close();
        COMPARE_ENDING(f.ending(), How::Fin, Began::There, Cause::Unknown, Part::Server, 0);
        COMPARE_ENDING(f.ending(f.key.reversed()), How::Fin, Began::Here, Cause::Unknown,
                       Part::Client);
    }

    void thePeerClosedFirstAndNobodyLookedMeanwhile()
    {
        Fixture f;
        f.client.close();
        QCOMPARE(f.read(), 0);
        f.calls.shutdown(f.server.fd(), SHUT_WR);
        COMPARE_ENDING(f.ending(), How::Fin, Began::There, Cause::Unknown, Part::Server, 0);
        f.server.close();
        COMPARE_ENDING(f.ending(), How::Fin, Began::There, Cause::Unknown, Part::Server, 0);
    }

    void weClosedFirst()
    {
        Fixture f;
        f.server.close();
        f.look();
        QVERIFY(!f.ending());
        f.client.close();
        QTRY_COMPARE(loopback::stateOf(f.key), TcpState::TimeWait);
        COMPARE_ENDING(f.ending(), How::Fin, Began::Here, Cause::Unknown, Part::Server, 0);
        COMPARE_ENDING(f.ending(f.key.reversed()), How::Fin, Began::There, Cause::Unknown,
                       Part::Client);
    }

    void lingerOfZeroSecondsIsAResetByUs()
    {
        Fixture f;
        f.calls.setLinger(f.server.fd(), true, 0);
        f.server.close();
        COMPARE_ENDING(f.ending(), How::Reset, Began::Here, Cause::Linger, Part::Server, 0);
        // The client's own calls are not known, but ours tell what befell it.
        COMPARE_ENDING(f.ending(f.key.reversed()), How::Reset, Began::There, Cause::Linger,
                       Part::Client);
    }

    void aCloseWithUnreadDataIsAResetByUs()
    {
        Fixture f;
        QCOMPARE(::send(f.client.fd(), "unread", 6, 0), ssize_t(6));
        f.look();
        f.server.close();
        COMPARE_ENDING(f.ending(), How::Reset, Began::Here, Cause::UnreadData, Part::Server, 0);
    }

    void unreadDataBeforeTheFinCountsToo()
    {
        Fixture f;
        QCOMPARE(::send(f.client.fd(), "unread", 6, 0), ssize_t(6));
        f.client.shutdownWriting();
        f.look();
        f.server.close();
        COMPARE_ENDING(f.ending(), How::Reset, Began::Here, Cause::UnreadData, Part::Server, 0);
    }

    void anUnreadFinAloneIsNoReset()
    {
        Fixture f;
        f.client.shutdownWriting();
        f.look();
        f.server.close();
        COMPARE_ENDING(f.ending(), How::Fin, Began::There, Cause::Unknown, Part::Server, 0);
    }

    void thePeerReset()
    {
        Fixture f;
        f.client.reset();
        QCOMPARE(f.read(), -ECONNRESET);
        COMPARE_ENDING(f.ending(), How::Reset, Began::There, Cause::Unknown, Part::Server,
                       ECONNRESET);
    }

    void aWriteToAClosedSocketDrawsAReset()
    {
        Fixture f;
        f.client.close();
        QCOMPARE(f.read(), 0);
        f.look();
        QVERIFY(!f.ending());
        f.calls.write(f.server.fd(), "first");
        f.calls.write(f.server.fd(), "second");
        COMPARE_ENDING(f.ending(), How::Reset, Began::There, Cause::WroteToClosed, Part::Server,
                       EPIPE);
    }

    void aRefusedAttemptIsAReset()
    {
        Fixture f;
        auto made = f.calls.socket(AF_INET, SOCK_STREAM);
        const int fd = made.value().fd();
        // Nobody listens on the client's port.
        f.calls.connect(fd, f.client.local());
        f.calls.localAddress(fd);
        f.calls.pendingError(fd);
        kernel::TrackedRow row = gone(TcpState::SynSent);
        const auto &records = f.calls.records();
        QVERIFY(records.at(records.lastNumber()).arguments[2] == ECONNREFUSED ||
                records.at(records.lastNumber() - 2).error == ECONNREFUSED);
        row.row.key = {records.at(records.lastNumber() - 1).address, f.client.local()};
        COMPARE_ENDING(f.endings.of(row), How::Reset, Began::There, Cause::Refused, Part::Client,
                       ECONNREFUSED);
    }

    void closingOneOfTwoDescriptorsEndsNothing()
    {
        Fixture f;
        auto second = f.calls.duplicate(f.server.fd());
        QVERIFY(second);
        f.calls.setLinger(f.server.fd(), true, 0);
        f.server.close();
        QVERIFY(!f.ending());
        second.value().close();
        COMPARE_ENDING(f.ending(), How::Reset, Began::Here, Cause::Linger, Part::Server, 0);
    }

    void aSimulatedErrorEndsNothing()
    {
        Fixture f;
        f.calls.faults().set({posix::Call::Read, ECONNRESET, false});
        std::array<char, 16> buffer;
        f.calls.read(f.server.fd(), buffer);
        f.client.close();
        QCOMPARE(f.read(), 0);
        f.look();
        f.server.close();
        COMPARE_ENDING(f.ending(), How::Fin, Began::There, Cause::Unknown, Part::Server, 0);
    }

    void crossedFinsAreToldAsBoth()
    {
        const auto ending =
            endingOf(gone(TcpState::TimeWait),
                     pathOf({TcpState::SynSent, TcpState::FinWait1, TcpState::Closing}), nullptr);
        COMPARE_ENDING(ending, How::Fin, Began::Both, Cause::Unknown, Part::Client);
    }

    void aTimeWaitWithoutAPastDoesNotTellWhoBegan()
    {
        COMPARE_ENDING(endingOf(gone(TcpState::TimeWait), {}, nullptr), How::Fin, Began::Unknown);
    }

    void anOrphanWhoseTimeRanOutIsATimeout()
    {
        kernel::TrackedRow row = gone(TcpState::FinWait2);
        row.row.timer = kernel::Timer::TimeWait;
        row.row.timerMs = 20'000;
        row.seenAt = 1'000'000'000;
        const std::int64_t second = 1'000'000'000;
        COMPARE_ENDING(endingOf(row, pathOf({TcpState::FinWait1}, 21 * second), nullptr),
                       How::Timeout, Began::Here, Cause::Orphan);
        COMPARE_ENDING(endingOf(row, pathOf({TcpState::FinWait1}, 5 * second), nullptr), How::Reset,
                       Began::Here);
    }

    void aPeerThatNeverAnswersIsATimeout()
    {
        EndCalls calls;
        calls.error = ETIMEDOUT;
        COMPARE_ENDING(endingOf(gone(TcpState::Established), {}, &calls), How::Timeout,
                       Began::Unknown, Cause::Unknown, Part::Client, ETIMEDOUT);
    }

    void whatHappenedElsewhereCannotBeKnown()
    {
        COMPARE_ENDING(endingOf(gone(TcpState::Established, "192.0.2.1"), {}, nullptr),
                       How::Unknown);
        COMPARE_ENDING(endingOf(gone(TcpState::Established), {}, nullptr), How::Reset);
    }

    void theMirrorTurnsEverything()
    {
        const Ending ending = {How::Reset, Began::Here, Cause::Linger, Part::Server, 0, ECONNRESET};
        const Ending mirror = mirrored(ending);
        QCOMPARE(mirror.began, Began::There);
        QCOMPARE(mirror.part, Part::Client);
        QCOMPARE(mirror.ourError, ECONNRESET);
        QCOMPARE(mirror.theirError, 0);
        QVERIFY(mirrored(mirror) == ending);
    }
};

SOCKSCOPE_TEST_MAIN(EndingsTest)
#include "tst_endings.moc"
