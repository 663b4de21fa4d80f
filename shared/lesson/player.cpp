// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/player.h"

#include <algorithm>

namespace lesson {

QString Player::Failure::text() const
{
    if (step < 0)
        return instead;
    return Player::tr("Step %1\nExpected: %2\nInstead: %3").arg(step + 1).arg(expected, instead);
}

Player::Player(Stage &stage, Lesson lesson, Options options, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_lesson(std::move(lesson))
    , m_options(options)
    , m_ports(options.ports)
{
    m_run.lesson = m_lesson.id;
    m_run.allSteps = static_cast<int>(m_lesson.steps.size());
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        fail(tr("the windows answer"), tr("One of them does not answer any more."));
    });
    connect(&m_stage, &Stage::ready, this, &Player::takePorts);
    connect(&m_stage, &Stage::failed, this, &Player::lose);
}

Player::~Player()
{
    if (m_state != State::Idle)
        m_stage.close();
}

void Player::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void Player::begin()
{
    ++m_play;
    m_silence.stop();
    m_playsOn = false;
    m_awaited = Awaited::Nothing;
    m_replayed = 0;
    m_ahead = -1;
    m_acted = false;
    endCollecting();
}

void Player::later(Next what)
{
    const auto go = [this, what, play = m_play] {
        if (play == m_play)
            (this->*what)();
    };
    QMetaObject::invokeMethod(this, go, Qt::QueuedConnection);
}

void Player::open(int steps)
{
    begin();
    m_position = 0;
    m_replayed = std::clamp(steps, 0, m_run.allSteps);
    m_failure = {};
    m_gone.clear();
    m_patience.clear();
    m_chosen.clear();
    m_right.clear();
    m_seen = 0;
    if (!m_run.begun.isValid())
        m_run.begun = QDateTime::currentDateTimeUtc();
    setState(State::Opening);
    m_stage.open(m_lesson.actors);
}

// What is asked for as one port stands in figures as the lesson says it: see "ports" of the
// control channel.
void Player::takePorts()
{
    if (m_state != State::Opening)
        return;
    m_ports.choose(portsSaid(m_lesson));
    QString line = QStringLiteral("ports");
    for (auto port = m_ports.chosen().cbegin(); port != m_ports.chosen().cend(); ++port) {
        if (port.key() != port.value())
            line += QStringLiteral(" %1=%2").arg(port.value()).arg(port.key());
    }
    if (line.contains(QLatin1Char('=')))
        tellAll(living(), line, [this] { goOn(); });
    else
        goOn();
}

void Player::next()
{
    if (m_state == State::Ready)
        startStep();
}

void Player::playOn()
{
    if (m_state != State::Ready)
        return;
    m_playsOn = true;
    startStep();
}

void Player::pause()
{
    m_playsOn = false;
}

void Player::back()
{
    open(m_position - 1);
}

void Player::stop()
{
    begin();
    m_stage.close();
    setState(State::Idle);
}

void Player::goOn()
{
    if (m_position == m_run.allSteps) {
        m_playsOn = false;
        setState(State::Finished);
    } else if (isReplaying() || m_playsOn) {
        startStep();
    } else {
        lookAhead();
    }
}

void Player::lookAhead()
{
    m_ahead = m_acted ? stepToLookAt() : -1;
    if (m_ahead < 0)
        return setState(State::Ready);
    setState(State::Playing);
    const auto &what = m_lesson.steps[m_ahead].what;
    if (const auto *expectation = std::get_if<Expectation>(&what))
        play(*expectation);
    else
        play(std::get<Answer>(what));
}

// Behind the steps that are done, before whatever changes something: -1 where there is none.
int Player::stepToLookAt() const
{
    for (int step = m_position; step < m_run.allSteps; ++step) {
        const auto &what = m_lesson.steps[step].what;
        if (std::holds_alternative<Act>(what) || std::holds_alternative<Question>(what))
            break;
        const bool looks =
            std::holds_alternative<Expectation>(what) || std::holds_alternative<Answer>(what);
        if (looks && step >= m_seen)
            return step;
    }
    return -1;
}

void Player::finishLook()
{
    if (m_ahead < 0)
        return finishStep();
    m_silence.stop();
    m_seen = m_ahead + 1;
    later(&Player::lookAhead);
}

void Player::startStep()
{
    later(&Player::perform);
    setState(State::Playing);
    if (m_state == State::Playing)
        Q_EMIT stepBegun(m_position);
}

void Player::finishStep()
{
    m_silence.stop();
    const int done = m_position++;
    m_run.steps = std::max(m_run.steps, m_position);
    later(&Player::goOn);
    Q_EMIT stepDone(done);
}

void Player::fail(const QString &expected, const QString &instead)
{
    const int step = m_state == State::Opening ? -1 : std::max(m_ahead, m_position);
    begin();
    m_failure = {step, expected, instead};
    setState(State::Failed);
}

// Whoever closes a window when the lesson is over has not spoilt it.
void Player::lose(const QString &actor, const QString &sentence)
{
    if (m_state == State::Idle)
        return;
    if (m_state == State::Finished)
        return stop();
    const bool failed = m_state == State::Failed;
    m_stage.close();
    if (!failed)
        fail(tr("the window \"%1\" stays").arg(actor), sentence);
}

} // namespace lesson
