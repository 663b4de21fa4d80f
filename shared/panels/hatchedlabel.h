// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Words on the hatched ground that means "simulated" everywhere. The ground leaves the words
// readable: it lies behind them, and they stand on a quiet patch of their own.

#include <QBrush>
#include <QLabel>

namespace panels {

/// The hatching itself, for delegates and figures.
QBrush simulatedHatch(const QPalette &palette);

class HatchedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit HatchedLabel(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace panels
