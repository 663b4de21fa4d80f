// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/verbs.h"

#include "chat/linesplitter.h"
#include "chat/outgoing.h"
#include "explain/calltext.h"
#include "net/socketoption.h"
#include "net/streamconnection.h"

#include <algorithm>

namespace lesson {

namespace {

constexpr bool serverOnly = false; // in the place of Verb::client
constexpr bool clientOnly = false; // in the place of Verb::server

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

QStringList optionNames()
{
    QStringList names;
    for (const net::SocketOption &option : net::socketOptions())
        names.append(QString::fromLatin1(option.name));
    return names;
}

QStringList callNames()
{
    QStringList names;
    for (int call = 0; call <= int(posix::Call::Close); ++call)
        names.append(explain::callName(posix::Call(call)));
    return names;
}

Argument oneOf(const char *name, const char *choices, bool needed = true)
{
    return {name, Form::Word, needed, words(choices)};
}

Argument number(const char *name, int least, int most)
{
    return {name, Form::Number, true, {}, least, most};
}

const Argument address = {"address", Form::Address};
const Argument host = {"host", Form::Host};
const Argument remotePort = {"port", Form::Port, true, {}, 1};
const Argument localPort = {"port", Form::Port, true, {}, 0};
const Argument text = {"text", Form::Text};

/// Steps and connections, which both programs have.
QList<Verb> socketVerbs()
{
    return {
        {"socket",
         true,
         true,
         -1,
         {oneOf("domain", "AF_INET AF_INET6", false),
          oneOf("type", "SOCK_STREAM SOCK_DGRAM", false)}},
        {"bind", true, true, -1, {address, localPort}},
        {"option",
         true,
         true,
         0,
         {{"name", Form::Word, true, optionNames()}, {"value", Form::OptionValue}}},
        {"fault",
         true,
         true,
         -1,
         {{"call", Form::Word, true, callNames()},
          {"error", Form::Fault},
          oneOf("when", "next every")}},
        {"clear-faults", true, true, -1, {{"call", Form::Word, false, callNames()}}},
        {"shutdown", true, true, 0, {oneOf("how", "RD WR RDWR")}},
        {"close", true, true, 0},
        {"reset", true, true, 0},
        {"close-unread", true, true, 1},
        {"pause", true, true, 1},
        {"resume", true, true, 1},
        {"read", true, true, 1},
        {"read-size", true, true, 1, {number("bytes", 1, int(net::StreamConnection::mostToRead))}},
        {"fill", true, true, 1},
        {"stop-filling", true, true, 1},
        {"dup", true, true, 1},
        {"close-dup", true, true, 1},
        {"send", true, true, -1, {text}},
        {"write",
         true,
         true,
         0,
         {oneOf("end", "none lf crlf", false),
          oneOf("encoding", "utf-8 gb18030", false),
          {"size", Form::Number, false, {}, 0, 1 << 20},
          {"times", Form::Number, false, {}, 1, chat::Outgoing::mostTimes},
          {"text", Form::Text, false},
          {"hex", Form::Hex, false}},
         true},
    };
}

QList<Verb> windowVerbs()
{
    return {
        {"choose", true, true, 0},
        {"show", true, true, -1, {{"panel", Form::Panel}}},
        {"layout", true, true, -1, {oneOf("arrangement", "standard lecture lab chat")}},
        {"explain", true, true, -1, {{"topic", Form::Topic}}},
        {"quit"},
    };
}

QList<Verb> serverVerbs()
{
    return {
        {"start", true, serverOnly, -1, {address, localPort}},
        {"listen", true, serverOnly, -1, {number("backlog", -1, 1 << 30)}},
        {"accept", true, serverOnly},
        {"accept-mode", true, serverOnly, -1, {oneOf("mode", "auto hand")}},
        {"stop", true, serverOnly},
        {"close-all", true, serverOnly},
        {"send-to", true, serverOnly, 1, {text}},
        {"room", true, serverOnly, -1, {oneOf("mode", "relay echo silent")}},
        {"tidy-up", true, serverOnly, -1, {oneOf("when", "never reset end")}},
        {"peer-limit", true, serverOnly, -1, {number("peers", 1, mostPeers)}},
        {"line-limit",
         true,
         serverOnly,
         -1,
         {number("bytes", 1, int(chat::LineSplitter::highestLimit))}},
    };
}

QList<Verb> clientVerbs()
{
    return {
        {"connect", clientOnly, true, -1, {host, remotePort}},
        {"connect-step", clientOnly, true, -1, {host, remotePort}},
        {"cancel", clientOnly},
        {"name", clientOnly, true, -1, {{"nick", Form::Text}}},
    };
}

// of rows that are there; a socket without a row is CLOSED
constexpr auto rowStates = "LISTEN SYN_SENT SYN_RECV ESTABLISHED FIN_WAIT1 FIN_WAIT2 CLOSE_WAIT "
                           "CLOSING LAST_ACK TIME_WAIT";
constexpr auto socketStates = "CLOSED LISTEN SYN_SENT SYN_RECV ESTABLISHED FIN_WAIT1 FIN_WAIT2 "
                              "CLOSE_WAIT CLOSING LAST_ACK TIME_WAIT";

Argument count(const char *name)
{
    return {name, Form::Number, false};
}

Argument flag(const char *name)
{
    return {name, Form::Flag, false};
}

QList<Verb> tableKinds()
{
    return {
        {"row",
         true,
         true,
         -1,
         {oneOf("state", rowStates), oneOf("end", "server client", false), count("recv-queue"),
          count("send-queue"), count("recv-queue-at-least"), count("send-queue-at-least"),
          flag("owned"), oneOf("timer", "off retransmit keepalive timewait probe", false)}},
        {"rows", true, true, -1, {{"states", Form::Words, true, words(rowStates)}}},
        {"ended",
         true,
         true,
         -1,
         {oneOf("how", "fin reset timeout given-up unknown"),
          oneOf("began", "server client", false)}},
    };
}

QList<Verb> socketKinds()
{
    return {
        {"socket",
         true,
         true,
         0,
         {oneOf("state", socketStates, false),
          count("in"),
          count("out"),
          count("in-at-least"),
          count("out-at-least"),
          count("queued"),
          flag("eof"),
          flag("shut-rd"),
          flag("shut-wr"),
          {"error", Form::ErrnoOrNone, false},
          flag("reading"),
          flag("filling"),
          count("pending")},
         false,
         true},
        {"call",
         true,
         true,
         -1,
         {{"call", Form::Word, true, callNames()}, count("result"), {"error", Form::Errno, false}},
         true},
        {"received", true, true, -1, {text}},
        {"queue", true, serverOnly, -1, {number("length", 0, mostPeers)}},
        {"peers", true, serverOnly, -1, {number("count", 0, mostPeers)}},
        {"option",
         true,
         true,
         0,
         {{"name", Form::Word, true, optionNames()}, {"value", Form::OptionValue}}},
    };
}

const Verb *named(const QList<Verb> &verbs, const QString &name)
{
    const auto found = std::find_if(verbs.cbegin(), verbs.cend(), [&name](const Verb &verb) {
        return name == QLatin1StringView(verb.name);
    });
    return found == verbs.cend() ? nullptr : &*found;
}

} // namespace

const QList<Verb> &verbs()
{
    static const QList<Verb> all = socketVerbs() + windowVerbs() + serverVerbs() + clientVerbs();
    return all;
}

const QList<Verb> &expectations()
{
    static const QList<Verb> all = tableKinds() + socketKinds();
    return all;
}

const Verb *verb(const QString &name)
{
    return named(verbs(), name);
}

const Verb *expectation(const QString &kind)
{
    return named(expectations(), kind);
}

const QStringList &panelNames(Program program)
{
    static const QStringList common =
        words("tablePanel ladderPanel diagramPanel ledgerPanel logPanel stepsPanel chatPanel "
              "explainPanel sayItPanel optionsPanel");
    static const QStringList server = common + words("peersPanel queuePanel");
    static const QStringList client = common + words("connectionPanel");
    return program == Program::Server ? server : client;
}

} // namespace lesson
