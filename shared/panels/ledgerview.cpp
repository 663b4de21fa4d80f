// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ledgerview.h"

#include "panels/ledgermetrics.h"
#include "panels/ledgerwords.h"
#include "panels/theme.h"
#include "panels/tones.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace panels {

namespace {

constexpr int bandSpace = 10;
constexpr int margin = 5;
constexpr std::size_t manyCalls = 40;

} // namespace

LedgerView::LedgerView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    retranslate();
}

void LedgerView::retranslate()
{
    m_rowNames = {tr("we write"),    tr("sent"),     tr("peer reads"),
                  tr("peer writes"), tr("received"), tr("we read")};
    setAccessibleName(tr("The bytes of each direction with the writes above and the reads below"));
    arrange();
}

QSize LedgerView::sizeHint() const
{
    return {640, 2 * int(m_bands[0].layout().height) + bandSpace + 2 * margin};
}

void LedgerView::setStreams(const models::LedgerStream &outgoing,
                            const models::LedgerStream &incoming, const QString &reason)
{
    const QScrollBar *bar = horizontalScrollBar();
    const bool atEnd = bar->value() == bar->maximum();
    m_reason = reason;
    m_bands[0].setStream(outgoing, reason);
    m_bands[1].setStream(incoming, reason);
    arrange();
    if (atEnd)
        horizontalScrollBar()->setValue(horizontalScrollBar()->maximum());
}

void LedgerView::setShown(Shown shown)
{
    m_shown = shown;
    arrange();
}

void LedgerView::setEncoding(chat::Encoding encoding)
{
    for (LedgerBand &band : m_bands)
        band.setEncoding(encoding);
    viewport()->update();
}

void LedgerView::setZoom(Zoom zoom)
{
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    arrange();
    Q_EMIT zoomed();
}

// A direction in which nothing has gone leaves its room to the other.
bool LedgerView::isShown(std::size_t band) const
{
    if (m_shown != Shown::Both)
        return (m_shown == Shown::Outgoing) == (band == 0);
    return m_bands[band].stream().end() > 0 || m_bands[1 - band].stream().end() == 0;
}

// As large as it fits. Where it does not fit at all the row of hex digits is given up, then the
// offsets: the detail has them.
void LedgerView::applyMetrics()
{
    const std::uint64_t bytes = m_bands[0].stream().end() + m_bands[1].stream().end();
    const int bands = (isShown(0) ? 1 : 0) + (isShown(1) ? 1 : 0);
    const qreal room = viewport()->height() - 2 * margin - (bands - 1) * bandSpace;
    const auto fits = [&](qreal scale, LedgerRows rows) {
        return bands * bandHeight(ledgerMetrics(scaled(font(), scale), m_zoom, bytes, rows)) <=
               room;
    };
    const LedgerRows rows = fits(1, LedgerRows::All)     ? LedgerRows::All
                            : fits(1, LedgerRows::NoHex) ? LedgerRows::NoHex
                                                         : LedgerRows::NoHexNoOffsets;
    LedgerMetrics metrics = ledgerMetrics(font(), m_zoom, bytes, rows);
    m_font = font();
    for (const qreal scale : {1.5, 1.25}) {
        const LedgerMetrics larger =
            ledgerMetrics(scaled(font(), scale), m_zoom, bytes, LedgerRows::All);
        if (!fits(scale, LedgerRows::All) || widthAt(larger) > axisWidth())
            continue;
        metrics = larger;
        m_font = scaled(font(), scale);
        break;
    }
    for (LedgerBand &band : m_bands)
        band.setMetrics(metrics);
}

qreal LedgerView::widthAt(const LedgerMetrics &metrics) const
{
    qreal width = 0;
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        const auto calls =
            m_bands[i].stream().writes.list.size() + m_bands[i].stream().reads.list.size();
        if (isShown(i) && calls > manyCalls)
            return 1e9; // it cannot fit: spares the layout
        if (isShown(i))
            width = std::max(width, layOut(m_bands[i].stream(), metrics).width);
    }
    return width;
}

void LedgerView::arrange()
{
    applyMetrics();
    const QFontMetrics metrics(m_font);
    m_gutter = 0;
    for (const QString &name : m_rowNames)
        m_gutter = std::max(m_gutter, metrics.horizontalAdvance(name) + 22);
    qreal width = 0;
    qreal height = 2 * margin - bandSpace;
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        if (!isShown(i))
            continue;
        width = std::max(width, m_bands[i].layout().width);
        height += m_bands[i].layout().height + bandSpace;
    }
    horizontalScrollBar()->setRange(0, std::max(0, int(width - axisWidth()) + 1));
    horizontalScrollBar()->setPageStep(int(axisWidth()));
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, int(height) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(20);
    m_hovered = {};
    viewport()->update();
}

qreal LedgerView::axisWidth() const
{
    return std::max(10, viewport()->width() - m_gutter - margin);
}

