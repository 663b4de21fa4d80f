// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Turns a stream of bytes into lines. Only LF ends a line; one CR before it is
// stripped. A line over the limit is cut between two characters (UTF-8, else GB18030), marked,
// and the rest dropped up to the LF, so that a peer that never sends LF costs no memory.
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

    /// Must not destroy the splitter.
    using Take = std::function<void(const Line &)>;

    /// @p limit is brought to 1 … highestLimit.
    explicit LineSplitter(qsizetype limit = defaultLimit);

    /// Calls @p take for each line that @p bytes complete, in order; for one over the limit as
    /// soon as it is.
    void feed(QByteArrayView bytes, const Take &take);
    /// End of stream: gives out what is left, if anything.
    void finish(const Take &take);
    /// Bytes that wait for their line end; never above the limit and a few.
    qsizetype pending() const { return m_pending.size(); }

private:
    void give(QByteArrayView bytes, bool unterminated, const Take &take) const;
    void keep(QByteArrayView bytes, const Take &take);
    bool isTooLong() const;

    qsizetype m_limit;
    QByteArray m_pending;
    bool m_skipping = false;
};

} // namespace chat
