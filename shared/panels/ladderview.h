// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The ladder on screen: scrolled, with the newest step in sight until the person scrolls back.
// A click or the arrow keys choose an event. What is painted here is also the figure.

#include "panels/ladderpaint.h"

#include <QAbstractScrollArea>

namespace panels {

class LadderView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LadderView(QWidget *parent = nullptr);

    void setFacts(const diagrams::LadderFacts &facts);
    const diagrams::LadderFacts &facts() const { return m_facts; }
    const diagrams::LadderLayout &ladder() const { return m_layout; }
    /// Chosen, and scrolled to; without a signal. -1: none.
    void choose(int event);
    int chosen() const { return m_chosen; }
    /// Where the words of this event are on the viewport.
    QRect placeOf(int event) const;
    void retranslate();

    /// The whole ladder, not only what is in sight.
    QSize wholeSize() const;
    void paintWhole(QPainter &painter) const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void chose(int event);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void arrange();
    void pick(int event);
    void speak();
    void hover(int event);
    int eventAt(QPoint place) const;
    /// The wait whose bar is here, in words; empty: none.
    QString waitAt(QPoint place) const;
    QPoint shift() const;

    diagrams::LadderFacts m_facts;
    diagrams::LadderLayout m_layout;
    LadderFonts m_fonts;
    int m_chosen = -1;
    int m_hovered = -1;
};

} // namespace panels
