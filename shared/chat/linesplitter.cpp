// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "chat/linesplitter.h"

#include "chat/characters.h"

#include <algorithm>
#include <utility>

namespace chat {

namespace {

QByteArrayView withoutCarriageReturn(QByteArrayView bytes)
{
    return bytes.endsWith('\r') ? bytes.chopped(1) : bytes;
}

} // namespace

LineSplitter::LineSplitter(qsizetype limit)
    : m_limit(std::clamp<qsizetype>(limit, 1, highestLimit))
{
}

/// @p bytes is a line without its LF, or the beginning of one.
void LineSplitter::give(QByteArrayView bytes, bool unterminated, const Take &take) const
{
    Line line;
    line.unterminated = unterminated;
    line.cut = bytes.size() > m_limit;
    line.bytes =
        bytes.first(line.cut ? wholeCharacters(bytes, m_limit) : bytes.size()).toByteArray();
    take(line);
}

// One byte more than the limit may be a CR that an LF is to follow.
bool LineSplitter::isTooLong() const
{
    return m_pending.size() > m_limit + 1 ||
           (m_pending.size() == m_limit + 1 && !m_pending.endsWith('\r'));
}

void LineSplitter::keep(QByteArrayView bytes, const Take &take)
{
    if (m_skipping)
        return;
    m_pending.append(bytes.first(std::min(bytes.size(), m_limit + 2 - m_pending.size())));
    if (!isTooLong())
        return;
    m_skipping = true;
    const QByteArray line = std::exchange(m_pending, {});
    give(line, false, take);
}

void LineSplitter::feed(QByteArrayView bytes, const Take &take)
{
    while (!bytes.isEmpty()) {
        const qsizetype length = bytes.indexOf('\n');
        if (length < 0) {
            keep(bytes, take);
            return;
        }
        const QByteArrayView line = bytes.first(length);
        bytes = bytes.sliced(length + 1);
        if (m_pending.isEmpty() && !m_skipping) {
            give(withoutCarriageReturn(line), false, take);
            continue;
        }
        keep(line, take);
        if (!std::exchange(m_skipping, false)) {
            const QByteArray whole = std::exchange(m_pending, {});
            give(withoutCarriageReturn(whole), false, take);
        }
    }
}

void LineSplitter::finish(const Take &take)
{
    m_skipping = false;
    if (m_pending.isEmpty())
        return;
    const QByteArray rest = std::exchange(m_pending, {});
    give(rest, true, take);
}

} // namespace chat
