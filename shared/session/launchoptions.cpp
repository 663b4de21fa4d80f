// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/launchoptions.h"

#include "posix/socketaddress.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace session {

namespace {

struct Options
{
    QCommandLineOption start{
        QStringLiteral("start"),
        QCoreApplication::translate("LaunchOptions", "Listen on this address at once."),
        QStringLiteral("ADDR:PORT")};
    QCommandLineOption backlog{
        QStringLiteral("backlog"),
        QCoreApplication::translate("LaunchOptions", "The backlog that listen() is asked for."),
        QStringLiteral("N")};
    QCommandLineOption allowLan{
        QStringLiteral("allow-lan"),
        QCoreApplication::translate(
            "LaunchOptions",
            "Let --start listen on an address that other computers can reach: there is no "
            "password and no encryption.")};
    QCommandLineOption connectTo{
        QStringLiteral("connect"),
        QCoreApplication::translate("LaunchOptions", "Connect to this server at once."),
        QStringLiteral("HOST:PORT")};
    QCommandLineOption fill{
        QStringLiteral("fill"),
        QCoreApplication::translate("LaunchOptions",
                                    "Fill the fields with this address; make no call."),
        QStringLiteral("HOST:PORT")};
    QCommandLineOption open{
        QStringLiteral("open"),
        QCoreApplication::translate("LaunchOptions",
                                    "Show the session that was saved in this file, read-only."),
        QStringLiteral("FILE")};
    QCommandLineOption reusePort{
        QStringLiteral("reuse-port"),
        QCoreApplication::translate("LaunchOptions",
                                    "Tick SO_REUSEPORT: without it on both of them, no two "
                                    "servers listen on one port.")};
    QCommandLineOption corner{
        QStringLiteral("at"),
        QCoreApplication::translate("LaunchOptions",
                                    "Open the window at this place of the screen, in pixels."),
        QStringLiteral("X,Y")};
    QCommandLineOption name{
        QStringLiteral("name"),
        QCoreApplication::translate("LaunchOptions", "The name to have in the room."),
        QStringLiteral("NAME")};
    QCommandLineOption language{
        QStringLiteral("lang"),
        QCoreApplication::translate("LaunchOptions", "The language of the window: en or zh_CN."),
        QStringLiteral("LANG")};
    QCommandLineOption theme{QStringLiteral("theme"),
                             QCoreApplication::translate("LaunchOptions", "light, dark or system."),
                             QStringLiteral("THEME")};
    QCommandLineOption config{
        QStringLiteral("config"),
        QCoreApplication::translate(
            "LaunchOptions", "Keep the settings in this file instead of your home directory."),
        QStringLiteral("FILE")};
    QCommandLineOption control{
        QStringLiteral("control"),
        QCoreApplication::translate(
            "LaunchOptions", "Read verbs from standard input, one a line; \"help\" lists them.")};
};

QString notAnAddress(const QString &typed)
{
    return QCoreApplication::translate("LaunchOptions",
                                       "\"%1\" is not of the form ADDRESS:PORT, such as "
                                       "127.0.0.1:9999 or [::1]:9999.")
        .arg(typed);
}

std::optional<QPoint> cornerOf(const QString &typed)
{
    const QStringList parts = typed.split(QLatin1Char(','));
    bool isX = false;
    bool isY = false;
    const QPoint corner(parts.value(0).toInt(&isX), parts.value(1).toInt(&isY));
    return parts.size() == 2 && isX && isY ? std::optional(corner) : std::nullopt;
}

EarlyExit usage(const QString &sentence)
{
    return {ExitUsage, sentence + QLatin1Char('\n')};
}

bool isOneOf(const QString &value, const QStringList &values)
{
    return value.isEmpty() || values.contains(value);
}

QString describe(Program program)
{
    return program == Program::Server
               ? QCoreApplication::translate(
                     "LaunchOptions",
                     "A chat server in which every button is one real socket call.")
               : QCoreApplication::translate(
                     "LaunchOptions",
                     "A chat client in which every button is one real socket call.");
}

bool reachableByOthers(const net::HostPort &target)
{
    const auto address = posix::SocketAddress::parse(target.host.toStdString(), 0);
    return address && !address->isLoopback();
}

} // namespace

