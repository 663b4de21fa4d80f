// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A player on a stage without processes.

#include "fakestage.h"
#include "lesson/player.h"
#include "pieces.h"

#include <QTest>

using lesson::Player;
using lesson::PortUse;
using lesson::Reply;
using lesson::Step;
using State = Player::State;

inline const Player::Options plain = {.ports = PortUse::Said};

/// A player with its stage, and what it told of itself.
struct Play
{
    explicit Play(const QList<Step> &steps, const Player::Options &options = plain)
        : player(stage, pieces::lessonOf(steps), options)
    {
    }
    bool is(State state) const { return player.state() == state; }
    bool open(int steps = 0)
    {
        player.open(steps);
        return QTest::qWaitFor([this] { return !is(State::Opening) && !is(State::Playing); });
    }
    bool next()
    {
        player.next();
        return QTest::qWaitFor([this] { return !is(State::Playing); });
    }
    bool playOn()
    {
        player.playOn();
        return QTest::qWaitFor([this] { return !is(State::Playing); });
    }
    bool openAndPlayOn() { return open() && playOn(); }
    QStringList told() const { return stage.told(); }
    QString failure() const { return player.failure().text(); }

    FakeStage stage;
    Player player;
};
