// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The figures around the accept queue as a small grid: a name and a number each. Belongs to
// the accept queue's panel.

#include "kernel/listencounters.h"
#include "panels/panel.h"

#include <QLabel>

#include <array>
#include <optional>

namespace panels {

struct QueueNumbers
{
    std::optional<std::int64_t> asked{}; ///< backlog as listen(2) was given it
    std::optional<std::int64_t> somaxconn{};
    std::optional<std::int64_t> effective{};
    std::optional<std::int64_t> used{};
    std::optional<kernel::ListenCounters> grown{}; ///< since listen(2)

    friend bool operator==(const QueueNumbers &, const QueueNumbers &) = default;
};

class QueueFigures : public QWidget
{
    Q_OBJECT

public:
    explicit QueueFigures(QWidget *parent = nullptr);

    void setNumbers(const QueueNumbers &numbers);
    const QueueNumbers &numbers() const { return m_numbers; }
    void retranslate();
    /// Name and number of each.
    QList<QStringList> rows() const;

private:
    enum Figure { Asked, Somaxconn, Effective, Used, Overflows, Drops, FigureCount };

    QString nameOf(Figure figure) const;
    QString toolTipOf(Figure figure) const;
    QString textOf(Figure figure) const;

    QueueNumbers m_numbers;
    std::array<QLabel *, FigureCount> m_names = {};
    std::array<QLabel *, FigureCount> m_values = {};
};

} // namespace panels