std::variant<LaunchOptions, EarlyExit> parseLaunchOptions(Program program,
                                                          const QStringList &arguments)
{
    const Options options;
    const bool server = program == Program::Server;
    const QCommandLineOption &target = server ? options.start : options.connectTo;
    QCommandLineParser parser;
    parser.setApplicationDescription(describe(program));
    parser.addOptions({target, options.fill, options.open, options.language, options.theme,
                       options.config, options.corner, options.control});
    if (server)
        parser.addOptions({options.backlog, options.reusePort, options.allowLan});
    else
        parser.addOption(options.name);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();

    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (parser.isSet(help))
        return EarlyExit{ExitFine, parser.helpText()};
    if (parser.isSet(version)) {
        return EarlyExit{ExitFine, QCoreApplication::applicationName() + QLatin1Char(' ') +
                                       QCoreApplication::applicationVersion() + QLatin1Char('\n')};
    }
    if (!parser.positionalArguments().isEmpty()) {
        return usage(QCoreApplication::translate("LaunchOptions", "Unexpected argument \"%1\".")
                         .arg(parser.positionalArguments().constFirst()));
    }

    if (parser.isSet(options.open) && parser.isSet(target)) {
        return usage(QCoreApplication::translate(
                         "LaunchOptions",
                         "A saved session is only looked at: --open and --%1 do not go together.")
                         .arg(target.names().constFirst()));
    }

    LaunchOptions result;
    result.backlog = server ? parser.value(options.backlog) : QString();
    result.allowLan = server && parser.isSet(options.allowLan);
    result.reusePort = server && parser.isSet(options.reusePort);
    result.name = server ? QString() : parser.value(options.name);
    result.savedSession = parser.value(options.open);
    result.language = parser.value(options.language);
    result.theme = parser.value(options.theme);
    result.configFile = parser.value(options.config);
    result.control = parser.isSet(options.control);
    if (parser.isSet(options.open) && result.savedSession.isEmpty())
        return usage(QCoreApplication::translate("LaunchOptions", "--open wants a file."));
    using Parts = std::pair<const QCommandLineOption *, std::optional<net::HostPort> *>;
    for (const auto &[option, parts] :
         {Parts(&target, &result.target), Parts(&options.fill, &result.fill)}) {
        if (!parser.isSet(*option))
            continue;
        *parts = net::splitHostPort(parser.value(*option));
        if (!*parts)
            return usage(notAnAddress(parser.value(*option)));
    }
    if (parser.isSet(options.corner)) {
        result.corner = cornerOf(parser.value(options.corner));
        if (!result.corner) {
            return usage(QCoreApplication::translate(
                             "LaunchOptions", "--at wants two numbers, such as 100,50, not \"%1\".")
                             .arg(parser.value(options.corner)));
        }
    }
    if (!isOneOf(result.language, {QStringLiteral("en"), QStringLiteral("zh_CN")})) {
        return usage(
            QCoreApplication::translate("LaunchOptions", "--lang is en or zh_CN, not \"%1\".")
                .arg(result.language));
    }
    if (!isOneOf(result.theme,
                 {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")})) {
        return usage(QCoreApplication::translate("LaunchOptions",
                                                 "--theme is light, dark or system, not \"%1\".")
                         .arg(result.theme));
    }
    if (server && result.target && !result.allowLan && reachableByOthers(*result.target)) {
        return usage(QCoreApplication::translate(
            "LaunchOptions", "Other computers can reach that address, and there is no password "
                             "and no encryption: add --allow-lan if that is what you want."));
    }
    return result;
}

} // namespace session
