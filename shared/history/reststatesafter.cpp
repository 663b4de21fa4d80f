// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/reststatesafter.h"

#include <algorithm>

namespace history {

namespace {

using kernel::TcpState;
using posix::Call;
using posix::ConnectionKey;
using posix::SyscallRecord;

TcpState stateIn(const Moment &moment, const ConnectionKey &key)
{
    const auto row =
        std::find_if(moment.table.begin(), moment.table.end(), [&key](const RowFacts &facts) {
            return facts.row.row.key == key && !facts.row.gone;
        });
    return row == moment.table.end() ? TcpState::Closed : row->row.row.state;
}

/// Into which an acknowledgement alone leads from there.
TcpState acknowledged(TcpState state)
{
    switch (state) {
    case TcpState::SynSent:
    case TcpState::SynRecv:
        return TcpState::Established;
    case TcpState::FinWait1:
        return TcpState::FinWait2;
    case TcpState::Closing:
        return TcpState::TimeWait;
    case TcpState::LastAck:
        return TcpState::Unknown; // the kernel has forgotten it
    default:
        return state;
    }
}

bool hasReceivedFin(TcpState state)
{
    switch (state) {
    case TcpState::CloseWait:
    case TcpState::LastAck:
    case TcpState::Closing:
    case TcpState::TimeWait:
    case TcpState::Closed:
        return true;
    default:
        return false;
    }
}

/// Whether it may have been made before or after a FIN that came in the same interval.
bool missesFin(const SyscallRecord &record)
{
    switch (record.call) {
    case Call::Read:
        return record.result != 0;
    case Call::Connect:
    case Call::Shutdown:
    case Call::Close:
        return false;
    default:
        return true;
    }
}

class Settling
{
public:
    explicit Settling(const Past &past)
        : m_past(past)
    {
    }

    void settle(const ConnectionKey &key, SyscallRecord &record) const
    {
        if (record.stateAfter == 0)
            return;
        const auto later =
            std::find_if(m_past.rests.begin(), m_past.rests.end(),
                         [&record](const Moment &rest) { return rest.at >= record.startedAt; });
        const TcpState after = stateIn(later == m_past.rests.end() ? m_past.moment : *later, key);
        const TcpState before =
            later == m_past.rests.begin() ? TcpState::Unknown : stateIn(*(later - 1), key);
        const TcpState told = kernel::tcpStateFromNumber(record.stateAfter);
        if (told == after)
            return settleFin(before, after, record);
        if (record.call == Call::Connect && after == TcpState::Closed)
            record.stateAfter = std::uint8_t(TcpState::Closed);
        else
            record.stateAfter = std::uint8_t(acknowledged(told));
        settleFin(before, after, record);
    }

private:
    static void settleFin(TcpState before, TcpState after, SyscallRecord &record)
    {
        const bool came =
            hasReceivedFin(after) && (before == TcpState::Closed || !hasReceivedFin(before));
        if (came && missesFin(record))
            record.stateAfter = 0;
    }

    const Past &m_past;
};

/// Which connection each of our calls acted on.
QHash<std::uint64_t, ConnectionKey> keysOfCalls(const Past &past)
{
    QHash<std::uint64_t, ConnectionKey> keys;
    for (const timeline::LedgerPage &page : past.ledger.pages()) {
        for (auto number = past.calls.firstNumber(); number <= past.calls.lastNumber(); ++number) {
            if (page.owns(past.calls.at(number)))
                keys.insert(number, page.key);
        }
    }
    return keys;
}

} // namespace

void settleStatesAfter(Past &past)
{
    if (past.rests.isEmpty())
        return;
    const Settling settling(past);
    const QHash<std::uint64_t, ConnectionKey> keys = keysOfCalls(past);
    const auto settle = [&](SyscallRecord &record) {
        if (const auto key = keys.constFind(record.number); key != keys.cend())
            settling.settle(*key, record);
    };
    posix::SyscallRing calls(past.calls.capacity(), past.calls.dropped());
    for (auto number = past.calls.firstNumber(); number <= past.calls.lastNumber(); ++number)
        settle(calls.append(past.calls.at(number)));
    past.calls = calls;
    for (session::StepReport &step : past.moment.steps) {
        if (step.call)
            settle(*step.call);
    }
    for (session::FarReport &report : past.farEnds) {
        for (SyscallRecord &record : report.calls)
            settling.settle(report.page.key, record);
    }
}

} // namespace history
