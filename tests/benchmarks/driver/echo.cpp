// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A 64-byte line to an echoing server and back, while others are connected and say nothing.
// One line is under way at a time, so a round is as long as its mean round trip, the server's
// housekeeping in between included.

#include "comparisons.h"
#include "echoing.h"
#include "report.h"

#include <memory>

namespace bench {

namespace {

void compare(const Settings &settings, std::size_t idle, const std::string &name)
{
    printTitle("echo-" + name,
               "64-byte echo round trip, " + std::to_string(idle) + " idle neighbours");
    EchoServer session({ownProgram("bench_session"), "echo"}, idle);
    EchoServer epoll({ownProgram("bench_epoll"), "echo"}, idle);
    std::unique_ptr<EchoServer> sockets;
    if (idle >= 10'000)
        sockets = std::make_unique<EchoServer>(
            std::vector<std::string>{ownProgram("bench_qtcpsocket"), "echo"}, idle);
    for (int round = 0; round < settings.rounds; ++round) {
        session.measure();
        epoll.measure();
        if (sockets)
            sockets->measure();
    }
    session.print("session");
    epoll.print("bare epoll");
    printRatio("echo-" + name + "-vs-epoll", median(ratios(session.means(), epoll.means())),
               "<=", 1.15);
    if (!sockets)
        return;
    sockets->print("QTcpSocket");
    printRatio("echo-" + name + "-vs-qtcpsocket", median(ratios(session.means(), sockets->means())),
               "<=", 0.05);
}

} // namespace

void compareEcho(const Settings &settings)
{
    compare(settings, 10, "10-idle");
    compare(settings, 1'000, "1k-idle");
    compare(settings, 10'000, "10k-idle");
}

} // namespace bench
