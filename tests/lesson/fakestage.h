// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A stage without processes: remembers what it was told, and answers as a test has it.

#include "lesson/stage.h"

#include <QStringList>

#include <optional>

class FakeStage : public lesson::Stage
{
public:
    using Reply = lesson::Reply;
    /// Nothing: no answer, until answerHeld().
    using Script = std::function<std::optional<Reply>(const QString &actor, const QString &line)>;

    /// "ok" where it gives no other answer. Lines that begin with @p line, of any actor.
    void answer(const QString &line, const std::optional<Reply> &reply)
    {
        const Script before = m_script;
        m_script = [before, line, reply](const QString &actor, const QString &told) {
            return told.startsWith(line) ? reply : before(actor, told);
        };
    }
    void setScript(const Script &script) { m_script = script; }
    /// Those that wait for an answer get this one.
    void answerHeld(const Reply &reply)
    {
        for (const auto &held : std::exchange(m_held, {}))
            held(reply);
    }
    qsizetype heldCount() const { return m_held.size(); }
    void lose(const QString &actor, const QString &sentence) { Q_EMIT failed(actor, sentence); }
    void comeUp() { Q_EMIT ready(); }

    /// "server: start 127.0.0.1:9999", without the rests.
    QStringList told() const { return m_told; }
    /// "server rest"
    QStringList rests() const { return m_rests; }
    int opened() const { return m_opened; }
    int closed() const { return m_closed; }
    bool comesUp = true; ///< by itself

    void open(const QList<lesson::Actor> &actors) override
    {
        ++m_opened;
        m_actors = actors;
        if (comesUp)
            QMetaObject::invokeMethod(this, &FakeStage::comeUp, Qt::QueuedConnection);
    }
    void close() override
    {
        ++m_closed;
        m_actors.clear();
    }
    void tell(const QString &actor, const QString &line,
              std::function<void(const Reply &)> reply) override
    {
        if (line == QLatin1StringView("rest"))
            m_rests.append(actor);
        else
            m_told.append(actor + QStringLiteral(": ") + line);
        const auto given = m_script(actor, line);
        if (!given)
            return m_held.append(reply);
        QMetaObject::invokeMethod(
            this, [reply, given] { reply(*given); }, Qt::QueuedConnection);
    }
    qint64 pid(const QString &) const override { return 0; }

private:
    Script m_script = [](const QString &, const QString &) {
        return std::optional(Reply{});
    };
    QList<lesson::Actor> m_actors;
    QList<std::function<void(const Reply &)>> m_held;
    QStringList m_told;
    QStringList m_rests;
    int m_opened = 0;
    int m_closed = 0;
};
