// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "measuredsession.h"

#include "../peers/memory.h"
#include "kernel/tablereader.h"

#include <QElapsedTimer>

namespace bench {

MeasuredSession::MeasuredSession(const QString &room)
{
    session.setPeerLimit(1'000'000);
    session.setRoomMode(room == QLatin1StringView("echo") ? chat::RoomMode::Echo
                                                          : chat::RoomMode::Relay);
    addVerbs();
}

void MeasuredSession::addVerbs()
{
    using session::ServerSession;
    QObject::connect(&session, &ServerSession::peerJoined, &commands, [this] { ++m_peers; });
    QObject::connect(&session, &ServerSession::peerLeft, &commands, [this] { --m_peers; });
    commands.add(QStringLiteral("peers"),
                 [this](const QString &) { return QString::number(m_peers); });
    commands.add(QStringLiteral("memory"),
                 [](const QString &) { return QString::number(bytesInUse()); });
    // How much of each list is kept: that they are there, and whether they are full.
    commands.add(QStringLiteral("kept"), [this](const QString &) {
        return QStringLiteral("calls %1 of %2, events %3, moments %4, rows %5")
            .arg(session.calls().size())
            .arg(session.calls().lastNumber())
            .arg(session.timeline().events().size())
            .arg(history.moments().size())
            .arg(session.tableRows().size());
    });
    commands.add(QStringLiteral("look"), [this](const QString &) { return look(); });
    commands.add(QStringLiteral("rows"),
                 [this](const QString &) { return QString::number(session.tableRows().size()); });
}

// As the watcher's worker does it: ms, and how many rows.
QString MeasuredSession::look()
{
    QElapsedTimer clock;
    clock.start();
    const auto snapshot = kernel::takeSnapshot({session.socket().local.port()}, m_diag, m_owners);
    return QStringLiteral("%1 %2")
        .arg(static_cast<double>(clock.nsecsElapsed()) / 1e6)
        .arg(snapshot.rows.size());
}

void MeasuredSession::start()
{
    session::ListenPlan plan;
    plan.port = QStringLiteral("0");
    plan.backlog = QStringLiteral("4096");
    session.startListening(plan);
    Commands::say(QStringLiteral("port %1").arg(session.socket().local.port()));
}

} // namespace bench
