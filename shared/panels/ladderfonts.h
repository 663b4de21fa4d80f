// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How large the ladder's words are in a font, for its layout; and the fonts themselves, for
// its paint. Calls are monospace; compact puts what a call returned below it.

#include "diagrams/ladderlayout.h"

#include <QFont>

namespace panels {

class LadderFonts : public diagrams::LadderLabels
{
public:
    explicit LadderFonts(const QFont &font, bool compact = false);

    const QFont &words() const { return m_words; }
    const QFont &code() const { return m_code; }
    /// A call's label, of one line or two.
    QString callLabel(const posix::SyscallRecord &record) const;

    QSizeF event(const diagrams::LadderEvent &event) const override;
    QSizeF header(const diagrams::LadderLifeline &line) const override;
    QSizeF time(std::int64_t ns) const override;
    QSizeF fold(std::int64_t ns) const override;
    QSizeF bracket(diagrams::LadderBracket::Kind kind) const override;
    QSizeF wait(const diagrams::LadderWait &wait) const override;

    static constexpr qreal padding = 5; ///< beside the words of a call

private:
    QFont m_words;
    QFont m_code;
    bool m_compact;
};

} // namespace panels
