// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Where everything of a ladder stands: two lifelines, time downwards in equal steps (not to
// scale; a long stretch is folded), calls and states on their own sides, segments between,
// times at the left, names of the handshake and the close at the right. Several connections
// stand below one another. Pure geometry; how large the words are comes in from outside.

#include "diagrams/ladderfacts.h"

#include <QLineF>
#include <QRectF>

namespace diagrams {

/// How large the words are, in pixels.
class LadderLabels
{
public:
    virtual ~LadderLabels() = default;

    virtual QSizeF event(const LadderEvent &event) const = 0;
    virtual QSizeF header(const LadderLifeline &line) const = 0;
    /// @p ns since the first event.
    virtual QSizeF time(std::int64_t ns) const = 0;
    virtual QSizeF fold(std::int64_t ns) const = 0;
    virtual QSizeF bracket(LadderBracket::Kind kind) const = 0;
    virtual QSizeF wait(const LadderWait &wait) const = 0;
};

struct LadderMetrics
{
    qreal space = 6;    ///< between words, and round them
    qreal strip = 9;    ///< width of the strip of states beside a lifeline
    qreal bar = 6;      ///< width of a wait's bar
    qreal arrow = 64;   ///< an arrow is at least so much longer than its words
    qreal widest = 420; ///< an arrow is not longer than this where there is room
    qreal width = 0;    ///< room; what needs more takes more
    std::int64_t longStretch = 1'000'000'000; ///< ns: longer ones are folded
};

struct LadderLayout
{
    struct Row
    {
        QRectF rect;           ///< as wide as the ladder
        int first = 0;         ///< index of its first event
        int timed = -1;        ///< index of the event whose time it bears; -1: none
        std::int64_t at = 0;   ///< ns since the first event, of that one
        QRectF time;           ///< of the words
        std::int64_t fold = 0; ///< ns folded above it; 0: nothing
        QRectF foldRect;       ///< the line in which that is said
    };
    /// Of each event.
    struct Place
    {
        int row = 0;
        QRectF label;
        QLineF arrow; ///< a segment: from lifeline to lifeline, in its direction
    };
    /// A stretch beside a lifeline: a state, or a wait.
    struct Span
    {
        int index = 0; ///< of the event of the state, or of the wait
        QRectF rect;
        bool open = false; ///< it goes on
        QRectF label;      ///< of a wait, where there is room for its words
    };
    struct Bracket
    {
        int index = 0;
        QRectF rect; ///< the stroke
        QRectF label;
    };

    /// Of each connection.
    struct Part
    {
        std::array<QRectF, 2> headers;
        std::array<QLineF, 2> lifelines;
    };

    QList<Part> parts;
    QList<Row> rows;
    QList<Place> places;
    QList<Span> states;
    QList<Span> waits;
    QList<Bracket> brackets;
    QSizeF size;

    /// The event whose words, arrow or place are here; -1: none.
    int eventAt(QPointF point) const;
    /// That of the first connection; the others stand right below it.
    const QLineF &lifeline(LadderSide side) const
    {
        return parts.constFirst().lifelines[std::size_t(side)];
    }
};

LadderLayout layOut(const LadderFacts &facts, const LadderLabels &labels,
                    const LadderMetrics &metrics = {});

} // namespace diagrams
