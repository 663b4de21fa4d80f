// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One actor of a ProcessStage: its process, the lines that it still has to answer, and how it
// ended. What it says, and what it leaves unread, is bounded. Owned by the stage.

#include "lesson/stage.h"

#include <QProcess>
#include <QQueue>
#include <QTimer>

#include <chrono>

namespace lesson {

class ActorProcess : public QObject
{
    Q_OBJECT

public:
    using Heard = std::function<void(const Reply &)>;

    explicit ActorProcess(const Actor &actor);
    /// Kills it where it still runs, and waits for that.
    ~ActorProcess() override;

    const QString &name() const { return m_name; }
    qint64 pid() const { return m_process.processId(); }
    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    /// up() with its first answer, failed() where that takes longer than @p patience.
    void start(const QString &program, const QStringList &arguments,
               const QProcessEnvironment &environment, std::chrono::milliseconds patience);
    /// After "quit" it may end; what that is answered is heard when it has ended.
    void tell(const QString &line, Heard heard);
    /// Asks it to end, and kills it if it does not. Nothing is heard of it but ended().
    void leave();
    /// Blocks until it has ended; leave() comes before.
    void waitForEnd();

Q_SIGNALS:
    void up();
    void said(const QString &line);
    /// Once; it may still have to be told to leave().
    void failed(const QString &sentence);
    void ended();

private:
    void write(const QString &line);
    void readAnswers();
    void readErrors();
    void hear(const QString &line);
    void end(int code, QProcess::ExitStatus status);
    void giveUp(const QString &sentence);
    void refuse(const Heard &heard, const QString &sentence);
    QString endSentence(int code, QProcess::ExitStatus status) const;
    QString withError(const QString &sentence) const;

    enum class Part : std::uint8_t { Playing, ToldToQuit, Leaving, Failed };

    const QString m_name;
    QProcess m_process;
    QQueue<Heard> m_pending;
    QByteArray m_answers; ///< of which the end of the line is still to come
    QByteArray m_errors;  ///< the last of what it wrote on standard error
    QTimer m_patience;
    QTimer m_deadline; ///< until it is killed
    Heard m_whenGone;
    Part m_part = Part::Playing;
};

} // namespace lesson
