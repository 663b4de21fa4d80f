// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The picture of one stream in the ledger: the writes above, the bytes between, the reads
// below. The same paint on screen and in figures. Holds what it paints, and finds what is at a
// place; knows no widget.

#include "panels/ledgerlayout.h"
#include "panels/ledgertarget.h"

#include <QFont>
#include <QPalette>

class QPainter;

namespace panels {

class LedgerBand
{
public:
    /// @p reason: why the far end's calls are not known, if they are not.
    void setStream(const models::LedgerStream &stream, const QString &reason);
    void setEncoding(chat::Encoding encoding) { m_encoding = encoding; }
    void setMetrics(const LedgerMetrics &metrics);

    const models::LedgerStream &stream() const { return m_stream; }
    const LedgerLayout &layout() const { return m_layout; }
    const QList<models::KnownBytes> &known() const { return m_known; }

    /// What is at @p place, in the layout's coordinates.
    LedgerTarget at(QPointF place) const;

    /// The call before (-1) or after (1) this one in its row; the last one where it is none.
    LedgerTarget beside(const LedgerTarget &target, int step) const;
    /// A call of the other row that shares bytes with this one; itself where there is none.
    LedgerTarget across(const LedgerTarget &target) const;
    LedgerTarget last(LedgerTarget::Kind kind) const;

    struct Look
    {
        QPalette palette;
        QFont font;
        QFont code; ///< for bytes and offsets
        LedgerTarget chosen;
        LedgerTarget hovered;
    };
    /// In the layout's coordinates; @p visible is what can be seen of it.
    void paint(QPainter &painter, const QRectF &visible, const Look &look) const;

private:
    std::int64_t writeOf(std::uint64_t offset) const;

    models::LedgerStream m_stream;
    QList<models::KnownBytes> m_known;
    LedgerLayout m_layout;
    LedgerMetrics m_metrics;
    chat::Encoding m_encoding = chat::Encoding::Utf8;
    QString m_reason;
};

} // namespace panels
