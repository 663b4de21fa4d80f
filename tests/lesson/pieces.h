// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Lessons for tests, put together from steps.

#include "lesson/lesson.h"

#include <QJsonArray>

namespace pieces {

using namespace lesson;

inline const QString server = QStringLiteral("server");
inline const QString client = QStringLiteral("client");

inline QStringList lines(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char('\n'));
}

inline Words words(const QString &text)
{
    return {text, text};
}

template <typename What>
Step step(What what)
{
    Step made;
    made.what = std::move(what);
    return made;
}

inline Step act(const QString &actor, const char *verb, const Arguments &arguments = {},
                const char *fails = "")
{
    return step(Act{actor, QString::fromLatin1(verb), arguments, QString::fromLatin1(fails)});
}

/// A call on a server's first peer, or on the client's socket.
inline Step shutdown(const QString &actor, const char *how)
{
    Arguments arguments = {{QStringLiteral("how"), QString::fromLatin1(how)}};
    if (actor == server)
        arguments.insert(QStringLiteral("peer"), 1);
    return act(actor, "shutdown", arguments);
}

inline Step start(int port = 9999)
{
    return act(
        server, "start",
        {{QStringLiteral("address"), QStringLiteral("127.0.0.1")}, {QStringLiteral("port"), port}});
}

inline Step connected(const QString &actor = client, const char *fails = "", int port = 9999)
{
    return act(
        actor, "connect",
        {{QStringLiteral("host"), QStringLiteral("127.0.0.1")}, {QStringLiteral("port"), port}},
        fails);
}

inline Expectation row(const QString &actor, const char *state, double within = 5)
{
    return {actor,
            QStringLiteral("row"),
            {{QStringLiteral("state"), QString::fromLatin1(state)}},
            within};
}

inline Expectation rows(const QString &actor, const QStringList &states, double within = 5)
{
    return {actor,
            QStringLiteral("rows"),
            {{QStringLiteral("states"), QJsonArray::fromStringList(states)}},
            within};
}

inline Step expect(const Expectation &expectation)
{
    return step(expectation);
}

inline Step ask(const char *id, const QList<Expectation> &choices)
{
    Question question = {QString::fromLatin1(id), words(QStringLiteral("What now?")), {}, {}};
    for (const Expectation &holds : choices)
        question.choices.append({words(holds.kind), holds});
    return step(question);
}

inline Step answer(const char *id)
{
    return step(Answer{QString::fromLatin1(id)});
}

inline Step figure(const char *name)
{
    Figure made;
    made.name = QString::fromLatin1(name);
    made.actors = {server};
    return step(made);
}

inline Lesson lessonOf(const QList<Step> &steps, const QList<Actor> &actors)
{
    Lesson made;
    made.id = QStringLiteral("a-lesson");
    made.title = words(QStringLiteral("A lesson"));
    made.actors = actors;
    made.steps = steps;
    return made;
}

/// With a server and a client.
inline Lesson lessonOf(const QList<Step> &steps)
{
    return lessonOf(steps, {{server, Program::Server}, {client, Program::Client}});
}

} // namespace pieces
