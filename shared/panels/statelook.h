// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How a state looks, everywhere the same: a glyph and a colour of its part in the story, a
// depth of its own; never colour alone. Safe for colour-blind eyes; contrast of the text
// colour on the background at least 4.5 : 1 in both themes.

#include "kernel/tcpstate.h"

#include <QColor>
#include <QString>

class QFont;
class QPainter;
class QRect;
class QSize;

namespace panels {

struct StateLook
{
    QString glyph;     ///< ◇ ● ▲ ▼ ○
    QColor text;       ///< for words and glyph on the window's background
    QColor background; ///< of a chip or a table row, behind text in `ink`
    QColor ink;        ///< words on that background
};

StateLook lookOf(kernel::TcpState state, bool dark);

/// "● ESTABLISHED", for a place that takes text only.
QString stateLabel(kernel::TcpState state);

/// "ESTAB", "FIN_W2": at most seven letters, for a place too narrow for the name.
QString stateShortForm(kernel::TcpState state);

/// A rounded chip with the glyph and @p label, for delegates and widgets alike.
QSize stateChipSize(const QFont &font, const QString &label);
/// As wide as it needs, at the left of @p place and centred in its height; returns where it is.
/// A state's name that does not fit gives way to its short form.
QRect paintStateChip(QPainter &painter, const QRect &place, const StateLook &look,
                     const QString &label);

} // namespace panels
