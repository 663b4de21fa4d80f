// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/farreport.h"

namespace session {

namespace {

using timeline::Transfers;

bool follows(const Transfers &news, const Transfers &told)
{
    return news.list.empty() ||
           (news.dropped >= told.count() && news.list.front().offset >= told.bytes());
}

void append(Transfers &told, const Transfers &news)
{
    if (news.list.empty())
        return;
    told.dropped += news.dropped - told.count();
    told.list.insert(told.list.end(), news.list.begin(), news.list.end());
    while (told.list.size() > timeline::Ledger::mostTransfers) {
        told.list.pop_front();
        ++told.dropped;
    }
}

} // namespace

bool FarReport::take(const FarNews &news)
{
    const bool inOrder = news.calls.isEmpty() || calls.empty() ||
                         news.calls.constFirst().number > calls.back().number;
    if (!inOrder || !follows(news.writes, page.writes) || !follows(news.reads, page.reads))
        return false;
    append(page.writes, news.writes);
    append(page.reads, news.reads);
    calls.insert(calls.end(), news.calls.begin(), news.calls.end());
    bare.insert(bare.end(), news.bare.begin(), news.bare.end());
    callsDropped += news.callsDropped;
    while (calls.size() > mostCalls) {
        calls.pop_front();
        ++callsDropped;
    }
    while (bare.size() > calls.size())
        bare.pop_front();
    error = news.error;
    page.error = news.error;
    open = news.open;
    reuseAddress = news.reuseAddress;
    reusePort = news.reusePort;
    return true;
}

} // namespace session
