// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// One look at a table of 20,000 rows (10,000 connections, both ends on this machine), filtered
// to one port, owners included, as the watcher's worker takes it; beside what people run
// instead. Once with nothing changed since the last look, once with a new connection.

#include "comparisons.h"
#include "crowd.h"
#include "program.h"
#include "report.h"

namespace bench {

namespace {

constexpr std::size_t connections = 10'000;
constexpr double ms = 1e6; // ns

} // namespace

void compareTableRead(const Settings &settings)
{
    printTitle("table-read", "one look at 20,000 rows, filtered to our port");
    needPrograms({"ss", "netstat"});
    Program server({ownProgram("bench_session"), "relay"});
    Crowd crowd(server.readPort());
    const auto accepted = acceptedBy(server);
    crowd.join(connections, accepted);
    sleepFor(2'000'000'000);
    printNote("the first look, in ms and rows: " + server.ask("look"));
    Rounds same;
    Rounds changed;
    Rounds ss;
    Rounds netstat;
    for (int round = 0; round < settings.rounds; ++round) {
        same.push_back(server.askNumber("look"));
        ss.push_back(static_cast<double>(timeToRun({"ss", "-tan"})) / ms);
        crowd.join(1, accepted);
        changed.push_back(server.askNumber("look"));
        netstat.push_back(static_cast<double>(timeToRun({"netstat", "-anp"})) / ms);
    }
    printFigures("look, nothing new", same, "ms");
    printFigures("look, one new connection", changed, "ms");
    printFigures("ss -tan", ss, "ms");
    printFigures("netstat -anp", netstat, "ms");
    printRatio("table-read-vs-ss", median(ratios(same, ss)), "<=", 0.6);
    printRatio("table-read-vs-netstat", median(ratios(same, netstat)), "<=", 0.05);
    printRatio("table-read-changed-vs-ss", median(ratios(changed, ss)), "<=", 0.6);
    printRatio("table-read-changed-vs-netstat", median(ratios(changed, netstat)), "<=", 0.05);
}

} // namespace bench
