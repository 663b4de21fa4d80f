// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What a connected peer that says nothing costs in memory, counted by the allocator: bytes in
// use, not pages held. The bounded lists (call log, timeline, history, ledger) are filled first,
// since they cost the same whoever is connected.

#include "comparisons.h"
#include "crowd.h"
#include "echoing.h"
#include "report.h"

#include <cstdio>

#include <sys/socket.h>

namespace bench {

namespace {

constexpr std::size_t peers = 10'000;
constexpr int linesToFillTheLists = 60'000; // each is read and written: two calls at least
constexpr std::int64_t second = 1'000'000'000;

void fillLists(int talker)
{
    char line[64];
    for (int i = 0; i < linesToFillTheLists; ++i) {
        std::snprintf(line, sizeof line, "%062d\n", i);
        if (send(talker, line, 63, MSG_NOSIGNAL) != 63 || recv(talker, line, 63, MSG_WAITALL) != 63)
            fail("an echo did not come back");
    }
}

// Until it does not fall any more: what is freed later (rows that are gone) is not a peer's.
double settledMemory(Program &server)
{
    double before = server.askNumber("memory");
    for (int i = 0; i < 10; ++i) {
        sleepFor(3 * second);
        const double after = server.askNumber("memory");
        if (after > before * 0.999)
            return after;
        before = after;
    }
    return before;
}

double bytesPerPeer(Program &server)
{
    const std::uint16_t port = server.readPort();
    Crowd talker(port);
    fillLists(talker.joinOne());
    const double before = settledMemory(server);
    const double residentBefore = server.memory("Rss");
    Crowd crowd(port);
    crowd.join(peers, acceptedBy(server));
    const double after = settledMemory(server);
    char text[160];
    std::snprintf(text, sizeof text,
                  "in use %.1f MB before, %.1f MB after; resident %.1f MB before, %.1f MB after",
                  before / 1e6, after / 1e6, residentBefore / 1e6, server.memory("Rss") / 1e6);
    printNote(text);
    return (after - before) / static_cast<double>(peers);
}

} // namespace

void compareMemory(const Settings &)
{
    printTitle("memory-peer", "user-space memory for each of 10,000 idle peers");
    Program session({ownProgram("bench_session"), "echo"});
    const double ours = bytesPerPeer(session);
    printNote("kept by the session: " + session.ask("kept"));
    Program sockets({ownProgram("bench_qtcpsocket"), "echo"});
    const double theirs = bytesPerPeer(sockets);
    printFigures("session", {ours}, "B a peer");
    printFigures("QTcpSocket", {theirs}, "B a peer");
    printRatio("memory-peer-bytes", ours, "<=", 2048);
    printRatio("memory-peer-vs-qtcpsocket", ours / theirs, "<=", 2.0 / 9.0);
}

} // namespace bench
