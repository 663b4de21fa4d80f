// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What a person does to what was recorded, and the lesson that becomes of it.

#include "lesson/recorder.h"

#include <QRegularExpression>

#include <algorithm>

namespace lesson {

namespace {

constexpr int longestName = 40;

/// The question whose, or of which, this is; empty: of none.
QString questionOf(const Step &step)
{
    if (const auto *question = std::get_if<Question>(&step.what))
        return question->id;
    const auto *answer = std::get_if<Answer>(&step.what);
    return answer ? answer->id : QString();
}

bool isNamed(const Step &step, const QString &name)
{
    const auto *figure = std::get_if<Figure>(&step.what);
    return questionOf(step) == name || (figure && figure->name == name);
}

} // namespace

Words inBoth(const Words &words, const Words &instead)
{
    if (words.isEmpty())
        return instead;
    return {words.en.isEmpty() ? words.zh : words.en, words.zh.isEmpty() ? words.en : words.zh};
}

QString nameFrom(const QString &text, const QString &instead)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    static const QRegularExpression front(QStringLiteral("^[^a-z]+"));
    static const QRegularExpression end(QStringLiteral("-+$"));
    const QString name = text.toLower().replace(others, QStringLiteral("-")).remove(front);
    const QString cut = name.left(longestName).remove(end);
    return cut.isEmpty() ? instead : cut;
}

void Recorder::setTitle(const Words &title)
{
    if (m_title == title)
        return;
    m_title = title;
    m_unsaved = true;
}

void Recorder::setRemember(const Words &remember)
{
    if (m_remember == remember)
        return;
    m_remember = remember;
    m_unsaved = true;
}

void Recorder::setTaken(qsizetype item, bool taken)
{
    if (item < 0 || item >= m_items.size() || m_items[item].taken == taken)
        return;
    m_items[item].taken = taken;
    touch();
}

void Recorder::setSay(qsizetype item, const Words &say)
{
    if (item < 0 || item >= m_items.size() || m_items[item].step.say == say)
        return;
    m_items[item].step.say = say;
    touch();
}

void Recorder::remove(qsizetype item)
{
    if (item < 0 || item >= m_items.size())
        return;
    const QString question = questionOf(m_items[item].step);
    m_items.removeAt(item);
    if (!question.isEmpty()) {
        m_items.removeIf(
            [&question](const Item &other) { return questionOf(other.step) == question; });
    }
    touch();
}

void Recorder::move(qsizetype from, qsizetype to)
{
    const qsizetype count = m_items.size();
    if (from < 0 || to < 0 || from >= count || to >= count || from == to)
        return;
    m_items.move(from, to);
    touch();
}

void Recorder::insert(qsizetype place, const Step &step)
{
    Item item;
    item.step = step;
    m_items.insert(std::clamp<qsizetype>(place, 0, m_items.size()), item);
    touch();
}

QString Recorder::freeName(const QString &wish) const
{
    QString name = wish;
    const auto isTaken = [this, &name] {
        return std::any_of(m_items.cbegin(), m_items.cend(),
                           [&name](const Item &item) { return isNamed(item.step, name); });
    };
    for (int number = 2; isTaken(); ++number)
        name = QStringLiteral("%1-%2").arg(wish.left(longestName - 4)).arg(number);
    return name;
}

Lesson Recorder::lesson() const
{
    const Words untitled = {QStringLiteral("A lesson"), QStringLiteral("一节课")};
    Lesson lesson;
    lesson.title = inBoth(m_title, untitled);
    lesson.id = nameFrom(lesson.title.en, QStringLiteral("my-lesson"));
    lesson.about = lesson.title;
    lesson.remember = inBoth(m_remember, lesson.title);
    lesson.actors = m_actors;
    for (const Item &item : m_items) {
        Step step = item.step;
        step.say = inBoth(step.say);
        const bool says = !step.say.isEmpty() || !std::holds_alternative<Remark>(step.what);
        if (!item.taken || !says)
            continue;
        lesson.steps.append(step);
    }
    return lesson;
}

} // namespace lesson
