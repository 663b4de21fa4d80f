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
    QString configFile;                  ///< empty: the person's own
    bool allowLan = false;               ///< --start on an address that others can reach
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
