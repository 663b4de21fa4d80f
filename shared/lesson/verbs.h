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
    Word,        ///< one of Argument::choices
    Text,        ///< anything in one line, at most mostText characters
    Hex,         ///< digits, two a byte; blanks between bytes
    Address,     ///< numeric; loopback unless the person agrees
    Host,        ///< the same, or "localhost", or multicast, which connect(2) refuses for TCP
    Port,        ///< Argument::least … 65535; the player may use another
    Number,      ///< Argument::least … Argument::most
    Flag,        ///< true, false
    Words,       ///< a list of Argument::choices, as often as wanted; may be empty
    Panel,       ///< the object name of a panel that this actor's window has
    Topic,       ///< "state:CLOSE_WAIT": something that the program explains
    Errno,       ///< "EPIPE"
    ErrnoOrNone, ///< the same, or "0"
    Fault,       ///< an errno, or "one-byte"
    OptionValue, ///< as typed, "1" or "on 5": of the option in the argument "name"
};

constexpr int mostText = 1 << 16;
constexpr int mostPeers = 1'000'000;

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
    /// A server's is followed by the number of a peer ("peer"), this at least: 0 is its
    /// listener, or everybody for "write". Negative: it is of no peer.
    int leastPeer = -1;
    QList<Argument> arguments{};
    bool isEither = false; ///< just one of its last two arguments is to be there
    bool needsAny = false; ///< one of its arguments at least is to be there

    bool ofPeer() const { return leastPeer >= 0; }
    bool isOf(Program program) const { return program == Program::Server ? server : client; }
};

/// What can be clicked; see Act.
const QList<Verb> &verbs();
/// What can be expected; see Expectation. Each becomes an await- verb of the channel.
const QList<Verb> &expectations();
/// nullptr where there is none of this name.
const Verb *verb(const QString &name);
const Verb *expectation(const QString &kind);

/// The object names of the panels that a figure can show of a window of this program: not
/// "infoPanel", whose numbers differ in every run, though the window can show it.
const QStringList &panelNames(Program program);

/// Which port is used in place of the one that the lesson says.
using PortOf = std::function<int(int)>;

/// "shutdown 1 WR", for the channel of a window of this program.
QString channelLine(const Act &act, Program program, const PortOf &portOf);
QString channelLine(const Expectation &expectation, Program program, const PortOf &portOf);

/// "SHUT_WR", "Row CLOSE_WAIT, Recv-Q 1": as a person says it, in the present language.
QString sentence(const Act &act);
QString sentence(const Expectation &expectation);

} // namespace lesson
