// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/socketlives.h"
#include "support/behaviourtest.h"

using namespace explain;
using posix::Call;
using posix::ConnectionKey;
using posix::SocketAddress;
using posix::SyscallRecord;

namespace {

const SocketAddress server = SocketAddress::loopback(AF_INET, 9999);
const SocketAddress first = SocketAddress::loopback(AF_INET, 40001);
const SocketAddress second = SocketAddress::loopback(AF_INET, 40002);

/// The calls of a client, all on descriptor 5.
struct Log
{
    SyscallRecord &add(Call call, int fd = 5)
    {
        SyscallRecord record;
        record.call = call;
        record.fd = call == Call::Socket ? -1 : fd;
        record.result = call == Call::Socket ? fd : 0;
        return ring.append(record);
    }
    void connect(const SocketAddress &local)
    {
        add(Call::Socket);
        add(Call::Connect).address = server;
        add(Call::Getsockname).address = local;
    }
    void close(const SocketAddress &local, bool apart)
    {
        SyscallRecord &record = add(Call::Close);
        record.local = local;
        record.remote = server;
        record.apart = apart;
    }
    /// Of the calls, which life each acted on.
    QList<int> lives() const
    {
        const SocketLives found = SocketLives::of(ring);
        QList<int> result;
        for (const LivedCall &call : found.calls)
            result.append(call.made >= 0 ? call.made : call.life);
        return result;
    }
    posix::SyscallRing ring{100};
};

} // namespace

class SocketLivesTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberIsUsedAgainAfterItsClose()
    {
        Log log;
        log.connect(first);
        log.close(first, false);
        log.connect(second);
        log.close(second, false);
        QCOMPARE(log.lives(), QList<int>({0, 0, 0, 0, 1, 1, 1, 1}));
    }

    void aCloseThatWaitedBelongsToTheLifeItEnded()
    {
        Log log;
        log.connect(first);
        log.connect(second); // while the close of the first waits
        log.close(first, true);
        log.add(Call::Write);
        log.close(second, false);
        QCOMPARE(log.lives(), QList<int>({0, 0, 0, 1, 1, 1, 0, 1, 1}));
    }

    void twoThatWaitMayReturnInAnyOrder()
    {
        Log log;
        log.connect(first);
        log.connect(second);
        log.add(Call::Socket);
        log.close(second, true);
        log.close(first, true);
        log.close({}, false);
        QCOMPARE(log.lives(), QList<int>({0, 0, 0, 1, 1, 1, 2, 1, 0, 2}));
    }
};

SOCKSCOPE_TEST_MAIN(SocketLivesTest)
#include "tst_socketlives.moc"
