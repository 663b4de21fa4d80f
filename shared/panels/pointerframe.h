// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A frame and a hand that show a class where something is pressed: over the widgets of a window,
// without being in the way of the mouse, and in no figure. Follows what it points at; is only
// there while it can be seen.

#include "panels/elementplace.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace panels {

class PointerFrame : public QWidget
{
    Q_OBJECT

public:
    /// @p window is covered by it as far as it paints.
    explicit PointerFrame(QWidget &window);

    /// See elementplace.h. False: it is not in sight now; it is pointed at once it is.
    bool pointAt(const QString &element);
    /// Nothing any more.
    void rest();
    const QString &element() const { return m_element; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();
    void watch();
    void paintHand(QPainter &painter) const;
    /// Below what is meant, where there is room, else in it; px of the window.
    QRect handPlace(const QRect &frame) const;

    QWidget &m_window;
    QString m_element;
    QRect m_shown; ///< px of this widget
    QRect m_hand;
    QTimer m_settle;
};

} // namespace panels
