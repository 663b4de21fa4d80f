// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What became of a step, as a painted lamp: hollow, half, a tick, a cross. Its shape tells
// it, not its colour alone; its accessible name says it in words.

#include <QWidget> // before <compare>, which moc 6.4 cannot read by itself

#include "session/step.h"

namespace panels {

class Lamp : public QWidget
{
    Q_OBJECT

public:
    using Light = session::StepReport::Lamp;

    explicit Lamp(QWidget *parent = nullptr);

    /// @p step is the name of the step, for those who cannot see it.
    void setLight(Light light, const QString &step);
    Light light() const { return m_light; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Light m_light = Light::Off;
};

} // namespace panels
