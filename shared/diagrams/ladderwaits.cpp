// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/ladderwaits.h"

#include <algorithm>
#include <cerrno>

#include <sys/socket.h>

namespace diagrams {

using posix::Call;
using posix::SyscallRecord;

namespace {

constexpr std::int64_t longCall = 1'000'000; // ns
constexpr std::int64_t atOnce = 100'000'000; // ns: whoever waits is woken by then

bool isSocketError(const SyscallRecord &record)
{
    return record.call == Call::Getsockopt && record.arguments[0] == SOL_SOCKET &&
           record.arguments[1] == SO_ERROR;
}

/// The call in which the lecture's program would be waiting after this one.
std::optional<Call> begunBy(const SyscallRecord &record)
{
    if (record.simulated || !record.failed())
        return std::nullopt;
    if (record.error == EINPROGRESS && record.call == Call::Connect)
        return Call::Connect;
    if (record.error != EAGAIN)
        return std::nullopt;
    if (record.call == Call::Writev)
        return Call::Write;
    const bool waits =
        record.call == Call::Read || record.call == Call::Write || record.call == Call::Accept4;
    return waits ? std::optional(record.call) : std::nullopt;
}

bool ends(Call waiting, const SyscallRecord &record)
{
    if (record.call == Call::Close)
        return true;
    switch (waiting) {
    case Call::Connect:
        return isSocketError(record) || (record.call == Call::Connect && !begunBy(record));
    case Call::Write:
        return record.call == Call::Write || record.call == Call::Writev;
    default:
        return record.call == waiting;
    }
}

/// What waits at one end while its calls go by.
class Waiting
{
public:
    explicit Waiting(LadderSide side)
        : m_side(side)
    {
    }

    void take(const SyscallRecord &record, int index, bool silent)
    {
        for (auto wait = m_open.begin(); wait != m_open.end();) {
            const bool goesOn = begunBy(record) == wait->call;
            if (goesOn || !ends(wait->call, record)) {
                ++wait;
                continue;
            }
            wait->to = index;
            wait->lasted = record.startedAt + record.duration - wait->lasted;
            m_ended.append(*wait);
            wait = m_open.erase(wait);
        }
        if (const auto call = begunBy(record); call && !isWaitingIn(*call))
            m_open.append({*call, m_side, silent ? index : index + 1, -1, record.startedAt});
    }
    QList<LadderWait> all() const
    {
        QList<LadderWait> waits = m_ended;
        for (LadderWait wait : m_open) {
            wait.lasted = 0;
            waits.append(wait);
        }
        return waits;
    }

private:
    bool isWaitingIn(Call call) const
    {
        return std::any_of(m_open.begin(), m_open.end(),
                           [call](const LadderWait &wait) { return wait.call == call; });
    }

