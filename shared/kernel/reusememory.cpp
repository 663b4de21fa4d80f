// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/reusememory.h"

#include <algorithm>

namespace kernel {

using posix::Call;
using posix::SyscallRecord;

void ReuseMemory::add(const SyscallRecord &record)
{
    if (record.call == Call::Close)
        return close(record);
    if (record.simulated || (record.failed() && record.call != Call::Connect))
        return;
    switch (record.call) {
    case Call::Socket:
        m_open[int(record.result)] = {{}, {}, true};
        break;
    case Call::Accept4: {
        // An accepted socket inherits the listener's options.
        const Socket listener = m_open.value(record.fd);
        m_open[int(record.result)] = {
            listener.options, {listener.key.local, record.address}, listener.known};
        break;
    }
    case Call::Fcntl:
        m_open[int(record.result)] = m_open.value(record.fd);
        break;
    case Call::Setsockopt:
        setOption(record);
        break;
    case Call::Connect:
        m_open[record.fd].key.remote = record.address;
        break;
    case Call::Getsockname:
        m_open[record.fd].key.local = record.address;
        break;
    default:
        break;
    }
}

void ReuseMemory::setOption(const SyscallRecord &record)
{
    if (record.arguments[0] != SOL_SOCKET)
        return;
    if (record.arguments[1] == SO_REUSEADDR)
        m_open[record.fd].options.address = record.arguments[2] != 0;
    if (record.arguments[1] == SO_REUSEPORT)
        m_open[record.fd].options.port = record.arguments[2] != 0;
}

void ReuseMemory::close(const SyscallRecord &record)
{
    const Socket socket = m_open.take(record.fd);
    const ConnectionKey key = record.local.isNull() || record.remote.isNull()
                                  ? socket.key
                                  : ConnectionKey{record.local, record.remote};
    if (socket.known && !key.remote.isNull())
        remember(key, socket.options);
}

void ReuseMemory::remember(const ConnectionKey &key, ReuseOptions options)
{
    if (m_closed.contains(key))
        std::erase(m_order, key);
    m_closed.insert(key, options);
    m_order.push_back(key);
    if (m_order.size() > mostClosed) {
        m_closed.remove(m_order.front());
        m_order.pop_front();
    }
}

std::optional<ReuseOptions> ReuseMemory::optionsOf(const ConnectionKey &key) const
{
    for (const Socket &socket : m_open) {
        if (socket.known && socket.key == key)
            return socket.options;
    }
    const auto closed = m_closed.constFind(key);
    return closed != m_closed.constEnd() ? std::optional(*closed) : std::nullopt;
}

} // namespace kernel
