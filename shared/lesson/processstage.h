// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The real stage: each actor is a process of its own, a window told what to do over its
// standard input and output (--control). The actors end with it: told to quit, their channel
// closed, killed where two seconds are not enough; and by themselves where this process dies,
// since their channel then ends. Only its destructor waits for them. See QProcess.

#include "lesson/stage.h"

#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <chrono>
#include <memory>
#include <vector>

namespace lesson {

class ActorProcess;

class ProcessStage : public Stage
{
    Q_OBJECT

public:
    struct Production
    {
        /// The path of the program that plays a part; empty: there is none.
        std::function<QString(Program)> programFile;
        /// Of its command line, beside --control and --config; may be empty.
        std::function<QStringList(const Actor &)> arguments{};
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        /// What an actor has to give its first answer in.
        std::chrono::milliseconds patience{10'000};
    };

    explicit ProcessStage(Production production, QObject *parent = nullptr);
    ~ProcessStage() override;

    void open(const QList<Actor> &actors) override;
    void close() override;
    void tell(const QString &actor, const QString &line,
              std::function<void(const Reply &)> reply) override;
    qint64 pid(const QString &actor) const override;

private:
    using Cast = std::vector<std::unique_ptr<ActorProcess>>;

    ActorProcess *named(const QString &actor) const;
    void start();
    void start(const Actor &actor);
    void forgetEnded(ActorProcess *ended);
    void readyWithAll();

    Production m_production;
    QList<Actor> m_wanted; ///< open() waits until those before are gone
    std::unique_ptr<QTemporaryDir> m_folder;
    Cast m_cast;
    Cast m_leaving;
    qsizetype m_up = 0;
};

} // namespace lesson
