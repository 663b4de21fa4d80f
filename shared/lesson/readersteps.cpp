// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The steps of a lesson, one kind each: said, done, expected, asked, taken as a figure.

#include "lesson/readerparts.h"

namespace lesson {

namespace {

constexpr int mostSteps = 500;
constexpr double longestWait = 120; // seconds

/// The kinds of step, by the key that tells them.
constexpr const char *kindKeys[] = {"do", "expect", "ask", "figure"};

int kindCount(const Members &members)
{
    int count = 0;
    for (const char *key : kindKeys)
        count += members.has(key) ? 1 : 0;
    return count;
}

QString quotedName(const char *name)
{
    return quoted(QString::fromLatin1(name));
}

} // namespace

void Reading::readSteps(const JsonNode &node, bool inQuestion)
{
    for (const JsonNode &item : listOf(node, inQuestion ? 0 : 1, mostSteps)) {
        if (m_error)
            return;
        const Step step = stepOf(item, inQuestion);
        if (!std::holds_alternative<Question>(step.what)) // which has put itself there
            m_lesson.steps.append(step);
        if (m_lesson.steps.size() > mostSteps)
            refuse(
                item.place,
                said(QT_TRANSLATE_NOOP("lesson", "A lesson has at most %1 steps.")).arg(mostSteps));
    }
}

Step Reading::stepOf(const JsonNode &node, bool inQuestion)
{
    Members members(*this, node);
    Step step;
    step.place = node.place;
    if (!m_error && kindCount(members) > 1)
        refuse(node.place, said(QT_TRANSLATE_NOOP("lesson", "A step is only one of do, expect, ask "
                                                            "and figure.")));
    const JsonNode *words = members.take("say");
    if (words)
        step.say = wordsOf(*words);
    QString owner = said(QT_TRANSLATE_NOOP("lesson", "a step"));
    if (members.has("do")) {
        const Act act = actOf(members);
        owner = quoted(act.verb);
        step.what = act;
    } else if (members.has("expect")) {
        const Expectation expectation = expectationOf(members, false);
        owner = quoted(expectation.kind);
        step.what = expectation;
    } else if (members.has("figure")) {
        step.what = figureOf(members);
        owner = quotedName("figure");
    } else if (members.has("ask")) {
        if (inQuestion)
            refuse(node.place, said(QT_TRANSLATE_NOOP("lesson", "Within a question nothing else "
                                                                "is asked.")));
        readQuestion(node, members, step);
        owner = quotedName("ask");
    } else if (!words) {
        refuse(node.place, said(QT_TRANSLATE_NOOP("lesson", "This step has neither say nor do, "
                                                            "expect, ask or figure.")));
    }
    members.finish(owner);
    return step;
}

const Verb *Reading::verbOf(const JsonNode &node, const QList<Verb> &all, const Actor *actor)
{
    const QString name = textOf(node);
    QStringList names;
    for (const Verb &verb : all) {
        const bool fits = !actor || verb.isOf(actor->program);
        if (name == QLatin1StringView(verb.name) && fits)
            return &verb;
        if (name == QLatin1StringView(verb.name))
            refuse(
                node.place,
                actor->program == Program::Server
                    ? said(QT_TRANSLATE_NOOP("lesson", "A server has no %1.")).arg(quoted(name))
                    : said(QT_TRANSLATE_NOOP("lesson", "A client has no %1.")).arg(quoted(name)));
        if (fits)
            names.append(QString::fromLatin1(verb.name));
    }
    refuse(node.place, said(QT_TRANSLATE_NOOP("lesson", "%1 is none of these: %2."))
                           .arg(quoted(name), names.join(QStringLiteral(", "))));
    return nullptr;
}

Act Reading::actOf(Members &members)
{
    Act act;
    const JsonNode &name = members.need("do");
    const Actor *actor = actorOf(members.need("by"));
    const Verb *verb = m_error ? nullptr : verbOf(name, verbs(), actor);
    if (!verb || !actor)
        return act;
    act.actor = actor->name;
    act.verb = name.text;
    act.arguments = argumentsOf(members, *verb, *actor);
    if (const JsonNode *fails = members.take("fails"))
        act.fails = valueOf(*fails, {"fails", Form::Errno}, *actor, {}).toString();
    if (act.verb == QLatin1StringView("quit"))
        m_gone.insert(actor->name);
    if (act.arguments.value(QStringLiteral("type")) == QLatin1StringView("SOCK_DGRAM"))
        m_datagrams.insert(actor->name);
    return act;
}

Expectation Reading::expectationOf(Members &members, bool inChoice)
{
    Expectation expectation;
    const JsonNode &kind = members.need("expect");
    const Actor *actor = actorOf(members.need("by"));
    const Verb *known = m_error ? nullptr : verbOf(kind, expectations(), actor);
    if (!known || !actor)
        return expectation;
    expectation.actor = actor->name;
    expectation.kind = kind.text;
    expectation.wanted = argumentsOf(members, *known, *actor);
    expectation.within = inChoice ? 0 : expectation.within;
    const JsonNode *within = inChoice ? nullptr : members.take("within");
    if (!within)
        return expectation;
    if (within->kind != JsonNode::Kind::Number || within->number < 0 ||
        within->number > longestWait)
        refuse(within->place, said(QT_TRANSLATE_NOOP("lesson", "Here a number of seconds from 0 to "
                                                               "%1 is to stand."))
                                  .arg(longestWait));
    expectation.within = within->number;
    return expectation;
}

void Reading::readQuestion(const JsonNode &node, Members &members, Step &step)
{
    Question question;
    const JsonNode &id = members.need("ask");
    question.id = nameOf(id);
    if (m_questions.contains(question.id))
        refuse(id.place, said(QT_TRANSLATE_NOOP("lesson", "Another question is named %1 already."))
                             .arg(quoted(question.id)));
    m_questions.insert(question.id);
    question.text = wordsOf(members.need("text"));
    const JsonNode &choices = members.need("choices");
    const JsonNode *then = members.take("then");
    question.because = wordsOf(members.need("because"));
    const auto place = m_lesson.steps.size();
    if (then)
        readSteps(*then, true);
    for (const JsonNode &choice : listOf(choices, 2, 6))
        question.choices.append(choiceOf(choice));
    step.what = question;
    m_lesson.steps.insert(place, step);
    m_lesson.steps.append(Step{node.place, {}, Answer{question.id}});
}

Question::Choice Reading::choiceOf(const JsonNode &node)
{
    Members members(*this, node);
    Question::Choice choice;
    choice.text = wordsOf(members.need("text"));
    Members holds(*this, members.need("expect"));
    if (!m_error) {
        choice.holds = expectationOf(holds, true);
        holds.finish(quoted(choice.holds.kind));
    }
    members.finish(said(QT_TRANSLATE_NOOP("lesson", "a choice")));
    return choice;
}

} // namespace lesson
