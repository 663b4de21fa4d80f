// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Fusion, with outlines of what can be filled in or ticked that are seen from the last row in both
// themes: Fusion's own are a shade of the ground (WCAG 2.1, 1.4.11: 3 : 1). The application's.

#include <QProxyStyle>

namespace panels {

/// Of fields, boxes to tick and the like, on the ground of a window and of a field.
QColor outlineColor(const QPalette &palette);

class OutlinedStyle : public QProxyStyle
{
    Q_OBJECT

public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget = nullptr) const override;
};

} // namespace panels
