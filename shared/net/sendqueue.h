// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The bytes that one connection still has to write: pieces in order, shared with other
// connections, given out as the vector that one gathered write takes. See writev(2).

#include <QByteArray>

#include <array>
#include <cstdint>
#include <deque>

#include <sys/uio.h>

namespace net {

class SendQueue
{
public:
    static constexpr std::size_t mostPieces = 64; ///< of one call; IOV_MAX is 1024

    struct Pieces
    {
        std::array<iovec, mostPieces> parts;
        std::size_t count = 0;
        qsizetype bytes = 0;
    };

    bool isEmpty() const { return m_pieces.empty(); }
    std::uint64_t size() const { return m_size; }

    void append(const QByteArray &bytes); ///< not empty
    /// A piece that never shares a call with what stands before or behind it, in calls of
    /// @p writeSize bytes; 0: all of it in one.
    void appendApart(const QByteArray &bytes, qsizetype writeSize);
    /// The first @p most bytes, or as many as fit into one call; of a piece that stands apart
    /// what one call is to be given, whatever @p most. Valid until it is changed.
    Pieces pieces(qsizetype most) const;
    /// The first @p bytes were taken.
    void drop(qsizetype bytes);
    void clear();

private:
    struct Piece
    {
        QByteArray bytes;
        qsizetype writeSize = 0; // of a piece that stands apart; 0: it may share a call
    };

    std::deque<Piece> m_pieces;
    qsizetype m_offset = 0; // of what was taken from the first piece
    std::uint64_t m_size = 0;
};

} // namespace net
