// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/optionsentences.h"

#include "kernel/tcpstate.h"

#include <QCoreApplication>

namespace explain {

using kernel::TcpState;
using net::OptionReport;
using net::OptionValue;
using net::SocketOption;

namespace {

/// How far the socket was when the option was set, as far as options care.
enum class Moment : std::uint8_t {
    Unbound, ///< socket(2) only
    Bound,   ///< neither listening nor connected
    Listening,
    Connecting, ///< SYN_SENT
    Connected,  ///< ESTABLISHED and all that comes after
};

Moment momentOf(const OptionReport &report)
{
    switch (kernel::tcpStateFromNumber(report.call->stateAfter)) {
    case TcpState::Listen:
        return Moment::Listening;
    case TcpState::SynSent:
        return Moment::Connecting;
    case TcpState::Unknown:
    case TcpState::Closed:
        return report.bound ? Moment::Bound : Moment::Unbound;
    default:
        return Moment::Connected;
    }
}

bool is(const SocketOption &option, int level, int number)
{
    return option.level == level && option.number == number;
}

QString translated(const char *sentence)
{
    return QCoreApplication::translate("explain", sentence);
}

QString bufferSentence(const SocketOption &option, int asked, int told)
{
    const QString doubled = QCoreApplication::translate(
        "explain", "The kernel doubles the number: the other half is for its own bookkeeping.");
    if (asked >= 0 && told == 2 * qint64(asked))
        return doubled;
    if (asked >= 0 && told > 2 * qint64(asked))
        return QCoreApplication::translate("explain", "The kernel gives no less than %1 bytes.")
            .arg(told);
    const QLatin1StringView limit(option.number == SO_RCVBUF ? "net.core.rmem_max"
                                                             : "net.core.wmem_max");
    return QCoreApplication::translate(
               "explain", "Cut to the most that this computer allows (%1 = %2), then doubled.")
        .arg(limit)
        .arg(told / 2);
}

QString deferSentence(int asked, int told)
{
    if (asked == told)
        return {};
    if (told == 0)
        return QCoreApplication::translate("explain", "Less than 1 s is none at all.");
    return QCoreApplication::translate(
        "explain",
        "Rounded to the moments at which the kernel repeats a SYN, ACK (1, 3, 7, 15, 31 … s).");
}

QString reuseSentence(Moment moment)
{
    if (moment == Moment::Unbound)
        return {};
    return QCoreApplication::translate(
        "explain",
        "Too late for the bind() of this socket. It counts when the next socket wants this port.");
}

QString receiveBufferSentence(Moment moment)
{
    if (moment != Moment::Connected)
        return {};
    return QCoreApplication::translate(
        "explain", "Late: the handshake has fixed the window scale (after one with a small buffer "
                   "the peer may send at most 64 KiB ahead), and a window that was granted is not "
                   "taken back.");
}

QString deferMoment(Moment moment)
{
    switch (moment) {
    case Moment::Listening:
        return QCoreApplication::translate(
            "explain",
            "A connection now stays in SYN_RECV until its first bytes come or this time is over.");
    case Moment::Connected:
        return QCoreApplication::translate("explain",
                                           "No effect any more: it is meant for a listener.");
    default:
        return QCoreApplication::translate(
            "explain", "It is meant for a listener. On a socket that connects it holds the last "
                       "ACK of the handshake back for up to 0.2 s.");
    }
}

QString synCountSentence(Moment moment)
{
    switch (moment) {
    case Moment::Connected:
        return QCoreApplication::translate("explain",
                                           "Too late: the handshake of this socket is over.");
    case Moment::Connecting:
        return QCoreApplication::translate(
            "explain", "It counts already for the connect() that is under way.");
    default:
        return {};
    }
}

QString lingerSentence(OptionValue asked)
{
    if (!asked.on)
        return QCoreApplication::translate(
            "explain", "close() returns at once; the kernel sends the rest and FIN by itself.");
    if (asked.number == 0)
        return QCoreApplication::translate(
            "explain", "close() sends RST at once: what is unsent is thrown away, and no TIME_WAIT "
                       "follows.");
    return QCoreApplication::translate(
               "explain",
               "close() waits until the peer's kernel has acknowledged everything, at "
               "most %1 s, also on a non-blocking socket. Here a thread of its own waits, "
               "so that the window goes on.")
        .arg(asked.number);
}

bool isKeepaliveTime(const SocketOption &option)
{
    return option.level == IPPROTO_TCP &&
           (option.number == TCP_KEEPIDLE || option.number == TCP_KEEPINTVL ||
            option.number == TCP_KEEPCNT);
}

QString ownSentence(const SocketOption &option, const OptionReport &report, Moment moment)
{
    if (is(option, SOL_SOCKET, SO_REUSEADDR) || is(option, SOL_SOCKET, SO_REUSEPORT))
        return reuseSentence(moment);
    if (is(option, SOL_SOCKET, SO_RCVBUF))
        return receiveBufferSentence(moment);
    if (is(option, SOL_SOCKET, SO_LINGER))
        return moment == Moment::Listening ? QString() : lingerSentence(*report.asked);
    if (is(option, IPPROTO_TCP, TCP_DEFER_ACCEPT))
        return report.asked->number > 0 ? deferMoment(moment) : QString();
    if (is(option, IPPROTO_TCP, TCP_SYNCNT))
        return synCountSentence(moment);
    if (isKeepaliveTime(option))
        return translated(QT_TRANSLATE_NOOP("explain", "It counts while SO_KEEPALIVE is on."));
    return {};
}

QString heirsSentence(const SocketOption &option, Moment moment)
{
    if (moment != Moment::Listening)
        return {};
    if (is(option, IPPROTO_TCP, TCP_DEFER_ACCEPT))
        return QCoreApplication::translate("explain", "Accepted sockets do not inherit it.");
    return QCoreApplication::translate(
        "explain",
        "Connections from now on inherit it; those that wait in the accept queue do not.");
}

} // namespace

QString roundedSentence(const SocketOption &option, OptionValue asked, OptionValue told)
{
    if (is(option, SOL_SOCKET, SO_RCVBUF) || is(option, SOL_SOCKET, SO_SNDBUF))
        return bufferSentence(option, asked.number, told.number);
    if (is(option, IPPROTO_TCP, TCP_DEFER_ACCEPT))
        return deferSentence(asked.number, told.number);
    return {};
}

QStringList momentSentences(const SocketOption &option, const OptionReport &report)
{
    const Moment moment = momentOf(report);
    return {ownSentence(option, report, moment), heirsSentence(option, moment)};
}

} // namespace explain
