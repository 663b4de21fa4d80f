// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// From the click on a button (SHUT_WR, then RST, of one peer after another) to the new state
// painted in the table, in the real window.

#include "comparisons.h"
#include "crowd.h"
#include "program.h"
#include "report.h"
#include "windows.h"

namespace bench {

namespace {

constexpr int clicks = 40;                     // of each button
constexpr std::int64_t pause = 200'000'000;    // ns: a person looks, and clicks again
constexpr std::int64_t settling = 300'000'000; // ns

void clickOnce(Program &window, const char *button, Rounds &times)
{
    const double ms = window.askNumber(std::string("click ") + button);
    if (ms < 0)
        fail(std::string("the click on ") + button + " was never painted");
    times.push_back(ms);
    sleepFor(pause);
}

} // namespace

void compareClicks(const Settings &)
{
    printTitle("click-to-state", "from a click to the kernel's new state painted");
    Program window({ownProgram("bench_window"), "relay", "tabs"}, measuredCore, windowEnvironment(),
                   true);
    Crowd crowd(window.readPort());
    const auto accepted = acceptedBy(window);
    Rounds halfCloses;
    Rounds resets;
    for (int i = 0; i < clicks; ++i) {
        crowd.join(1, accepted);
        sleepFor(settling);
        window.ask("choose");
        sleepFor(pause);
        clickOnce(window, "shutWr", halfCloses);
        clickOnce(window, "closeReset", resets);
        crowd.leave();
    }
    Rounds all = halfCloses;
    all.insert(all.end(), resets.begin(), resets.end());
    for (const auto &[who, times] : {std::pair("SHUT_WR", halfCloses), std::pair("RST", resets)}) {
        printFigures(std::string(who) + ", p50", {median(times)}, "ms");
        printFigures(std::string(who) + ", p99", {quantile(times, 0.99)}, "ms");
    }
    printRatio("click-to-state-p50-ms", median(all), "<=", 20);
    printRatio("click-to-state-p99-ms", quantile(all, 0.99), "<=", 50);
}

} // namespace bench
