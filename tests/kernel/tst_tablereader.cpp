// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/tablereader.h"
#include "loopback.h"
#include "support/behaviourtest.h"

#include <thread>

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

using namespace kernel;

namespace {

/// From now on this thread gets EPROTONOSUPPORT for socket(AF_NETLINK, …), as in a sandbox.
bool refuseNetlink()
{
    const auto field = [](std::size_t offset) {
        return sock_filter(BPF_STMT(BPF_LD | BPF_W | BPF_ABS, static_cast<__u32>(offset)));
    };
    sock_filter program[] = {
        field(offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 3),
        field(offsetof(seccomp_data, args)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_NETLINK, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPROTONOSUPPORT),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog filter = {std::size(program), program};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

Snapshot snapshotOf(std::uint16_t port)
{
    std::optional<SockDiag> diag;
    SocketOwners owners;
    return takeSnapshot({port}, diag, owners);
}

} // namespace

class TableReaderTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void whereNetlinkIsRefusedProcIsRead()
    {
        loopback::Pair pair;
        Snapshot snapshot;
        bool refused = false;
        std::thread sandbox([&] {
            refused = refuseNetlink();
            snapshot = snapshotOf(pair.port());
        });
        sandbox.join();
        if (!refused)
            QSKIP("this kernel has no seccomp filters");
        QCOMPARE(snapshot.source, Source::ProcNet);
        QCOMPARE(snapshot.error, 0);
        QCOMPARE(snapshot.rows.size(), 3);
        for (const TcpRow &row : std::as_const(snapshot.rows))
            QCOMPARE(row.owner.pid, getpid());
        QCOMPARE(snapshotOf(pair.port()).source, Source::SockDiag);
    }

    void whereNothingCanBeReadTheErrorIsTold()
    {
        loopback::Pair pair;
        rlimit before = {};
        ::getrlimit(RLIMIT_NOFILE, &before);
        const rlimit none = {3, before.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &none);
        const Snapshot snapshot = snapshotOf(pair.port());
        ::setrlimit(RLIMIT_NOFILE, &before);
        QCOMPARE(snapshot.error, EMFILE);
        QVERIFY(snapshot.rows.isEmpty());
    }

    void aNetlinkSocketOnceOpenedIsKept()
    {
        loopback::Pair pair;
        std::optional<SockDiag> diag;
        SocketOwners owners;
        QCOMPARE(takeSnapshot({pair.port()}, diag, owners).rows.size(), 3);
        QVERIFY(diag);
        pair.client.shutdownWriting();
        QCOMPARE(takeSnapshot({pair.port()}, diag, owners).rows.size(), 3);
    }
};

SOCKSCOPE_TEST_MAIN(TableReaderTest)
#include "tst_tablereader.moc"
