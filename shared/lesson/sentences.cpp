// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What is done, in a few words: calls as the C programmer writes them, the rest as a person
// says it.

#include "lesson/json.h"
#include "lesson/sentenceparts.h"
#include "lesson/verbs.h"

namespace lesson {

namespace {

struct Phrase
{
    const char *verb;   ///< with its choice behind it, where that makes it another
    const char *source; ///< %1, %2 …: its arguments in their order
};

constexpr Phrase phrases[] = {
    {"socket", "socket(%1, %2)"},
    {"bind", "bind(%1:%2)"},
    {"option", "setsockopt(%1, %2)"},
    {"clear-faults", QT_TRANSLATE_NOOP("lesson", "no simulated faults any more")},
    {"shutdown", "shutdown(SHUT_%1)"},
    {"close", "close()"},
    {"reset", QT_TRANSLATE_NOOP("lesson", "close() with RST")},
    {"close-unread", QT_TRANSLATE_NOOP("lesson", "close() while bytes wait unread")},
    {"pause", QT_TRANSLATE_NOOP("lesson", "reads no more")},
    {"resume", QT_TRANSLATE_NOOP("lesson", "reads again")},
    {"read", "read()"},
    {"read-size", QT_TRANSLATE_NOOP("lesson", "asks for %1 bytes in each read()")},
    {"fill", QT_TRANSLATE_NOOP("lesson", "writes until EAGAIN")},
    {"stop-filling", QT_TRANSLATE_NOOP("lesson", "writes no more")},
    {"dup", QT_TRANSLATE_NOOP("lesson", "duplicates the descriptor")},
    {"close-dup", QT_TRANSLATE_NOOP("lesson", "close() of the duplicate")},
    {"send", QT_TRANSLATE_NOOP("lesson", "sends %1")},
    {"send-to", QT_TRANSLATE_NOOP("lesson", "sends %1")},
    {"choose", QT_TRANSLATE_NOOP("lesson", "chooses its row")},
    {"show", QT_TRANSLATE_NOOP("lesson", "brings a panel forward")},
    {"layout", QT_TRANSLATE_NOOP("lesson", "changes the layout")},
    {"explain", QT_TRANSLATE_NOOP("lesson", "explains %1")},
    {"quit", QT_TRANSLATE_NOOP("lesson", "closes its window")},
    {"start", QT_TRANSLATE_NOOP("lesson", "starts listening on %1:%2")},
    {"listen", "listen(%1)"},
    {"accept", "accept()"},
    {"accept-mode auto", QT_TRANSLATE_NOOP("lesson", "accepts by itself")},
    {"accept-mode hand", QT_TRANSLATE_NOOP("lesson", "accepts by hand only")},
    {"stop", QT_TRANSLATE_NOOP("lesson", "close() of the listener")},
    {"close-all", QT_TRANSLATE_NOOP("lesson", "close() of every socket")},
    {"room relay", QT_TRANSLATE_NOOP("lesson", "passes each line on to everybody else")},
    {"room echo", QT_TRANSLATE_NOOP("lesson", "sends each line back")},
    {"room silent", QT_TRANSLATE_NOOP("lesson", "answers no line")},
    {"tidy-up never", QT_TRANSLATE_NOOP("lesson", "never closes a peer by itself")},
    {"tidy-up reset", QT_TRANSLATE_NOOP("lesson", "closes a peer by itself after RST")},
    {"tidy-up end", QT_TRANSLATE_NOOP("lesson", "closes a peer by itself when its stream ends")},
    {"peer-limit", QT_TRANSLATE_NOOP("lesson", "takes at most %1 peers")},
    {"line-limit", QT_TRANSLATE_NOOP("lesson", "takes lines of at most %1 bytes")},
    {"connect", "connect(%1:%2)"},
    {"connect-step", "connect(%1:%2)"},
    {"cancel", QT_TRANSLATE_NOOP("lesson", "gives up connecting")},
    {"name", QT_TRANSLATE_NOOP("lesson", "calls itself %1")},
};

QString phraseOf(const QString &verb, const QStringList &arguments)
{
    for (const Phrase &phrase : phrases) {
        if (verb == QLatin1StringView(phrase.verb))
            return filledIn(said(phrase.source), arguments);
    }
    return verb;
}

/// As they stand in the table; what is left out of a socket is what the window offers.
QStringList argumentsOf(const Act &act)
{
    QStringList arguments;
    const Verb *known = verb(act.verb);
    for (const Argument &argument : known ? known->arguments : QList<Argument>()) {
        const QJsonValue value = act.arguments.value(QLatin1StringView(argument.name));
        const bool isText = argument.form == Form::Text;
        arguments.append(isText ? quoted(value.toString()) : textOf(value));
    }
    if (act.verb == QLatin1StringView("socket")) {
        arguments[0] = arguments[0].isEmpty() ? QStringLiteral("AF_INET") : arguments[0];
        arguments[1] = arguments[1].isEmpty() ? QStringLiteral("SOCK_STREAM") : arguments[1];
    }
    return arguments;
}

QString faultText(const Act &act)
{
    const QString call = act.arguments.value(QStringLiteral("call")).toString();
    const QString error = act.arguments.value(QStringLiteral("error")).toString();
    const bool every = act.arguments.value(QStringLiteral("when")) == QLatin1StringView("every");
    if (error == QLatin1StringView("one-byte"))
        return (every ? said(QT_TRANSLATE_NOOP("lesson", "each %1() is to transfer one byte"))
                      : said(QT_TRANSLATE_NOOP("lesson", "the next %1() is to transfer one byte")))
            .arg(call);
    return (every ? said(QT_TRANSLATE_NOOP("lesson", "each %1() is to fail with %2"))
                  : said(QT_TRANSLATE_NOOP("lesson", "the next %1() is to fail with %2")))
        .arg(call, error);
}

QString writeText(const Act &act)
{
    const auto hex = act.arguments.constFind(QStringLiteral("hex"));
    const QString what = hex != act.arguments.cend()
                             ? hex->toString()
                             : quoted(act.arguments.value(QStringLiteral("text")).toString());
    return said(QT_TRANSLATE_NOOP("lesson", "writes %1")).arg(what);
}

QString actText(const Act &act)
{
    if (act.verb == QLatin1StringView("fault"))
        return faultText(act);
    if (act.verb == QLatin1StringView("write"))
        return writeText(act);
    const QStringList arguments = argumentsOf(act);
    const QString chosen = arguments.isEmpty() ? QString() : arguments.constFirst();
    const QString whole = phraseOf(act.verb + QLatin1Char(' ') + chosen, arguments);
    return whole == act.verb + QLatin1Char(' ') + chosen ? phraseOf(act.verb, arguments) : whole;
}

/// Which of a server's sockets.
QString withPeer(const QString &text, const Act &act)
{
    const auto peer = act.arguments.constFind(QStringLiteral("peer"));
    if (peer == act.arguments.cend())
        return text;
    if (peer->toInt() > 0)
        return said(QT_TRANSLATE_NOOP("lesson", "%1 (peer %2)"))
            .arg(text, QString::number(peer->toInt()));
    return (act.verb == QLatin1StringView("write")
                ? said(QT_TRANSLATE_NOOP("lesson", "%1 (to everybody)"))
                : said(QT_TRANSLATE_NOOP("lesson", "%1 (listener)")))
        .arg(text);
}

} // namespace

QString sentence(const Act &act)
{
    const QString text = said(QT_TRANSLATE_NOOP("lesson", "%1: %2"))
                             .arg(actorText(act.actor), withPeer(actText(act), act));
    return act.fails.isEmpty()
               ? text
               : said(QT_TRANSLATE_NOOP("lesson", "%1, refused with %2")).arg(text, act.fails);
}

} // namespace lesson
