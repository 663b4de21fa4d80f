// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/controlawait.h"

#include "kernel/netstat.h"

#include <QCoreApplication>
#include <QTimer>

namespace panels {

using session::SocketSession;

void await(const ControlTarget &target, const ControlChannel::Reply &reply,
           const ControlSight &sight, const ControlInstead &instead)
{
    SocketSession &session = target.session;
    auto *waiting = new QObject(&session);
    const auto end = [&session, waiting, reply](const ControlChannel::Answer &answer) {
        waiting->deleteLater();
        QObject::disconnect(&session, nullptr, waiting, nullptr);
        reply(answer);
    };
    const auto check = [sight, end] {
        if (const auto seen = sight())
            end({true, *seen});
    };
    for (const auto signal : {&SocketSession::tableChanged, &SocketSession::connectionsChanged,
                              &SocketSession::socketChanged, &SocketSession::callMade})
        QObject::connect(&session, signal, waiting, check);
    QObject::connect(&session, &SocketSession::messageAdded, waiting, check);
    QMetaObject::invokeMethod(waiting, check, Qt::QueuedConnection);
    QTimer::singleShot(target.channel.patience(), waiting, [end, instead] {
        end({false, instead()});
    });
}

QString livingRowsText(const SocketSession &session)
{
    QStringList rows;
    for (const kernel::TrackedRow &tracked : session.tableRows()) {
        if (!tracked.gone)
            rows.append(kernel::netstatLine(tracked.row).trimmed());
    }
    return rows.isEmpty() ? QCoreApplication::translate("ControlVerbs", "The table has no row.")
                          : rows.join(QLatin1Char('\t'));
}

} // namespace panels
