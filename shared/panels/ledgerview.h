// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The ledger's picture on screen: one band for each direction, scrolled together, with the
// newest bytes in sight until the person scrolls back. A click or the arrow keys choose a call
// or a character; Ctrl+wheel zooms.

#include "panels/ledgerband.h"

#include <QAbstractScrollArea>

#include <array>

namespace panels {

class LedgerView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Zoom : std::uint8_t { Overview, Bytes, Everything };
    enum class Shown : std::uint8_t { Both, Outgoing, Incoming };

    explicit LedgerView(QWidget *parent = nullptr);

    void setStreams(const models::LedgerStream &outgoing, const models::LedgerStream &incoming,
                    const QString &reason);
    void setShown(Shown shown);
    void setEncoding(chat::Encoding encoding);
    void setZoom(Zoom zoom);
    Zoom zoom() const { return m_zoom; }
    /// Chosen, and scrolled to; without a signal.
    void choose(const LedgerTarget &target);
    const LedgerTarget &chosen() const { return m_chosen; }
    const LedgerBand &band(bool outgoing) const { return m_bands[outgoing ? 0 : 1]; }
    /// Where this is on the viewport; empty where its direction is not shown.
    QRect placeOf(const LedgerTarget &target) const;
    void retranslate();

    QSize sizeHint() const override;

Q_SIGNALS:
    void chose(const panels::LedgerTarget &target);
    void zoomed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    bool isShown(std::size_t band) const;
    void arrange();
    void applyMetrics();
    qreal widthAt(const LedgerMetrics &metrics) const;
    void pick(const LedgerTarget &target);
    LedgerTarget targetAt(QPoint place) const;
    qreal topOf(std::size_t band) const;
    qreal shiftOf(std::size_t band) const;
    qreal axisWidth() const;
    void paintGutter(QPainter &painter, std::size_t band);
    void paintEmpty(QPainter &painter, std::size_t band);

    std::array<LedgerBand, 2> m_bands; ///< outgoing, incoming
    std::array<QString, 6> m_rowNames;
    QString m_reason;
    QFont m_font; ///< larger than the widget's where there is room
    LedgerTarget m_chosen;
    LedgerTarget m_hovered;
    int m_gutter = 0; ///< pixels
    Shown m_shown = Shown::Both;
    Zoom m_zoom = Zoom::Bytes;
};

} // namespace panels
