// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "child.h"
#include "kernel/reusememory.h"
#include "kernel/reuseoptions.h"
#include "kernel/socketowners.h"
#include "support/behaviourtest.h"

#include <QDir>

#include <array>

using namespace kernel;
using posix::SocketAddress;

namespace {

constexpr std::array<ReuseOptions, 4> choices = {
    {{false, false}, {true, false}, {false, true}, {true, true}}};

loopback::Socket made(ReuseOptions options, const SocketAddress &address)
{
    loopback::Socket socket(
        ::socket(address.family(), SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    socket.set(SOL_SOCKET, SO_REUSEADDR, options.address);
    socket.set(SOL_SOCKET, SO_REUSEPORT, options.port);
    return socket;
}

loopback::Socket bound(ReuseOptions options, const SocketAddress &address)
{
    loopback::Socket socket = made(options, address);
    ::bind(socket.fd(), address.data(), address.size());
    return socket;
}

/// A port without a past, on which a socket with these options is bound.
loopback::Socket boundFresh(ReuseOptions options)
{
    const SocketAddress any = SocketAddress::loopback(AF_INET, 0);
    loopback::Socket socket = bound(options, any);
    for (int i = 0; i < 100 && !loopback::isFresh(socket.port()); ++i)
        socket = bound(options, any);
    return socket;
}

/// The old socket of one column of the matrix, in the state that its test wants.
class Old
{
public:
    Old(OldSocket kind, ReuseOptions options)
        : m_listener(boundFresh(options))
        , m_local(m_listener.local())
    {
        if (kind == OldSocket::Bound)
            return;
        ::listen(m_listener.fd(), 8);
        if (kind == OldSocket::Listening)
            return;
        m_client = loopback::connectTo(m_local);
        m_server = loopback::acceptFrom(m_listener);
        m_key = m_server.key();
        m_listener.close();
        end(kind);
    }
    const SocketAddress &local() const { return m_local; }
    const ConnectionKey &key() const { return m_key; }
    bool stands(OldSocket kind) const
    {
        switch (kind) {
        case OldSocket::Bound:
        case OldSocket::Listening:
            return true;
        case OldSocket::Connected:
            return loopback::stateOf(m_key) == TcpState::Established;
        case OldSocket::Orphaned:
            return loopback::stateOf(m_key) == TcpState::FinWait2;
        case OldSocket::TimeWait:
            return loopback::stateOf(m_key) == TcpState::TimeWait;
        case OldSocket::OtherPort:
            return loopback::stateOf(m_key.reversed()) == TcpState::TimeWait;
        }
        return false;
    }

private:
    void end(OldSocket kind)
    {
        if (kind == OldSocket::Orphaned || kind == OldSocket::TimeWait)
            m_server.close();
        if (kind == OldSocket::TimeWait || kind == OldSocket::OtherPort)
            m_client.close();
        if (kind == OldSocket::OtherPort)
            m_server.close();
    }

    loopback::Socket m_listener;
    SocketAddress m_local;
    loopback::Socket m_client;
    loopback::Socket m_server;
    ConnectionKey m_key;
};

bool bindsAndListens(const SocketAddress &address, ReuseOptions options)
{
    const loopback::Socket socket = made(options, address);
    return ::bind(socket.fd(), address.data(), address.size()) == 0 &&
           ::listen(socket.fd(), 8) == 0;
}

QByteArray words(ReuseOptions options)
{
    if (options.address && options.port)
        return "both";
    return options.address ? "ADDR" : options.port ? "PORT" : "none";
}

TcpRow rowOf(const ConnectionKey &key)
{
    auto diag = SockDiag::open();
    QList<TcpRow> rows = diag.value().rows({key.local.port()}).value();
    SocketOwners().resolve(rows);
    for (const TcpRow &row : rows) {
        if (row.key == key)
            return row;
    }
    return {};
}

posix::SyscallRecord call(posix::Call which, int fd, std::int64_t result)
{
    posix::SyscallRecord record;
    record.call = which;
    record.fd = fd;
    record.result = result;
    return record;
}

posix::SyscallRecord option(int fd, int name, int value)
{
    posix::SyscallRecord record = call(posix::Call::Setsockopt, fd, 0);
    record.arguments = {SOL_SOCKET, name, value, 0};
    return record;
}

} // namespace

class ReuseOptionsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theRuleIsTheKernels_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("old");
        const char *names[] = {"LISTEN", "bound",     "ESTABLISHED",
                               "orphan", "TIME_WAIT", "client's TIME_WAIT"};
        for (int kind = 0; kind <= int(OldSocket::OtherPort); ++kind) {
            for (int old = 0; old < int(choices.size()); ++old)
                QTest::addRow("%s made with %s", names[kind],
                              words(choices[std::size_t(old)]).constData())
                    << kind << old;
        }
    }

