// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "timeline/ledger.h"

#include <algorithm>
#include <cerrno>

namespace timeline {

namespace {

using posix::Call;

/// The bytes of @p pieces from @p from on, at most @p most of them.
QByteArray gathered(std::span<const iovec> pieces, std::uint64_t from, std::uint64_t most)
{
    QByteArray bytes;
    for (const iovec &piece : pieces) {
        if (from >= piece.iov_len) {
            from -= piece.iov_len;
            continue;
        }
        const std::uint64_t take = std::min<std::uint64_t>(piece.iov_len - from, most);
        bytes.append(static_cast<const char *>(piece.iov_base) + from, qsizetype(take));
        most -= take;
        from = 0;
        if (most == 0)
            break;
    }
    return bytes;
}

Transfer transferOf(const posix::SyscallRecord &record, std::span<const iovec> pieces)
{
    Transfer transfer;
    transfer.call = record.number;
    transfer.at = record.startedAt;
    transfer.size = std::uint64_t(record.result);
    transfer.asked = record.count;
    transfer.simulated = record.simulated;
    const auto kept = std::uint64_t(Transfer::keptBytes);
    transfer.head = gathered(pieces, 0, std::min(transfer.size, kept));
    if (transfer.size > kept) {
        const auto tail = std::min(std::uint64_t(Transfer::keptTail), transfer.size - kept);
        transfer.tail = gathered(pieces, transfer.size - tail, tail);
    }
    return transfer;
}

std::int64_t memoryOf(const Transfer &transfer)
{
    return std::int64_t(sizeof transfer) + transfer.head.size() + transfer.tail.size();
}

bool isForGood(const posix::SyscallRecord &record)
{
    return record.failed() && !record.simulated && record.error != EAGAIN && record.error != EINTR;
}

} // namespace

bool LedgerPage::isOpen() const
{
    return std::any_of(holdings.begin(), holdings.end(),
                       [](const Holding &holding) { return holding.until == 0; });
}

bool LedgerPage::owns(const posix::SyscallRecord &record) const
{
    if (record.apart) // later than the holding ended
        return key == posix::ConnectionKey{record.local, record.remote};
    const int made = record.call == Call::Socket || record.call == Call::Accept4
                         ? int(record.result)
                         : record.fd;
    return std::any_of(holdings.begin(), holdings.end(), [&](const Holding &holding) {
        return holding.fd == made && holding.covers(record.number);
    });
}

void Ledger::note(const posix::SyscallRecord &record)
{
    switch (record.call) {
    case Call::Socket:
        if (!record.failed())
            opened(int(record.result), record.number, {});
        break;
    case Call::Accept4:
        if (!record.failed())
            opened(int(record.result), record.number, record.address);
        break;
    case Call::Connect:
        if ((!record.failed() || record.error == EINPROGRESS) && m_slots.contains(record.fd))
            m_slots[record.fd].remote = record.address;
        break;
    case Call::Getsockname: {
        const auto slot = m_slots.find(record.fd);
        if (!record.failed() && slot != m_slots.end() && !slot->remote.isNull())
            settle(record.fd, *slot, {record.address, slot->remote});
        break;
    }
    case Call::Fcntl:
        duplicated(record);
        break;
    case Call::Read:
    case Call::Write:
    case Call::Writev:
        failed(record);
        break;
    case Call::Close:
        leave(record.fd, record.number);
        break;
    default:
        break;
    }
}

void Ledger::opened(int fd, std::uint64_t call, const posix::SocketAddress &remote)
{
    leave(fd, call);
    m_slots.insert(fd, {call, remote, std::nullopt});
}

void Ledger::duplicated(const posix::SyscallRecord &record)
{
    const auto slot = m_slots.constFind(record.fd);
    if (record.failed() || slot == m_slots.cend())
        return;
    const Slot original = *slot;
    opened(int(record.result), record.number, original.remote);
    if (original.key)
        settle(int(record.result), m_slots[int(record.result)], *original.key);
}

void Ledger::failed(const posix::SyscallRecord &record)
{
    if (!isForGood(record))
        return;
    if (LedgerPage *page = pageOf(record.fd); page && page->error == 0) {
        page->error = record.error;
        page->errorCall = record.number;
    }
}

// From now on the descriptor stands for this connection. A page that nobody holds open any
// more was another connection of the same two addresses: it makes room.
void Ledger::settle(int fd, Slot &slot, const posix::ConnectionKey &key)
{
    if (slot.key == key)
        return;
    if (slot.key)
        release(*slot.key, fd, slot.since);
    slot.key = key;
    if (const auto old = m_pages.constFind(key); old != m_pages.cend() && !old->isOpen())
        dropPage(key);
    LedgerPage &page = m_pages[key];
    page.key = key;
    page.holdings.append({fd, slot.since, 0});
    if (page.holdings.size() > qsizetype(mostHoldings))
        page.holdings.removeFirst();
}

void Ledger::leave(int fd, std::uint64_t call)
{
    const auto slot = m_slots.constFind(fd);
    if (slot == m_slots.cend())
        return;
    const std::optional<posix::ConnectionKey> key = slot->key;
    m_slots.erase(slot);
    if (key)
        release(*key, fd, call);
}

void Ledger::release(const posix::ConnectionKey &key, int fd, std::uint64_t call)
{
    const auto page = m_pages.find(key);
    if (page == m_pages.end())
        return;
    for (Holding &holding : page->holdings) {
        if (holding.fd == fd && holding.until == 0)
            holding.until = call;
    }
    if (page->isOpen())
        return;
    m_closed.push_back(key);
    if (m_closed.size() > mostClosed)
        dropPage(posix::ConnectionKey(m_closed.front()));
}

void Ledger::dropPage(const posix::ConnectionKey &key)
{
    const LedgerPage page = m_pages.take(key);
    for (const Transfers *transfers : {&page.writes, &page.reads}) {
        for (const Transfer &transfer : transfers->list)
            m_memory -= memoryOf(transfer);
    }
    std::erase(m_closed, key);
}

LedgerPage *Ledger::pageOf(int fd)
{
    const auto slot = m_slots.constFind(fd);
    if (slot == m_slots.cend() || !slot->key)
        return nullptr;
    const auto page = m_pages.find(*slot->key);
    return page == m_pages.end() ? nullptr : &*page;
}

void Ledger::add(const posix::SyscallRecord &record, std::span<const iovec> bytes)
{
    if (record.result <= 0)
        return;
    LedgerPage *page = pageOf(record.fd);
    if (!page) { // nobody asked for its names on record
        Slot &slot = m_slots[record.fd];
        settle(record.fd, slot,
               {posix::SocketAddress::localOf(record.fd), posix::SocketAddress::peerOf(record.fd)});
        page = pageOf(record.fd);
    }
    put(record.call == Call::Read ? page->reads : page->writes, transferOf(record, bytes));
}

void Ledger::put(Transfers &transfers, Transfer transfer)
{
    transfer.offset = transfers.bytes();
    m_memory += memoryOf(transfer);
    transfers.list.push_back(std::move(transfer));
    if (transfers.list.size() > mostTransfers)
        dropOldest(transfers);
    while (m_memory > mostMemory && !m_closed.empty())
        dropPage(posix::ConnectionKey(m_closed.front()));
    while (m_memory > mostMemory && transfers.list.size() > alwaysKept)
        dropOldest(transfers);
}

void Ledger::dropOldest(Transfers &transfers)
{
    m_memory -= memoryOf(transfers.list.front());
    transfers.list.pop_front();
    ++transfers.dropped;
}

const LedgerPage *Ledger::page(const posix::ConnectionKey &key) const
{
    const auto found = m_pages.constFind(key);
    return found == m_pages.cend() ? nullptr : &*found;
}

} // namespace timeline
