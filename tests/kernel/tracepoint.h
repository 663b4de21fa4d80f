// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The kernel's own record of state changes, as a referee: the tracepoint
// sock:inet_sock_set_state, read through a tracing instance of our own. For root only.
// What it prints differs from the table in these points, measured on Linux 6.18:
// - a socket that enters TIME_WAIT dies, a small "timewait" stands in for it: the
//   tracepoint says "… -> CLOSE", and nothing when TIME_WAIT ends;
// - an orphan in FIN_WAIT2 becomes such a stand-in as well: "FIN_WAIT2 -> CLOSE";
// - the passive end appears as "LISTEN -> SYN_RECV" when the handshake is over; a
//   request that never becomes a socket is not told at all;
// - a client that did not bind(2) has port 0 in its "CLOSE -> SYN_SENT".

#include "kernel/tcprow.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <sys/mount.h>
#include <unistd.h>

class Tracepoint
{
public:
    using States = QList<kernel::TcpState>;
    using Paths = QHash<kernel::ConnectionKey, States>;

    /// Why nothing can be read here; null: it can.
    static const char *missing()
    {
        if (::geteuid() != 0)
            return "only root may read the tracepoint";
        return Tracepoint(1).works() ? nullptr : "this kernel gives no tracing instance";
    }

    explicit Tracepoint(std::uint16_t port)
        : m_folder(QStringLiteral("/sys/kernel/tracing/instances/sockscope-%1").arg(getpid()))
    {
        if (!QDir(QStringLiteral("/sys/kernel/tracing/instances")).exists())
            m_mounted = ::mount("tracefs", "/sys/kernel/tracing", "tracefs", 0, nullptr) == 0;
        const QByteArray filter = QStringLiteral("sport == %1 || dport == %1").arg(port).toLatin1();
        m_works = QDir().mkdir(m_folder) && write("buffer_size_kb", "4096") &&
                  write("events/sock/inet_sock_set_state/filter", filter) &&
                  write("events/sock/inet_sock_set_state/enable", "1");
    }
    ~Tracepoint()
    {
        write("events/sock/inet_sock_set_state/enable", "0");
        ::rmdir(m_folder.toLocal8Bit().constData());
        if (m_mounted)
            ::umount("/sys/kernel/tracing");
    }

    bool works() const { return m_works; }

    /// The states each connection of the port entered so far, in their order.
    Paths paths() const
    {
        static const QRegularExpression line(QStringLiteral(
            "inet_sock_set_state: family=(\\w+) .*sport=(\\d+) dport=(\\d+) saddr=(\\S+) "
            "daddr=(\\S+) saddrv6=(\\S+) daddrv6=(\\S+) oldstate=\\S+ newstate=TCP_(\\w+)"));
        Paths paths;
        QFile trace(m_folder + QStringLiteral("/trace"));
        if (!trace.open(QIODevice::ReadOnly))
            return paths;
        auto matches = line.globalMatch(QString::fromLatin1(trace.readAll()));
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const int first = match.captured(1) == QLatin1StringView("AF_INET6") ? 6 : 4;
            const kernel::ConnectionKey key = {address(match, first, 2),
                                               address(match, first + 1, 3)};
            paths[key].append(stateOf(match.captured(8)));
        }
        return paths;
    }

private:
    static posix::SocketAddress address(const QRegularExpressionMatch &match, int text, int port)
    {
        return *posix::SocketAddress::parse(match.captured(text).toStdString(),
                                            match.captured(port).toUShort());
    }
    static kernel::TcpState stateOf(const QString &name)
    {
        for (int number = 1; number <= 11; ++number) {
            const auto state = kernel::tcpStateFromNumber(number);
            if (name == QLatin1StringView(kernel::stateName(state)))
                return state;
        }
        return kernel::TcpState::Closed; // it says CLOSE
    }
    bool write(const char *file, const QByteArray &text) const
    {
        QFile target(m_folder + u'/' + QLatin1StringView(file));
        return target.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
               target.write(text) == text.size();
    }

    QString m_folder;
    bool m_mounted = false;
    bool m_works = false;
};

/// Whether @p told invents nothing, though it may leave out some of the states of @p real.
inline bool isPathThrough(const Tracepoint::States &told, const Tracepoint::States &real)
{
    qsizetype next = 0;
    for (const kernel::TcpState state : real) {
        if (next < told.size() && told.at(next) == state)
            ++next;
    }
    return next == told.size();
}

inline QByteArray text(const Tracepoint::States &states)
{
    QByteArrayList names;
    for (const kernel::TcpState state : states)
        names.append(kernel::stateName(state));
    return names.join(" > ");
}
