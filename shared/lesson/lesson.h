// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A lesson as data: who takes part, what is clicked in which order, what the kernel is expected
// to say, what is asked of the class, which figures are taken. Plain values, made from a file
// by readLesson(); see resources/lessons/README.md for the format.

#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace lesson {

/// The same sentence in both languages.
struct Words
{
    QString en;
    QString zh;

    bool isEmpty() const { return en.isEmpty() && zh.isEmpty(); }
    /// @p language: "zh_CN", or anything else for English.
    const QString &in(const QString &language) const
    {
        return language.startsWith(QLatin1StringView("zh")) ? zh : en;
    }

    friend bool operator==(const Words &, const Words &) = default;
};

/// Where something stands in a file; both count from 1, columns in characters.
struct Place
{
    int line = 1;
    int column = 1;

    friend bool operator==(const Place &, const Place &) = default;
};

enum class Program : std::uint8_t { Server, Client };

/// One window: a process of its own.
struct Actor
{
    QString name; ///< "server", "alice": lower case letters, digits, "-"
    Program program = Program::Server;

    friend bool operator==(const Actor &, const Actor &) = default;
};

/// By name, of the types that the verb or the kind asks for; see verbs.h, expectations.h.
using Arguments = QMap<QString, QJsonValue>;

/// Something that can be clicked: one verb of the closed list.
struct Act
{
    QString actor;
    QString verb;
    Arguments arguments;
    QString fails; ///< the errno with which the kernel is to refuse it: "EADDRINUSE"; empty: none

    friend bool operator==(const Act &, const Act &) = default;
};

/// What is to be so within a time: of one kind of the closed list.
struct Expectation
{
    QString actor;
    QString kind; ///< "row", "call", "received" …
    Arguments wanted;
    double within = 5; ///< seconds; 0: now

    friend bool operator==(const Expectation &, const Expectation &) = default;
};

/// Predict: the class chooses. What the kernel then does is shown by the steps up to the Answer.
struct Question
{
    struct Choice
    {
        Words text;
        Expectation holds; ///< this choice is right where it holds, within 0 s, at the Answer

        friend bool operator==(const Choice &, const Choice &) = default;
    };
    QString id; ///< lower case letters, digits, "-"
    Words text;
    QList<Choice> choices; ///< two to six
    Words because;         ///< said with the answer

    friend bool operator==(const Question &, const Question &) = default;
};

/// See: which of the choices of the question of this id holds now. Exactly one does.
struct Answer
{
    QString id;

    friend bool operator==(const Answer &, const Answer &) = default;
};

/// Which picture is taken of whom.
struct Figure
{
    struct Callout
    {
        QString actor; ///< in whose window; empty: of the only one
        QString on;    ///< "row:CLOSE_WAIT", or the object name of a control
        Words text;

        friend bool operator==(const Callout &, const Callout &) = default;
    };
    QString name;       ///< of its files: lower case letters, digits, "-"
    QStringList actors; ///< one, or two whose windows stand beside each other
    QString panel;      ///< of one actor: the object name of a panel; empty: the window
    QSize size;         ///< logical px of the panel or of each window; empty: the usual
    Words title;
    Words caption;
    QList<Callout> callouts;

    friend bool operator==(const Figure &, const Figure &) = default;
};

/// Only words.
struct Remark
{
    friend bool operator==(const Remark &, const Remark &) = default;
};

struct Step
{
    Place place;
    Words say; ///< said with it; may be empty, but for a Remark
    std::variant<Remark, Act, Expectation, Question, Answer, Figure> what;

    /// Places do not count.
    friend bool operator==(const Step &a, const Step &b)
    {
        return a.say == b.say && a.what == b.what;
    }
};

struct Lesson
{
    QString id; ///< lower case letters, digits, "-"
    Words title;
    Words about; ///< one sentence for the list of lessons
    QList<Actor> actors;
    QList<Step> steps; ///< the steps between a question and its answer stand between the two
    Words remember;    ///< what to take home

    /// nullptr where nobody has this name.
    const Actor *actor(const QString &name) const;
    const Question *question(const QString &id) const;

    friend bool operator==(const Lesson &, const Lesson &) = default;
};

/// "server-2": lower case letters, digits and "-", at most 40 characters, a letter first.
bool isName(const QString &text);

} // namespace lesson
