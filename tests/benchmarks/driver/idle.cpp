// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What the two real programs take of a core while nobody touches them: nothing open, one
// connection between them, a thousand peers. The processor's time is counted, which a busy
// machine does not add to.

#include "comparisons.h"
#include "crowd.h"
#include "program.h"
#include "report.h"
#include "windows.h"

#include <fstream>

namespace bench {

namespace {

constexpr std::int64_t second = 1'000'000'000; // ns
constexpr std::int64_t settling = 8 * second;
constexpr std::int64_t window = 4 * second; // two of the slow looks

std::vector<std::string> command(const char *program, const std::vector<std::string> &more = {})
{
    const std::string config = ownProgram("idle.ini");
    std::ofstream(config) << "[room]\npeerLimit=10000\n";
    std::vector<std::string> words = {ownProgram(std::string("../bin/") + program), "--config",
                                      config};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

/// Percent of a core, of the hungriest of them.
void measure(const Settings &settings, const std::string &name,
             const std::vector<const Program *> &programs, double limit)
{
    sleepFor(settling);
    std::vector<Rounds> shares(programs.size());
    for (int round = 0; round < settings.rounds; ++round) {
        std::vector<std::int64_t> before;
        for (const Program *one : programs)
            before.push_back(one->processorTime());
        const std::int64_t begin = now();
        sleepFor(window);
        const auto passed = static_cast<double>(now() - begin);
        for (std::size_t i = 0; i < programs.size(); ++i) {
            const auto worked = static_cast<double>(programs[i]->processorTime() - before[i]);
            shares[i].push_back(worked / passed * 100);
        }
    }
    double most = 0;
    const char *names[] = {"gui-server", "gui-client"};
    for (std::size_t i = 0; i < programs.size(); ++i) {
        printFigures(name + ", " + names[i], shares[i], "%");
        most = std::max(most, median(shares[i]));
    }
    printRatio("idle-" + name + "-percent", most, "<=", limit);
}

} // namespace

void compareIdle(const Settings &settings)
{
    printTitle("idle", "share of a core while nobody touches the windows");
    {
        const Program server(command("gui-server"), measuredCore, windowEnvironment(), true);
        const Program client(command("gui-client"), measuredCore, windowEnvironment(), true);
        measure(settings, "nothing", {&server, &client}, 0.1);
    }
    const std::string address = "127.0.0.1:" + std::to_string(freePort());
    {
        const Program server(command("gui-server", {"--start", address}), measuredCore,
                             windowEnvironment(), true);
        sleepFor(2 * second);
        const Program client(command("gui-client", {"--connect", address}), measuredCore,
                             windowEnvironment(), true);
        measure(settings, "one", {&server, &client}, 0.5);
    }
    const std::uint16_t port = freePort();
    const Program server(command("gui-server", {"--start", "127.0.0.1:" + std::to_string(port),
                                                "--backlog", "4096"}),
                         measuredCore, windowEnvironment(), true);
    sleepFor(2 * second);
    Neighbours peers(port, 1000, {});
    peers.waitForAll();
    measure(settings, "thousand", {&server}, 2);
}

} // namespace bench
