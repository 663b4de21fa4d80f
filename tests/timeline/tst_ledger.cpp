// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "posix/syscalls.h"
#include "support/behaviourtest.h"
#include "timeline/ledger.h"

using namespace timeline;
using posix::Call;
using posix::ConnectionKey;
using posix::SocketAddress;

namespace {

const SocketAddress ourEnd = SocketAddress::loopback(AF_INET, 9999);
const SocketAddress theirEnd = SocketAddress::loopback(AF_INET, 36012);
const ConnectionKey key{ourEnd, theirEnd};

/// A ledger that is told of calls as the funnel would tell it.
struct Bench
{
    posix::SyscallRecord record(Call call, int fd, std::int64_t result)
    {
        posix::SyscallRecord made;
        made.number = ++number;
        made.call = call;
        made.fd = fd;
        made.result = result;
        return made;
    }
    void accept(int fd, const SocketAddress &from = theirEnd)
    {
        posix::SyscallRecord accepted = record(Call::Accept4, 3, fd);
        accepted.address = from;
        ledger.note(accepted);
        posix::SyscallRecord named = record(Call::Getsockname, fd, 0);
        named.address = ourEnd;
        ledger.note(named);
    }
    void transfer(Call call, int fd, const QByteArray &bytes)
    {
        const posix::SyscallRecord made = record(call, fd, bytes.size());
        ledger.note(made);
        // In two pieces, as writev(2) may have it.
        const qsizetype cut = bytes.size() / 2;
        char *data = const_cast<char *>(bytes.constData());
        const iovec pieces[] = {{data, std::size_t(cut)},
                                {data + cut, std::size_t(bytes.size() - cut)}};
        ledger.add(made, pieces);
    }
    void close(int fd) { ledger.note(record(Call::Close, fd, 0)); }
    const LedgerPage &page() { return *ledger.page(key); }

    Ledger ledger;
    std::uint64_t number = 0;
};

Transfer run(std::uint64_t offset, std::uint64_t size)
{
    Transfer transfer;
    transfer.offset = offset;
    transfer.size = size;
    return transfer;
}

} // namespace

class LedgerTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachTransferKnowsItsPlaceInItsStream()
    {
        Bench bench;
        bench.accept(7);
        bench.transfer(Call::Read, 7, "hello\n");
        bench.transfer(Call::Write, 7, "hi\n");
        bench.transfer(Call::Writev, 7, "there\n");
        QCOMPARE(bench.page().reads.list.size(), std::size_t(1));
        QCOMPARE(bench.page().writes.list.size(), std::size_t(2));
        QCOMPARE(bench.page().writes.list[1].offset, std::uint64_t(3));
        QCOMPARE(bench.page().writes.list[1].head, QByteArray("there\n"));
        QCOMPARE(bench.page().writes.bytes(), std::uint64_t(9));
        QVERIFY(bench.page().key == key);
        QVERIFY(!bench.ledger.page(key.reversed()));
    }

    void ofALongTransferTheTwoEndsAreKept()
    {
        Bench bench;
        bench.accept(7);
        bench.transfer(Call::Write, 7, QByteArray(65528, 'a') + "12345678");
        const Transfer &transfer = bench.page().writes.list.front();
        QCOMPARE(transfer.size, std::uint64_t(65536));
        QCOMPARE(transfer.head, QByteArray(Transfer::keptBytes, 'a'));
        QCOMPARE(transfer.tail, QByteArray("12345678"));
        bench.transfer(Call::Write, 7, QByteArray(Transfer::keptBytes, 'b') + "end");
        QCOMPARE(bench.page().writes.list.back().tail, QByteArray("end"));
        bench.transfer(Call::Write, 7, QByteArray(Transfer::keptBytes, 'c'));
        QCOMPARE(bench.page().writes.list.back().tail, QByteArray());
    }

    void theOldestTransfersMakeRoomAndOffsetsGoOn()
    {
        Bench bench;
        bench.accept(7);
        for (std::size_t i = 0; i < Ledger::mostTransfers + 5; ++i)
            bench.transfer(Call::Read, 7, "ab");
        const Transfers &reads = bench.page().reads;
        QCOMPARE(reads.list.size(), Ledger::mostTransfers);
        QCOMPARE(reads.dropped, std::uint64_t(5));
        QCOMPARE(reads.list.front().offset, std::uint64_t(10));
        QCOMPARE(reads.bytes(), std::uint64_t(2 * (Ledger::mostTransfers + 5)));
    }

    void aClosedConnectionIsKeptUntilItsAddressesAreUsedAgain()
    {
        Bench bench;
        bench.accept(7);
        bench.transfer(Call::Read, 7, "first");
        bench.close(7);
        QVERIFY(!bench.page().isOpen());
        QCOMPARE(bench.page().reads.list.size(), std::size_t(1));
        bench.accept(7);
        bench.transfer(Call::Read, 7, "second");
        QCOMPARE(bench.page().reads.list.size(), std::size_t(1));
        QCOMPARE(bench.page().reads.list.front().head, QByteArray("second"));
        QCOMPARE(bench.page().reads.list.front().offset, std::uint64_t(0));
    }

    void aSecondDescriptorOfTheSameSocketGoesOnInTheSameStream()
    {
        Bench bench;
        bench.accept(7);
        bench.transfer(Call::Write, 7, "one");
        bench.ledger.note(bench.record(Call::Fcntl, 7, 9));
        bench.close(7);
        QVERIFY(bench.page().isOpen());
        bench.transfer(Call::Write, 9, "two");
        QCOMPARE(bench.page().writes.list.back().offset, std::uint64_t(3));
        bench.close(9);
        QVERIFY(!bench.page().isOpen());
    }

    void aDescriptorThatIsUsedAnewBelongsToTheNewConnection()
    {
        Bench bench;
        bench.accept(7);
        bench.transfer(Call::Read, 7, "old");
        const auto before = bench.record(Call::Read, 7, 3);
        bench.close(7);
        const SocketAddress other = SocketAddress::loopback(AF_INET, 36014);
        bench.accept(7, other);
        bench.transfer(Call::Read, 7, "new");
        QCOMPARE(bench.page().reads.list.size(), std::size_t(1));
        const LedgerPage *page = bench.ledger.page({ourEnd, other});
        QVERIFY(page);
        QCOMPARE(page->reads.list.front().head, QByteArray("new"));
        QVERIFY(bench.page().owns(before));
        QVERIFY(!page->owns(before));
        QVERIFY(page->owns(bench.record(Call::Write, 7, 3)));
    }

    void theErrnoThatEndedItIsKept()
    {
        Bench bench;
        bench.accept(7);
        posix::SyscallRecord failed = bench.record(Call::Read, 7, -1);
        failed.error = EAGAIN;
        bench.ledger.note(failed);
        QCOMPARE(bench.page().error, 0);
        failed.error = ECONNRESET;
        failed.simulated = true;
        bench.ledger.note(failed);
        QCOMPARE(bench.page().error, 0);
        failed.simulated = false;
        bench.ledger.note(failed);
        failed.error = EPIPE;
        bench.ledger.note(failed);
        QCOMPARE(bench.page().error, ECONNRESET);
    }

    void aClientsConnectionIsKnownFromConnectAndGetsockname()
    {
        Bench bench;
        bench.ledger.note(bench.record(Call::Socket, -1, 5));
        posix::SyscallRecord connect = bench.record(Call::Connect, 5, -1);
        connect.error = EINPROGRESS;
        connect.address = theirEnd;
        bench.ledger.note(connect);
        QVERIFY(!bench.ledger.page(key));
        posix::SyscallRecord named = bench.record(Call::Getsockname, 5, 0);
        named.address = ourEnd;
        bench.ledger.note(named);
        QVERIFY(bench.page().owns(connect));
    }

    void memoryIsBoundedWhateverIsTransferred()
    {
        Bench bench;
        const QByteArray full(Transfer::keptBytes, 'x');
        const auto peer = [](int i) {
            return SocketAddress::loopback(AF_INET, std::uint16_t(20000 + i));
        };
        for (int fd = 10; fd < 210; ++fd)
            bench.accept(fd, peer(fd));
        for (std::size_t i = 0; i < Ledger::mostTransfers; ++i) {
            for (int fd = 10; fd < 210; ++fd)
                bench.transfer(Call::Read, fd, full);
        }
        QVERIFY(bench.ledger.memory() <= Ledger::mostMemory);
        for (int fd = 10; fd < 210; ++fd) {
            const LedgerPage *page = bench.ledger.page({ourEnd, peer(fd)});
            QVERIFY(page->reads.list.size() >= Ledger::alwaysKept);
            QCOMPARE(page->reads.count(), std::uint64_t(Ledger::mostTransfers));
            bench.close(fd);
        }
        for (int fd = 10; fd < 210; ++fd) {
            bench.accept(fd, SocketAddress::loopback(AF_INET, std::uint16_t(30000 + fd)));
            bench.close(fd);
        }
        QCOMPARE(bench.ledger.memory(), std::int64_t(0));
    }

    void aConnectionThatNobodyNamedIsLookedUpAtItsFirstByte()
    {
        posix::Syscalls calls;
        Ledger ledger;
        const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
        QCOMPARE(::listen(listener, 1), 0);
        const SocketAddress address =
            SocketAddress::loopback(AF_INET, SocketAddress::localOf(listener).port());
        const int client = ::socket(AF_INET, SOCK_STREAM, 0);
        QCOMPARE(::connect(client, address.data(), address.size()), 0);
        calls.setObserver([&](const auto &record) { ledger.note(record); });
        calls.setTap([&](const auto &record, auto bytes) { ledger.add(record, bytes); });
        QCOMPARE(calls.write(client, "hello").bytes(), std::size_t(5));
        const LedgerPage *page = ledger.page({SocketAddress::localOf(client), address});
        QVERIFY(page);
        QCOMPARE(page->writes.list.front().head, QByteArray("hello"));
        ::close(client);
        ::close(listener);
    }

    void threeWritesCanComeOutInOneRead()
    {
        const auto passages = passagesOf({run(0, 2), run(2, 3), run(5, 1)}, {run(0, 6)});
        const QList<Passage> wanted = {{0, 2, 0, 0}, {2, 3, 1, 0}, {5, 1, 2, 0}};
        QCOMPARE(passages, wanted);
    }

    void oneWriteCanComeOutInTwoReads()
    {
        const QList<Passage> wanted = {{0, 4, 0, 0}, {4, 2, 0, 1}};
        QCOMPARE(passagesOf({run(0, 6)}, {run(0, 4), run(4, 2)}), wanted);
    }

    void edgesThatDoNotMeetCutBoth()
    {
        const QList<Passage> wanted = {{0, 3, 0, 0}, {3, 1, 0, 1}, {4, 4, 1, 1}};
        QCOMPARE(passagesOf({run(0, 4), run(4, 4)}, {run(0, 3), run(3, 5)}), wanted);
    }

    void whatIsNotReadYetAndWhatIsNotKnownHasOneSideOnly()
    {
        QList<Passage> wanted = {{0, 4, 0, 0}, {4, 4, 0, -1}};
        QCOMPARE(passagesOf({run(0, 8)}, {run(0, 4)}), wanted);
        wanted = {{0, 4, -1, 0}};
        QCOMPARE(passagesOf({}, {run(0, 4)}), wanted);
        wanted = {{2, 4, -1, 0}, {6, 2, 0, 0}, {10, 1, 1, -1}};
        QCOMPARE(passagesOf({run(6, 2), run(10, 1)}, {run(2, 6)}), wanted);
        QVERIFY(passagesOf({}, {}).isEmpty());
    }

    void itIsCutAtAnyOfTheCalls()
    {
        Bench bench;
        bench.accept(7);                       // calls 1 and 2
        bench.transfer(Call::Write, 7, "one"); // 3
        bench.transfer(Call::Read, 7, "two");  // 4
        bench.transfer(Call::Write, 7, "three");
        posix::SyscallRecord failed = bench.record(Call::Write, 7, -1); // 6
        failed.error = EPIPE;
        bench.ledger.note(failed);
        bench.close(7); // 7
        const SocketAddress other = SocketAddress::loopback(AF_INET, 40000);
        bench.accept(7, other); // 8 and 9

        const Ledger early = bench.ledger.upTo(4);
        QCOMPARE(early.page(key)->writes.bytes(), std::uint64_t(3));
        QCOMPARE(early.page(key)->reads.bytes(), std::uint64_t(3));
        QCOMPARE(early.page(key)->error, 0);
        QVERIFY(early.page(key)->isOpen());
        QVERIFY(!early.page({ourEnd, other}));
        QCOMPARE(early.pages().size(), 1);

        QCOMPARE(bench.ledger.upTo(6).page(key)->error, EPIPE);
        QVERIFY(bench.ledger.upTo(6).page(key)->isOpen());
        QVERIFY(!bench.ledger.upTo(7).page(key)->isOpen());
        const Ledger whole = Ledger::of(bench.ledger.upTo(9).pages());
        QCOMPARE(whole.pages().size(), 2);
        QVERIFY(whole.pages().constFirst().key == key);
        QCOMPARE(whole.page(key)->writes.bytes(), std::uint64_t(8));
    }
};

SOCKSCOPE_TEST_MAIN(LedgerTest)
#include "tst_ledger.moc"
