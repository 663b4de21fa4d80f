// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/canonicalcauses.h"

#include "history/canonicalorder.h"

#include <algorithm>
#include <cerrno>

#include <sys/socket.h>

namespace history {

namespace {

using posix::Call;
using posix::SyscallRecord;
using timeline::Transfer;

bool knocks(const SyscallRecord &record)
{
    return record.call == Call::Connect && (!record.failed() || record.error == EINPROGRESS);
}

bool endsWriting(const SyscallRecord &record)
{
    if (record.failed() || record.simulated)
        return false;
    return record.call == Call::Close ||
           (record.call == Call::Shutdown && record.arguments[0] != SHUT_RD);
}

/// Whether it tells of what the other end did to the connection.
bool seesEnd(const SyscallRecord &record)
{
    if (record.simulated)
        return false;
    if (record.call == Call::Read && record.result == 0 && record.count > 0)
        return true;
    const bool broken = record.error == ECONNRESET || record.error == EPIPE;
    return record.failed() && broken && record.call != Call::Connect;
}

template <typename Calls, typename Matches>
int firstOf(const Calls &calls, Matches matches)
{
    const auto found = std::find_if(calls.begin(), calls.end(),
                                    [&](const auto &call) { return matches(call.second); });
    return found == calls.end() ? -1 : found->first;
}

template <typename Calls>
int indexOf(const Calls &calls, std::uint64_t number)
{
    return firstOf(calls, [number](const SyscallRecord &one) { return one.number == number; });
}

} // namespace

void CanonicalCauses::forEachCall(const Past &past,
                                  const std::function<void(int, const SyscallRecord &)> &take)
{
    for (auto number = past.calls.firstNumber(); number <= past.calls.lastNumber(); ++number)
        take(0, past.calls.at(number));
    const QList<int> pids = processesOf(past);
    for (int process = 0; process < pids.size(); ++process) {
        std::map<std::uint64_t, const SyscallRecord *> calls; // what two of its ends tell is one
        for (const session::FarReport &report : past.farEnds) {
            for (const SyscallRecord &record : report.calls) {
                if (report.pid == pids[process])
                    calls.emplace(record.number, &record);
            }
        }
        for (const auto &[number, record] : calls)
            take(process + 1, *record);
    }
}

CanonicalCauses::CanonicalCauses(const Past &past)
{
    QHash<std::pair<int, std::uint64_t>, int> indices;
    int count = 0;
    Calls listens;
    forEachCall(past, [&](int process, const SyscallRecord &record) {
        indices.insert({process, record.number}, count);
        if (record.call == Call::Listen && !record.failed())
            listens.append({count, record});
        ++count;
    });
    const QList<int> pids = processesOf(past);
    for (auto far = past.farEnds.cbegin(); far != past.farEnds.cend(); ++far) {
        const int process = int(pids.indexOf(far->pid)) + 1;
        Calls theirs;
        for (const SyscallRecord &record : far->calls)
            theirs.append({indices.value({process, record.number}), record});
        if (const int connect = firstOf(theirs, knocks); connect >= 0 && !listens.isEmpty())
            before(listens.constFirst().first, connect);
        const timeline::LedgerPage *page = past.ledger.page(far.key());
        if (!page)
            continue;
        Calls ours;
        for (auto call = past.calls.firstNumber(); call <= past.calls.lastNumber(); ++call) {
            if (page->owns(past.calls.at(call)))
                ours.append({indices.value({0, call}), past.calls.at(call)});
        }
        learn(ours, theirs);
        learn(theirs, ours);
        learnBytes(page->writes, ours, far->page.reads, theirs);
        learnBytes(far->page.writes, theirs, page->reads, ours);
    }
}

void CanonicalCauses::before(int cause, int effect)
{
    if (cause >= 0 && effect >= 0)
        m_causes[effect].append(cause);
}

void CanonicalCauses::learn(const Calls &from, const Calls &to)
{
    before(firstOf(from, knocks), firstOf(to, [](const SyscallRecord &record) {
               return record.call == Call::Accept4 && !record.failed();
           }));
    before(firstOf(from, endsWriting), firstOf(to, seesEnd));
}

// A read that got less than it asked for tells that the next bytes were not there yet.
void CanonicalCauses::learnBytes(const timeline::Transfers &writes, const Calls &writers,
                                 const timeline::Transfers &reads, const Calls &readers)
{
    for (const Transfer &read : reads.list) {
        const int reader = indexOf(readers, read.call);
        for (const Transfer &write : writes.list) {
            if (write.offset < read.end() && write.end() > read.offset)
                before(indexOf(writers, write.call), reader);
            if (read.size < read.asked && write.offset == read.end())
                before(reader, indexOf(writers, write.call));
        }
    }
}

} // namespace history
