// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the lesson window says at each moment, in the present language; plain text from the file,
// with the ports that are really used. Makes words of what the player knows, and keeps nothing.

#include "lesson/player.h"
#include "panels/lessonwindowtext.h"

#include <QCoreApplication>

namespace panels {

class LessonWords
{
    Q_DECLARE_TR_FUNCTIONS(LessonWords)

public:
    using Spans = QList<FittedText::Span>;

    /// @p player must outlive it; @p language: "en", "zh_CN".
    LessonWords(const lesson::Player &player, const QString &language)
        : m_player(player)
        , m_language(language)
    {
    }

    QString title() const;
    QString said(const lesson::Words &words) const;
    QStringList choices(const lesson::Question &question) const;

    /// What the lesson is, and @p note: what is going on.
    Spans opening(const QString &note) const;
    /// What was said last by the steps from @p first to @p step.
    Spans caption(int first, int step) const;
    /// What was expected and what came instead; @p lost: why a window is gone, or empty.
    Spans failure(const QString &lost) const;
    Spans remember() const;
    /// "the client's shutdown(SHUT_WR)   ✓ row FIN_WAIT2": the steps of a stop, so far.
    QString deeds(int first, int step) const;

private:
    const lesson::Step &step(int index) const { return m_player.lesson().steps[index]; }
    QString deed(int step) const;

    const lesson::Player &m_player;
    const QString m_language;
};

} // namespace panels
