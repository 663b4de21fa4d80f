// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A conversation to save, and what is read of a file: for the tests of the session's file.

#include "history/historyfile.h"

#include "history/history.h"
#include "historyfacts.h"
#include "session/clientsession.h"
#include "session/farend.h"
#include "session/serversession.h"

#include <QSignalSpy>
#include <QTest>

namespace saved {

/// Of a whole conversation, with a refused bind, options, faults, and a far end.
inline history::Chronicle conversation()
{
    const QString host = QStringLiteral("127.0.0.1");
    session::ServerSession server;
    history::History history(server);
    server.setTidyUp(session::TidyUp::Never);
    session::ListenPlan plan;
    plan.port = QStringLiteral("0");
    server.openSocket(AF_INET, SOCK_STREAM);
    history.catchUp();
    server.startListening(plan);
    history.catchUp();
    const QString port = QString::number(server.socket().local.port());
    session::ClientSession client;
    client.connectNow(host, port);
    if (!QTest::qWaitFor([&] { return server.connections().size() == 1; }))
        return {};
    server.farEnd().follow(server.keyOf(1));
    history.catchUp();
    client.send({.text = QStringLiteral("hello, 世界")});
    server.send(0, {.text = QString(700, QLatin1Char('x'))});
    server.setOption(1, *net::socketOption(QStringLiteral("SO_LINGER")), QStringLiteral("on 5"));
    server.setOption(0, *net::socketOption(QStringLiteral("TCP_NODELAY")), QStringLiteral("maybe"));
    history.catchUp();
    server.setFault({posix::Call::Accept4, EMFILE, true});
    server.bind(host, port); // it is bound already
    if (!QTest::qWaitFor([&] { return client.connections().value(0).bytesIn > 700; }))
        return {};
    history.catchUp();
    server.shutdown(1, SHUT_WR);
    client.close(0, net::CloseKind::Reset);
    if (!QTest::qWaitFor([&] { return server.connections().value(0).error != 0; }))
        return {};
    history.catchUp();
    server.closeAll();
    QSignalSpy changed(&history, &history::History::changed);
    while (changed.wait(200))
        continue;
    return history.chronicle();
}

inline QStringList factsAt(const history::History &history, std::size_t index)
{
    session::ServerSession none;
    history::Shown shown(none, history);
    shown.showMoment(index);
    QStringList facts = historyfacts::factsOf(shown) + historyfacts::chatOf(shown.messages());
    for (const chat::Peer &peer : shown.connections())
        facts.append(QString::number(shown.farReport(peer.key).calls.size()));
    for (const session::SocketId id : {session::SocketId(0), session::SocketId(1)}) {
        for (const net::SocketOption &option : net::socketOptions()) {
            const auto value = shown.optionValue(id, option);
            const auto report = shown.optionReport(id, option);
            facts.append(value ? net::optionText(option, value.value())
                               : QString::number(value.error().value()));
            facts.append(report ? report->typed : QString());
        }
        const auto info = shown.tcpInfo(id);
        for (const kernel::InfoFigure &figure : info ? info.value() : QList<kernel::InfoFigure>()) {
            facts.append(QStringLiteral("%1 %2 %3 %4")
                             .arg(QLatin1StringView(figure.name))
                             .arg(figure.value)
                             .arg(figure.known)
                             .arg(figure.unlimited));
        }
    }
    return facts;
}

inline std::optional<history::Chronicle> read(const QByteArray &bytes)
{
    auto result = history::fromBytes(bytes);
    if (auto *chronicle = std::get_if<history::Chronicle>(&result))
        return std::move(*chronicle);
    return std::nullopt;
}

inline history::FileProblem problemOf(const QByteArray &bytes)
{
    const auto result = history::fromBytes(bytes);
    const auto *problem = std::get_if<history::FileProblem>(&result);
    return problem ? *problem : history::FileProblem{history::FileProblem::Kind(99), {}};
}

} // namespace saved
