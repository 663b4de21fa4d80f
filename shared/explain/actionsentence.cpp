// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/sentences.h"

#include <QCoreApplication>

namespace explain {

namespace {

const char *sourceOf(Action action)
{
    switch (action) {
    case Action::Socket:
        return QT_TRANSLATE_NOOP("explain", "socket(domain, type, 0): makes a socket and returns "
                                            "its descriptor; nothing is sent.");
    case Action::ReuseAddress:
        return QT_TRANSLATE_NOOP("explain", "setsockopt(fd, SOL_SOCKET, SO_REUSEADDR): bind() may "
                                            "then take a port on which only old connections or "
                                            "TIME_WAIT are left. Set it before bind().");
    case Action::ReusePort:
        return QT_TRANSLATE_NOOP("explain", "setsockopt(fd, SOL_SOCKET, SO_REUSEPORT): several "
                                            "sockets that all set it may listen on one port and "
                                            "share the new connections. Set it before bind().");
    case Action::Bind:
        return QT_TRANSLATE_NOOP("explain", "bind(fd, address): gives the socket its local "
                                            "address and port; port 0 lets the kernel choose.");
    case Action::Listen:
        return QT_TRANSLATE_NOOP("explain", "listen(fd, backlog): from now on the kernel answers "
                                            "handshakes and keeps finished connections in the "
                                            "accept queue.");
    case Action::Accept:
        return QT_TRANSLATE_NOOP("explain", "accept(fd): takes the first connection from the "
                                            "accept queue and returns a new descriptor for it.");
    case Action::Connect:
        return QT_TRANSLATE_NOOP("explain", "connect(fd, address): sends SYN and begins the "
                                            "three-way handshake.");
    case Action::Cancel:
        return QT_TRANSLATE_NOOP("explain", "Gives the attempt up: ends the name lookup, or "
                                            "calls close(fd) on the socket that is connecting.");
    case Action::Send:
        return QT_TRANSLATE_NOOP("explain", "write(fd, line): hands the bytes to the kernel, "
                                            "which sends them when the peer has room.");
    case Action::PauseReading:
        return QT_TRANSLATE_NOOP(
            "explain", "Calls read(fd) no more until it is clicked again: what arrives, a "
                       "FIN included, stays in the receive queue (Recv-Q).");
    case Action::ShutRead:
        return QT_TRANSLATE_NOOP(
            "explain",
            "shutdown(fd, SHUT_RD): read() returns 0 when nothing waits; nothing is sent, the peer "
            "does not notice, and what it sends later can still be read.");
    case Action::ShutWrite:
        return QT_TRANSLATE_NOOP("explain", "shutdown(fd, SHUT_WR): sends FIN; reading still "
                                            "works (half-close).");
    case Action::ShutBoth:
        return QT_TRANSLATE_NOOP("explain", "shutdown(fd, SHUT_RDWR): sends FIN and ends reading "
                                            "too; the descriptor stays open.");
    case Action::CloseFin:
        return QT_TRANSLATE_NOOP("explain", "close(fd): gives the descriptor back; the kernel "
                                            "sends FIN, or RST where unread bytes are left.");
    case Action::CloseReset:
        return QT_TRANSLATE_NOOP("explain", "SO_LINGER {1, 0}, then close(fd): sends RST; both "
                                            "ends are gone at once, without TIME_WAIT.");
    case Action::CloseListener:
        return QT_TRANSLATE_NOOP("explain", "close(fd) of the listener: no new connections; "
                                            "accepted ones go on, those still in the accept "
                                            "queue are reset.");
    case Action::StartListening:
        return QT_TRANSLATE_NOOP("explain", "socket(), setsockopt(), bind() and listen() in one "
                                            "click; stops at the first refusal.");
    case Action::StopListening:
        return QT_TRANSLATE_NOOP("explain", "Closes the listener only; accepted connections go "
                                            "on.");
    case Action::CloseAll:
        return QT_TRANSLATE_NOOP("explain", "Closes the listener and every connection.");
    case Action::ConnectNow:
        return QT_TRANSLATE_NOOP("explain", "Name lookup, socket() and connect() in one click, "
                                            "for each address until one answers.");
    }
    return "";
}

} // namespace

QString actionSentence(Action action)
{
    return QCoreApplication::translate("explain", sourceOf(action));
}

} // namespace explain
