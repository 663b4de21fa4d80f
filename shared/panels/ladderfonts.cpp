// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ladderfonts.h"

#include "panels/ladderwords.h"
#include "panels/statelook.h"
#include "panels/theme.h"

#include <QFontMetricsF>

namespace panels {

namespace {

/// Of all lines; a hair more than they need, so that nothing is cut by rounding.
QSizeF sizeOf(const QString &text, const QFont &font)
{
    const QSizeF size =
        QFontMetricsF(font).boundingRect(QRectF(0, 0, 10'000, 10'000), 0, text).size();
    return {std::ceil(size.width()) + 2, std::ceil(size.height())};
}

} // namespace

LadderFonts::LadderFonts(const QFont &font, bool compact)
    : m_words(font)
    , m_code(monospace(font))
    , m_compact(compact)
{
}

QString LadderFonts::callLabel(const posix::SyscallRecord &record) const
{
    return LadderWords::call(record) + (m_compact ? u'\n' : u' ') + LadderWords::result(record);
}

QSizeF LadderFonts::event(const diagrams::LadderEvent &event) const
{
    if (const diagrams::LadderState *state = event.state())
        return stateChipSize(m_words, QLatin1StringView(kernel::stateName(state->state)));
    if (const diagrams::LadderSegment *segment = event.segment())
        return sizeOf(LadderWords::segment(*segment), m_words) + QSizeF(2 * padding, 0);
    return sizeOf(callLabel(event.call()->record), m_code) + QSizeF(2 * padding, 4);
}

QSizeF LadderFonts::header(const diagrams::LadderLifeline &line) const
{
    return sizeOf(LadderWords::header(line), m_code);
}

QSizeF LadderFonts::time(std::int64_t ns) const
{
    return sizeOf(LadderWords::time(ns), m_code);
}

QSizeF LadderFonts::fold(std::int64_t ns) const
{
    return sizeOf(LadderWords::fold(ns), m_code) + QSizeF(2 * padding, 0);
}

QSizeF LadderFonts::bracket(diagrams::LadderBracket::Kind kind) const
{
    return sizeOf(LadderWords::bracket(kind), m_words);
}

QSizeF LadderFonts::wait(const diagrams::LadderWait &wait) const
{
    return sizeOf(LadderWords::wait(wait), m_words);
}

} // namespace panels
