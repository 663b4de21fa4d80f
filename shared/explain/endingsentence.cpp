// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/calltext.h"
#include "explain/sentences.h"

#include <QCoreApplication>

#include <cerrno>

namespace explain {

using kernel::Ending;

using Began = Ending::Began;
using Cause = Ending::Cause;
using How = Ending::How;
using Part = Ending::Part;

namespace {

/// An end of the connection, as the words need it.
enum class End : std::uint8_t { Unknown, Client, Server, This, Other, Both };

End endThatBegan(const Ending &ending)
{
    switch (ending.began) {
    case Began::Unknown:
        return End::Unknown;
    case Began::Both:
        return End::Both;
    case Began::Here:
    case Began::There:
        break;
    }
    const bool here = ending.began == Began::Here;
    if (ending.part == Part::Unknown)
        return here ? End::This : End::Other;
    return (ending.part == Part::Client) == here ? End::Client : End::Server;
}

const char *finSource(End end)
{
    switch (end) {
    case End::Client:
        return QT_TRANSLATE_NOOP("explain", "ended by FIN, the client closed first");
    case End::Server:
        return QT_TRANSLATE_NOOP("explain", "ended by FIN, the server closed first");
    case End::This:
        return QT_TRANSLATE_NOOP("explain", "ended by FIN, this end closed first");
    case End::Other:
        return QT_TRANSLATE_NOOP("explain", "ended by FIN, the other end closed first");
    case End::Both:
        return QT_TRANSLATE_NOOP("explain", "ended by FIN, both closed at once");
    case End::Unknown:
        break;
    }
    return QT_TRANSLATE_NOOP("explain", "ended by FIN");
}

const char *resetSource(End end)
{
    switch (end) {
    case End::Client:
        return QT_TRANSLATE_NOOP("explain", "ended by RST, the client began");
    case End::Server:
        return QT_TRANSLATE_NOOP("explain", "ended by RST, the server began");
    case End::This:
        return QT_TRANSLATE_NOOP("explain", "ended by RST, this end began");
    case End::Other:
        return QT_TRANSLATE_NOOP("explain", "ended by RST, the other end began");
    default:
        return QT_TRANSLATE_NOOP("explain", "ended by RST");
    }
}

const char *textSource(const Ending &ending)
{
    switch (ending.how) {
    case How::Fin:
        return finSource(endThatBegan(ending));
    case How::Reset:
        if (ending.cause == Cause::Refused)
            return QT_TRANSLATE_NOOP("explain", "refused by RST");
        return resetSource(endThatBegan(ending));
    case How::Timeout:
        return QT_TRANSLATE_NOOP("explain", "ended by timeout");
    case How::GivenUp:
        return QT_TRANSLATE_NOOP("explain", "given up before it was connected");
    case How::Unknown:
        break;
    }
    return QT_TRANSLATE_NOOP("explain", "over; how cannot be known from here");
}

const char *resetReason(Cause cause)
{
    switch (cause) {
    case Cause::Linger:
        return QT_TRANSLATE_NOOP("explain",
                                 "close() with SO_LINGER {1, 0} sends RST instead of FIN: both "
                                 "ends are gone at once, without TIME_WAIT.");
    case Cause::UnreadData:
        return QT_TRANSLATE_NOOP("explain",
                                 "close() while bytes waited unread in Recv-Q sends RST instead of "
                                 "FIN, so that the sender learns that they were lost; there is no "
                                 "TIME_WAIT.");
    case Cause::WroteToClosed:
        return QT_TRANSLATE_NOOP("explain",
                                 "It had closed its descriptor before; bytes that were written to "
                                 "it afterwards drew RST, and the next write() gets EPIPE.");
    case Cause::Refused:
        return QT_TRANSLATE_NOOP("explain", "Nobody listened there: RST was the answer to SYN.");
    default:
        return QT_TRANSLATE_NOOP("explain", "Why RST was sent cannot be known from here; there is "
                                            "no TIME_WAIT after it.");
    }
}

const char *timeoutReason(Cause cause)
{
    if (cause == Cause::Orphan)
        return QT_TRANSLATE_NOOP("explain",
                                 "The descriptor was closed and the peer's FIN did not come: after "
                                 "tcp_fin_timeout (60 s) the kernel forgot the connection, "
                                 "without a word to the peer.");
    return QT_TRANSLATE_NOOP("explain", "The peer answered no more: retransmissions or keepalive "
                                        "probes ran out, and the kernel gave the connection up.");
}

const char *reasonSource(const Ending &ending)
{
    switch (ending.how) {
    case How::Fin:
        if (ending.began == Began::Both)
            return QT_TRANSLATE_NOOP("explain", "Both sent FIN before the other's had come: "
                                                "both wait in TIME_WAIT.");
        return QT_TRANSLATE_NOOP("explain", "Each end sent its FIN and had it acknowledged; the "
                                            "one that closed first waits in TIME_WAIT.");
    case How::Reset:
        return resetReason(ending.cause);
    case How::Timeout:
        return timeoutReason(ending.cause);
    case How::GivenUp:
        return QT_TRANSLATE_NOOP("explain",
                                 "The socket was closed while SYN was not answered yet.");
    case How::Unknown:
        break;
    }
    return QT_TRANSLATE_NOOP("explain", "Neither a state that was seen nor a call of ours tells.");
}

QString errorSentence(bool ours, const std::optional<int> &error)
{
    const auto words = [](const char *source) {
        return QCoreApplication::translate("explain", source);
    };
    if (!error)
        return ours ? words(QT_TRANSLATE_NOOP("explain", "What the calls at this end returned "
                                                         "cannot be known from here."))
                    : QString();
    if (*error == 0)
        return ours ? words(QT_TRANSLATE_NOOP("explain", "No call at this end failed."))
                    : words(QT_TRANSLATE_NOOP("explain", "No call at the other end failed."));
    const QString name = errnoName(*error);
    return ours ? words(QT_TRANSLATE_NOOP("explain", "This end saw %1.")).arg(name)
                : words(QT_TRANSLATE_NOOP("explain", "The other end saw %1.")).arg(name);
}

} // namespace

QString endingText(const Ending &ending)
{
    return QCoreApplication::translate("explain", textSource(ending));
}

QString endingSentence(const Ending &ending)
{
    QStringList sentences = {
        QCoreApplication::translate("explain", "How it ended: %1.").arg(endingText(ending)),
        QCoreApplication::translate("explain", reasonSource(ending)),
        errorSentence(true, ending.ourError), errorSentence(false, ending.theirError)};
    if (ending.ourError == EPIPE)
        sentences += QCoreApplication::translate(
            "explain", "SIGPIPE would have ended a program here that does not ignore it.");
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace explain
