// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// From fork(2) to the first window painted, and the memory of a program just started: the real
// programs, beside an empty QMainWindow. All of them load the plug-in that tells.

#include "comparisons.h"
#include "program.h"
#include "report.h"
#include "windows.h"

#include <cstdlib>

namespace bench {

namespace {

constexpr std::int64_t settling = 1'000'000'000; // ns

class Start
{
public:
    Start(const char *who, std::vector<std::string> command)
        : m_who(who)
        , m_command(std::move(command))
    {
    }

    void measure()
    {
        const std::string folder = ownProgram(".");
        std::vector<std::string> environment = windowEnvironment();
        environment.insert(environment.end(), {"QT_QPA_GENERIC_PLUGINS=paintwatch",
                                               "QT_PLUGIN_PATH=" + folder, "HOME=" + folder});
        Program program(m_command, measuredCore, environment, true);
        std::string line = program.readLine();
        if (!line.starts_with("painted "))
            fail("the plug-in that tells of the first window does not work: " + line);
        const std::int64_t painted = std::atoll(line.c_str() + 8);
        m_times.push_back(static_cast<double>(painted - program.startedAt()) / 1e6);
        sleepFor(settling);
        m_resident.push_back(program.memory("Rss") / 1e6);
        m_own.push_back(program.memory("Pss") / 1e6);
    }

    void print() const
    {
        printFigures(m_who + ", painted", m_times, "ms");
        printFigures(m_who + ", resident", m_resident, "MB");
        printFigures(m_who + ", Pss", m_own, "MB");
    }

    const Rounds &times() const { return m_times; }
    double resident() const { return median(m_resident); }

private:
    std::string m_who;
    std::vector<std::string> m_command;
    Rounds m_times;
    Rounds m_resident;
    Rounds m_own;
};

} // namespace

void compareStart(const Settings &settings)
{
    printTitle("start", "process start to the first painted window");
    const std::string config = ownProgram("start.ini");
    Start server("gui-server", {ownProgram("../bin/gui-server"), "--config", config});
    Start client("gui-client", {ownProgram("../bin/gui-client"), "--config", config});
    Start empty("empty QMainWindow", {ownProgram("bench_emptywindow")});
    for (int round = 0; round < settings.rounds; ++round) {
        for (Start *one : {&server, &client, &empty})
            one->measure();
    }
    for (const Start *one : {&server, &client, &empty})
        one->print();
    printRatio("start-server-vs-empty", median(ratios(server.times(), empty.times())), "<=", 1.5);
    printRatio("start-client-vs-empty", median(ratios(client.times(), empty.times())), "<=", 1.5);
    printRatio("start-server-extra-mb", server.resident() - empty.resident(), "<=", 30);
    printRatio("start-client-extra-mb", client.resident() - empty.resident(), "<=", 30);
}

} // namespace bench
