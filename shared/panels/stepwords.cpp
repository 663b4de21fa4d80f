// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/stepwords.h"

#include "explain/calltext.h"
#include "explain/sentences.h"
#include "panels/connectionwords.h"

#include <QCoreApplication>

#include <cerrno>

namespace panels {

using session::Step;

namespace {

bool namesBlockers(Step step, const session::StepReport &report)
{
    return (step == Step::Bind || step == Step::Listen) && report.call &&
           report.call->error == EADDRINUSE && !report.call->simulated;
}

QString errorText(int error)
{
    return error == 0 ? QStringLiteral("0") : explain::errnoName(error);
}

/// connect(2) returned EINPROGRESS; later SO_ERROR told how it ended.
QString endOfConnect(const session::StepReport &report)
{
    if (*report.socketError == 0 || !report.call)
        return QCoreApplication::translate("panels",
                                           "The handshake is done: SO_ERROR told 0, connected.");
    posix::SyscallRecord ended = *report.call;
    ended.error = *report.socketError;
    return explain::outcomeSentence(ended);
}

QStringList sentencesOf(Step step, const session::StepReport &report, const QStringList &blockers)
{
    if (report.input != net::InputError::None)
        return {explain::inputSentence(report.input)};
    if (report.lingers > 0)
        return {QCoreApplication::translate(
                    "panels", "close() waits up to %1 s until everything is acknowledged: "
                              "SO_LINGER. A thread of its own waits, so this window goes on.")
                    .arg(report.lingers)};
    QStringList lines;
    if (report.call && report.call->simulated)
        lines << simulatedWords();
    if (report.socketError)
        lines << endOfConnect(report);
    else if (report.call)
        lines << explain::outcomeSentence(*report.call);
    if (report.tooLate)
        lines << QCoreApplication::translate(
            "panels", "Too late for the address that is bound already: set it before bind().");
    if (namesBlockers(step, report))
        lines << blockers;
    lines.removeAll(QString());
    return lines;
}

} // namespace

QString signatureOf(Step step)
{
    switch (step) {
    case Step::Socket:
        return QStringLiteral("int socket(int domain, int type, int protocol);");
    case Step::ReuseAddress:
    case Step::ReusePort:
        return QStringLiteral("int setsockopt(int sockfd, int level, int optname, "
                              "const void *optval, socklen_t optlen);");
    case Step::Bind:
        return QStringLiteral(
            "int bind(int sockfd, const struct sockaddr *addr, socklen_t addrlen);");
    case Step::Listen:
        return QStringLiteral("int listen(int sockfd, int backlog);");
    case Step::Accept:
        return QStringLiteral("int accept(int sockfd, struct sockaddr *addr, socklen_t *addrlen);");
    case Step::Connect:
        return QStringLiteral(
            "int connect(int sockfd, const struct sockaddr *addr, socklen_t addrlen);");
    case Step::Communicate:
        return QStringLiteral("ssize_t read(int fd, void *buf, size_t count);\n"
                              "ssize_t write(int fd, const void *buf, size_t count);");
    case Step::Shutdown:
        return QStringLiteral("int shutdown(int sockfd, int how);");
    case Step::Close:
        return QStringLiteral("int close(int fd);");
    }
    return {};
}

StepWords wordsOf(Step step, const session::StepReport &report, const QStringList &blockers)
{
    StepWords words;
    words.made = report.call && report.input == net::InputError::None;
    if (words.made) {
        const QString result = QLatin1Char(' ') + explain::resultText(*report.call);
        const int error = report.socketError.value_or(report.call->error);
        words.topic = error ? explain::errnoTopic(error) : explain::callTopic(report.call->call);
        words.code = explain::lectureText(*report.call) + result;
        words.exact = explain::callText(*report.call) + result;
        if (report.socketError)
            words.code += QStringLiteral("\nSO_ERROR = ") + errorText(*report.socketError);
    } else {
        words.code = signatureOf(step);
    }
    words.sentence = sentencesOf(step, report, blockers).join(QLatin1Char('\n'));
    if (report.lamp == session::StepReport::Lamp::Refused)
        words.tone = Tone::Refused;
    else if (report.tooLate)
        words.tone = Tone::Plain;
    return words;
}

} // namespace panels
