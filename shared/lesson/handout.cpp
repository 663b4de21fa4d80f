// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/handout.h"

#include "lesson/handoutstep.h"
#include "lesson/markdown.h"
#include "lesson/stops.h"

#include <QCoreApplication>

#include <algorithm>

namespace lesson {

namespace {

QString programName(Program program)
{
    return program == Program::Server ? QStringLiteral("gui-server") : QStringLiteral("gui-client");
}

class Page
{
    Q_DECLARE_TR_FUNCTIONS(Handout)

public:
    Page(const Lesson &lesson, const Seen &seen, QString language)
        : m_lesson(lesson)
        , m_stops(lesson)
        , m_seen(seen)
        , m_language(std::move(language))
    {
    }

    QString head() const
    {
        QStringList windows;
        for (const Actor &actor : m_lesson.actors)
            windows.append(tr("%1 (%2)").arg(actor.name, programName(actor.program)));
        return QStringLiteral("# %1\n\n%2\n\n**%3** %4\n\n")
            .arg(words(m_lesson.title), words(m_lesson.about), tr("Windows:"),
                 windows.join(tr(", ")));
    }

    QString steps(const QStringList &themes) const
    {
        QString text = heading(tr("Steps"));
        int figures = 0;
        for (int place = 0; place < m_lesson.steps.size(); ++place) {
            const int number = m_stops.isFirst(place) ? m_stops.of(place) + 1 : 0;
            const HandoutStep step(m_lesson.steps[place], number, m_language);
            text += step.text(m_seen, themes, figures) + QLatin1Char('\n');
        }
        return text;
    }

    QString remember() const
    {
        return heading(tr("Remember")) + QStringLiteral("> %1\n\n").arg(words(m_lesson.remember));
    }

    QString answers() const
    {
        QString text;
        for (int place = 0; place < m_lesson.steps.size(); ++place) {
            if (const auto *question = std::get_if<Question>(&m_lesson.steps[place].what))
                text += answer(*question, m_stops.of(place) + 1);
        }
        return text.isEmpty() ? QString() : heading(tr("Answers")) + text;
    }

    QString windows() const
    {
        if (m_seen.windows.isEmpty())
            return {};
        QString text = heading(tr("What the windows showed at the end"));
        for (const Seen::Window &window : m_seen.windows) {
            text += QStringLiteral("### %1\n\n").arg(escapedMarkdown(window.actor));
            if (!window.table.isEmpty())
                text += QStringLiteral("**%1**\n\n%2\n").arg(tr("Kernel table"), window.table);
            if (!window.ladder.isEmpty())
                text += folded(tr("Ladder"), fenced(window.ladder, QStringLiteral("mermaid"))) +
                        QLatin1Char('\n');
            if (!window.calls.isEmpty())
                text += folded(tr("Call log"), window.calls) + QLatin1Char('\n');
        }
        return text;
    }

    QString foot() const
    {
        return QStringLiteral("---\n\n%1\n")
            .arg(tr(
                "Made by Sockscope, which played the lesson with real processes and real sockets. "
                "Numbers that differ from run to run (processes, descriptors, the ports that the "
                "kernel chooses) are replaced by fixed ones, times are left out."));
    }

private:
    static QString heading(const QString &text) { return QStringLiteral("## %1\n\n").arg(text); }
    QString words(const Words &words) const { return handoutWords(words, m_language); }

    QString answer(const Question &question, int number) const
    {
        const int right = m_seen.right.value(question.id, -1);
        if (right < 0 || right >= question.choices.size())
            return {};
        return QStringLiteral("**%1.** %2\n\n**%3.** %4\n\n%5\n\n")
            .arg(QString::number(number), words(question.text), choiceLetter(right),
                 words(question.choices[right].text), words(question.because));
    }

    const Lesson &m_lesson;
    const Stops m_stops;
    const Seen &m_seen;
    const QString m_language;
};

} // namespace

QString indexFile(const QString &language)
{
    return QStringLiteral("index.%1.md").arg(language);
}

QString handout(const Lesson &lesson, const Seen &seen, const QStringList &themes,
                const QString &language)
{
    const Page page(lesson, seen, language);
    return page.head() + page.steps(themes) + page.remember() + page.answers() + page.windows() +
           page.foot();
}

QString courseIndex(const Course &course, const QList<Lesson> &lessons, const QString &language)
{
    QString text =
        QStringLiteral("# %1\n\n%2\n")
            .arg(handoutWords(course.title, language), handoutWords(course.about, language));
    for (const Course::Part &part : course.parts) {
        text += QStringLiteral("\n## %1\n\n").arg(handoutWords(part.title, language));
        for (const QString &id : part.lessons) {
            const auto found = std::find_if(lessons.cbegin(), lessons.cend(),
                                            [&id](const Lesson &one) { return one.id == id; });
            if (found == lessons.cend())
                continue;
            text += QStringLiteral("- [%1](%2/%3): %4\n")
                        .arg(handoutWords(found->title, language), id, indexFile(language),
                             handoutWords(found->about, language));
        }
    }
    return text;
}

} // namespace lesson
