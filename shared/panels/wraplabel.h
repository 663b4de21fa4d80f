// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A label whose plain text is wrapped at words and, where a word is longer than the line (an
// IPv6 address, a C call), anywhere: it never asks for more width than it is given.

#include "panels/tones.h"

#include <QLabel>
#include <QTextLayout>

namespace panels {

class WrapLabel : public QLabel
{
    Q_OBJECT

public:
    explicit WrapLabel(QWidget *parent = nullptr);

    void setTone(Tone tone);
    Tone tone() const { return m_tone; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Returns the height in pixels.
    qreal layOut(QTextLayout &layout, int width) const;

    Tone m_tone = Tone::Plain;
};

} // namespace panels
