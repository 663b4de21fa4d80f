// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ledgerfacts.h"

namespace panels {

using models::LedgerStream;

namespace {

bool hasReceivedFin(kernel::TcpState state)
{
    using kernel::TcpState;
    return state == TcpState::CloseWait || state == TcpState::LastAck ||
           state == TcpState::Closing || state == TcpState::TimeWait;
}

} // namespace

std::uint64_t unreadBytes(const kernel::TcpRow &row)
{
    const bool fin = row.recvQueue > 0 && hasReceivedFin(row.state);
    return row.recvQueue - (fin ? 1 : 0);
}

std::pair<LedgerStream, LedgerStream> ledgerStreams(const history::Shown &shown,
                                                    const posix::ConnectionKey &key)
{
    const session::FarReport &report = shown.farReport(key);
    const bool same = report.standing == session::FarReport::Standing::SameSocket;
    const timeline::LedgerPage *own = shown.ledger().page(key);
    const timeline::LedgerPage *far = same ? own : report.isKnown() ? &report.page : nullptr;
    LedgerStream out;
    LedgerStream in;
    in.outgoing = false;
    if (own) {
        out.writes = own->writes;
        in.reads = own->reads;
    }
    if (far) {
        out.reads = far->reads;
        in.writes = far->writes;
    }
    out.readsKnown = far != nullptr;
    in.writesKnown = far != nullptr;
    const kernel::TrackedRow *tracked = shown.tableRow(key);
    if (!far && tracked && !tracked->gone)
        in.waiting = unreadBytes(tracked->row);
    return {out, in};
}

} // namespace panels
