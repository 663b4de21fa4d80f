// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/calloutplacer.h"

#include "panels/figure.h"

#include <algorithm>

namespace panels {

namespace {

constexpr int radius = int(Figure::calloutRadius);
constexpr int step = 2;   ///< px between two places that are looked at
constexpr int border = 3; ///< px: a frame may be covered, what it holds may not
constexpr int edge = 12;  ///< of 255: two pixels that differ by more are ink
constexpr int onInk = 30; ///< as bad as so many px of distance
constexpr int onWhatIsMeant = 40;

/// px between a number and what it marks.
int gap(QPoint centre, const QRect &mark)
{
    const int dx = std::max({0, mark.left() - centre.x(), centre.x() - mark.right()});
    const int dy = std::max({0, mark.top() - centre.y(), centre.y() - mark.bottom()});
    return std::max(0, std::max(dx, dy) - radius);
}

QRect square(QPoint centre)
{
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

} // namespace

CalloutPlacer::CalloutPlacer(const QImage &content)
    : m_all(QRect({}, content.size()).adjusted(radius, radius, -radius, -radius))
    , m_size(content.size())
{
    count(content.convertToFormat(QImage::Format_Grayscale8));
}

void CalloutPlacer::count(const QImage &grey)
{
    const int width = m_size.width() + 1;
    m_sums.resize(qsizetype(width) * (m_size.height() + 1));
    for (int y = 0; y < m_size.height(); ++y) {
        const uchar *line = grey.constScanLine(y);
        const uchar *above = grey.constScanLine(std::max(0, y - 1));
        int inRow = 0;
        for (int x = 0; x < m_size.width(); ++x) {
            const int before = line[std::max(0, x - 1)];
            if (std::abs(line[x] - before) > edge || std::abs(line[x] - above[x]) > edge)
                ++inRow;
            m_sums[qsizetype(y + 1) * width + x + 1] = m_sums[qsizetype(y) * width + x + 1] + inRow;
        }
    }
}

int CalloutPlacer::inked(const QRect &rect) const
{
    const QRect in = rect & QRect({}, m_size);
    if (in.isEmpty())
        return 0;
    const auto sum = [this](int x, int y) {
        return m_sums[qsizetype(y) * (m_size.width() + 1) + x];
    };
    const int right = in.right() + 1;
    const int bottom = in.bottom() + 1;
    return sum(right, bottom) - sum(in.left(), bottom) - sum(right, in.top()) +
           sum(in.left(), in.top());
}

// Of two places that are as good, the one nearer to where a reader begins.
qint64 CalloutPlacer::cost(QPoint centre, const ElementPlace &element) const
{
    const QRect covered = square(centre);
    const QRect held = element.mark.adjusted(border, border, -border, -border);
    const QPoint away = centre - element.mark.topLeft();
    return 10LL * (onInk * inked(covered) + onWhatIsMeant * inked(covered & held) +
                   gap(centre, element.mark)) +
           away.manhattanLength();
}

bool CalloutPlacer::isFree(QPoint centre) const
{
    return std::none_of(m_taken.cbegin(), m_taken.cend(), [centre](QPoint taken) {
        const QPoint between = taken - centre;
        return QPoint::dotProduct(between, between) < (2 * radius + 2) * (2 * radius + 2);
    });
}

std::optional<QPoint> CalloutPlacer::best(const ElementPlace &element, const QRect &centres) const
{
    std::optional<Candidate> best;
    for (int y = centres.top(); y <= centres.bottom(); y += step) {
        for (int x = centres.left(); x <= centres.right(); x += step) {
            if (!isFree({x, y}))
                continue;
            const qint64 price = cost({x, y}, element);
            if (!best || price < best->cost)
                best = Candidate{{x, y}, price};
        }
    }
    return best ? std::optional(best->centre) : std::nullopt;
}

QPoint CalloutPlacer::place(const ElementPlace &element)
{
    if (m_all.isEmpty())
        return element.mark.center(); // no number has room in it
    auto found = best(element, element.room & m_all);
    if (!found)
        found = best(element, m_all);
    const QPoint place = found.value_or(element.mark.center());
    m_taken.append(place);
    return place;
}

} // namespace panels
