// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Plays a lesson on a stage, step by step: says what each step says, does what it does, waits
// for what it expects, asks what it asks, and stops where the kernel does otherwise. Never
// sleeps: a step ends when the actors have answered. Knows no window; whoever listens shows it.

#include "lesson/run.h"
#include "lesson/stage.h"
#include "lesson/verbs.h"

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
        QString instead;  ///< what the kernel said, or why it could not be
        QString text() const;
    };

    struct Options
    {
        bool points = false;  ///< the control that is about to be used is pointed at before
        bool asks = true;     ///< questions wait for choose(); else they answer themselves
        bool figures = false; ///< figure steps wait for figureTaken(); else they are passed over
        PortOf portOf{};      ///< none: the ports that the lesson says
    };

    /// @p stage must outlive it.
    Player(Stage &stage, Lesson lesson, Options options, QObject *parent = nullptr);
    ~Player() override;

    const Lesson &lesson() const;
    State state() const;
    /// How many steps are done: index of the one that next() plays.
    int position() const;
    const Failure &failure() const;
    /// What was answered and how it went, so far.
    const Run &run() const;

    /// Brings the actors up and plays the first @p steps without asking or pointing again, then
    /// Ready.
    void open(int steps = 0);
    /// Plays the next step; nothing where the state is not Ready.
    void next();
    /// All that are left, one after the other, until one asks, fails or stop().
    void playOn();
    /// After the step that is under way, it is Ready.
    void pause();
    /// Begins again and plays up to the step before the last: open(position() - 1).
    void back();
    /// Ends the actors.
    void stop();
    /// Answers the question that is asked, by the index of the choice; -1: no answer given.
    void choose(int choice);
    /// The figure of the present step was taken, or could not be, for this reason.
    void figureTaken(const QString &error = {});

Q_SIGNALS:
    void stateChanged(lesson::Player::State state);
    /// Before a step is done: index into the lesson's steps.
    void stepBegun(int step);
    void stepDone(int step);
    void asked(int step);
    /// @p right: index of the choice that holds; @p chosen: -1 where no answer was given.
    void answered(int step, int right, int chosen);
    /// The stage is as this figure wants it; to be answered by figureTaken().
    void figureWanted(int step);
};

} // namespace lesson
