// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "child.h"
#include "kernel/socketowners.h"
#include "netstatoutput.h"
#include "support/behaviourtest.h"

#include <QTemporaryDir>

using namespace kernel;
using Kind = Owner::Kind;

namespace {

QHash<ConnectionKey, Owner> ownersOf(SocketOwners &owners, std::uint16_t port)
{
    auto diag = SockDiag::open();
    QList<TcpRow> rows = diag.value().rows({port}).value();
    owners.resolve(rows);
    QHash<ConnectionKey, Owner> found;
    for (const TcpRow &row : std::as_const(rows))
        found.insert(row.key, row.owner);
    return found;
}

} // namespace

class SocketOwnersTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theNameIsTheFirstArgumentAsNetstatTakesIt()
    {
        QCOMPARE(programName("/usr/bin/nc\0-l\0"), QStringLiteral("nc"));
        QCOMPARE(programName("./server"), QStringLiteral("./server"));
        QCOMPARE(programName("sshd: user@pts/0"), QStringLiteral("sshd: user@pts/0"));
        QCOMPARE(programName("/usr/bin/"), QString());
        QCOMPARE(programName(""), QString());
        QCOMPARE(programName(QByteArray("/bin/a\0/b/c", 11)), QStringLiteral("a"));
        QCOMPARE(programName("<b>bold</b>"), QStringLiteral("<b>bold</b>"));
    }

    void ourOwnSocketsAreOurs()
    {
        loopback::Pair pair;
        SocketOwners owners;
        const auto found = ownersOf(owners, pair.port());
        QCOMPARE(found.value(pair.clientKey).kind, Kind::Process);
        QCOMPARE(found.value(pair.clientKey).pid, getpid());
        QCOMPARE(found.value(pair.clientKey).program,
                 programName(QCoreApplication::arguments().first().toUtf8()));
    }

    void aWaitingConnectionHasNoOwnerUntilItIsAccepted()
    {
        const loopback::Socket listener = loopback::listenHere();
        const loopback::Socket client = loopback::connectTo(listener.local());
        const ConnectionKey key = client.key().reversed();
        SocketOwners owners;
        QTRY_COMPARE(loopback::stateOf(key), TcpState::Established);
        QCOMPARE(ownersOf(owners, listener.port()).value(key), Owner());
        const loopback::Socket accepted = loopback::acceptFrom(listener);
        QCOMPARE(ownersOf(owners, listener.port()).value(key).pid, getpid());
    }

    void anotherProcessIsNamed()
    {
        child::Process other;
        const std::uint16_t port = other.tell("listen");
        SocketOwners owners;
        const auto found = ownersOf(owners, port);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.begin()->pid, other.pid());
        QCOMPARE(found.begin()->program, QStringLiteral("tst_kernel_socketowners"));
    }

    void aNameMayBeAnythingAndIsKeptAsItIs()
    {
        const QTemporaryDir folder;
        const QString name = QStringLiteral("<img src=x> 名字 & a long one");
        QVERIFY(QFile::link(QCoreApplication::applicationFilePath(), folder.filePath(name)));
        child::Process other(folder.filePath(name));
        const std::uint16_t port = other.tell("listen");
        SocketOwners owners;
        QCOMPARE(ownersOf(owners, port).begin()->program, name);
        if (netstatoutput::isInstalled())
            QCOMPARE(netstatoutput::ours(port), netstatoutput::real(port));
    }

    void anOwnerThatHandsItsSocketOnIsFollowed()
    {
        loopback::Socket listener = loopback::listenHere();
        const std::uint16_t port = listener.port();
        SocketOwners owners;
        QCOMPARE(ownersOf(owners, port).begin()->pid, getpid());
        const int moved = ::fcntl(listener.fd(), F_DUPFD_CLOEXEC, 200);
        listener.close();
        QCOMPARE(ownersOf(owners, port).begin()->pid, getpid());
        ::close(moved);
        QVERIFY(ownersOf(owners, port).isEmpty());
    }

    void anInodeNobodyShowsIsUnreadable()
    {
        TcpRow row;
        row.inode = 0xfffffff0;
        QList<TcpRow> rows = {row, TcpRow()};
        SocketOwners owners;
        for (int round = 0; round < 100; ++round) {
            owners.resolve(rows);
            QCOMPARE(rows.first().owner.kind, Kind::Unreadable);
            QCOMPARE(rows.last().owner.kind, Kind::None);
        }
    }
};

int main(int argc, char **argv)
{
    return child::main<SocketOwnersTest>(argc, argv);
}
#include "tst_socketowners.moc"
