// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/procnet.h"

#include "kernel/procfile.h"

#include <optional>

namespace kernel {

namespace {

constexpr int msPerTick = 10; ///< USER_HZ is 100 on every port of Linux

std::optional<std::uint32_t> hexadecimal(const QByteArray &text)
{
    bool ok = false;
    const std::uint32_t value = text.toUInt(&ok, 16);
    return ok ? std::optional(value) : std::nullopt;
}

// "0100007F:270F": 32-bit words as this machine holds them, then the port.
std::optional<posix::SocketAddress> addressOf(const QByteArray &field, int family)
{
    const qsizetype digits = family == AF_INET6 ? 32 : 8;
    if (field.size() != digits + 5 || field.at(digits) != ':')
        return std::nullopt;
    std::uint32_t words[4] = {};
    for (qsizetype i = 0; i < digits / 8; ++i) {
        const auto word = hexadecimal(field.mid(i * 8, 8));
        if (!word)
            return std::nullopt;
        words[i] = *word;
    }
    const auto port = hexadecimal(field.mid(digits + 1));
    if (!port)
        return std::nullopt;
    return posix::SocketAddress::fromBytes(family, words, static_cast<std::uint16_t>(*port));
}

struct HexPair
{
    std::uint32_t first = 0;
    std::uint32_t second = 0;
};

std::optional<HexPair> pairOf(const QByteArray &field)
{
    const qsizetype colon = field.indexOf(':');
    const auto first = hexadecimal(field.left(colon));
    const auto second = hexadecimal(field.mid(colon + 1));
    if (colon < 0 || !first || !second)
        return std::nullopt;
    return HexPair{*first, *second};
}

Timer timerOf(std::uint32_t number)
{
    return number <= 4 ? static_cast<Timer>(number) : Timer::Off;
}

std::optional<TcpRow> rowOf(const QByteArray &line, int family)
{
    const QList<QByteArray> fields = line.simplified().split(' ');
    if (fields.size() < 10)
        return std::nullopt;
    const auto local = addressOf(fields.at(1), family);
    const auto remote = addressOf(fields.at(2), family);
    const auto state = hexadecimal(fields.at(3));
    const auto queues = pairOf(fields.at(4));
    const auto timer = pairOf(fields.at(5));
    const auto retransmissions = hexadecimal(fields.at(6));
    if (!local || !remote || !state || !queues || !timer || !retransmissions)
        return std::nullopt;
    TcpRow row;
    row.key = {*local, *remote};
    row.state = tcpStateFromNumber(static_cast<int>(*state & 0xff));
    row.sendQueue = queues->first;
    row.recvQueue = queues->second;
    row.timer = timerOf(timer->first);
    row.timerMs = row.timer == Timer::Off ? 0 : timer->second * msPerTick;
    row.retransmissions = static_cast<std::uint8_t>(*retransmissions);
    row.uid = fields.at(7).toUInt();
    row.inode = fields.at(9).toULongLong();
    return row;
}

} // namespace

QList<TcpRow> parseProcNetTcp(const QByteArray &text, int family)
{
    QList<TcpRow> rows;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf('\n', begin);
        end = end < 0 ? text.size() : end;
        if (const auto row = rowOf(text.mid(begin, end - begin), family))
            rows.append(*row);
        begin = end + 1;
    }
    return rows;
}

posix::Result<QList<TcpRow>> readProcNetTcp(const QSet<std::uint16_t> &ports)
{
    const auto v4 = readProcFile("/proc/net/tcp");
    const auto v6 = readProcFile("/proc/net/tcp6"); // not there without IPv6
    if (!v4 && !v6)
        return v4.error();
    QList<TcpRow> rows;
    if (v4)
        rows += parseProcNetTcp(v4.value(), AF_INET);
    if (v6)
        rows += parseProcNetTcp(v6.value(), AF_INET6);
    rows.removeIf([&](const TcpRow &row) { return !covers(ports, row.key); });
    return rows;
}

} // namespace kernel
