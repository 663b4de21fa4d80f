// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/launchoptions.h"

#include "posix/socketaddress.h"
#include "session/launchoptionlist.h"

#include <QCommandLineParser>

namespace session {

namespace {

using Refusal = std::optional<EarlyExit>;

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

QString nameOf(const QCommandLineOption &option)
{
    return option.names().constFirst();
}

/// Two of @p options that were given; empty: there are none, or only one.
QStringList twoOf(const QCommandLineParser &parser, const QList<QCommandLineOption> &options)
{
    QStringList names;
    for (const QCommandLineOption &option : options) {
        if (parser.isSet(option))
            names.append(nameOf(option));
    }
    return names.size() > 1 ? names.mid(0, 2) : QStringList();
}

/// What a window is there for is one thing: a person's own connections, a session that was
/// saved, a lesson, or no window at all.
Refusal refusedTogether(const QCommandLineParser &parser, const LaunchOptionList &options,
                        Program program)
{
    const QList<QCommandLineOption> tasks = {options.lesson, options.allLessons, options.grade,
                                             options.record};
    for (const QList<QCommandLineOption> &alone :
         {QList{options.open, options.target(program)} + tasks, QList{options.fill} + tasks,
          QList{options.control, options.figures, options.grade},
          QList{options.figures, options.record}}) {
        if (const QStringList names = twoOf(parser, alone); !names.isEmpty()) {
            return usage(
                QCoreApplication::translate("LaunchOptions", "--%1 and --%2 do not go together.")
                    .arg(names.constFirst(), names.constLast()));
        }
    }
    if (parser.isSet(options.figures) && !parser.isSet(options.lesson) &&
        !parser.isSet(options.allLessons)) {
        return usage(QCoreApplication::translate("LaunchOptions",
                                                 "--figures wants --lesson or --all-lessons."));
    }
    if (parser.isSet(options.allLessons) && !parser.isSet(options.figures))
        return usage(
            QCoreApplication::translate("LaunchOptions", "--all-lessons wants --figures."));
    return std::nullopt;
}

Refusal refusedEmpty(const QCommandLineParser &parser, const LaunchOptionList &options)
{
    for (const QCommandLineOption &option :
         {options.open, options.lesson, options.figures, options.grade}) {
        if (parser.isSet(option) && parser.value(option).isEmpty()) {
            return usage(
                QCoreApplication::translate("LaunchOptions", "--%1 wants a file or a folder.")
                    .arg(nameOf(option)));
        }
    }
    return std::nullopt;
}

Refusal takeAddresses(const QCommandLineParser &parser, const LaunchOptionList &options,
                      Program program, LaunchOptions &result)
{
    using Parts = std::pair<const QCommandLineOption *, std::optional<net::HostPort> *>;
    for (const auto &[option, parts] :
         {Parts(&options.target(program), &result.target), Parts(&options.fill, &result.fill)}) {
        if (!parser.isSet(*option))
            continue;
        *parts = net::splitHostPort(parser.value(*option));
        if (!*parts)
            return usage(notAnAddress(parser.value(*option)));
    }
    if (program == Program::Server && result.target && !result.allowLan &&
        reachableByOthers(*result.target)) {
        return usage(QCoreApplication::translate(
            "LaunchOptions", "Other computers can reach that address, and there is no password "
                             "and no encryption: add --allow-lan if that is what you want."));
    }
    if (!parser.isSet(options.corner))
        return std::nullopt;
    result.corner = cornerOf(parser.value(options.corner));
    if (result.corner)
        return std::nullopt;
    return usage(QCoreApplication::translate("LaunchOptions",
                                             "--at wants two numbers, such as 100,50, not \"%1\".")
                     .arg(parser.value(options.corner)));
}

/// "all" is several pictures, so only figures have it.
Refusal takeLook(const QCommandLineParser &parser, const LaunchOptionList &options,
                 LaunchOptions &result)
{
    const QString all = QStringLiteral("all");
    const bool figures = !result.figuresDir.isEmpty();
    result.language = parser.value(options.language);
    result.theme = parser.value(options.theme);
    result.allLanguages = figures && result.language == all;
    result.allThemes = figures && result.theme == all;
    if (result.allLanguages)
        result.language.clear();
    if (result.allThemes)
        result.theme.clear();
    if (!isOneOf(result.language, {QStringLiteral("en"), QStringLiteral("zh_CN")})) {
        return usage(
            QCoreApplication::translate(
                "LaunchOptions", "--lang is en or zh_CN, with --figures also all, not \"%1\".")
                .arg(result.language));
    }
    if (!isOneOf(result.theme,
                 {QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")})) {
        return usage(QCoreApplication::translate(
                         "LaunchOptions",
                         "--theme is light, dark or system, with --figures also all, not \"%1\".")
                         .arg(result.theme));
    }
    return std::nullopt;
}

LaunchOptions textsOf(const QCommandLineParser &parser, const LaunchOptionList &options,
                      Program program)
{
    const bool server = program == Program::Server;
    LaunchOptions result;
    result.backlog = server ? parser.value(options.backlog) : QString();
    result.reusePort = server && parser.isSet(options.reusePort);
    result.name = server ? QString() : parser.value(options.name);
    result.allowLan = parser.isSet(options.allowLan);
    result.savedSession = parser.value(options.open);
    result.lesson = parser.value(options.lesson);
    result.record = parser.isSet(options.record);
    result.allLessons = parser.isSet(options.allLessons);
    result.figuresDir = parser.value(options.figures);
    result.gradeDir = parser.value(options.grade);
    result.configFile = parser.value(options.config);
    result.control = parser.isSet(options.control);
    return result;
}

} // namespace

std::variant<LaunchOptions, EarlyExit> parseLaunchOptions(Program program,
                                                          const QStringList &arguments)
{
    const LaunchOptionList options;
    QCommandLineParser parser;
    parser.setApplicationDescription(describe(program));
    parser.addOptions(options.of(program));
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
    if (auto refusal = refusedTogether(parser, options, program))
        return *refusal;
    if (auto refusal = refusedEmpty(parser, options))
        return *refusal;
    LaunchOptions result = textsOf(parser, options, program);
    if (auto refusal = takeAddresses(parser, options, program, result))
        return *refusal;
    if (auto refusal = takeLook(parser, options, result))
        return *refusal;
    return result;
}

} // namespace session
