// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The state diagram on screen. The arrow keys walk from state to state; a click, or Return,
// asks what that state is; the context menu is made by the panel. Repainted only when its
// scene is another one.

#include "explain/topic.h"
#include "panels/statediagrampicture.h"

namespace panels {

class StateDiagramView : public QWidget
{
    Q_OBJECT

public:
    explicit StateDiagramView(QWidget *parent = nullptr);

    void setScene(const StateDiagramPicture::Scene &scene);
    /// Every word anew.
    void retranslate();
    const StateDiagramPicture &picture();
    /// Where the arrow keys walk from: at first the box that is lit for this end.
    diagrams::StatePlace current() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void topicWanted(const explain::Topic &topic);
    void menuWanted(diagrams::StatePlace place, const QPoint &globalPlace);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void arrangeAgain();
    void askForMenu(diagrams::StatePlace place);
    void setCurrent(std::optional<diagrams::StatePlace> place);
    void describe();
    /// Its state, which end lights it, and how it was reached.
    QString nameOf(diagrams::StatePlace place) const;
    QString toolTipOf(diagrams::StatePlace place) const;

    StateDiagramPicture m_picture;
    std::optional<diagrams::StatePlace> m_current; ///< where the person has walked to
    std::optional<diagrams::StatePlace> m_pressed;
    bool m_arranged = false;
};

} // namespace panels
