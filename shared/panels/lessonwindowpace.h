// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How fast a lesson goes on before an audience: from stop to stop by hand, or slowly by itself;
// and what is pointed at is pressed once eyes had the time to find it. The only place of a
// lesson that knows a clock. Belongs to the lesson window.

#include "lesson/player.h"
#include "lesson/stops.h"

#include <QTimer>

namespace panels {

class LessonPace : public QObject
{
    Q_OBJECT

public:
    /// @p player must outlive it.
    explicit LessonPace(lesson::Player &player, QObject *parent = nullptr);

    const lesson::Stops &stops() const { return m_stops; }
    /// The stop that is under way or was seen last; -1: the lesson has not begun; as many as
    /// there are: what is to be remembered.
    int stop() const;
    /// Whether the last step was done, in this play.
    bool isFinished() const { return m_finished; }
    bool canGoForward() const;
    bool canGoBack() const;
    /// To the end of the next stop; presses at once what is pointed at. While a stop is under
    /// way, it goes on behind it.
    void forward();
    /// Everything afresh, up to the end of the stop before.
    void back();
    /// Everything afresh, from the beginning.
    void beginAgain();
    void choose(int choice);

    /// Goes forward by itself until something is asked, fails, or the end is reached.
    void setSlow(bool slow);
    bool isSlow() const { return m_slow; }
    /// Between two stops.
    void setSeconds(int seconds);
    int seconds() const { return m_seconds; }
    /// ms between pointing and pressing.
    void setEyeTime(int ms) { m_eyes.setInterval(ms); }

Q_SIGNALS:
    /// To the end, or back from it; whether it goes slowly. The rest is told by the player.
    void changed();

private:
    void follow();
    void goOn();
    void setOver(bool over);
    int actBeforeFailure() const;

    lesson::Player &m_player;
    const lesson::Stops m_stops;
    QTimer m_rest;
    QTimer m_eyes;
    int m_seconds = 4;
    bool m_slow = false;
    bool m_finished = false;
    bool m_hurried = false; ///< wanted on while a stop was under way
    bool m_over = false; ///< behind the last stop
};

} // namespace panels
