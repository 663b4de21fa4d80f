// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The command line of both programs, spelled alike, parsed before there is a window: so
// --help and --version need no display. See the exit codes below.

#include "net/endpoint.h"

#include <QPoint>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace session {

enum ExitCode {
    ExitFine = 0,
    ExitRuntimeError = 1,
    ExitUsage = 2,
    ExitNoDisplay = 3,
    ExitNotConnected = 4, ///< could not listen or connect
    ExitLessonFailed = 5, ///< the kernel did otherwise than the lesson says
    ExitExportFailed = 6, ///< what was to be written could not be written
};

enum class Program : std::uint8_t { Server, Client };

struct LaunchOptions
{
    std::optional<net::HostPort> target; ///< --start or --connect
    std::optional<net::HostPort> fill;   ///< --fill: only shown in the fields, no call is made
    std::optional<QPoint> corner;        ///< --at: the window's top left corner on the screen
    QString backlog;                     ///< --backlog; empty: the default
    QString name;                        ///< --name
    QString language;                    ///< "en", "zh_CN" or empty: as saved, else the desktop's
    QString theme;                       ///< "light", "dark", "system" or empty: as saved
    QString savedSession;                ///< --open: this file is shown, read-only; empty: none
    QString lesson;                      ///< --lesson: a name of the course, or a file
    bool record = false;                 ///< --record: a lesson, by clicking
    QString figuresDir;                  ///< --figures: play without a display, write here
    QString gradeDir;                    ///< --grade: the folder of the runs
    bool allLessons = false;             ///< --all-lessons
    bool allLanguages = false;           ///< --lang all; language is empty then
    bool allThemes = false;              ///< --theme all; theme is empty then
    QString configFile;                  ///< empty: the person's own
    bool allowLan = false;               ///< addresses that others can reach are agreed to
    bool reusePort = false;              ///< --reuse-port: SO_REUSEPORT before bind
    bool control = false;                ///< verbs come on standard input
};

/// What to say and to return instead of starting.
struct EarlyExit
{
    int code = ExitFine;
    QString text;
};

/// @p arguments begin with the program's name. Needs a QCoreApplication.
std::variant<LaunchOptions, EarlyExit> parseLaunchOptions(Program program,
                                                          const QStringList &arguments);

} // namespace session
