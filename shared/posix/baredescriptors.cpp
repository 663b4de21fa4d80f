// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "posix/baredescriptors.h"

#include <limits>

namespace posix {

namespace {

constexpr std::int64_t ever = std::numeric_limits<std::int64_t>::max();

} // namespace

bool makesDescriptor(const SyscallRecord &record)
{
    return !record.failed() && (record.call == Call::Socket || record.call == Call::Accept4 ||
                                record.call == Call::Fcntl);
}

void apply(const BareNumbers &numbers, SyscallRecord &record)
{
    if (record.fd >= 0)
        record.fd = numbers.fd;
    if (makesDescriptor(record))
        record.result = numbers.made;
}

// A close(2) that waits leaves its number free from its beginning; what took it since stays.
void BareDescriptors::take(const SyscallRecord &record)
{
    if (record.fd >= 0 && !find(record.fd, record.startedAt))
        open(record.fd, record.startedAt);
    if (makesDescriptor(record))
        open(int(record.result), record.startedAt);
    else if (record.call == Call::Close)
        close(record.fd, record.startedAt);
}

BareNumbers BareDescriptors::of(const SyscallRecord &record) const
{
    BareNumbers numbers;
    if (record.fd >= 0)
        numbers.fd = at(record.fd, record.startedAt);
    if (makesDescriptor(record))
        numbers.made = at(int(record.result), record.startedAt);
    return numbers;
}

int BareDescriptors::at(int fd, std::int64_t at) const
{
    const Holding *holding = find(fd, at);
    return holding ? holding->bare : fd;
}

int BareDescriptors::last(int fd) const
{
    return at(fd, ever);
}

void BareDescriptors::open(int fd, std::int64_t at)
{
    if (Holding *before = find(fd, ever))
        release(*before);
    int lowest = first;
    for (const int taken : m_taken) {
        if (taken != lowest)
            break;
        ++lowest;
    }
    m_taken.insert(lowest);
    m_holdings[{fd, at}] = {lowest, true};
    if (m_holdings.size() > mostKept)
        std::erase_if(m_holdings, [](const auto &entry) { return !entry.second.open; });
}

void BareDescriptors::close(int fd, std::int64_t at)
{
    if (Holding *holding = find(fd, at))
        release(*holding);
}

void BareDescriptors::release(Holding &holding)
{
    if (std::exchange(holding.open, false))
        m_taken.erase(holding.bare);
}

const BareDescriptors::Holding *BareDescriptors::find(int fd, std::int64_t at) const
{
    auto after = m_holdings.upper_bound({fd, at});
    if (after == m_holdings.begin() || (--after)->first.first != fd)
        return nullptr;
    return &after->second;
}

BareDescriptors::Holding *BareDescriptors::find(int fd, std::int64_t at)
{
    return const_cast<Holding *>(std::as_const(*this).find(fd, at));
}

} // namespace posix
