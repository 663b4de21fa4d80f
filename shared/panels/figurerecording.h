// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a widget painted, kept as it painted it: lines, texts and icons, not pixels; so that
// the preview, a PNG of any scale and a PDF are the same paint. Can be sent to another
// process. A plain value. (QPicture does not do: it forgets how children are clipped, and sets
// letters of a second font on another line.)

#include <QByteArray>
#include <QSize>

#include <optional>

class QPainter;

namespace panels {

struct FigureRecording
{
    static constexpr qsizetype mostBytes = 16 * 1024 * 1024;
    static constexpr int sharpness = 3; ///< pixels of an icon for each of the screen

    QSize size; ///< logical px
    QByteArray strokes;
    double dpi = 96; ///< for which the sizes of letters are meant

    bool isEmpty() const { return size.isEmpty(); }
    /// At the painter's origin. False where something does not fit; the rest is painted.
    bool play(QPainter &painter) const;

    friend bool operator==(const FigureRecording &, const FigureRecording &) = default;
};

QByteArray bytesOf(const FigureRecording &recording);
std::optional<FigureRecording> recordingFrom(const QByteArray &bytes);

/// What a stroke is; for the recorder and for playing.
enum class FigureStroke : quint8 { State, Clip, Path, Line, Image, Tiles, Text };

} // namespace panels
