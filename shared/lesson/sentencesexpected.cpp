// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What is expected, in a few words, and with the names that stand above the columns.

#include "lesson/json.h"
#include "lesson/sentenceparts.h"
#include "lesson/verbs.h"

#include <QCoreApplication>

namespace lesson {

namespace {

struct Detail
{
    const char *name;
    const char *source; ///< %1: the value
};

/// Of rows and of sockets.
constexpr Detail details[] = {
    {"recv-queue", "Recv-Q %1"},
    {"send-queue", "Send-Q %1"},
    {"recv-queue-at-least", "Recv-Q ≥ %1"},
    {"send-queue-at-least", "Send-Q ≥ %1"},
    {"timer", QT_TRANSLATE_NOOP("lesson", "timer %1")},
    {"in", QT_TRANSLATE_NOOP("lesson", "%1 bytes read")},
    {"out", QT_TRANSLATE_NOOP("lesson", "%1 bytes written")},
    {"in-at-least", QT_TRANSLATE_NOOP("lesson", "at least %1 bytes read")},
    {"out-at-least", QT_TRANSLATE_NOOP("lesson", "at least %1 bytes written")},
    {"queued", QT_TRANSLATE_NOOP("lesson", "%1 bytes not written yet")},
    {"error", QT_TRANSLATE_NOOP("lesson", "errno %1")},
    {"pending", QT_TRANSLATE_NOOP("lesson", "%1 bytes of an unfinished line")},
};

struct Flag
{
    const char *name;
    const char *yes;
    const char *no;
};

constexpr Flag flags[] = {
    {"owned", QT_TRANSLATE_NOOP("lesson", "owned by a process"),
     QT_TRANSLATE_NOOP("lesson", "owned by no process")},
    {"eof", QT_TRANSLATE_NOOP("lesson", "end of stream seen"),
     QT_TRANSLATE_NOOP("lesson", "no end of stream seen")},
    {"shut-rd", QT_TRANSLATE_NOOP("lesson", "reading shut"),
     QT_TRANSLATE_NOOP("lesson", "reading not shut")},
    {"shut-wr", QT_TRANSLATE_NOOP("lesson", "writing shut"),
     QT_TRANSLATE_NOOP("lesson", "writing not shut")},
    {"reading", QT_TRANSLATE_NOOP("lesson", "reading"),
     QT_TRANSLATE_NOOP("lesson", "reading paused")},
    {"filling", QT_TRANSLATE_NOOP("lesson", "being filled"),
     QT_TRANSLATE_NOOP("lesson", "not being filled")},
};

QStringList detailsOf(const Arguments &wanted)
{
    QStringList texts;
    for (const Detail &detail : details) {
        const auto value = wanted.constFind(QLatin1StringView(detail.name));
        if (value != wanted.cend())
            texts.append(filledIn(said(detail.source), {textOf(*value)}));
    }
    for (const Flag &flag : flags) {
        const auto value = wanted.constFind(QLatin1StringView(flag.name));
        if (value != wanted.cend())
            texts.append(said(value->toBool() ? flag.yes : flag.no));
    }
    return texts;
}

/// Whose end of the connection.
QString endText(const QString &end)
{
    if (end == QLatin1StringView("server"))
        return said(QT_TRANSLATE_NOOP("lesson", "at the server's end"));
    return said(QT_TRANSLATE_NOOP("lesson", "at the client's end"));
}

QString joined(const QStringList &texts)
{
    return texts.join(said(QT_TRANSLATE_NOOP("lesson", ", ")));
}

QString rowText(const Arguments &wanted)
{
    const QString state = textOf(wanted.value(QStringLiteral("state")));
    QStringList texts = {said(QT_TRANSLATE_NOOP("lesson", "a row %1")).arg(state)};
    if (wanted.contains(QStringLiteral("end")))
        texts.append(endText(textOf(wanted.value(QStringLiteral("end")))));
    return joined(texts + detailsOf(wanted));
}

QString rowsText(const Arguments &wanted)
{
    const QString states = textOf(wanted.value(QStringLiteral("states")));
    return states.isEmpty() ? said(QT_TRANSLATE_NOOP("lesson", "no row"))
                            : said(QT_TRANSLATE_NOOP("lesson", "just the rows %1")).arg(states);
}

QString socketText(const Arguments &wanted)
{
    const auto peer = wanted.constFind(QStringLiteral("peer"));
    QStringList texts;
    if (peer != wanted.cend())
        texts.append(peer->toInt() > 0
                         ? said(QT_TRANSLATE_NOOP("lesson", "peer %1")).arg(textOf(*peer))
                         : said(QT_TRANSLATE_NOOP("lesson", "listener")));
    if (wanted.contains(QStringLiteral("state")))
        texts.append(textOf(wanted.value(QStringLiteral("state"))));
    return joined(texts + detailsOf(wanted));
}

QString endingText(const Arguments &wanted)
{
    static const QHash<QString, const char *> hows = {
        {QStringLiteral("fin"), QT_TRANSLATE_NOOP("lesson", "a connection ended by FIN")},
        {QStringLiteral("reset"), QT_TRANSLATE_NOOP("lesson", "a connection ended by RST")},
        {QStringLiteral("timeout"), QT_TRANSLATE_NOOP("lesson", "a connection timed out")},
        {QStringLiteral("given-up"), QT_TRANSLATE_NOOP("lesson", "an attempt to connect given up")},
        {QStringLiteral("unknown"), QT_TRANSLATE_NOOP("lesson", "a connection over")},
    };
    const QString how = textOf(wanted.value(QStringLiteral("how")));
    const QString began = textOf(wanted.value(QStringLiteral("began")));
    QStringList texts = {hows.contains(how) ? said(hows[how]) : how};
    if (began == QLatin1StringView("server"))
        texts.append(said(QT_TRANSLATE_NOOP("lesson", "the server began")));
    else if (began == QLatin1StringView("client"))
        texts.append(said(QT_TRANSLATE_NOOP("lesson", "the client began")));
    return joined(texts);
}

QString expectedText(const Expectation &expectation)
{
    const Arguments &wanted = expectation.wanted;
    const auto value = [&wanted](const char *name) {
        return textOf(wanted.value(QLatin1StringView(name)));
    };
    const QString &kind = expectation.kind;
    if (kind == QLatin1StringView("row"))
        return rowText(wanted);
    if (kind == QLatin1StringView("rows"))
        return rowsText(wanted);
    if (kind == QLatin1StringView("socket"))
        return socketText(wanted);
    if (kind == QLatin1StringView("ended"))
        return endingText(wanted);
    if (kind == QLatin1StringView("call"))
        return wanted.contains(QStringLiteral("error"))
                   ? QStringLiteral("%1() = -1 %2").arg(value("call"), value("error"))
                   : QStringLiteral("%1() = %2").arg(value("call"), value("result"));
    if (kind == QLatin1StringView("received"))
        return said(QT_TRANSLATE_NOOP("lesson", "receives %1")).arg(quoted(value("text")));
    if (kind == QLatin1StringView("queue"))
        return said(QT_TRANSLATE_NOOP("lesson", "connections that wait in the accept queue: %1"))
            .arg(value("length"));
    if (kind == QLatin1StringView("peers"))
        return said(QT_TRANSLATE_NOOP("lesson", "connected peers: %1")).arg(value("count"));
    if (kind == QLatin1StringView("option"))
        return QStringLiteral("getsockopt(%1) = %2").arg(value("name"), value("value"));
    return kind;
}

} // namespace

QString sentence(const Expectation &expectation)
{
    return said(QT_TRANSLATE_NOOP("lesson", "%1: %2"))
        .arg(actorText(expectation.actor), expectedText(expectation));
}

} // namespace lesson
