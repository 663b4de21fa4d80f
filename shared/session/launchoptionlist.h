// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The options of both command lines, with the sentences that --help says of them. Made while
// there is a QCoreApplication; see launchoptions.h for what becomes of them.

#include "session/launchoptions.h"

#include <QCommandLineOption>
#include <QCoreApplication>

namespace session {

struct LaunchOptionList
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
            "Let --start listen on, or a lesson use, an address that other computers can reach: "
            "there is no password and no encryption.")};
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
    QCommandLineOption lesson{
        QStringLiteral("lesson"),
        QCoreApplication::translate(
            "LaunchOptions",
            "Play this lesson: one of the course, by its name, or one in a file (*.json)."),
        QStringLiteral("NAME|FILE")};
    QCommandLineOption record{
        QStringLiteral("record"),
        QCoreApplication::translate("LaunchOptions",
                                    "Record a lesson: what is clicked in two windows.")};
    QCommandLineOption allLessons{
        QStringLiteral("all-lessons"),
        QCoreApplication::translate("LaunchOptions",
                                    "With --figures: play every lesson of the course.")};
    QCommandLineOption figures{
        QStringLiteral("figures"),
        QCoreApplication::translate(
            "LaunchOptions",
            "Play the lesson without hands, without a display, and write its handout into this "
            "folder: text, tables and figures. --lang and --theme may be \"all\" then."),
        QStringLiteral("DIR")};
    QCommandLineOption grade{
        QStringLiteral("grade"),
        QCoreApplication::translate(
            "LaunchOptions", "Print a table (CSV) of what the students' runs in this folder tell."),
        QStringLiteral("DIR")};
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
        QCoreApplication::translate("LaunchOptions", "The language: en or zh_CN."),
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

    /// For this program.
    QList<QCommandLineOption> of(Program program) const
    {
        if (program == Program::Server) {
            return {start,      backlog, reusePort, allowLan, fill,  open,   lesson, record,
                    allLessons, figures, grade,     language, theme, config, corner, control};
        }
        return {connectTo, name,  allowLan, fill,  open,   lesson, record, allLessons,
                figures,   grade, language, theme, config, corner, control};
    }
    const QCommandLineOption &target(Program program) const
    {
        return program == Program::Server ? start : connectTo;
    }
};

} // namespace session
