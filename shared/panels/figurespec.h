// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a person wishes of a figure. A plain value.

#include <QList>
#include <QPointF>
#include <QSize>
#include <QString>

namespace panels {

/// A number in a circle that marks a place, and what is to be said of it below the figure.
struct Callout
{
    enum class In : std::uint8_t { Here, Other, Server, Client };

    int number = 1;
    QPointF place{}; ///< of its centre, in px of the content
    QString text{};
    QString on{};     ///< what it marks, as elementplace.h names it: then its place is found
    In in = In::Here; ///< in which of the windows that is; one alone is Here

    friend bool operator==(const Callout &, const Callout &) = default;
};

enum class FigureTheme : std::uint8_t { Light, Dark, Screen };

struct FigureSpec
{
    QString title;   ///< above; may be empty
    QString caption; ///< below; may be empty
    QList<Callout> callouts;
    QSize size; ///< logical px of the panel, or of each window; empty: as on the screen
    FigureTheme theme = FigureTheme::Light;
    int scale = 2; ///< of a PNG: 1, 2 or 3
    bool stableNames = false;
    int with = 0; ///< the process of the other window; 0: that at the other end of a connection

    friend bool operator==(const FigureSpec &, const FigureSpec &) = default;
};

} // namespace panels
