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
    parser.addOptions({target, options.language, options.theme, options.config, options.control});
    if (server)
        parser.addOptions({options.backlog, options.allowLan});
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

    LaunchOptions result;
    result.backlog = server ? parser.value(options.backlog) : QString();
    result.allowLan = server && parser.isSet(options.allowLan);
    result.name = server ? QString() : parser.value(options.name);
    result.language = parser.value(options.language);
    result.theme = parser.value(options.theme);
    result.configFile = parser.value(options.config);
    result.control = parser.isSet(options.control);
    if (parser.isSet(target)) {
        result.target = net::splitHostPort(parser.value(target));
        if (!result.target) {
            return usage(QCoreApplication::translate(
                             "LaunchOptions", "\"%1\" is not of the form ADDRESS:PORT, such as "
                                              "127.0.0.1:9999 or [::1]:9999.")
                             .arg(parser.value(target)));
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
