// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Plain text for the last row of a class room: as large as the room that it has allows. What is
// too long even at the smallest size is cut at the end of a line. Pure but for the fonts.

#include "panels/tones.h"

#include <QFont>
#include <QTextLayout>

class QPainter;

namespace panels {

class FittedText
{
public:
    struct Span
    {
        QString text;
        bool strong = false;
        bool fixed = false; ///< C code, what the kernel said
        Tone tone = Tone::Plain;

        friend bool operator==(const Span &, const Span &) = default;
    };
    struct Sizes
    {
        int smallest = 11; ///< points
        int largest = 24;
    };

    /// Line after line; what is longer than a person reads is cut.
    void setSpans(QList<Span> spans);
    const QList<Span> &spans() const { return m_spans; }
    /// The lines with a line end between.
    QString text() const;

    /// Lays it out for @p room, px.
    void fit(const QFont &font, const QPalette &palette, QSize room, Sizes sizes);
    /// Of what was laid out, px.
    qreal height() const { return m_height; }
    int pointSize() const { return m_pointSize; }
    /// Whether something is left out.
    bool isCut() const { return m_cut; }
    void draw(QPainter &painter, QPointF corner) const;

private:
    qreal layOut(int pointSize, QSize room);

    QList<Span> m_spans;
    QTextLayout m_layout;
    QFont m_font;
    qreal m_height = 0;
    int m_pointSize = 0;
    bool m_cut = false;
};

} // namespace panels
