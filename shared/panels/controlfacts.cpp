// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/controlfacts.h"

#include "explain/calltext.h"

#include <unistd.h>

namespace panels {

namespace {

QString text(std::uint64_t number)
{
    return QString::number(number);
}

QString text(bool yes)
{
    return yes ? QStringLiteral("yes") : QStringLiteral("no");
}

QString text(const posix::SocketAddress &address)
{
    return address.isNull() ? QStringLiteral("*") : QString::fromStdString(address.text());
}

QString ownerText(const kernel::Owner &owner)
{
    if (owner.kind == kernel::Owner::Kind::Process)
        return QStringLiteral("%1/%2").arg(owner.pid).arg(owner.program);
    return owner.kind == kernel::Owner::Kind::None ? QStringLiteral("-") : QStringLiteral("?");
}

/// Where somebody listens, or was connected to.
QSet<std::uint16_t> serverPorts(const session::SocketSession &session)
{
    QSet<std::uint16_t> ports;
    for (const kernel::TrackedRow &tracked : session.tableRows()) {
        if (tracked.row.state == kernel::TcpState::Listen)
            ports.insert(tracked.row.key.local.port());
    }
    const posix::SyscallRing &calls = session.calls();
    for (auto number = calls.firstNumber(); calls.contains(number); ++number) {
        if (calls.at(number).call == posix::Call::Connect)
            ports.insert(calls.at(number).address.port());
    }
    return ports;
}

QString timerName(kernel::Timer timer)
{
    switch (timer) {
    case kernel::Timer::Retransmit:
        return QStringLiteral("retransmit");
    case kernel::Timer::Keepalive:
        return QStringLiteral("keepalive");
    case kernel::Timer::TimeWait:
        return QStringLiteral("timewait");
    case kernel::Timer::ZeroWindowProbe:
        return QStringLiteral("probe");
    case kernel::Timer::Off:
        break;
    }
    return QStringLiteral("off");
}

void addPeer(ControlFacts &facts, const chat::Peer &peer)
{
    QStringList duplicates;
    for (const int fd : peer.duplicates)
        duplicates.append(QString::number(fd));
    facts.insert({{QStringLiteral("dups"), duplicates.join(QLatin1Char(','))},
                  {QStringLiteral("in"), text(peer.bytesIn)},
                  {QStringLiteral("out"), text(peer.bytesOut)},
                  {QStringLiteral("queued"), text(peer.queued)},
                  {QStringLiteral("eof"), text(peer.endOfStream)},
                  {QStringLiteral("shutrd"), text(peer.readingShut)},
                  {QStringLiteral("shutwr"), text(peer.writingShut)},
                  {QStringLiteral("error"),
                   peer.error == 0 ? QStringLiteral("0") : explain::errnoName(peer.error)},
                  {QStringLiteral("reading"), text(peer.reading)},
                  {QStringLiteral("readsize"), QString::number(peer.readSize)},
                  {QStringLiteral("filling"), text(peer.filling)},
                  {QStringLiteral("filled"), text(peer.filled)},
                  {QStringLiteral("pending"), QString::number(peer.pendingLine)}});
}

} // namespace

ControlFacts factsOf(const kernel::TcpRow &row)
{
    return {{QStringLiteral("state"), QString::fromLatin1(kernel::stateName(row.state))},
            {QStringLiteral("recvq"), QString::number(row.recvQueue)},
            {QStringLiteral("sendq"), QString::number(row.sendQueue)},
            {QStringLiteral("local"), text(row.key.local)},
            {QStringLiteral("remote"), text(row.key.remote)},
            {QStringLiteral("owner"), ownerText(row.owner)},
            {QStringLiteral("owned"), text(row.owner.kind != kernel::Owner::Kind::None)},
            {QStringLiteral("timer"), timerName(row.timer)}};
}

ControlFacts factsOf(const session::SocketSession &session, session::SocketId id)
{
    ControlFacts facts = {{QStringLiteral("state"), QStringLiteral("CLOSED")}};
    const auto rows = session.tableRows();
    const auto *tracked = session.tableRow(session.keyOf(id));
    if (const auto *listener = id == 0 ? listenerRow(rows, session) : nullptr)
        facts = factsOf(*listener);
    else if (tracked && !tracked->gone)
        facts = factsOf(tracked->row);
    if (id == 0 && !session.socket().local.isNull())
        facts.insert(QStringLiteral("local"), text(session.socket().local));
    facts.insert(QStringLiteral("fd"), QString::number(session.fdOf(id)));
    if (const auto peer = session.factsOf(id))
        addPeer(facts, *peer);
    return facts;
}

QString endOf(const session::SocketSession &session, const kernel::TcpRow &row)
{
    const auto ports = serverPorts(session);
    const bool isServer = ports.contains(row.key.local.port());
    const bool isClient = ports.contains(row.key.remote.port());
    if (isServer == isClient)
        return {};
    return isServer ? QStringLiteral("server") : QStringLiteral("client");
}

const kernel::TcpRow *listenerRow(const QList<kernel::TrackedRow> &rows,
                                  const session::SocketSession &session)
{
    const kernel::TcpRow *found = nullptr;
    for (const kernel::TrackedRow &tracked : rows) {
        const bool ours = tracked.row.owner.pid == ::getpid() || !found;
        if (!tracked.gone && tracked.row.state == kernel::TcpState::Listen && ours &&
            tracked.row.key.local == session.socket().local)
            found = &tracked.row;
    }
    return found;
}

} // namespace panels
