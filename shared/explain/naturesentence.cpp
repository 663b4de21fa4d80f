// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/sentences.h"

#include <QCoreApplication>

namespace explain {

using kernel::RowNature;
using kernel::TcpState;
using Kind = kernel::RowNature::Kind;

namespace {

QString kindText(const RowNature &nature)
{
    const QString fd = QString::number(nature.fd);
    switch (nature.kind) {
    case Kind::Listener:
        return QCoreApplication::translate("explain", "listener fd %1").arg(fd);
    case Kind::Accepted:
        if (nature.name.isEmpty())
            return QCoreApplication::translate("explain", "accepted fd %1").arg(fd);
        return QCoreApplication::translate("explain", "accepted fd %1 (%2)").arg(fd, nature.name);
    case Kind::Client:
        return QCoreApplication::translate("explain", "client fd %1").arg(fd);
    case Kind::InAcceptQueue:
        return QCoreApplication::translate("explain", "waiting in the accept queue");
    case Kind::Handshake:
        return QCoreApplication::translate("explain", "handshake under way");
    case Kind::Closing:
        return QCoreApplication::translate("explain", "close(%1) waits").arg(fd);
    case Kind::Orphan:
        return QCoreApplication::translate("explain", "orphan");
    case Kind::TimeWait:
        return QCoreApplication::translate("explain", "waits 2 MSL");
    case Kind::OtherListener:
        return QCoreApplication::translate("explain", "listener of another process");
    case Kind::OtherEnd:
        return QCoreApplication::translate("explain", "end in another process");
    case Kind::Gone:
        return QCoreApplication::translate("explain", "gone");
    }
    return {};
}

const char *orphanSource(TcpState state)
{
    switch (state) {
    case TcpState::FinWait1:
        return QT_TRANSLATE_NOOP("explain",
                                 "Every descriptor of it is closed, so no process owns it (-); "
                                 "the kernel still waits for the ACK of our FIN.");
    case TcpState::FinWait2:
        return QT_TRANSLATE_NOOP("explain",
                                 "Every descriptor of it is closed, so no process owns it (-); "
                                 "the kernel still waits for the peer's FIN, but no longer than "
                                 "tcp_fin_timeout (60 s).");
    case TcpState::LastAck:
    case TcpState::Closing:
        return QT_TRANSLATE_NOOP("explain",
                                 "Every descriptor of it is closed, so no process owns it (-); "
                                 "the kernel still waits for the last ACK.");
    default:
        return QT_TRANSLATE_NOOP("explain",
                                 "Every descriptor of it is closed, so no process owns it (-); "
                                 "the kernel brings the connection to its end alone.");
    }
}

const char *kindSource(Kind kind, TcpState state)
{
    switch (kind) {
    case Kind::Listener:
        return QT_TRANSLATE_NOOP("explain", "Our listening socket: each accept() on it makes a "
                                            "new socket for one connection.");
    case Kind::Accepted:
        return QT_TRANSLATE_NOOP("explain", "Our end of a connection, which accept() returned as "
                                            "a descriptor of its own.");
    case Kind::Client:
        return QT_TRANSLATE_NOOP("explain", "Our end of a connection, which connect() made.");
    case Kind::InAcceptQueue:
        return QT_TRANSLATE_NOOP("explain", "The kernel has finished the handshake, but the "
                                            "program has not called accept() for it: it has no "
                                            "descriptor yet, and so no owner (-).");
    case Kind::Handshake:
        return QT_TRANSLATE_NOOP("explain", "The three-way handshake is still going on in the "
                                            "kernel: there is no socket yet, and so no owner "
                                            "(-).");
    case Kind::Closing:
        return QT_TRANSLATE_NOOP("explain", "Our close() of it has not returned: SO_LINGER has it "
                                            "wait for the ACK of our data and FIN. Its descriptor "
                                            "is gone already, and so it has no owner (-).");
    case Kind::Orphan:
        return orphanSource(state);
    case Kind::TimeWait:
        return QT_TRANSLATE_NOOP("explain", "The active closer: the kernel alone keeps it for "
                                            "60 s, even while the program still holds the "
                                            "descriptor, and so it has no owner (-).");
    case Kind::OtherListener:
        return QT_TRANSLATE_NOOP("explain", "The listening socket of another process.");
    case Kind::OtherEnd:
        return QT_TRANSLATE_NOOP("explain", "An end of a connection that another process holds.");
    case Kind::Gone:
        return QT_TRANSLATE_NOOP("explain", "The kernel has forgotten this row; it is shown a "
                                            "little longer, as it was last seen.");
    }
    return "";
}

} // namespace

QString natureText(const RowNature &nature)
{
    // Every TIME_WAIT is an active close; the word says so of the others that are.
    if (!nature.closedFirst && nature.kind != Kind::TimeWait)
        return kindText(nature);
    return QCoreApplication::translate("explain", "%1, active closer").arg(kindText(nature));
}

QString natureSentence(const RowNature &nature, const kernel::TcpRow &row)
{
    QStringList sentences(
        QCoreApplication::translate("explain", kindSource(nature.kind, row.state)));
    if (nature.closedFirst && nature.kind != Kind::TimeWait)
        sentences += QCoreApplication::translate("explain", "It closed first: the active closer.");
    if (row.owner.kind == kernel::Owner::Kind::Unreadable)
        sentences += QCoreApplication::translate(
            "explain", "Its owner is shown as -, for it belongs to another user's process, which "
                       "only an administrator may look into.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace explain
