// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// How the player speaks with the actors: answers that come after the play they belong to, or
// after the player, are not heard.

#include "lesson/player.h"

#include <QFile>
#include <QPointer>
#include <QTemporaryDir>

namespace lesson {

namespace {

constexpr qint64 mostSessionBytes = 8 * 1024 * 1024;

} // namespace

void Player::tell(const QString &actor, const QString &line, Heard heard)
{
    const auto reply = [self = QPointer<Player>(this), play = m_play,
                        heard = std::move(heard)](const Reply &given) {
        if (self && self->m_play == play)
            heard(given);
    };
    m_stage.tell(actor, line, reply);
}

void Player::tellAll(const QStringList &actors, const QString &line,
                     const std::function<void()> &done)
{
    const auto left = std::make_shared<qsizetype>(actors.size());
    if (*left == 0)
        return done();
    for (const QString &actor : actors) {
        tell(actor, line, [left, done](const Reply &) {
            if (--*left == 0)
                done();
        });
    }
}

QStringList Player::living() const
{
    QStringList names;
    for (const Actor &actor : m_lesson.actors) {
        if (!m_gone.contains(actor.name))
            names.append(actor.name);
    }
    return names;
}

Program Player::programOf(const QString &actor) const
{
    const Actor *known = m_lesson.actor(actor);
    return known ? known->program : Program::Server;
}

QString Player::lineOf(const Act &act) const
{
    return channelLine(act, programOf(act.actor), portOf());
}

QString Player::lineOf(const Expectation &expectation) const
{
    return channelLine(expectation, programOf(expectation.actor), portOf());
}

void Player::collectSessions(const std::function<void()> &done)
{
    m_collected.append(done);
    if (m_collected.size() > 1)
        return;
    const auto folder = std::make_shared<QTemporaryDir>();
    const QStringList actors = m_state == State::Idle ? QStringList() : living();
    const auto left = std::make_shared<qsizetype>(actors.size());
    if (actors.isEmpty() || !folder->isValid())
        return endCollecting();
    for (const QString &actor : actors) {
        const QString file = folder->filePath(actor);
        tell(actor, QStringLiteral("save-session ") + file,
             [this, folder, left, actor, file](const Reply &reply) {
                 if (reply.ok)
                     keepSession(actor, file);
                 if (--*left == 0)
                     endCollecting();
             });
    }
}

void Player::keepSession(const QString &actor, const QString &name)
{
    QFile file(name);
    if (file.open(QIODevice::ReadOnly) && file.size() <= mostSessionBytes)
        m_run.sessions[actor] = file.read(mostSessionBytes);
}

void Player::endCollecting()
{
    const auto collected = std::exchange(m_collected, {});
    for (const std::function<void()> &done : collected)
        done();
}

} // namespace lesson
