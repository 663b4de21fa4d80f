// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// How the costs of the session grow with the number of peers: 10, 100, 1,000, 10,000. An
// exponent of 0 is a cost that does not know of the others, 1 one in proportion.

#include "comparisons.h"
#include "echoing.h"
#include "report.h"
#include "room.h"

namespace bench {

namespace {

constexpr std::int64_t second = 1'000'000'000; // ns
constexpr std::int64_t settling = 5 * second;
constexpr std::size_t sizes[] = {10, 100, 1'000, 10'000};

using Costs = std::vector<std::pair<double, double>>;

struct Growth
{
    Costs echo;   // us
    Costs idle;   // ms of processor time a second
    Costs look;   // ms
    Costs memory; // bytes more than of a server without peers
    Costs relay;  // us
};

void measureEcho(Growth &growth, double peers)
{
    EchoServer server({ownProgram("bench_session"), "echo"}, static_cast<std::size_t>(peers));
    for (int round = 0; round < 3; ++round)
        server.measure();
    growth.echo.emplace_back(peers, median(server.means()));
    Program &program = server.program();
    program.resume();
    sleepFor(settling);
    const std::int64_t before = program.processorTime();
    sleepFor(4 * second);
    growth.idle.emplace_back(peers, static_cast<double>(program.processorTime() - before) / 4e6);
    program.ask("look");
    growth.look.emplace_back(peers, program.askNumber("look"));
}

void measureRelay(Growth &growth, double peers)
{
    Program program({ownProgram("bench_session"), "relay"});
    Crowd crowd(program.readPort());
    const double empty = program.askNumber("memory");
    crowd.join(static_cast<std::size_t>(peers) + 1, acceptedBy(program));
    sleepFor(settling);
    growth.memory.emplace_back(peers, program.askNumber("memory") - empty);
    Room room(crowd, 1);
    Rounds exchanges;
    const std::int64_t end = now() + second;
    while (exchanges.size() < 5 || now() < end)
        exchanges.push_back(static_cast<double>(room.exchange()) / 1e3);
    growth.relay.emplace_back(peers, median(exchanges));
}

void print(const char *name, const Costs &costs, const char *unit)
{
    for (const auto &[peers, cost] : costs)
        printFigures(std::string(name) + ", " + std::to_string(static_cast<int>(peers)), {cost},
                     unit);
    printExponent(std::string("growth-") + name, exponent(costs));
}

} // namespace

void compareGrowth(const Settings &)
{
    printTitle("growth", "how the costs grow with the number of peers");
    Growth growth;
    for (const std::size_t size : sizes) {
        measureEcho(growth, static_cast<double>(size));
        measureRelay(growth, static_cast<double>(size));
    }
    print("echo", growth.echo, "us");
    print("idle", growth.idle, "ms a second");
    print("table-read", growth.look, "ms");
    print("memory", growth.memory, "B");
    print("relay-one", growth.relay, "us");
    printRatio("growth-echo-exponent", exponent(growth.echo), "<=", 0.1);
    printRatio("growth-idle-exponent", exponent(growth.idle), "<=", 0.1);
}

} // namespace bench
