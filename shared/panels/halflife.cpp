// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/halflife.h"

#include <cerrno>

namespace panels {

using kernel::TcpState;

namespace {

constexpr int receiveShutdown = 1;
constexpr int sendShutdown = 2;

/// A connection in which bytes, or at least FINs, still travel.
bool isAlive(TcpState state)
{
    return kernel::partOf(state) != kernel::StatePart::Opening &&
           kernel::partOf(state) != kernel::StatePart::Gone;
}

bool ourFinIsOut(TcpState state)
{
    return kernel::partOf(state) == kernel::StatePart::ActiveClose || state == TcpState::LastAck;
}

bool theirFinIsIn(TcpState state)
{
    return state == TcpState::CloseWait || state == TcpState::LastAck ||
           state == TcpState::Closing || state == TcpState::TimeWait;
}

bool tells(const kernel::TcpRow &row, int direction)
{
    return row.shutdownMask != 0xff && (row.shutdownMask & direction) != 0;
}

/// write(2) after our own FIN is refused with EPIPE; that is no reset. Nor is an error that was
/// simulated while the kernel shows the connection alive.
bool wasReset(const chat::Peer &peer, const kernel::TcpRow *row)
{
    if (peer.errorSimulated && row && isAlive(row->state))
        return false;
    return peer.error != 0 && !(peer.error == EPIPE && peer.writingShut);
}

/// What read(2) and shutdown(2) told, where the kernel's table has no row.
Halves halvesByCalls(const chat::Peer &peer)
{
    Halves halves{HalfLife::Alive, HalfLife::Alive};
    if (peer.writingShut)
        halves.sending = HalfLife::Fin;
    if (peer.readingShut)
        halves.receiving = HalfLife::Shut;
    else if (peer.endOfStream)
        halves.receiving = HalfLife::Fin;
    return halves;
}

} // namespace

Halves halvesOf(const chat::Peer &peer, const kernel::TcpRow *row)
{
    if (row && kernel::partOf(row->state) == kernel::StatePart::Opening)
        return {};
    if (wasReset(peer, row)) {
        const HalfLife end = peer.error == ETIMEDOUT ? HalfLife::TimedOut : HalfLife::Reset;
        return {end, end};
    }
    Halves halves = peer.fd < 0 ? Halves{} : halvesByCalls(peer);
    if (!row || row->state == TcpState::Unknown)
        return halves;
    if (!isAlive(row->state)) {
        const bool bothEnded =
            halves.sending == HalfLife::Fin && halves.receiving != HalfLife::Alive;
        return bothEnded || peer.fd < 0 ? halves : Halves{HalfLife::Reset, HalfLife::Reset};
    }
    if (peer.fd < 0)
        halves = {HalfLife::Alive, HalfLife::Alive};
    if (ourFinIsOut(row->state) || tells(*row, sendShutdown))
        halves.sending = HalfLife::Fin;
    if (theirFinIsIn(row->state))
        halves.receiving = HalfLife::Fin;
    else if (tells(*row, receiveShutdown) && halves.receiving == HalfLife::Alive)
        halves.receiving = HalfLife::Shut;
    return halves;
}

} // namespace panels
