// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lessonwindowwords.h"

#include "lesson/verbs.h"

namespace panels {

using lesson::Player;

QString LessonWords::said(const lesson::Words &words) const
{
    return lesson::filled(words.in(m_language), m_player.portOf());
}

QString LessonWords::title() const
{
    return said(m_player.lesson().title);
}

QStringList LessonWords::choices(const lesson::Question &question) const
{
    QStringList texts;
    for (const lesson::Question::Choice &choice : question.choices)
        texts.append(said(choice.text));
    return texts;
}

LessonWords::Spans LessonWords::opening(const QString &note) const
{
    Spans spans = {{title(), true}, {said(m_player.lesson().about)}};
    if (!note.isEmpty())
        spans.append({note, false, false, Tone::Quiet});
    return spans;
}

LessonWords::Spans LessonWords::caption(int first, int last) const
{
    for (int index = last; index >= first && index >= 0; --index) {
        const lesson::Step &present = step(index);
        if (!present.say.isEmpty())
            return {{said(present.say)}};
        if (const auto *figure = std::get_if<lesson::Figure>(&present.what))
            return {{said(figure->caption)}};
    }
    return {};
}

LessonWords::Spans LessonWords::failure(const QString &lost) const
{
    const Player::Failure &failure = m_player.failure();
    if (!lost.isEmpty()) {
        return {{tr("A window of this lesson is gone"), true, false, Tone::Refused},
                {lost},
                {tr("The others are closed, too. \"Begin again\" opens all of them afresh.")}};
    }
    return {{tr("Expected:"), true, false, Tone::Refused},
            {failure.expected},
            {tr("The kernel:"), true, false, Tone::Refused},
            {failure.instead, false, true}};
}

LessonWords::Spans LessonWords::remember() const
{
    return {{tr("Remember"), true}, {said(m_player.lesson().remember)}};
}

QString LessonWords::deed(int index) const
{
    if (const auto *act = std::get_if<lesson::Act>(&step(index).what))
        return lesson::sentence(lesson::withPorts(*act, m_player.portOf()));
    const auto *expectation = std::get_if<lesson::Expectation>(&step(index).what);
    if (!expectation)
        return {};
    const bool failed =
        m_player.state() == Player::State::Failed && m_player.failure().step == index;
    const QString sign = failed                        ? QStringLiteral("✗ ")
                         : index < m_player.position() ? QStringLiteral("✓ ")
                                                       : QStringLiteral("… ");
    return sign + lesson::sentence(*expectation);
}

QString LessonWords::deeds(int first, int last) const
{
    QStringList told;
    for (int index = std::max(first, 0); index <= last; ++index) {
        const QString text = deed(index);
        if (!text.isEmpty())
            told.append(text);
    }
    return told.join(QStringLiteral("   "));
}

} // namespace panels
