// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/cprogramscript.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cerrno>

namespace explain {

using posix::Call;
using posix::SyscallRecord;
using Way = ScriptedCall::Way;

namespace {

constexpr std::int64_t millisecond = 1'000'000;
constexpr std::int64_t shortestPause = 100; ///< ms
constexpr std::int64_t longestPause = 1000; ///< ms; who waited longer is not made to wait again

bool isTransfer(const SyscallRecord &record)
{
    return record.call == Call::Read || record.call == Call::Write || record.call == Call::Writev;
}

/// A blocking call waits by itself, and an interrupted one was repeated.
bool isWait(const SyscallRecord &record)
{
    if (record.simulated)
        return false;
    const bool waits = isTransfer(record) || record.call == Call::Accept4;
    const bool repeats = record.call != Call::Close && record.call != Call::Connect;
    return (waits && record.error == EAGAIN) || (repeats && record.error == EINTR);
}

bool isUnderWay(const SyscallRecord &record)
{
    return record.call == Call::Connect && !record.simulated &&
           (record.error == EINPROGRESS || record.error == EINTR);
}

/// A result that depends on what does not happen to a short program with blocking sockets.
bool isUnlike(const SyscallRecord &record)
{
    switch (record.error) {
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
    case ECONNABORTED:
        return record.call == Call::Accept4 || record.call == Call::Socket ||
               record.call == Call::Fcntl;
    case EALREADY:
        return record.call == Call::Connect;
    default:
        return false;
    }
}

Way wayOf(const SyscallRecord &record)
{
    // A simulated fault lets one byte pass, and the descriptor be closed: that did happen.
    const bool happened = record.call == Call::Close || !record.failed();
    if (record.simulated && !happened)
        return Way::Simulated;
    if (isUnlike(record))
        return Way::Unlike;
    return isUnderWay(record) ? Way::MakeAtOnce : Way::Make;
}

std::int64_t expectedOf(const SyscallRecord &record)
{
    if (record.simulated && record.call == Call::Close)
        return 0;
    return record.failed() ? -record.error : record.result;
}

/// Those lives whose calls are wanted.
QSet<int> chosenLives(const SocketLives &found, const CProgramScope &scope)
{
    QSet<int> chosen;
    const int count = int(found.lives.size());
    int last = -1;
    for (int i = 0; i < count; ++i) {
        if (!scope.only)
            chosen.insert(i);
        else if (found.lives[std::size_t(i)].is(*scope.only))
            last = i;
    }
    if (last < 0)
        return chosen;
    for (int life = last; life >= 0; life = found.lives[std::size_t(life)].parent)
        chosen.insert(life);
    for (int i = last; i < count; ++i) {
        const SocketLife &life = found.lives[std::size_t(i)];
        if (life.maker == Call::Fcntl && chosen.contains(life.parent))
            chosen.insert(i);
    }
    return chosen;
}

class Scribe
{
public:
    Scribe(const SocketLives &found, const QSet<int> &chosen, bool everything)
        : m_found(found)
        , m_chosen(chosen)
        , m_everything(everything)
    {
    }
    void take(const LivedCall &call);
    CScript written(std::size_t most);

private:
    struct Line
    {
        ScriptedCall call;
        int life;
        int made;
    };
    bool wants(const LivedCall &call) const;
    /// SO_ERROR tells what a blocking connect would have returned.
    bool resolves(const LivedCall &call);
    /// A write for which there was no room, and none after it: blocking, it might never end.
    void noteFull(const LivedCall &call);
    void add(const LivedCall &call);
    void dropOld(std::size_t most);
    QString nameOf(int life) const
    {
        return life < 0 ? QString() : m_found.lives[std::size_t(life)].name;
    }

