// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/processstage.h"

#include "lesson/processstageactor.h"

#include <algorithm>

namespace lesson {

ProcessStage::ProcessStage(Production production, QObject *parent)
    : Stage(parent)
    , m_production(std::move(production))
{
}

// All are asked before any is waited for.
ProcessStage::~ProcessStage()
{
    disconnect();
    close();
    for (const auto &actor : m_leaving)
        actor->disconnect(this);
    for (const auto &actor : m_leaving)
        actor->waitForEnd();
}

void ProcessStage::open(const QList<Actor> &actors)
{
    close();
    m_wanted = actors;
    if (m_leaving.empty())
        QMetaObject::invokeMethod(this, qOverload<>(&ProcessStage::start), Qt::QueuedConnection);
}

void ProcessStage::close()
{
    m_wanted.clear();
    m_up = 0;
    for (auto &actor : std::exchange(m_cast, {})) {
        actor->leave();
        if (actor->isRunning())
            m_leaving.push_back(std::move(actor));
        else
            actor.release()->deleteLater(); // it may be telling of its end right now
    }
}

void ProcessStage::start()
{
    const QList<Actor> wanted = std::exchange(m_wanted, {});
    if (wanted.isEmpty())
        return;
    m_folder = std::make_unique<QTemporaryDir>();
    for (const Actor &actor : wanted)
        start(actor);
}

void ProcessStage::start(const Actor &actor)
{
    m_cast.push_back(std::make_unique<ActorProcess>(actor));
    ActorProcess *process = m_cast.back().get();
    const QString name = actor.name;
    connect(process, &ActorProcess::up, this, &ProcessStage::readyWithAll);
    connect(process, &ActorProcess::ended, this, [this, process] { forgetEnded(process); });
    connect(process, &ActorProcess::said, this,
            [this, name](const QString &line) { Q_EMIT said(name, line); });
    const auto tellFailure = [this, name, process](const QString &sentence) {
        if (named(name) == process)
            Q_EMIT failed(name, sentence);
    };
    connect(process, &ActorProcess::failed, this, tellFailure, Qt::QueuedConnection);
    QStringList arguments = {QStringLiteral("--control"), QStringLiteral("--config"),
                             m_folder->filePath(name + QStringLiteral(".ini"))};
    if (m_production.arguments)
        arguments += m_production.arguments(actor);
    process->start(m_production.programFile(actor.program), arguments, m_production.environment,
                   m_production.patience);
}

void ProcessStage::readyWithAll()
{
    if (++m_up == qsizetype(m_cast.size()))
        Q_EMIT ready();
}

void ProcessStage::forgetEnded(ActorProcess *ended)
{
    const auto found = std::find_if(m_leaving.begin(), m_leaving.end(),
                                    [ended](const auto &actor) { return actor.get() == ended; });
    if (found == m_leaving.end())
        return;
    found->release()->deleteLater();
    m_leaving.erase(found);
    if (m_leaving.empty())
        start();
}

ActorProcess *ProcessStage::named(const QString &name) const
{
    const auto found = std::find_if(m_cast.cbegin(), m_cast.cend(),
                                    [&name](const auto &actor) { return actor->name() == name; });
    return found == m_cast.cend() ? nullptr : found->get();
}

void ProcessStage::tell(const QString &actor, const QString &line,
                        std::function<void(const Reply &)> reply)
{
    if (ActorProcess *process = named(actor))
        process->tell(line, std::move(reply));
}

qint64 ProcessStage::pid(const QString &actor) const
{
    const ActorProcess *process = named(actor);
    return process ? process->pid() : 0;
}

} // namespace lesson
