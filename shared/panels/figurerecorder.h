// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A paint device that keeps what is painted on it as a FigureRecording. Lives on the stack of
// whoever records.

#include "panels/figurerecording.h"

#include <QPaintDevice>

#include <functional>
#include <memory>

namespace panels {

class FigureRecorder : public QPaintDevice
{
public:
    explicit FigureRecorder(QSize size);
    ~FigureRecorder() override;

    /// To be asked when the painter has ended.
    FigureRecording recording() const;

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    QSize m_size;
    std::unique_ptr<Engine> m_engine;
};

FigureRecording recorded(QSize size, const std::function<void(QPainter &)> &paint);

} // namespace panels