    const SocketLives &m_found;
    const QSet<int> &m_chosen;
    bool m_everything;
    std::vector<Line> m_lines;
    QHash<int, std::size_t> m_underWay;  // by life: the line of its connect
    QHash<int, std::size_t> m_lastWrite; // by life: the line of its last write
    QHash<int, std::size_t> m_full;      // by life: that line, once EAGAIN came after it
    std::int64_t m_lastEnd = 0;
    CScript m_script;
};

bool Scribe::wants(const LivedCall &call) const
{
    if (call.record->call == Call::Socket && call.life < 0)
        return call.made < 0 ? m_everything : m_chosen.contains(call.made);
    if (!m_chosen.contains(call.life))
        return false;
    const bool accepts = call.record->call == Call::Accept4;
    return m_everything || !accepts || m_chosen.size() == 1 || m_chosen.contains(call.made);
}

bool Scribe::resolves(const LivedCall &call)
{
    const SyscallRecord &record = *call.record;
    if (record.call != Call::Getsockopt || record.failed() || record.arguments[0] != SOL_SOCKET ||
        record.arguments[1] != SO_ERROR || !m_underWay.contains(call.life))
        return false;
    ScriptedCall &connect = m_lines[m_underWay.take(call.life)].call;
    connect.way = Way::Make;
    connect.expected = -record.arguments[2];
    return true;
}

void Scribe::noteFull(const LivedCall &call)
{
    const Call kind = call.record->call;
    if ((kind == Call::Write || kind == Call::Writev) && m_lastWrite.contains(call.life))
        m_full.insert(call.life, m_lastWrite.value(call.life));
}

void Scribe::take(const LivedCall &call)
{
    const SyscallRecord &record = *call.record;
    if (m_everything && call.life < 0 && record.call != Call::Socket)
        ++m_script.homeless;
    if (!wants(call))
        return;
    if (isWait(record))
        noteFull(call);
    else if (!resolves(call))
        add(call);
    m_lastEnd = record.startedAt + record.duration;
}

void Scribe::add(const LivedCall &call)
{
    const SyscallRecord &record = *call.record;
    ScriptedCall line;
    line.record = record;
    line.way = wayOf(record);
    line.expected = expectedOf(record);
    line.socket = nameOf(call.life);
    line.made = nameOf(call.made);
    if (call.life >= 0)
        line.key = m_found.lives[std::size_t(call.life)].key;
    const std::int64_t gap = (record.startedAt - m_lastEnd) / millisecond;
    const bool waits = record.call == Call::Read || record.call == Call::Accept4;
    if (m_lastEnd > 0 && gap >= shortestPause && !waits)
        line.pauseBefore = int(std::min(gap, longestPause));
    if (isUnderWay(record))
        m_underWay.insert(call.life, m_lines.size());
    if (record.call == Call::Write || record.call == Call::Writev) {
        m_lastWrite.insert(call.life, m_lines.size());
        m_full.remove(call.life);
    }
    m_lines.push_back({line, call.life, call.made});
}

/// Of the older ones only what made the sockets that the last ones use.
void Scribe::dropOld(std::size_t most)
{
    if (m_lines.size() <= most)
        return;
    const auto edge = m_lines.end() - std::ptrdiff_t(most);
    QSet<int> used;
    for (auto line = edge; line != m_lines.end(); ++line) {
        for (int life = line->life; life >= 0; life = m_found.lives[std::size_t(life)].parent)
            used.insert(life);
    }
    const auto isOld = [&](const Line &line) {
        const Call call = line.call.record.call;
        if (call == Call::Socket || call == Call::Accept4 || call == Call::Fcntl)
            return !used.contains(line.made);
        const bool asks =
            call == Call::Getsockname || call == Call::Getpeername || call == Call::Getsockopt;
        return !used.contains(line.life) || asks || isTransfer(line.call.record);
    };
    const std::size_t before = m_lines.size();
    m_lines.erase(std::remove_if(m_lines.begin(), edge, isOld), edge);
    m_script.leftOut = before - m_lines.size();
}

CScript Scribe::written(std::size_t most)
{
    for (const std::size_t line : std::as_const(m_full))
        m_lines[line].call.way = Way::MakeAtOnce;
    dropOld(most);
    QSet<QString> open;
    for (Line &line : m_lines) {
        if (!line.call.made.isEmpty() && !m_script.variables.contains(line.call.made))
            m_script.variables.append(line.call.made);
        if (!line.call.made.isEmpty())
            open.insert(line.call.made);
        if (line.call.record.call == Call::Close)
            open.remove(line.call.socket);
        m_script.calls.push_back(std::move(line.call));
    }
    for (const QString &variable : std::as_const(m_script.variables)) {
        if (open.contains(variable))
            m_script.openAtEnd.append(variable);
    }
    return std::move(m_script);
}

} // namespace

CScript CScript::of(const posix::SyscallRing &ring, const CProgramScope &scope)
{
    const SocketLives found = SocketLives::of(ring);
    const QSet<int> chosen = chosenLives(found, scope);
    Scribe scribe(found, chosen, !scope.only);
    for (const LivedCall &call : found.calls)
        scribe.take(call);
    return scribe.written(scope.most);
}

} // namespace explain
