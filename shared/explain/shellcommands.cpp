// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/shellcommands.h"

#include <QCoreApplication>

namespace explain {

namespace {

QString text(const char *words)
{
    return QString::fromLatin1(words);
}

QString hostOf(const posix::SocketAddress &address)
{
    return QString::fromStdString(address.addressText());
}

QString portOf(const posix::SocketAddress &address)
{
    return QString::number(address.port());
}

bool isIpv6(const posix::SocketAddress &address)
{
    return address.family() == AF_INET6;
}

/// "[::1]:9999", as socat wants it
QString pairOf(const posix::SocketAddress &address)
{
    return QString::fromStdString(address.text());
}

/// " -s 127.0.0.1 -p 5000": the same letters in nc and ncat.
QString source(const posix::SocketAddress &bound)
{
    if (bound.isNull())
        return {};
    const QString address = bound.isAny() ? QString() : QStringLiteral(" -s %1").arg(hostOf(bound));
    const QString port =
        bound.port() == 0 ? QString() : QStringLiteral(" -p %1").arg(portOf(bound));
    return address + port;
}

QString noIpv6()
{
    return QCoreApplication::translate("explain", "This nc knows no IPv6.");
}

QString finSwitch()
{
    return QCoreApplication::translate(
        "explain", "-N: FIN at the end of the input (Ctrl+D); without it nc keeps its half open.");
}

QString quitSwitch()
{
    return QCoreApplication::translate(
        "explain", "-q 60: FIN at the end of the input, then at most 60 s for the reply.");
}

QString socatSwitch()
{
    return QCoreApplication::translate(
        "explain", "FIN at the end of the input by itself; -t 60: then at most 60 s for the reply "
                   "instead of half a second.");
}

ShellCommand openBsdConnect(const ConnectFacts &facts)
{
    return {text("nc (OpenBSD)"),
            QStringLiteral("nc.openbsd -N%1 %2 %3")
                .arg(source(facts.bound), hostOf(facts.server), portOf(facts.server)),
            finSwitch()};
}

ShellCommand traditionalConnect(const ConnectFacts &facts)
{
    if (isIpv6(facts.server))
        return {text("nc (traditional)"), {}, noIpv6()};
    return {text("nc (traditional)"),
            QStringLiteral("nc.traditional -q 60%1 %2 %3")
                .arg(source(facts.bound), hostOf(facts.server), portOf(facts.server)),
            quitSwitch()};
}

ShellCommand ncatConnect(const ConnectFacts &facts)
{
    return {text("ncat"),
            QStringLiteral("ncat%1 %2 %3")
                .arg(source(facts.bound), hostOf(facts.server), portOf(facts.server)),
            QCoreApplication::translate(
                "explain", "FIN at the end of the input by itself. -C sends CRLF for each LF.")};
}

ShellCommand socatConnect(const ConnectFacts &facts)
{
    const QString bound = facts.bound.isNull()
                              ? QString()
                              : QStringLiteral(",bind=%1,reuseaddr").arg(pairOf(facts.bound));
    return {text("socat"),
            QStringLiteral("socat -t 60 - TCP%1:%2%3")
                .arg(text(isIpv6(facts.server) ? "6" : "4"), pairOf(facts.server), bound),
            socatSwitch()};
}

ShellCommand telnetConnect(const ConnectFacts &facts)
{
    return {
        text("telnet"),
        QStringLiteral("telnet %1 %2").arg(hostOf(facts.server), portOf(facts.server)),
        facts.bound.isNull()
            ? QCoreApplication::translate(
                  "explain",
                  "Sends CRLF. Cannot half-close: at the end of the input it closes at once.")
            : QCoreApplication::translate(
                  "explain", "Sends CRLF. Cannot half-close, and cannot bind a port of its own.")};
}

ShellCommand pythonConnectCommand(const ConnectFacts &facts)
{
    return {text("Python"), pythonConnect(facts),
            QCoreApplication::translate(
                "explain",
                "Reads the whole input (up to Ctrl+D), sends it and FIN, then prints the reply.")};
}

ShellCommand openBsdListen(const ListenFacts &facts)
{
    return {
        text("nc (OpenBSD)"),
        QStringLiteral("nc.openbsd -N -l %1 %2").arg(hostOf(facts.address), portOf(facts.address)),
        QCoreApplication::translate("explain",
                                    "Takes one connection (-k: one after the other), and ends with "
                                    "the client's FIN. The backlog cannot be chosen.")};
}

ShellCommand traditionalListen(const ListenFacts &facts)
{
    if (isIpv6(facts.address))
        return {text("nc (traditional)"), {}, noIpv6()};
    const QString address =
        facts.address.isAny() ? QString() : QStringLiteral(" -s %1").arg(hostOf(facts.address));
    return {text("nc (traditional)"),
            QStringLiteral("nc.traditional -q 60 -l%1 -p %2").arg(address, portOf(facts.address)),
            QCoreApplication::translate("explain",
                                        "Takes one connection. The backlog cannot be chosen.")};
}

ShellCommand ncatListen(const ListenFacts &facts)
{
    return {text("ncat"),
            QStringLiteral("ncat -l %1 %2").arg(hostOf(facts.address), portOf(facts.address)),
            QCoreApplication::translate(
                "explain",
                "Takes one connection; --keep-open: many; --broker: a chat room of all of them.")};
}

ShellCommand socatListen(const ListenFacts &facts)
{
    const QString host = isIpv6(facts.address) ? QStringLiteral("[%1]").arg(hostOf(facts.address))
                                               : hostOf(facts.address);
    return {text("socat"),
            QStringLiteral("socat -t 60 - TCP%1-LISTEN:%2,bind=%3,reuseaddr,backlog=%4")
                .arg(text(isIpv6(facts.address) ? "6" : "4"), portOf(facts.address), host,
                     QString::number(facts.backlog)),
            QCoreApplication::translate(
                "explain", "reuseaddr is SO_REUSEADDR. Takes one connection; with fork: many.")};
}

ShellCommand pythonListenCommand(const ListenFacts &facts)
{
    return {text("Python"), pythonListen(facts),
            QCoreApplication::translate(
                "explain",
                "create_server() sets SO_REUSEADDR. Takes one connection, reads the whole input, "
                "sends it and FIN, then prints what comes.")};
}

} // namespace

QList<ShellCommand> connectCommands(Tool tool, const ConnectFacts &facts)
{
    switch (tool) {
    case Tool::Nc:
        return {openBsdConnect(facts), traditionalConnect(facts)};
    case Tool::Ncat:
        return {ncatConnect(facts)};
    case Tool::Socat:
        return {socatConnect(facts)};
    case Tool::Telnet:
        return {telnetConnect(facts)};
    case Tool::Python:
        return {pythonConnectCommand(facts)};
    }
    return {};
}

QList<ShellCommand> listenCommands(Tool tool, const ListenFacts &facts)
{
    switch (tool) {
    case Tool::Nc:
        return {openBsdListen(facts), traditionalListen(facts)};
    case Tool::Ncat:
        return {ncatListen(facts)};
    case Tool::Socat:
        return {socatListen(facts)};
    case Tool::Telnet:
        return {
            {text("telnet"), {}, QCoreApplication::translate("explain", "telnet cannot listen.")}};
    case Tool::Python:
        return {pythonListenCommand(facts)};
    }
    return {};
}

} // namespace explain
