// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The parts that a lesson is read with: the first thing that is wrong is kept and everything
// after it read in vain; an object's members are asked for one by one, and what nobody asked
// for is wrong, too. Internal to readLesson().

#include "lesson/json.h"
#include "lesson/reader.h"
#include "lesson/verbs.h"

#include <QSet>

namespace lesson {

class Reading
{
public:
    explicit Reading(const ReadOptions &options)
        : m_options(options)
    {
    }

    Lesson lessonOf(const JsonNode &root);
    const std::optional<ReadError> &error() const { return m_error; }
    void refuse(const Place &place, const QString &sentence);

    // Of one form each; what they return where it is of another is of no use.
    QString textOf(const JsonNode &node);
    /// One line: no control character in it.
    QString lineOf(const JsonNode &node);
    QString nameOf(const JsonNode &node);
    Words wordsOf(const JsonNode &node);
    int numberOf(const JsonNode &node, int least, int most);
    const std::vector<JsonNode> &listOf(const JsonNode &node, int least, int most);
    QString choiceOf(const JsonNode &node, const QStringList &choices);
    /// The name of an actor of this lesson that is still there.
    const Actor *actorOf(const JsonNode &node);

private:
    void readActors(const JsonNode &node);
    void readSteps(const JsonNode &node, bool inQuestion);
    Step stepOf(const JsonNode &node, bool inQuestion);
    Act actOf(class Members &members);
    Expectation expectationOf(class Members &members, bool inChoice);
    void readQuestion(const JsonNode &node, class Members &members, Step &step);
    Figure figureOf(class Members &members);
    Figure::Callout calloutOf(const JsonNode &node, const Figure &figure);
    Question::Choice choiceOf(const JsonNode &node);

    const Verb *verbOf(const JsonNode &node, const QList<Verb> &all, const Actor *actor);
    Arguments argumentsOf(class Members &members, const Verb &verb, const Actor &actor);
    QJsonValue valueOf(const JsonNode &node, const Argument &argument, const Actor &actor,
                       const Arguments &before);
    QJsonValue optionValueOf(const JsonNode &node, const QString &option);
    void checkCounts(const Place &place, const Verb &verb, const Arguments &arguments);
    void checkAddress(const JsonNode &node, Form form, const Actor &actor);
    void checkFault(const JsonNode &node, const Arguments &before);

    ReadOptions m_options;
    std::optional<ReadError> m_error;
    Lesson m_lesson;
    QSet<QString> m_figures;
    QSet<QString> m_questions;
    QSet<QString> m_gone;      ///< actors that have quit
    QSet<QString> m_datagrams; ///< actors that have made a socket without connections
};

/// The members of an object.
class Members
{
public:
    Members(Reading &reading, const JsonNode &node);

    const Place &place() const { return m_node.place; }
    bool has(const char *name) const;
    /// nullptr where there is none of this name.
    const JsonNode *take(const char *name);
    /// The same, refused where there is none.
    const JsonNode &need(const char *name);
    /// What is left is refused; @p owner has no such member.
    void finish(const QString &owner);

private:
    Reading &m_reading;
    const JsonNode &m_node;
    QSet<QString> m_taken;
};

} // namespace lesson
