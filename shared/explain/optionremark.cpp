// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/optionremark.h"

#include "explain/optionsentences.h"
#include "explain/sentences.h"

#include <QCoreApplication>
#include <QStringList>

#include <cerrno>

namespace explain {

using net::OptionReport;
using net::SocketOption;

namespace {

QString translated(const char *sentence)
{
    return QCoreApplication::translate("explain", sentence);
}

QString noValueSentence(const SocketOption &option, const QString &typed)
{
    const QString wanted =
        option.kind == SocketOption::Kind::Linger
            ? translated(QT_TRANSLATE_NOOP("explain", "type “off”, or “on” and seconds"))
            : translated(QT_TRANSLATE_NOOP("explain", "type a whole number"));
    return QCoreApplication::translate("explain", "No call was made: “%1” is no value; %2.")
        .arg(typed, wanted);
}

/// Why this option gave EINVAL; empty where outcomeSentence() says it as well.
QString invalidSentence(const SocketOption &option, const OptionReport &report)
{
    if (option.level == IPPROTO_IPV6)
        return report.bound
                   ? translated(QT_TRANSLATE_NOOP(
                         "explain", "Too late: once the socket has its local address, even the "
                                    "value that it has already is refused. Set it before bind() "
                                    "or connect()."))
                   : QString();
    if (option.level != IPPROTO_TCP)
        return {};
    switch (option.number) {
    case TCP_KEEPIDLE:
    case TCP_KEEPINTVL:
        return translated(QT_TRANSLATE_NOOP("explain", "The kernel takes 1 to 32767 seconds."));
    case TCP_KEEPCNT:
    case TCP_SYNCNT:
        return translated(QT_TRANSLATE_NOOP("explain", "The kernel takes 1 to 127."));
    case TCP_USER_TIMEOUT:
        return translated(QT_TRANSLATE_NOOP("explain", "The kernel takes 0 ms and more."));
    default:
        return {};
    }
}

QString refusalSentence(const SocketOption &option, const OptionReport &report)
{
    if (report.call->error == EINVAL && !report.call->simulated) {
        const QString special = invalidSentence(option, report);
        if (!special.isEmpty())
            return special;
    }
    if (report.call->error == ENOPROTOOPT && !report.call->simulated)
        return optionMissingSentence(option, ENOPROTOOPT);
    return outcomeSentence(*report.call);
}

/// Chinese has no blank behind a full stop.
QString inOneLine(QStringList sentences)
{
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' ')).replace(QStringLiteral("。 "), QStringLiteral("。"));
}

} // namespace

QString optionRemark(const SocketOption &option, const OptionReport &report)
{
    if (!report.asked)
        return noValueSentence(option, report.typed);
    if (!report.call)
        return {};
    QStringList sentences;
    if (report.call->simulated)
        sentences << translated(QT_TRANSLATE_NOOP("explain", "Simulated."));
    if (report.call->failed()) {
        sentences << refusalSentence(option, report);
    } else {
        if (report.readBack)
            sentences << roundedSentence(option, *report.asked, *report.readBack);
        sentences << momentSentences(option, report);
    }
    return inOneLine(sentences);
}

QString optionMissingSentence(const SocketOption &option, int error)
{
    if (error != ENOPROTOOPT && error != EOPNOTSUPP)
        return errnoSentence(error);
    if (option.level == IPPROTO_IPV6)
        return translated(QT_TRANSLATE_NOOP(
            "explain", "Only a socket of AF_INET6 has this option; this one is of AF_INET."));
    if (option.level == IPPROTO_TCP)
        return translated(
            QT_TRANSLATE_NOOP("explain", "Only a TCP socket (SOCK_STREAM) has this option."));
    return errnoSentence(error);
}

QString unitText(SocketOption::Unit unit)
{
    switch (unit) {
    case SocketOption::Unit::Bytes:
        return translated(QT_TRANSLATE_NOOP("explain", "bytes"));
    case SocketOption::Unit::Seconds:
        return QStringLiteral("s");
    case SocketOption::Unit::Milliseconds:
        return QStringLiteral("ms");
    case SocketOption::Unit::Times:
        return QStringLiteral("×");
    case SocketOption::Unit::None:
        break;
    }
    return {};
}

} // namespace explain
