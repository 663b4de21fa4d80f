// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A chat room of a thousand: one line at a time, and 32 lines at once. An exchange ends when
// everybody has heard everything, and is checked byte for byte.

#include "comparisons.h"
#include "relaying.h"
#include "windows.h"

namespace bench {

namespace {

constexpr std::size_t members = 1000;
constexpr std::size_t manySenders = 32;

} // namespace

void compareRelayOne(const Settings &settings)
{
    printTitle("relay-one", "one sender, 1,000 receivers, one 64-byte line at a time");
    RelayServer session({ownProgram("bench_session"), "relay"}, members + 1, 1);
    RelayServer epoll({ownProgram("bench_epoll"), "relay"}, members + 1, 1);
    for (int round = 0; round < settings.rounds; ++round) {
        session.measure();
        epoll.measure();
    }
    session.print("session");
    epoll.print("bare epoll");
    printRatio("relay-one-vs-epoll", median(ratios(session.exchanges(), epoll.exchanges())),
               "<=", 1.05);
}

void compareRelayMany(const Settings &settings)
{
    printTitle("relay-many", "1,000 members, 32 of them write one 64-byte line at once");
    needPrograms({"ncat"});
    RelayServer session({ownProgram("bench_session"), "relay"}, members, manySenders);
    RelayServer epoll({ownProgram("bench_epoll"), "relay"}, members, manySenders);
    RelayServer sockets({ownProgram("bench_qtcpsocket"), "relay"}, members, manySenders);
    const auto ncat = RelayServer::ncat(members, manySenders);
    for (int round = 0; round < settings.rounds; ++round) {
        for (RelayServer *server : {&session, &epoll, &sockets, ncat.get()})
            server->measure();
    }
    session.print("session");
    epoll.print("bare epoll, a send a line");
    sockets.print("QTcpSocket");
    ncat->print("ncat --chat");
    const auto ratio = [&session](const char *name, const RelayServer &other) {
        printRatio(std::string("relay-many-vs-") + name,
                   median(ratios(session.deliveries(), other.deliveries())), ">=", 3);
    };
    ratio("ncat", *ncat);
    ratio("qtcpsocket", sockets);
    ratio("epoll", epoll);
}

void compareRelayWindow(const Settings &settings)
{
    printTitle("relay-window", "relay-many with the server window shown, every panel open");
    RelayServer session({ownProgram("bench_session"), "relay"}, members, manySenders);
    RelayServer window({ownProgram("bench_window"), "relay"}, members, manySenders,
                       windowEnvironment());
    for (int round = 0; round < settings.rounds; ++round) {
        session.measure();
        window.measure();
    }
    session.print("session without a window");
    window.print("session in its window");
    printRatio("relay-window-vs-session", median(ratios(window.deliveries(), session.deliveries())),
               ">=", 0.8);
}

} // namespace bench
