// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/processstageactor.h"

#include <csignal>
#include <cstring>

namespace lesson {

namespace {

constexpr std::chrono::milliseconds timeToLeave{2000};
constexpr qsizetype longestLine = 1 << 20;  ///< bytes
constexpr qint64 mostUnread = 1 << 20;      ///< bytes
constexpr qsizetype errorsKept = 4096;      ///< bytes
constexpr qsizetype longestErrorLine = 500; ///< characters

QString signalName(int number)
{
    const char *known = sigabbrev_np(number);
    return known ? QStringLiteral("SIG") + QString::fromLatin1(known) : QString::number(number);
}

} // namespace

ActorProcess::ActorProcess(const Actor &actor)
    : m_name(actor.name)
{
    m_patience.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { giveUp(withError(tr("The window \"%1\" does not answer.").arg(m_name))); });
    connect(&m_deadline, &QTimer::timeout, &m_process, &QProcess::kill);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ActorProcess::readAnswers);
    connect(&m_process, &QProcess::readyReadStandardError, this, &ActorProcess::readErrors);
    connect(&m_process, &QProcess::finished, this, &ActorProcess::end);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            giveUp(tr("The window \"%1\" could not be opened: %2")
                       .arg(m_name, m_process.errorString()));
    });
}

ActorProcess::~ActorProcess()
{
    disconnect(&m_process, nullptr, this, nullptr);
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished();
}

void ActorProcess::start(const QString &program, const QStringList &arguments,
                         const QProcessEnvironment &environment, std::chrono::milliseconds patience)
{
    m_process.setProcessEnvironment(environment);
    m_patience.start(patience);
    m_process.start(program, arguments);
    tell(QStringLiteral("help"), [this](const Reply &) {
        if (m_part == Part::Failed)
            return;
        m_patience.stop();
        Q_EMIT up();
    });
}

void ActorProcess::tell(const QString &line, Heard heard)
{
    if (m_part != Part::Playing)
        return refuse(heard, tr("The window \"%1\" is closed.").arg(m_name));
    if (m_process.bytesToWrite() > mostUnread)
        return refuse(heard, tr("The window \"%1\" does not read.").arg(m_name));
    m_pending.enqueue(std::move(heard));
    write(line);
    if (line == QLatin1StringView("quit"))
        m_part = Part::ToldToQuit;
}

void ActorProcess::write(const QString &line)
{
    m_process.write(QString(line).replace(QLatin1Char('\n'), QLatin1Char(' ')).toUtf8() + '\n');
}

void ActorProcess::refuse(const Heard &heard, const QString &sentence)
{
    QMetaObject::invokeMethod(
        this,
        [heard, sentence] {
            heard({false, sentence});
        },
        Qt::QueuedConnection);
}

void ActorProcess::leave()
{
    if (m_part == Part::Leaving)
        return;
    m_patience.stop();
    m_pending.clear();
    m_whenGone = {};
    if (m_part == Part::Playing && isRunning())
        write(QStringLiteral("quit"));
    m_part = Part::Leaving;
    m_process.closeWriteChannel();
    m_deadline.start(timeToLeave);
}

void ActorProcess::waitForEnd()
{
    if (!isRunning())
        return;
    m_process.waitForFinished(m_deadline.remainingTime());
    if (!isRunning())
        return;
    m_process.kill();
    m_process.waitForFinished(-1);
}

void ActorProcess::readAnswers()
{
    m_answers += m_process.readAllStandardOutput();
    qsizetype begin = 0;
    for (qsizetype end = m_answers.indexOf('\n'); end >= 0; end = m_answers.indexOf('\n', begin)) {
        hear(QString::fromUtf8(QByteArrayView(m_answers).sliced(begin, end - begin)));
        begin = end + 1;
    }
    m_answers.remove(0, begin);
    if (m_answers.size() > longestLine)
        giveUp(tr("The window \"%1\" answers with a line that has no end.").arg(m_name));
}

void ActorProcess::hear(const QString &line)
{
    if (m_part == Part::Leaving || m_part == Part::Failed)
        return;
    const QString head = line.section(QLatin1Char(' '), 0, 0);
    const bool ok = head == QLatin1StringView("ok");
    if (!ok && head != QLatin1StringView("failed")) {
        Q_EMIT said(line);
        return;
    }
    if (m_pending.isEmpty())
        return;
    const Heard heard = m_pending.dequeue();
    if (m_part != Part::ToldToQuit || !m_pending.isEmpty())
        return heard({ok, line.section(QLatin1Char(' '), 1)});
    m_whenGone = heard;
    m_deadline.start(timeToLeave);
}

void ActorProcess::readErrors()
{
    m_errors = (m_errors + m_process.readAllStandardError()).right(errorsKept);
}

void ActorProcess::end(int code, QProcess::ExitStatus status)
{
    m_patience.stop();
    m_deadline.stop();
    readErrors();
    const bool asTold = m_whenGone && status == QProcess::NormalExit && code == 0;
    const Heard heard = std::exchange(m_whenGone, {});
    if (!asTold)
        giveUp(withError(endSentence(code, status)));
    Q_EMIT ended();
    if (asTold)
        heard({true, {}});
}

void ActorProcess::giveUp(const QString &sentence)
{
    if (m_part == Part::Leaving || m_part == Part::Failed)
        return;
    m_part = Part::Failed;
    m_patience.stop();
    m_pending.clear();
    Q_EMIT failed(sentence);
}

QString ActorProcess::endSentence(int code, QProcess::ExitStatus status) const
{
    if (status == QProcess::CrashExit)
        return tr("The window \"%1\" was ended by %2.").arg(m_name, signalName(code));
    if (code == 0)
        return tr("The window \"%1\" was closed.").arg(m_name);
    return tr("The window \"%1\" ended with exit code %2.").arg(m_name).arg(code);
}

QString ActorProcess::withError(const QString &sentence) const
{
    const QString error = QString::fromUtf8(m_errors).trimmed().section(QLatin1Char('\n'), -1);
    return error.isEmpty() ? sentence : sentence + QLatin1Char('\n') + error.left(longestErrorLine);
}

} // namespace lesson