qreal LedgerView::topOf(std::size_t band) const
{
    const qreal before = band == 1 && isShown(0) ? m_bands[0].layout().height + bandSpace : 0;
    return margin + before - verticalScrollBar()->value();
}

// A band that is shorter than the other stays at its own end.
qreal LedgerView::shiftOf(std::size_t band) const
{
    const qreal most = std::max(0.0, m_bands[band].layout().width - axisWidth());
    return m_gutter - std::min(most, qreal(horizontalScrollBar()->value()));
}

QRect LedgerView::placeOf(const LedgerTarget &target) const
{
    const std::size_t band = target.outgoing ? 0 : 1;
    if (!isShown(band) || target.isNone())
        return {};
    const LedgerLayout &layout = m_bands[band].layout();
    const QRectF &row = target.kind == LedgerTarget::Kind::Write  ? layout.writeRow
                        : target.kind == LedgerTarget::Kind::Read ? layout.readRow
                                                                  : layout.textRow;
    const qreal left = layout.xOf(target.from);
    return QRectF(left + shiftOf(band), row.top() + topOf(band), layout.xOf(target.to) - left,
                  row.height())
        .toAlignedRect();
}

LedgerTarget LedgerView::targetAt(QPoint place) const
{
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        if (!isShown(i) || place.x() < m_gutter)
            continue;
        const LedgerTarget found = m_bands[i].at(QPointF(place) - QPointF(shiftOf(i), topOf(i)));
        if (!found.isNone())
            return found;
    }
    return {};
}

void LedgerView::choose(const LedgerTarget &target)
{
    m_chosen = target;
    const QRect place = placeOf(target);
    if (!place.isEmpty()) {
        QScrollBar *across = horizontalScrollBar();
        if (place.left() < m_gutter)
            across->setValue(across->value() + place.left() - m_gutter - margin);
        else if (place.right() > viewport()->width())
            across->setValue(across->value() + place.right() - viewport()->width() + margin);
        QScrollBar *down = verticalScrollBar();
        const auto top = int(topOf(target.outgoing ? 0 : 1));
        const auto bottom = top + int(m_bands[target.outgoing ? 0 : 1].layout().height);
        if (top < 0 || bottom > viewport()->height())
            down->setValue(down->value() + top - margin);
    }
    viewport()->update();
}

void LedgerView::pick(const LedgerTarget &target)
{
    choose(target);
    Q_EMIT chose(target);
}

void LedgerView::paintGutter(QPainter &painter, std::size_t band)
{
    const LedgerLayout &layout = m_bands[band].layout();
    const QRectF bytes(0, layout.textRow.top(), 1, layout.tickRow.top() - layout.textRow.top());
    const std::array<QRectF, 3> rows = {layout.writeRow, bytes, layout.readRow};
    painter.setFont(m_font);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const QRectF place(margin, rows[i].top() + topOf(band), m_gutter - margin - 8,
                           rows[i].height());
        const bool ours = (band == 0 && i == 0) || (band == 1 && i == 2);
        painter.setPen(toneColor(ours ? Tone::Plain : Tone::Quiet, palette()));
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight,
                         i == 1 ? m_rowNames[3 * band + i] + QStringLiteral(" ↓")
                                : m_rowNames[3 * band + i]);
    }
}

void LedgerView::paintEmpty(QPainter &painter, std::size_t band)
{
    const LedgerLayout &layout = m_bands[band].layout();
    painter.setFont(m_font);
    painter.setPen(toneColor(Tone::Quiet, palette()));
    painter.drawText(
        QRectF(6, layout.textRow.top(), axisWidth(), layout.tickRow.top() - layout.textRow.top()),
        Qt::AlignVCenter | Qt::AlignLeft, LedgerWords::sentence({}, std::nullopt));
}

void LedgerView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    const LedgerBand::Look look{palette(), m_font, monospace(m_font), m_chosen, m_hovered};
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        if (!isShown(i))
            continue;
        if (i == 1 && isShown(0)) {
            painter.setPen(lineColor(palette()));
            const qreal y = topOf(1) - bandSpace / 2.0;
            painter.drawLine(QPointF(margin, y), QPointF(viewport()->width() - margin, y));
        }
        paintGutter(painter, i);
        painter.save();
        painter.setClipRect(QRectF(m_gutter - 2, 0, axisWidth() + margin, viewport()->height()));
        painter.translate(shiftOf(i), topOf(i));
        const QRectF visible(m_gutter - shiftOf(i), 0, axisWidth(), m_bands[i].layout().height);
        if (m_bands[i].stream().isEmpty())
            paintEmpty(painter, i);
        else
            m_bands[i].paint(painter, visible, look);
        painter.restore();
    }
}

void LedgerView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const bool atEnd = horizontalScrollBar()->value() == horizontalScrollBar()->maximum();
    arrange();
    if (atEnd)
        horizontalScrollBar()->setValue(horizontalScrollBar()->maximum());
}

} // namespace panels
