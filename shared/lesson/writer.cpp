// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A lesson as readLesson() reads it. What fits into one line stands in one.

#include "lesson/jsontext.h"
#include "lesson/reader.h"
#include "lesson/verbs.h"

#include <QJsonArray>

namespace lesson {

namespace {

JsonText wordsOf(const Words &words)
{
    JsonText written = JsonText::object();
    written.add("en", JsonText::of(words.en));
    written.add("zh_CN", JsonText::of(words.zh));
    return written;
}

JsonText valueOf(const QJsonValue &value)
{
    if (value.isBool())
        return JsonText::of(value.toBool());
    if (value.isDouble())
        return JsonText::of(value.toInt());
    if (!value.isArray())
        return JsonText::of(value.toString());
    JsonText written = JsonText::list();
    for (const QJsonValue item : value.toArray())
        written.add(valueOf(item));
    return written;
}

/// In the order of the table; what the table does not know, behind.
void addArguments(JsonText &written, const Verb *verb, Arguments arguments)
{
    QStringList order = {QStringLiteral("peer")};
    for (const Argument &argument : verb ? verb->arguments : QList<Argument>())
        order.append(QString::fromLatin1(argument.name));
    for (const QString &name : order + arguments.keys()) {
        if (arguments.contains(name))
            written.add(name, valueOf(arguments.take(name)));
    }
}

void add(JsonText &written, const Act &act)
{
    written.add("do", JsonText::of(act.verb));
    written.add("by", JsonText::of(act.actor));
    addArguments(written, verb(act.verb), act.arguments);
    if (!act.fails.isEmpty())
        written.add("fails", JsonText::of(act.fails));
}

void add(JsonText &written, const Expectation &wanted, bool withTime = true)
{
    written.add("expect", JsonText::of(wanted.kind));
    written.add("by", JsonText::of(wanted.actor));
    addArguments(written, expectation(wanted.kind), wanted.wanted);
    if (withTime && wanted.within != Expectation().within)
        written.add("within", JsonText::of(wanted.within));
}

void add(JsonText &written, const Figure &figure)
{
    JsonText of = JsonText::list();
    for (const QString &actor : figure.actors)
        of.add(JsonText::of(actor));
    written.add("figure", JsonText::of(figure.name));
    written.add("of", figure.actors.size() == 1 ? JsonText::of(figure.actors[0]) : of);
    if (!figure.panel.isEmpty())
        written.add("panel", JsonText::of(figure.panel));
    if (!figure.size.isEmpty()) {
        JsonText size = JsonText::list();
        size.add(JsonText::of(figure.size.width()));
        size.add(JsonText::of(figure.size.height()));
        written.add("size", size);
    }
    if (!figure.title.isEmpty())
        written.add("title", wordsOf(figure.title));
    written.add("caption", wordsOf(figure.caption));
    JsonText callouts = JsonText::list();
    for (const Figure::Callout &callout : figure.callouts) {
        JsonText one = JsonText::object();
        if (!callout.actor.isEmpty())
            one.add("by", JsonText::of(callout.actor));
        one.add("on", JsonText::of(callout.on));
        one.add("text", wordsOf(callout.text));
        callouts.add(one);
    }
    if (!figure.callouts.isEmpty())
        written.add("callouts", callouts);
}

JsonText choicesOf(const Question &question)
{
    JsonText choices = JsonText::list();
    for (const Question::Choice &choice : question.choices) {
        JsonText holds = JsonText::object();
        add(holds, choice.holds, false);
        JsonText one = JsonText::object();
        one.add("text", wordsOf(choice.text));
        one.add("expect", holds);
        choices.add(one);
    }
    return choices;
}

class StepWriter
{
public:
    explicit StepWriter(const QList<Step> &steps)
        : m_steps(steps)
    {
    }

    /// Up to the end, or to the answer of a question.
    JsonText rest()
    {
        JsonText written = JsonText::list();
        while (m_at < m_steps.size()) {
            const Step &step = m_steps[m_at++];
            if (std::holds_alternative<Answer>(step.what))
                break;
            written.add(one(step));
        }
        return written;
    }

private:
    JsonText one(const Step &step)
    {
        JsonText written = JsonText::object();
        if (!step.say.isEmpty())
            written.add("say", wordsOf(step.say));
        if (const auto *act = std::get_if<Act>(&step.what))
            add(written, *act);
        else if (const auto *wanted = std::get_if<Expectation>(&step.what))
            add(written, *wanted);
        else if (const auto *figure = std::get_if<Figure>(&step.what))
            add(written, *figure);
        else if (const auto *question = std::get_if<Question>(&step.what))
            addQuestion(written, *question);
        return written;
    }

    void addQuestion(JsonText &written, const Question &question)
    {
        written.add("ask", JsonText::of(question.id));
        written.add("text", wordsOf(question.text));
        written.add("choices", choicesOf(question));
        const JsonText then = rest();
        if (!then.parts.isEmpty())
            written.add("then", then);
        written.add("because", wordsOf(question.because));
    }

    const QList<Step> &m_steps;
    qsizetype m_at = 0;
};

JsonText actorsOf(const QList<Actor> &actors)
{
    JsonText written = JsonText::list();
    for (const Actor &actor : actors) {
        JsonText one = JsonText::object();
        one.add("name", JsonText::of(actor.name));
        one.add("program",
                JsonText::of(actor.program == Program::Server ? QStringLiteral("server")
                                                              : QStringLiteral("client")));
        written.add(one);
    }
    return written;
}

} // namespace

QByteArray written(const Lesson &lesson)
{
    JsonText root = JsonText::object();
    root.add("sockscope-lesson", JsonText::of(1));
    root.add("id", JsonText::of(lesson.id));
    root.add("title", wordsOf(lesson.title));
    root.add("about", wordsOf(lesson.about));
    root.add("actors", actorsOf(lesson.actors));
    root.add("steps", StepWriter(lesson.steps).rest());
    root.add("remember", wordsOf(lesson.remember));
    return root.inLines().toUtf8() + '\n';
}

} // namespace lesson
