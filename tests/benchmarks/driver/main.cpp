// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "comparisons.h"
#include "program.h"
#include "report.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iterator>

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

// The driver: runs the comparisons that are named, or all of them, and prints their ratios.
//     bench_driver [--rounds N] [--list] [NAME ...]

namespace {

using bench::Comparison;

constexpr unsigned long descriptors = 11'000; // of one process: ten thousand peers

constexpr Comparison comparisons[] = {
    {"echo", "echo round trip with 10, 1,000 and 10,000 idle neighbours", bench::compareEcho},
    {"relay-one", "one line at a time to 1,000 receivers", bench::compareRelayOne},
    {"relay-many", "32 lines at once among 1,000", bench::compareRelayMany},
    {"relay-window", "the same in the window", bench::compareRelayWindow},
    {"ui-lag", "how long the window keeps one waiting, 10,000 deliveries a second",
     bench::compareLag},
    {"ui-crush", "the same while a thousand peers come and go", bench::compareCrush},
    {"table-read", "one look at 20,000 rows", bench::compareTableRead},
    {"table-window", "what such a look costs the window", bench::compareTableWindow},
    {"click-to-state", "from a click to the new state painted", bench::compareClicks},
    {"start", "from the start to the first painted window", bench::compareStart},
    {"idle", "processor time while nobody touches the windows", bench::compareIdle},
    {"memory-peer", "user-space memory of an idle peer", bench::compareMemory},
    {"growth", "how the costs grow with the number of peers", bench::compareGrowth},
};

int usage()
{
    std::fprintf(stderr, "Usage: bench_driver [--rounds N] [--list] [NAME ...]\n");
    return 2;
}

const Comparison *comparisonNamed(const std::string &name)
{
    const auto found = std::find_if(std::begin(comparisons), std::end(comparisons),
                                    [&](const Comparison &one) { return name == one.name; });
    return found == std::end(comparisons) ? nullptr : found;
}

int list()
{
    for (const Comparison &one : comparisons)
        std::printf("%-14s %s\n", one.name, one.what);
    return 0;
}

void run(const std::vector<const Comparison *> &chosen, const bench::Settings &settings)
{
    bench::comeFirst();
    bench::pinTo(bench::loadCore);
    bench::raiseDescriptorLimit(descriptors);
    for (const Comparison *one : chosen)
        one->run(settings);
}

// In a process of its own, whose priority is nobody else's.
int runApart(const std::vector<const Comparison *> &chosen, const bench::Settings &settings)
{
    const pid_t pid = fork();
    if (pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        run(chosen, settings);
        std::exit(0);
    }
    int status = 1;
    waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

} // namespace

int main(int argc, char **argv)
{
    bench::Settings settings;
    std::vector<const Comparison *> chosen;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--list")
            return list();
        if (word == "--rounds" && i + 1 < argc && std::atoi(argv[i + 1]) > 0)
            settings.rounds = std::atoi(argv[++i]);
        else if (const Comparison *named = comparisonNamed(word))
            chosen.push_back(named);
        else
            return usage();
    }
    if (chosen.empty()) {
        for (const Comparison &one : comparisons)
            chosen.push_back(&one);
    }
    return runApart(chosen, settings);
}