    // Four new sockets for each of 24 old ones: the 96 cells.
    void theRuleIsTheKernels()
    {
        QFETCH(int, kind);
        QFETCH(int, old);
        const auto oldKind = OldSocket(kind);
        const ReuseOptions options = choices[std::size_t(old)];
        for (const ReuseOptions wanted : choices) {
            const Old socket(oldKind, options);
            QTRY_VERIFY(socket.stands(oldKind));
            QVERIFY2(bindsAndListens(socket.local(), wanted) == mayBind(oldKind, options, wanted),
                     words(wanted));
        }
    }

    void aRowTellsWhatItsSocketIsDoing()
    {
        const Old waiting(OldSocket::TimeWait, {});
        QTRY_VERIFY(waiting.stands(OldSocket::TimeWait));
        QCOMPARE(oldSocketOf(rowOf(waiting.key())), OldSocket::TimeWait);
        const Old orphan(OldSocket::Orphaned, {});
        QTRY_VERIFY(orphan.stands(OldSocket::Orphaned));
        QCOMPARE(oldSocketOf(rowOf(orphan.key())), OldSocket::Orphaned);
        const Old connected(OldSocket::Connected, {});
        QCOMPARE(oldSocketOf(rowOf(connected.key())), OldSocket::Connected);
        const Old listening(OldSocket::Listening, {});
        QCOMPARE(oldSocketOf(rowOf(ConnectionKey::listener(listening.local()))),
                 OldSocket::Listening);
    }

    void ourOwnSocketIsAskedDirectly()
    {
        for (const ReuseOptions options : choices) {
            const loopback::Socket socket = boundFresh(options);
            ::listen(socket.fd(), 1);
            QCOMPARE(reuseOptionsOf(rowOf(ConnectionKey::listener(socket.local()))), options);
        }
    }

    void theSocketOfAnotherProcessIsAskedThroughItsDescriptor()
    {
        child::Process other;
        const std::uint16_t port = other.tell("listen");
        QVERIFY(port != 0);
        const TcpRow row = rowOf(ConnectionKey::listener(SocketAddress::loopback(AF_INET, port)));
        QCOMPARE(row.owner.pid, other.pid());
        const auto before = descriptorCount();
        const auto options = reuseOptionsOf(row);
        QCOMPARE(descriptorCount(), before);
        if (!options)
            QSKIP("this system does not let us look into another process");
        QCOMPARE(*options, ReuseOptions());
    }

    void nobodyCanBeAskedForARowWithoutAnOwner()
    {
        const Old waiting(OldSocket::TimeWait, {true, true});
        QTRY_VERIFY(waiting.stands(OldSocket::TimeWait));
        QVERIFY(!reuseOptionsOf(rowOf(waiting.key())));
        QVERIFY(!reuseOptionsOf(-1));
    }

    void whatOurCallsSetIsRememberedAfterTheClose()
    {
        const SocketAddress local = SocketAddress::loopback(AF_INET, 9999);
        const SocketAddress peer = SocketAddress::loopback(AF_INET, 36012);
        ReuseMemory memory;
        memory.add(call(posix::Call::Socket, -1, 5));
        memory.add(option(5, SO_REUSEADDR, 1));
        posix::SyscallRecord accepted = call(posix::Call::Accept4, 5, 7);
        accepted.address = peer;
        memory.add(accepted);
        memory.add(option(7, SO_REUSEPORT, 1));
        posix::SyscallRecord name = call(posix::Call::Getsockname, 7, 0);
        name.address = local;
        memory.add(name);
        QCOMPARE(memory.optionsOf({local, peer}), (ReuseOptions{true, true}));
        memory.add(call(posix::Call::Close, 7, 0));
        QCOMPARE(memory.optionsOf({local, peer}), (ReuseOptions{true, true}));
        QVERIFY(!memory.optionsOf({local, local}));
    }

    void aSocketWhoseMakingWasNotSeenIsNotRemembered()
    {
        const ConnectionKey key = {SocketAddress::loopback(AF_INET, 9999),
                                   SocketAddress::loopback(AF_INET, 36012)};
        ReuseMemory memory;
        posix::SyscallRecord closed = call(posix::Call::Close, 7, 0);
        closed.local = key.local;
        closed.remote = key.remote;
        memory.add(closed);
        QVERIFY(!memory.optionsOf(key));
    }

    void theOldestMemoryMakesRoom()
    {
        ReuseMemory memory;
        const auto key = [](std::size_t i) {
            return ConnectionKey{SocketAddress::loopback(AF_INET, 9999),
                                 SocketAddress::loopback(AF_INET, std::uint16_t(i + 1))};
        };
        for (std::size_t i = 0; i <= ReuseMemory::mostClosed; ++i) {
            memory.add(call(posix::Call::Socket, -1, 5));
            posix::SyscallRecord closed = call(posix::Call::Close, 5, 0);
            closed.local = key(i).local;
            closed.remote = key(i).remote;
            memory.add(closed);
        }
        QVERIFY(!memory.optionsOf(key(0)));
        QVERIFY(memory.optionsOf(key(1)));
    }

private:
    static qsizetype descriptorCount()
    {
        return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files).size();
    }
};

int main(int argc, char **argv)
{
    return child::main<ReuseOptionsTest>(argc, argv);
}

#include "tst_reuseoptions.moc"
