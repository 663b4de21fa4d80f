// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Turns a stream of bytes into lines. Only LF ends a line; one CR before it is
// stripped. A line over the limit is cut at a UTF-8 character boundary, marked, and
// the rest dropped up to the LF, so that a peer that never sends LF costs no memory.
// Pure: no socket, no clock.

#include <QByteArray>
#include <QByteArrayView>

#include <functional>

namespace chat {

struct Line
{
    QByteArray bytes;          ///< without its end
    bool cut = false;          ///< was over the limit
    bool unterminated = false; ///< given out by finish(): the stream ended first
};

class LineSplitter
{
public:
    static constexpr qsizetype defaultLimit = 4096; ///< bytes
    static constexpr qsizetype highestLimit = 65536;

    explicit LineSplitter(qsizetype limit = defaultLimit) : m_limit(limit) {}

    /// Calls @p take for each line that @p bytes complete, in order.
    void feed(QByteArrayView bytes, const std::function<void(const Line &)> &take);
    /// End of stream: gives out what is left, if anything.
    void finish(const std::function<void(const Line &)> &take);
    /// Bytes that wait for their line end; never above the limit and a few.
    qsizetype pending() const { return m_pending.size(); }

private:
    qsizetype m_limit;
    QByteArray m_pending;
    bool m_skipping = false;
};

} // namespace chat
