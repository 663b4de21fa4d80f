// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/rownature.h"
#include "support/behaviourtest.h"

#include <unistd.h>

using namespace kernel;
using posix::SocketAddress;
using Kind = RowNature::Kind;
using S = TcpState;

namespace {

const SocketAddress server = SocketAddress::loopback(AF_INET, 9999);
const SocketAddress client = SocketAddress::loopback(AF_INET, 36012);
const ConnectionKey serverKey = {server, client};
const ConnectionKey clientKey = {client, server};
const ConnectionKey listenerKey = ConnectionKey::listener(server);

TrackedRow tracked(const ConnectionKey &key, S state, std::uint64_t inode)
{
    TrackedRow made;
    made.row.key = key;
    made.row.state = state;
    made.row.inode = inode;
    return made;
}

const OwnSockets none;
const OwnSockets ours = {
    {listenerKey, {OwnSocket::Role::Listener, 5, {}}},
    {serverKey, {OwnSocket::Role::Accepted, 7, QStringLiteral("Alice")}},
    {clientKey, {OwnSocket::Role::Client, 6, {}}},
};
const QList<SocketAddress> listening = {server};

} // namespace

class RowNatureTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aSocketWhoseCloseWaitsIsStillOursWithoutAnOwner()
    {
        const OwnSockets closing = {{clientKey, {OwnSocket::Role::Closing, 6, {}}}};
        const RowNature nature = natureOf(tracked(clientKey, S::FinWait1, 3), closing, listening);
        QCOMPARE(nature.kind, Kind::Closing);
        QCOMPARE(nature.fd, 6);
        QCOMPARE(natureOf(tracked(clientKey, S::TimeWait, 0), closing, listening).kind,
                 Kind::TimeWait);
    }

    void ourSocketsAreNamedWithTheirDescriptor()
    {
        const RowNature listener = natureOf(tracked(listenerKey, S::Listen, 1), ours, listening);
        QCOMPARE(listener.kind, Kind::Listener);
        QCOMPARE(listener.fd, 5);
        const RowNature accepted = natureOf(tracked(serverKey, S::Established, 2), ours, listening);
        QCOMPARE(accepted.kind, Kind::Accepted);
        QCOMPARE(accepted.fd, 7);
        QCOMPARE(accepted.name, QStringLiteral("Alice"));
        QCOMPARE(natureOf(tracked(clientKey, S::CloseWait, 3), ours, {}).kind, Kind::Client);
    }

    void whatOthersHoldIsToldApart()
    {
        QCOMPARE(natureOf(tracked(listenerKey, S::Listen, 1), none, listening).kind,
                 Kind::OtherListener);
        QCOMPARE(natureOf(tracked(clientKey, S::Established, 3), none, listening).kind,
                 Kind::OtherEnd);
    }

    void anotherProcessOnOurPortIsNotUs()
    {
        TrackedRow row = tracked(listenerKey, S::Listen, 1);
        row.row.owner = {Owner::Kind::Process, getpid() + 1, QStringLiteral("other")};
        QCOMPARE(natureOf(row, ours, listening).kind, Kind::OtherListener);
        row.row.owner.pid = getpid();
        QCOMPARE(natureOf(row, ours, listening).kind, Kind::Listener);
    }

    void aConnectionNobodyAcceptedWaitsInTheQueue()
    {
        for (const S state : {S::Established, S::CloseWait}) {
            QCOMPARE(natureOf(tracked(serverKey, state, 0), none, listening).kind,
                     Kind::InAcceptQueue);
        }
        const QList<SocketAddress> everywhere = {SocketAddress::any(AF_INET6, 9999)};
        QCOMPARE(natureOf(tracked(serverKey, S::Established, 0), none, everywhere).kind,
                 Kind::InAcceptQueue);
        QCOMPARE(natureOf(tracked(serverKey, S::SynRecv, 0), none, listening).kind,
                 Kind::Handshake);
    }

    void whatNobodyHoldsAnyMoreIsAnOrphan()
    {
        for (const S state : {S::FinWait1, S::FinWait2, S::Closing, S::LastAck})
            QCOMPARE(natureOf(tracked(serverKey, state, 0), none, listening).kind, Kind::Orphan);
    }

    void timeWaitIsItsOwnKindEvenWhileWeHoldTheDescriptor()
    {
        TrackedRow row = tracked(serverKey, S::TimeWait, 0);
        row.closedFirst = true;
        const RowNature nature = natureOf(row, ours, listening);
        QCOMPARE(nature.kind, Kind::TimeWait);
        QCOMPARE(nature.fd, 7);
        QVERIFY(nature.closedFirst);
    }

    void whatTheKernelForgotIsGone()
    {
        TrackedRow row = tracked(serverKey, S::Established, 2);
        row.gone = true;
        QCOMPARE(natureOf(row, none, listening).kind, Kind::Gone);
    }
};

SOCKSCOPE_TEST_MAIN(RowNatureTest)
#include "tst_rownature.moc"
