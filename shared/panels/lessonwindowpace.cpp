// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lessonwindowpace.h"

#include <algorithm>
#include <utility>

namespace panels {

using lesson::Player;

namespace {

constexpr int eyeTime = 900; ///< ms

} // namespace

LessonPace::LessonPace(Player &player, QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_stops(player.lesson())
{
    m_rest.setSingleShot(true);
    m_eyes.setSingleShot(true);
    m_eyes.setInterval(eyeTime);
    connect(&m_rest, &QTimer::timeout, this, &LessonPace::goOn);
    connect(&m_eyes, &QTimer::timeout, &m_player, &Player::press);
    connect(&m_player, &Player::pointed, this, [this] { m_eyes.start(); });
    connect(&m_player, &Player::stateChanged, this, &LessonPace::follow);
}

int LessonPace::stop() const
{
    if (m_finished)
        return m_over ? m_stops.count() : m_stops.count() - 1;
    using State = Player::State;
    const State state = m_player.state();
    if (state == State::Failed)
        return m_stops.of(m_player.failure().step);
    const bool under =
        state == State::Asking || (state == State::Playing && !m_player.looksAhead());
    const int last = m_stops.first(m_stops.count()) - 1;
    return m_stops.of(under ? std::min(m_player.position(), last) : m_player.position() - 1);
}

bool LessonPace::canGoForward() const
{
    return m_player.state() == Player::State::Ready || m_eyes.isActive() || (m_finished && !m_over);
}

bool LessonPace::canGoBack() const
{
    using State = Player::State;
    const State state = m_player.state();
    return m_over || (state != State::Idle && state != State::Opening && stop() >= 0);
}

void LessonPace::forward()
{
    if (m_finished) {
        setOver(true);
    } else if (m_eyes.isActive()) {
        m_eyes.stop();
        m_player.press();
    } else if (m_player.state() == Player::State::Playing) {
        m_hurried = !m_player.isReplaying();
    } else {
        goOn();
    }
}

void LessonPace::setOver(bool over)
{
    m_over = over;
    Q_EMIT changed();
}

void LessonPace::goOn()
{
    m_rest.stop();
    m_player.next();
}

void LessonPace::back()
{
    if (!canGoBack())
        return;
    if (m_over)
        return setOver(false);
    const bool failed = m_player.state() == Player::State::Failed;
    const int first = m_stops.first(failed ? m_stops.of(actBeforeFailure()) : stop());
    setSlow(false);
    m_player.open(first);
}

// What is expected is looked at right behind what was done: to end there is to fail again.
int LessonPace::actBeforeFailure() const
{
    const QList<lesson::Step> &steps = m_player.lesson().steps;
    int step = std::max(m_player.failure().step, 0);
    while (step > 0 && !std::holds_alternative<lesson::Act>(steps[step].what))
        --step;
    return step;
}

void LessonPace::beginAgain()
{
    setSlow(false);
    m_player.open();
}

void LessonPace::choose(int choice)
{
    if (m_player.state() != Player::State::Asking)
        return;
    const auto &step = m_player.lesson().steps[m_player.position()];
    if (choice >= 0 && choice < std::get<lesson::Question>(step.what).choices.size())
        m_player.choose(choice);
}

void LessonPace::setSlow(bool slow)
{
    if (slow == m_slow)
        return;
    m_slow = slow;
    if (!slow)
        m_rest.stop();
    else if (m_player.state() == Player::State::Ready)
        goOn();
    Q_EMIT changed();
}

void LessonPace::setSeconds(int seconds)
{
    m_seconds = seconds;
    if (m_rest.isActive())
        m_rest.start(m_seconds * 1000);
}

// The steps of one stop follow each other; what a play began with belonged to another.
void LessonPace::follow()
{
    using State = Player::State;
    const State state = m_player.state();
    if (state != State::Playing)
        m_eyes.stop();
    if (state == State::Asking)
        m_hurried = false;
    if (state == State::Opening || state == State::Finished) {
        m_finished = state == State::Finished;
        m_over = m_finished && m_hurried;
    }
    if (state == State::Ready) {
        const int next = m_player.position();
        if (next > 0 && !m_stops.isFirst(next))
            goOn();
        else if (std::exchange(m_hurried, false))
            goOn();
        else if (m_slow)
            m_rest.start(m_seconds * 1000);
    } else if (state != State::Playing && state != State::Asking) {
        m_hurried = false;
        m_rest.stop();
        setSlow(false);
    }
}

} // namespace panels
