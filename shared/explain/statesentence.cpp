// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/sentences.h"

#include <QCoreApplication>

namespace explain {

using kernel::TcpState;

namespace {

const char *sourceOf(TcpState state)
{
    switch (state) {
    case TcpState::Listen:
        return QT_TRANSLATE_NOOP(
            "explain", "A server's listening socket: listen() brought it here, and only closing "
                       "it ends this. It never carries data itself.");
    case TcpState::SynSent:
        return QT_TRANSLATE_NOOP(
            "explain", "The client has called connect() and sent SYN; it waits for SYN+ACK, and "
                       "sends SYN again while none comes.");
    case TcpState::SynRecv:
        return QT_TRANSLATE_NOOP(
            "explain", "The server's kernel has got SYN and answered SYN+ACK; the last ACK of "
                       "the three-way handshake makes it ESTABLISHED.");
    case TcpState::Established:
        return QT_TRANSLATE_NOOP(
            "explain", "The three-way handshake is done and both ends can send and receive; the "
                       "first FIN, or a RST, ends this.");
    case TcpState::FinWait1:
        return QT_TRANSLATE_NOOP(
            "explain", "This end closed first: its FIN is sent, or waits behind unsent data; it "
                       "ends with the peer's ACK of that FIN.");
    case TcpState::FinWait2:
        return QT_TRANSLATE_NOOP(
            "explain", "This end closed first and its FIN is acknowledged: half-closed. It waits "
                       "for the peer's FIN: without limit while a descriptor is open, else for "
                       "tcp_fin_timeout (60 s).");
    case TcpState::Closing:
        return QT_TRANSLATE_NOOP(
            "explain", "Both ends closed at the same time: the FINs crossed, and the ACK of ours "
                       "is still missing; then comes TIME_WAIT.");
    case TcpState::TimeWait:
        return QT_TRANSLATE_NOOP(
            "explain", "This end closed first (or both at once) and both FINs are acknowledged: it "
                       "waits for 60 s (the 2 MSL of the books), so that a lost last ACK can be "
                       "sent again and late segments die out.");
    case TcpState::CloseWait:
        return QT_TRANSLATE_NOOP(
            "explain", "The peer closed first: its FIN has come. This end may still write, and "
                       "stays here until its own program calls close() or shuts writing.");
    case TcpState::LastAck:
        return QT_TRANSLATE_NOOP(
            "explain", "The peer closed first, and now this end has closed too: its FIN is sent, "
                       "or waits behind unsent data; the peer's last ACK ends the connection.");
    case TcpState::Closed:
        return QT_TRANSLATE_NOOP(
            "explain", "No connection: the socket is new, only bound, or its connection is over. "
                       "The kernel's table has no row for it.");
    case TcpState::Unknown:
        break;
    }
    return QT_TRANSLATE_NOOP("explain", "The kernel told no TCP state: this is no TCP socket, or "
                                        "it is gone.");
}

} // namespace

QString stateSentence(TcpState state)
{
    return QCoreApplication::translate("explain", sourceOf(state));
}

QString boundOnlySentence()
{
    return QCoreApplication::translate(
        "explain", "Bound, but not in the kernel's table yet: its row comes with listen() or "
                   "connect().");
}

QString blockerSentence(const kernel::TcpRow &row)
{
    const QString local = QString::fromStdString(row.key.local.text());
    const QString state = QLatin1StringView(kernel::stateName(row.state));
    if (row.state == TcpState::TimeWait && row.timerMs == 0)
        return QCoreApplication::translate("explain", "%1 is in %2, held by no process any more.")
            .arg(local, state);
    if (row.state == TcpState::TimeWait) {
        const QString seconds = QString::number((row.timerMs + 999) / 1000);
        return QCoreApplication::translate(
                   "explain", "%1 is in %2 for another %3 s, held by no process any more.")
            .arg(local, state, seconds);
    }
    switch (row.owner.kind) {
    case kernel::Owner::Kind::Process: {
        const QString owner =
            QStringLiteral("%1/%2").arg(QString::number(row.owner.pid), row.owner.program);
        return QCoreApplication::translate("explain", "%1 is in %2, held by %3.")
            .arg(local, state, owner);
    }
    case kernel::Owner::Kind::Unreadable:
        return QCoreApplication::translate(
                   "explain", "%1 is in %2, held by a process of another user, which you may not "
                              "look into.")
            .arg(local, state);
    case kernel::Owner::Kind::None:
        break;
    }
    return QCoreApplication::translate("explain", "%1 is in %2, held by no process.")
        .arg(local, state);
}

} // namespace explain