    LadderSide m_side;
    QList<LadderWait> m_open; ///< lasted is when they began, meanwhile
    QList<LadderWait> m_ended;
};

/// A call that blocked in truth, as close(2) with SO_LINGER does.
std::optional<LadderWait> blocked(const QList<LadderEvent> &events, qsizetype at, int index)
{
    const SyscallRecord &record = events[at].call()->record;
    if (record.duration < longCall)
        return std::nullopt;
    int to = index;
    for (qsizetype next = at + 1; next < events.size(); ++next) {
        if (events[next].at >= record.startedAt + record.duration)
            break;
        const LadderCall *call = events[next].call();
        to += call && isSilent(call->record) ? 0 : 1;
    }
    return LadderWait{record.call, events[at].side, index, to, record.duration};
}

/// Index of the end of the handshake that this accept(2) was waiting for; -1: not known.
int establishedBefore(const LadderFacts &facts, int accept)
{
    for (int i = 0; i < accept; ++i) {
        const LadderState *state = facts.events[i].state();
        if (state && state->state == kernel::TcpState::Established &&
            facts.events[i].side == facts.events[accept].side)
            return i;
    }
    return -1;
}

/// By the index of each call that took segments: that of the first of them.
QHash<int, int> arrivalsOf(const LadderFacts &facts)
{
    QHash<int, int> first;
    for (int i = 0; i < facts.events.size(); ++i) {
        const LadderSegment *segment = facts.events[i].segment();
        if (segment && segment->effect > i && segment->cause != segment->effect &&
            !first.contains(segment->effect))
            first.insert(segment->effect, i);
    }
    return first;
}

/// Index of the FIN that this end of file tells of; -1: not drawn.
int finBefore(const LadderFacts &facts, int read)
{
    for (int i = read - 1; i >= 0; --i) {
        const LadderSegment *segment = facts.events[i].segment();
        const bool fin = segment && segment->kind == LadderSegment::Kind::Fin;
        if (fin && facts.events[i].side != facts.events[read].side)
            return i;
    }
    return -1;
}

/// Whether the program can have gone on to read(2) after this call.
bool freesReader(const SyscallRecord &record)
{
    if (record.failed())
        return false;
    const bool connected = isSocketError(record) ? record.arguments[2] == 0 : false;
    return connected || record.call == Call::Accept4 || record.call == Call::Connect ||
           (record.call == Call::Read && record.result > 0);
}

bool isKnownWait(const LadderFacts &facts, int read)
{
    return std::any_of(facts.waits.begin(), facts.waits.end(), [read](const LadderWait &wait) {
        return wait.call == Call::Read && wait.to == read;
    });
}

bool cameAtOnce(const LadderFacts &facts, int arrival, int call)
{
    return arrival < 0 || facts.events[call].at - facts.events[arrival].at <= atOnce;
}

} // namespace

bool isSilent(const SyscallRecord &record)
{
    switch (record.call) {
    case Call::Getsockname:
    case Call::Getpeername:
        return true;
    case Call::Getsockopt:
        return !isSocketError(record);
    case Call::Read:
    case Call::Accept4:
        return begunBy(record).has_value();
    default:
        return false;
    }
}

QList<LadderWait> ladderWaits(const QList<LadderEvent> &events)
{
    Waiting left(LadderSide::Left);
    Waiting right(LadderSide::Right);
    QList<LadderWait> waits;
    int index = 0;
    for (qsizetype i = 0; i < events.size(); ++i) {
        const LadderCall *call = events[i].call();
        const bool silent = call && isSilent(call->record);
        if (call) {
            (events[i].side == LadderSide::Left ? left : right).take(call->record, index, silent);
            if (const auto wait = silent ? std::nullopt : blocked(events, i, index))
                waits.append(*wait);
        }
        index += silent ? 0 : 1;
    }
    return waits + left.all() + right.all();
}

void addAcceptWait(LadderFacts &facts, std::int64_t since)
{
    const auto accepts = [](const LadderEvent &event) {
        const LadderCall *call = event.call();
        return call && call->record.call == Call::Accept4 && !call->record.failed();
    };
    const auto accept = std::find_if(facts.events.begin(), facts.events.end(), accepts);
    const int to = int(accept - facts.events.begin());
    if (accept == facts.events.end() || !cameAtOnce(facts, establishedBefore(facts, to), to))
        return;
    const auto from = std::find_if(facts.events.begin(), accept,
                                   [since](const LadderEvent &event) { return event.at >= since; });
    facts.waits.append(
        {Call::Accept4, accept->side, int(from - facts.events.begin()), to, accept->at - since});
}

void addReadWaits(LadderFacts &facts)
{
    const QHash<int, int> arrivals = arrivalsOf(facts);
    std::array<int, 2> since = {-1, -1}; // index of the call after which each end could read
    for (int i = 0; i < facts.events.size(); ++i) {
        const LadderEvent &event = facts.events[i];
        if (!event.call() || event.simulated)
            continue;
        const SyscallRecord &record = event.call()->record;
        int &last = since[std::size_t(event.side)];
        if (record.call == Call::Read && record.result >= 0 && last >= 0 &&
            !isKnownWait(facts, i)) {
            const int arrival = record.result > 0 ? arrivals.value(i, -1) : finBefore(facts, i);
            const std::int64_t waited = event.at - facts.events[last].at;
            if (arrival > last && cameAtOnce(facts, arrival, i) && waited >= longCall)
                facts.waits.append({Call::Read, event.side, last + 1, i, waited});
        }
        if (freesReader(record))
            last = i;
    }
}

void endWaitsAtArrival(LadderFacts &facts)
{
    const QHash<int, int> arrivals = arrivalsOf(facts);
    for (LadderWait &wait : facts.waits) {
        if (wait.to < 0 || wait.to >= facts.events.size() || wait.call != Call::Read)
            continue;
        const int arrival = arrivals.value(wait.to, -1);
        if (arrival < wait.from || cameAtOnce(facts, arrival, wait.to))
            continue;
        wait.lasted -= facts.events[wait.to].at - facts.events[arrival].at;
        wait.to = arrival;
    }
}

} // namespace diagrams
