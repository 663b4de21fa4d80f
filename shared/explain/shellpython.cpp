// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/shellcommands.h"

namespace explain {

namespace {

QString tuple(const posix::SocketAddress &address)
{
    return QStringLiteral("(\"%1\", %2)")
        .arg(QString::fromStdString(address.addressText()), QString::number(address.port()));
}

/// All of our input, then FIN; then all of the peer's.
QString talk(const QString &socket)
{
    return QStringLiteral(
               "%1.sendall(sys.stdin.buffer.read()); %1.shutdown(socket.SHUT_WR); "
               "[sys.stdout.buffer.write(b) for b in iter(lambda: %1.recv(65536), b\"\")]")
        .arg(socket);
}

QString program(const QString &statements)
{
    return QStringLiteral("python3 -c 'import socket, sys; %1'").arg(statements);
}

} // namespace

QString pythonConnect(const ConnectFacts &facts)
{
    const QString source = facts.bound.isNull()
                               ? QString()
                               : QStringLiteral(", source_address=%1").arg(tuple(facts.bound));
    return program(QStringLiteral("s = socket.create_connection(%1%2); %3")
                       .arg(tuple(facts.server), source, talk(QStringLiteral("s"))));
}

QString pythonListen(const ListenFacts &facts)
{
    const QString family =
        facts.address.family() == AF_INET6 ? QStringLiteral(", family=socket.AF_INET6") : QString();
    return program(QStringLiteral("l = socket.create_server(%1%2, backlog=%3); c, a = l.accept(); "
                                  "%4")
                       .arg(tuple(facts.address), family, QString::number(facts.backlog),
                            talk(QStringLiteral("c"))));
}

} // namespace explain
