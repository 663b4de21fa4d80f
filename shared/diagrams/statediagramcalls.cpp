// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/statediagramcalls.h"

#include <QHash>

#include <cerrno>
#include <memory>

namespace diagrams {

using posix::Call;
using posix::ConnectionKey;
using posix::SyscallRecord;

namespace {

struct Socket
{
    ConnectionKey key;
    StateCalls calls;

    bool has(const ConnectionKey &wanted) const
    {
        if (wanted.remote.port() == 0)
            return calls.listen && key.local == wanted.local;
        const bool local = key.local.isNull() || key.local == wanted.local;
        return local && key.remote == wanted.remote;
    }
};

/// Follows the descriptors through the records.
class Walk
{
public:
    explicit Walk(const ConnectionKey &key)
        : m_key(key)
    {
    }
    void take(const SyscallRecord &record);
    StateCalls found() const { return m_found ? m_found->calls : StateCalls(); }

private:
    using Shared = std::shared_ptr<Socket>;

    const Shared &socketOf(int fd)
    {
        Shared &socket = m_open[fd];
        if (!socket)
            socket = std::make_shared<Socket>();
        return socket;
    }
    void open(int fd, const ConnectionKey &key)
    {
        m_open[fd] = std::make_shared<Socket>(Socket{key, {}});
    }
    void close(const SyscallRecord &record);
    void shut(Socket &socket, const SyscallRecord &record);

    const ConnectionKey &m_key;
    QHash<int, Shared> m_open; ///< by descriptor; duplicates share one
    Shared m_found;
};

void Walk::take(const SyscallRecord &record)
{
    if (record.call == Call::Close)
        return close(record);
    const bool begun = !record.failed() || record.error == EINPROGRESS;
    if (record.simulated || (!begun && record.call != Call::Connect))
        return;
    switch (record.call) {
    case Call::Socket:
        return open(int(record.result), {});
    case Call::Accept4:
        open(int(record.result), {{}, record.address});
        break;
    case Call::Fcntl:
        m_open[int(record.result)] = socketOf(record.fd);
        return;
    case Call::Getsockname:
        socketOf(record.fd)->key.local = record.address;
        break;
    case Call::Listen:
        socketOf(record.fd)->calls.listen = record;
        break;
    case Call::Connect:
        if (const Shared &socket = socketOf(record.fd); begun || !socket->calls.connect) {
            socket->key.remote = record.address;
            socket->calls.connect = record;
        }
        break;
    case Call::Shutdown:
        shut(*socketOf(record.fd), record);
        break;
    default:
        return;
    }
    const int fd = record.call == Call::Accept4 ? int(record.result) : record.fd;
    if (const Shared &socket = socketOf(fd); socket->has(m_key))
        m_found = socket;
}

void Walk::shut(Socket &socket, const SyscallRecord &record)
{
    if (record.arguments[0] != SHUT_WR && !socket.calls.shutRead)
        socket.calls.shutRead = record;
    if (record.arguments[0] != SHUT_RD && !socket.calls.shutWrite)
        socket.calls.shutWrite = record;
}

// One that waited stands behind later calls, whose descriptor may have its number.
void Walk::close(const SyscallRecord &record)
{
    const bool named = !record.local.isNull() && !record.remote.isNull();
    if (named && m_found && record.apart) {
        if (ConnectionKey{record.local, record.remote} == m_key)
            m_found->calls.close = record;
        return;
    }
    const Shared socket = m_open.take(record.fd);
    if (!socket)
        return;
    if (named)
        socket->key = {record.local, record.remote};
    if (!socket->has(m_key))
        return;
    m_found = socket;
    if (!m_open.values().contains(socket)) // else a duplicate still holds it
        socket->calls.close = record;
}

} // namespace

StateCalls stateCallsOf(const posix::SyscallRing &calls, const ConnectionKey &key)
{
    Walk walk(key);
    for (std::uint64_t number = calls.firstNumber(); number <= calls.lastNumber(); ++number) {
        const SyscallRecord &record = calls.at(number);
        if (record.call != Call::Read && record.call != Call::Write && record.call != Call::Writev)
            walk.take(record);
    }
    return walk.found();
}

} // namespace diagrams
