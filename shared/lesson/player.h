// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Plays a lesson on a stage, step by step: says what each step says, does what it does, waits
// for what it expects, asks what it asks, and stops where the kernel does otherwise. Never
// sleeps: a step ends when the actors have answered. Knows no window; whoever listens shows it.

#include "lesson/ports.h"
#include "lesson/run.h"
#include "lesson/stage.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace lesson {

class Player : public QObject
{
    Q_OBJECT

public:
    enum class State : std::uint8_t {
        Idle,     ///< nothing was begun, or it was stopped: the actors are gone
        Opening,  ///< the actors are coming up
        Ready,    ///< the next step waits for next()
        Playing,  ///< a step is under way
        Asking,   ///< a question waits for choose()
        Finished, ///< behind the last step; the actors still stand
        Failed,   ///< see failure(); the actors still stand, unless one of them died
    };

    struct Failure
    {
        int step = -1;    ///< index; -1: the actors did not come up
        QString expected; ///< a sentence
        QString instead;  ///< what the kernel said, or why it could not be; may have lines
        QString text() const;
    };

    struct Options
    {
        /// What is about to be used is pointed at before: pointed() waits for press().
        bool points = false;
        bool asks = true;     ///< questions wait for choose(); else they answer themselves
        bool figures = false; ///< figure steps wait for figureTaken(); else they are passed over
        PortUse ports = PortUse::Free;
    };

    /// @p stage must outlive it.
    Player(Stage &stage, Lesson lesson, Options options, QObject *parent = nullptr);
    ~Player() override;

    const Lesson &lesson() const { return m_lesson; }
    const Options &options() const { return m_options; }
    /// From the next step on.
    void setPoints(bool points) { m_options.points = points; }
    State state() const { return m_state; }
    /// How many steps are done: index of the one that next() plays, or of the one under way.
    int position() const { return m_position; }
    /// Whether what later steps expect of the last one is being looked at; the state is Playing.
    bool looksAhead() const { return m_ahead >= 0; }
    /// Whether open() plays steps that were seen before.
    bool isReplaying() const { return m_position < m_replayed; }
    const Failure &failure() const { return m_failure; }
    /// What was answered and how it went, so far.
    const Run &run() const { return m_run; }
    /// What is used in place of the lesson's ports; known from Ready on. See filled().
    PortOf portOf() const { return m_ports.portOf(); }

    /// Brings the actors up and plays the first @p steps without asking or pointing again, then
    /// Ready.
    void open(int steps = 0);
    /// Plays the next step; nothing where the state is not Ready. What the steps behind it expect
    /// of what it did is looked at before the state is Ready again: what the kernel keeps for a
    /// while only (TIME_WAIT) may be gone by the time that it has been talked about.
    void next();
    /// All that are left, one after the other, until one asks, fails or stop().
    void playOn();
    bool isPlayingOn() const { return m_playsOn; }
    /// After the step that is under way, it is Ready.
    void pause();
    /// Begins again and plays up to the step before the last: open(position() - 1).
    void back();
    /// Ends the actors.
    void stop();
    /// Does what pointed() has shown.
    void press();
    /// Answers the question that is asked, by the index of the choice; -1: no answer given.
    void choose(int choice);
    /// The figure of the present step was taken, or could not be, for this reason.
    void figureTaken(const QString &error = {});
    /// Has each actor save its session into run(), then calls @p done.
    void collectSessions(const std::function<void()> &done);

Q_SIGNALS:
    void stateChanged(lesson::Player::State state);
    /// Before a step is done: index into the lesson's steps.
    void stepBegun(int step);
    void stepDone(int step);
    /// The control that this step uses is pointed at; press() goes on.
    void pointed(int step);
    void asked(int step);
    /// @p right: index of the choice that holds; @p chosen: -1 where no answer was given.
    void answered(int step, int right, int chosen);
    /// The stage is as this figure wants it; to be answered by figureTaken().
    void figureWanted(int step);

private:
    /// Of whoever listens.
    enum class Awaited : std::uint8_t { Nothing, Press, Figure };
    using Next = void (Player::*)();
    using Heard = std::function<void(const Reply &)>;

    void setState(State state);
    void begin(); ///< another play: what was told before is no longer heard
    void later(Next what);
    void tell(const QString &actor, const QString &line, Heard heard);
    void tellAll(const QStringList &actors, const QString &line, const std::function<void()> &done);
    QStringList living() const;

    void takePorts();
    void goOn();
    void lookAhead();
    int stepToLookAt() const;
    void startStep();
    void perform();
    void play(const Remark &remark);
    void play(const Act &act);
    void play(const Expectation &expectation);
    void play(const Question &question);
    void play(const Answer &answer);
    void play(const Figure &figure);
    void act(const Act &act);
    void judge(const Act &act, const Reply &reply);
    void look(const Expectation &expectation, double patience, Heard heard);
    void settle(const Question &question, const QList<bool> &holds);
    void note(const QString &question, int chosen, int right);
    void rest();
    void finishLook();
    void finishStep();
    void tellAnswer(const QString &question);
    void fail(const QString &expected, const QString &instead);
    void lose(const QString &actor, const QString &sentence);
    void endCollecting();
    void keepSession(const QString &actor, const QString &file);
    QString lineOf(const Act &act) const;
    QString lineOf(const Expectation &expectation) const;
    Program programOf(const QString &actor) const;

    Stage &m_stage;
    const Lesson m_lesson;
    Options m_options;
    PortChoice m_ports;
    Run m_run;
    Failure m_failure;
    State m_state = State::Idle;
    quint64 m_play = 0; ///< counts what begin() began
    int m_position = 0;
    int m_replayed = 0;
    int m_seen = 0;   ///< up to this step, what is expected was looked at
    int m_ahead = -1; ///< step behind the present one that is being looked at; -1: none
    bool m_playsOn = false;
    bool m_acted = false; ///< the last step changed something, and was not seen before
    Awaited m_awaited = Awaited::Nothing;
    QSet<QString> m_gone;              ///< actors that were told to quit
    QHash<QString, double> m_patience; ///< as each actor was told, in seconds
    QHash<QString, int> m_chosen;      ///< of this play, by question
    QHash<QString, int> m_right;       ///< of this play, by question
    QTimer m_silence;                  ///< an actor that hangs is a failure, too
    QList<std::function<void()>> m_collected;
};

} // namespace lesson
