// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How long the event loop keeps somebody waiting: a precise timer that is due every few
// milliseconds, and how late it comes. A click may come at any instant of a stall, so a stall
// of H counts as waits of H, H - tick, H - 2 tick …, not as one.

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace bench {

class LagProbe : public QObject
{
public:
    static constexpr int tickMs = 2;

    LagProbe();

    void start();
    void stop() { m_timer.stop(); }
    /// ms that this share (0 … 1) of all instants had to wait at most; 1: the longest stall.
    double wait(double share) const;
    std::size_t count() const { return m_waits.size(); }

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_waits; ///< ms
};

} // namespace bench
