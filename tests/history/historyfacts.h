// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a session tells, in words of one line each, so that two tellings can be compared: by the
// session itself now, or by what is shown of its past. For the tests of the history.

#include "history/shown.h"

#include <QStringList>

namespace historyfacts {

inline QString text(const posix::ConnectionKey &key)
{
    return QString::fromStdString(key.local.text() + " " + key.remote.text());
}

inline QString text(const posix::SyscallRecord &record)
{
    return QStringLiteral("call %1 %2 fd %3 = %4 errno %5")
        .arg(record.number)
        .arg(int(record.call))
        .arg(record.fd)
        .arg(record.result)
        .arg(record.error);
}

inline QString text(const kernel::TrackedRow &row, const kernel::RowNature &nature,
                    const std::optional<kernel::Ending> &ending)
{
    return QStringLiteral("row %1 %2 gone %3 queues %4 %5 inode %6 pid %7 nature %8 fd %9")
               .arg(text(row.row.key), QString::fromLatin1(kernel::stateName(row.row.state)))
               .arg(row.gone)
               .arg(row.row.recvQueue)
               .arg(row.row.sendQueue)
               .arg(row.row.inode)
               .arg(row.row.owner.pid)
               .arg(int(nature.kind))
               .arg(nature.fd) +
           (ending ? QStringLiteral(" ended %1 %2").arg(int(ending->how)).arg(int(ending->began))
                   : QString());
}

template <typename Session>
QStringList tableOf(const Session &session)
{
    QStringList lines;
    for (const kernel::TrackedRow &row : session.tableRows())
        lines.append(text(row, session.natureOf(row), session.endingOf(row)));
    return lines;
}

template <typename Session>
QStringList stepsOf(const Session &session)
{
    QStringList lines;
    for (int number = 0; number <= int(session::Step::Close); ++number) {
        const session::StepReport step = session.step(session::Step(number));
        lines.append(QStringLiteral("step %1 lamp %2 ").arg(number).arg(int(step.lamp)) +
                     (step.call ? text(*step.call) : QString()));
    }
    return lines;
}

template <typename Session>
QStringList socketsOf(const Session &session)
{
    QStringList lines;
    const session::SocketFacts socket = session.socket();
    lines.append(QStringLiteral("socket %1 %2").arg(socket.fd).arg(socket.local.port()));
    lines.append(text(session.keyOf(0)));
    for (const chat::Peer &peer : session.connections()) {
        lines.append(QStringLiteral("peer %1 fd %2 in %3 out %4 end %5 shut %6 %7 error %8")
                         .arg(peer.id)
                         .arg(session.fdOf(peer.id))
                         .arg(peer.bytesIn)
                         .arg(peer.bytesOut)
                         .arg(peer.endOfStream)
                         .arg(peer.readingShut)
                         .arg(peer.writingShut)
                         .arg(peer.error));
        lines.append(text(session.keyOf(peer.id)));
    }
    return lines;
}

template <typename Session>
QStringList standingOf(const Session &session)
{
    const session::Acceptance now = session.acceptance();
    return {QStringLiteral("phase %1 listening %2 waiting %3 mode %4 room %5")
                .arg(int(session.phase()))
                .arg(now.listening)
                .arg(now.waiting)
                .arg(int(now.mode))
                .arg(int(now.room)),
            QStringLiteral("blockers %1 resolved %2 faults %3")
                .arg(session.blockers().size())
                .arg(session.resolved().size())
                .arg(session.faults().active().size())};
}

template <typename Session>
QStringList listsOf(const Session &session)
{
    QStringList lines;
    const posix::SyscallRing &calls = session.calls();
    for (auto number = calls.firstNumber(); number <= calls.lastNumber(); ++number)
        lines.append(text(calls.at(number)));
    for (const timeline::Event &event : session.timeline().events())
        lines.append(QStringLiteral("event %1 at %2").arg(event.number).arg(event.at));
    for (const timeline::LedgerPage &page : session.ledger().pages()) {
        lines.append(QStringLiteral("page %1 wrote %2 read %3 open %4 error %5")
                         .arg(text(page.key))
                         .arg(page.writes.bytes())
                         .arg(page.reads.bytes())
                         .arg(page.isOpen())
                         .arg(page.error));
    }
    return lines;
}

inline QStringList chatOf(const std::deque<chat::Message> &messages)
{
    QStringList lines;
    for (const chat::Message &message : messages) {
        lines.append(
            QStringLiteral("message %1 kind %2 ").arg(message.number).arg(int(message.kind)) +
            QString::fromUtf8(message.bytes) +
            QStringLiteral(" station %1 of %2")
                .arg(int(message.way.station()))
                .arg(message.way.receivers));
    }
    return lines;
}

/// All of it but the chat, which a session does not keep.
template <typename Session>
QStringList factsOf(const Session &session)
{
    return socketsOf(session) + stepsOf(session) + standingOf(session) + tableOf(session) +
           listsOf(session);
}

} // namespace historyfacts
