// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// How long the window keeps a person waiting: under steady traffic, while a crowd comes and
// goes, and while it takes up a table of 20,000 rows.

#include "comparisons.h"
#include "program.h"
#include "report.h"
#include "room.h"
#include "windows.h"

#include <cstdio>

namespace bench {

namespace {

constexpr std::int64_t second = 1'000'000'000; // ns
constexpr std::size_t peers = 200;
constexpr std::size_t senders = 50;
constexpr int linesASecond = 50;
constexpr int seconds = 60;
constexpr double mostP99 = 16; // ms
constexpr double most = 100;   // ms

/// Lines at their pace, whoever hears them or not.
class Traffic
{
public:
    explicit Traffic(Room &room)
        : m_room(room)
    {
    }
    void goOnFor(std::int64_t ns)
    {
        constexpr std::int64_t step = second / linesASecond;
        for (const std::int64_t end = now() + ns; now() < end;) {
            m_next = std::max(m_next, now() - step);
            if (now() >= m_next) {
                m_room.speak(m_lines++ % senders);
                m_next += step;
            }
            m_room.hear(1);
        }
    }
    std::size_t lines() const { return m_lines; }

private:
    Room &m_room;
    std::int64_t m_next = 0;
    std::size_t m_lines = 0;
};

void printLag(Program &window, const std::string &name)
{
    const double p99 = window.askNumber("lag 0.99");
    const double longest = window.askNumber("lag 1");
    printFigures("wait, p50", {window.askNumber("lag 0.5")}, "ms");
    printFigures("wait, p99", {p99}, "ms");
    printFigures("wait, longest", {longest}, "ms");
    printRatio(name + "-p99-ms", p99, "<=", mostP99);
    printRatio(name + "-max-ms", longest, "<=", most);
}

void takePicture(Program &window, const std::string &name)
{
    const std::string file = ownProgram(name + ".png");
    printNote("picture: " + file + ": " + window.ask("picture " + file));
}

} // namespace

void compareLag(const Settings &)
{
    printTitle("ui-lag", "200 peers, 10,000 deliveries a second for 60 s, every panel open");
    Program window({ownProgram("bench_window"), "relay"}, measuredCore, windowEnvironment(), true);
    Crowd crowd(window.readPort());
    crowd.join(peers, acceptedBy(window));
    Room room(crowd, senders);
    Traffic traffic(room);
    traffic.goOnFor(3 * second);
    window.ask("lag-start");
    const std::uint64_t before = room.deliveries();
    const std::int64_t begin = now();
    const std::int64_t worked = window.processorTime();
    traffic.goOnFor(seconds * second);
    const auto passed = static_cast<double>(now() - begin);
    char text[160];
    std::snprintf(text, sizeof text, "%.0f deliveries a second, the window took %.0f %% of a core",
                  static_cast<double>(room.deliveries() - before) / passed * 1e9,
                  static_cast<double>(window.processorTime() - worked) / passed * 100);
    printNote(text);
    printLag(window, "ui-lag");
    room.waitForQuiet();
    printNote("every line came to everybody, in order, once: " + std::to_string(room.deliveries()) +
              " deliveries; kept: " + window.ask("kept"));
    takePicture(window, "ui-lag");
}

void compareCrush(const Settings &settings)
{
    printTitle("ui-crush", "1,000 peers join and leave at once, 200 chat, a person types, scrolls "
                           "and switches tabs");
    Program window({ownProgram("bench_window"), "relay", "tabs"}, measuredCore, windowEnvironment(),
                   true);
    const std::uint16_t port = window.readPort();
    Crowd crowd(port);
    crowd.join(peers, acceptedBy(window));
    Room room(crowd, senders);
    Traffic traffic(room);
    window.ask("person on");
    traffic.goOnFor(3 * second);
    window.ask("lag-start");
    for (int round = 0; round < settings.rounds; ++round) { // the last ones leave as others come
        const Neighbours rush(port, 1000, {});
        traffic.goOnFor(2 * second);
        if (round == settings.rounds - 1) {
            printLag(window, "ui-crush"); // before the picture, which takes its time
            takePicture(window, "ui-crush");
        }
    }
    traffic.goOnFor(2 * second);
    room.waitForQuiet();
    printNote("every line came to everybody, in order, once: " + std::to_string(room.deliveries()) +
              " deliveries");
}

void compareTableWindow(const Settings &settings)
{
    printTitle("table-window", "the window takes up a table of 20,000 rows, one new at a time");
    Program window({ownProgram("bench_window"), "relay", "tabs"}, measuredCore, windowEnvironment(),
                   true);
    Crowd crowd(window.readPort());
    const auto accepted = acceptedBy(window);
    crowd.join(10'000, accepted);
    for (int i = 0; i < 60 && window.askNumber("rows") < 20'000; ++i)
        sleepFor(second);
    sleepFor(3 * second);
    Rounds held;
    for (int round = 0; round < settings.rounds; ++round) {
        window.ask("lag-start");
        crowd.join(1, accepted);
        sleepFor(2 * second);
        held.push_back(window.askNumber("lag 1"));
    }
    printFigures("longest wait", held, "ms");
    printRatio("table-ui-held-ms", median(held), "<=", 4);
    takePicture(window, "table-window");
}

} // namespace bench
