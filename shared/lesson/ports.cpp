// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/ports.h"

#include "kernel/procnet.h"
#include "kernel/sockdiag.h"
#include "posix/syscalls.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace lesson {

namespace {

constexpr int firstFree = 1024; ///< below, EACCES may be what the lesson is about
constexpr int lastPort = 65535;
constexpr int attempts = 100;

/// Every port that a row of the kernel's table has, on either side: with a foreign row of the
/// port, a window would show one row too many.
QSet<int> portsInTable()
{
    auto diag = kernel::SockDiag::open();
    posix::Result<QList<kernel::TcpRow>> rows =
        diag ? diag.value().rows({}) : posix::Result<QList<kernel::TcpRow>>(diag.error());
    if (!rows)
        rows = kernel::readProcNetTcp({});
    QSet<int> ports;
    if (!rows)
        return ports;
    for (const kernel::TcpRow &row : rows.value())
        ports << row.key.local.port() << row.key.remote.port();
    return ports;
}

/// Sockets that are bound and no more: two plays at the same time get different ports, and what
/// is bound elsewhere without being in the table is found.
class Probe
{
public:
    /// The port that it is bound to; 0 where that was refused.
    int bind(int port)
    {
        auto socket = m_calls.socket(AF_INET, SOCK_STREAM);
        if (!socket)
            return 0;
        const int fd = socket.value().fd();
        const auto address =
            posix::SocketAddress::loopback(AF_INET, static_cast<std::uint16_t>(port));
        if (!m_calls.bind(fd, address))
            return 0;
        m_held.push_back(std::move(socket).value());
        return posix::SocketAddress::localOf(fd).port();
    }

private:
    posix::Syscalls m_calls{{}, 16};
    std::vector<posix::Descriptor> m_held;
};

int freeFrom(int said, const QSet<int> &taken, Probe &probe)
{
    for (int port = said; port <= lastPort; ++port) {
        if (!taken.contains(port) && probe.bind(port) == port)
            return port;
    }
    return said;
}

int freshPort(int said, const QSet<int> &taken, Probe &probe)
{
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const int port = probe.bind(0);
        if (port != 0 && !taken.contains(port))
            return port;
    }
    return said;
}

void addPorts(QSet<int> &ports, const Verb *verb, const Arguments &arguments)
{
    if (!verb)
        return;
    for (const Argument &argument : verb->arguments) {
        const int port = arguments.value(QLatin1StringView(argument.name)).toInt();
        if (argument.form == Form::Port && port > 0)
            ports.insert(port);
    }
}

} // namespace

void PortChoice::choose(const QList<int> &said)
{
    m_chosen.clear();
    const QSet<int> taken = m_use == PortUse::Said ? QSet<int>() : portsInTable();
    Probe probe;
    for (const int port : said) {
        const QSet<int> others = QSet<int>(said.cbegin(), said.cend()) - QSet<int>{port};
        if (m_use == PortUse::Said || port < firstFree)
            m_chosen[port] = port;
        else if (m_use == PortUse::Free)
            m_chosen[port] = freeFrom(port, taken + others, probe);
        else
            m_chosen[port] = freshPort(port, taken + others, probe);
    }
}

PortOf PortChoice::portOf() const
{
    return [chosen = m_chosen](int said) {
        return chosen.value(said, said);
    };
}

QList<int> portsSaid(const Lesson &lesson)
{
    QSet<int> ports;
    for (const Step &step : lesson.steps) {
        if (const auto *act = std::get_if<Act>(&step.what))
            addPorts(ports, verb(act->verb), act->arguments);
        if (const auto *expected = std::get_if<Expectation>(&step.what))
            addPorts(ports, expectation(expected->kind), expected->wanted);
        if (const auto *question = std::get_if<Question>(&step.what)) {
            for (const Question::Choice &choice : question->choices)
                addPorts(ports, expectation(choice.holds.kind), choice.holds.wanted);
        }
    }
    QList<int> sorted = ports.values();
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

Act withPorts(Act act, const PortOf &portOf)
{
    const auto port = act.arguments.find(QStringLiteral("port"));
    if (portOf && port != act.arguments.end() && port->toInt() != 0)
        *port = portOf(port->toInt());
    return act;
}

QString filled(const QString &words, const PortOf &portOf)
{
    static const QRegularExpression place(QStringLiteral("\\{port (\\d{1,5})\\}"));
    QString text;
    qsizetype behind = 0;
    for (auto places = place.globalMatch(words); places.hasNext();) {
        const QRegularExpressionMatch match = places.next();
        const int said = match.captured(1).toInt();
        text += QStringView(words).mid(behind, match.capturedStart() - behind);
        text += QString::number(portOf ? portOf(said) : said);
        behind = match.capturedEnd();
    }
    return text += QStringView(words).mid(behind);
}

} // namespace lesson
