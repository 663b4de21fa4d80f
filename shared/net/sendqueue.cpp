// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/sendqueue.h"

#include "posix/syscalls.h"

#include <algorithm>

namespace net {

void SendQueue::append(const QByteArray &bytes)
{
    if (m_pieces.empty())
        m_since = posix::monotonicNow();
    m_pieces.push_back(bytes);
    m_size += static_cast<std::uint64_t>(bytes.size());
}

SendQueue::Pieces SendQueue::pieces(qsizetype most) const
{
    Pieces result;
    qsizetype offset = m_offset;
    for (const QByteArray &piece : m_pieces) {
        if (result.count == mostPieces || result.bytes == most)
            break;
        const qsizetype length = std::min(piece.size() - offset, most - result.bytes);
        result.parts[result.count++] = {const_cast<char *>(piece.constData() + offset),
                                        static_cast<std::size_t>(length)};
        result.bytes += length;
        offset = 0;
    }
    return result;
}

void SendQueue::drop(qsizetype bytes)
{
    m_size -= static_cast<std::uint64_t>(bytes);
    m_offset += bytes;
    while (!m_pieces.empty() && m_offset >= m_pieces.front().size()) {
        m_offset -= m_pieces.front().size();
        m_pieces.pop_front();
    }
    if (m_pieces.empty())
        clear();
}

void SendQueue::clear()
{
    m_pieces.clear();
    m_offset = 0;
    m_size = 0;
    m_since = 0;
}

} // namespace net
