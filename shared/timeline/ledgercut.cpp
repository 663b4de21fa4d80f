// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A Ledger as it was once: its pages, cut at a call. The rest of it is in ledger.cpp.

#include "timeline/ledger.h"

#include <algorithm>

namespace timeline {

namespace {

Transfers upTo(Transfers transfers, std::uint64_t call)
{
    const auto later =
        std::find_if(transfers.list.begin(), transfers.list.end(),
                     [call](const Transfer &transfer) { return transfer.call > call; });
    transfers.list.erase(later, transfers.list.end());
    return transfers;
}

std::uint64_t begin(const LedgerPage &page)
{
    return page.holdings.isEmpty() ? 0 : page.holdings.constFirst().since;
}

LedgerPage upTo(const LedgerPage &page, std::uint64_t call)
{
    LedgerPage cut;
    cut.key = page.key;
    cut.writes = upTo(page.writes, call);
    cut.reads = upTo(page.reads, call);
    for (Holding holding : page.holdings) {
        if (holding.since > call)
            continue;
        if (holding.until > call)
            holding.until = 0;
        cut.holdings.append(holding);
    }
    if (page.error != 0 && page.errorCall <= call) {
        cut.error = page.error;
        cut.errorCall = page.errorCall;
    }
    return cut;
}

} // namespace

QList<LedgerPage> Ledger::pages() const
{
    QList<LedgerPage> pages = m_pages.values();
    std::sort(pages.begin(), pages.end(), [](const LedgerPage &a, const LedgerPage &b) {
        return begin(a) != begin(b) ? begin(a) < begin(b) : a.key < b.key;
    });
    return pages;
}

QList<posix::ConnectionKey> Ledger::keys() const
{
    QList<posix::ConnectionKey> keys = m_pages.keys();
    std::sort(keys.begin(), keys.end(), [this](const auto &a, const auto &b) {
        const auto since = std::pair(begin(*m_pages.constFind(a)), begin(*m_pages.constFind(b)));
        return since.first != since.second ? since.first < since.second : a < b;
    });
    return keys;
}

Ledger Ledger::upTo(std::uint64_t call) const
{
    Ledger cut;
    for (const LedgerPage &page : m_pages) {
        if (begin(page) <= call)
            cut.m_pages.insert(page.key, timeline::upTo(page, call));
    }
    return cut;
}

Ledger Ledger::of(const QList<LedgerPage> &pages)
{
    Ledger ledger;
    for (const LedgerPage &page : pages)
        ledger.m_pages.insert(page.key, page);
    return ledger;
}

} // namespace timeline
