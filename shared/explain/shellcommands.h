// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// "Say it in nc": what one types into a shell to be the client, or the server, of a
// connection, in each tool that people have at hand; with the switches that each needs so
// that a FIN goes out at the end of its input and a reply is still read. See nc(1), ncat(1),
// socat(1), telnet(1).

#include "posix/socketaddress.h"

#include <QList>
#include <QString>

namespace explain {

enum class Tool : std::uint8_t { Nc, Ncat, Socat, Telnet, Python };

struct ShellCommand
{
    QString tool;    ///< "nc (OpenBSD)"; the same in every language
    QString command; ///< one line for sh(1); empty where the tool cannot do it
    QString remark;  ///< one sentence; may be empty
};

/// The client of such a connection.
struct ConnectFacts
{
    posix::SocketAddress server;
    posix::SocketAddress bound; ///< bound before connect; null: the kernel chooses
};

struct ListenFacts
{
    posix::SocketAddress address;
    int backlog = 128;
};

/// More than one for a tool that comes in several makes.
QList<ShellCommand> connectCommands(Tool tool, const ConnectFacts &facts);
QList<ShellCommand> listenCommands(Tool tool, const ListenFacts &facts);

/// The same in Python, as one line for sh(1). See shellpython.cpp.
QString pythonConnect(const ConnectFacts &facts);
QString pythonListen(const ListenFacts &facts);

} // namespace explain
