// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The closed list of what a lesson can click and expect: the names, what stands behind them,
// and the line that does it on a window's control channel. Reader, player, recorder and the
// format's description all use this table; a test holds it against the channel's own help.

#include "lesson/lesson.h"

#include <functional>

namespace lesson {

/// What stands behind an argument.
enum class Form : std::uint8_t {
    Word,    ///< one of Argument::choices
    Name,    ///< of an option, a call, an errno, a panel: letters, digits, "_", ":", "-"
    Text,    ///< anything in one line
    Address, ///< numeric, or "localhost"; loopback unless the person agrees, or multicast
    Port,    ///< 1 … 65535 (0 where the verb is bind or start); the player may use another
    Number,  ///< Argument::least … Argument::most
    Flag,    ///< true, false
    Words,   ///< a list of Argument::choices
};

struct Argument
{
    const char *name;
    Form form = Form::Text;
    bool needed = true;
    QStringList choices{};
    int least = 0;
    int most = 1 << 30;
};

struct Verb
{
    const char *name;
    bool server = true; ///< a server has it
    bool client = true; ///< a client has it
    /// On a server followed by the number of a peer ("peer"; 0: its listener).
    bool ofPeer = false;
    QList<Argument> arguments{};
};

/// What can be clicked; see Act.
const QList<Verb> &verbs();
/// What can be expected; see Expectation. Each becomes an await- verb of the channel.
const QList<Verb> &expectations();
/// nullptr where there is none of this name.
const Verb *verb(const QString &name);
const Verb *expectation(const QString &kind);

/// Which port is used in place of the one that the lesson says.
using PortOf = std::function<int(int)>;

/// "shutdown 1 WR", for the channel of a window of this program.
QString channelLine(const Act &act, Program program, const PortOf &portOf);
QString channelLine(const Expectation &expectation, Program program, const PortOf &portOf);

/// "SHUT_WR", "Row CLOSE_WAIT, Recv-Q 1": as a person says it, in the present language.
QString sentence(const Act &act);
QString sentence(const Expectation &expectation);

} // namespace lesson
