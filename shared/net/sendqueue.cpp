// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/sendqueue.h"

#include <algorithm>

namespace net {

namespace {

iovec part(const QByteArray &bytes, qsizetype offset, qsizetype length)
{
    return {const_cast<char *>(bytes.constData() + offset), static_cast<std::size_t>(length)};
}

} // namespace

void SendQueue::append(const QByteArray &bytes)
{
    m_pieces.push_back({bytes, 0});
    m_size += static_cast<std::uint64_t>(bytes.size());
}

void SendQueue::appendApart(const QByteArray &bytes, qsizetype writeSize)
{
    m_pieces.push_back({bytes, writeSize > 0 ? writeSize : bytes.size()});
    m_size += static_cast<std::uint64_t>(bytes.size());
}

SendQueue::Pieces SendQueue::pieces(qsizetype most) const
{
    Pieces result;
    qsizetype offset = m_offset;
    for (const auto &[bytes, writeSize] : m_pieces) {
        const bool apart = writeSize > 0;
        if (result.count == mostPieces || result.bytes == most || (apart && result.count > 0))
            break;
        const qsizetype limit = apart ? writeSize : most - result.bytes;
        const qsizetype length = std::min(bytes.size() - offset, limit);
        result.parts[result.count++] = part(bytes, offset, length);
        result.bytes += length;
        offset = 0;
        if (apart)
            break;
    }
    return result;
}

void SendQueue::drop(qsizetype bytes)
{
    m_size -= static_cast<std::uint64_t>(bytes);
    m_offset += bytes;
    while (!m_pieces.empty() && m_offset >= m_pieces.front().bytes.size()) {
        m_offset -= m_pieces.front().bytes.size();
        m_pieces.pop_front();
    }
}

void SendQueue::clear()
{
    m_pieces.clear();
    m_offset = 0;
    m_size = 0;
}

} // namespace net
