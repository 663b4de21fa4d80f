// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A PDF of one page with words that can be selected; the same bytes each time: without the
// time, and without a random number. See ISO 32000-1, 14.3.3 and 14.4.

#include <QByteArray>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace panels {

/// @p size: of the page, in points; one unit of the painter is one point.
QByteArray pdfOf(QSize size, const QString &title, const std::function<void(QPainter &)> &paint);

} // namespace panels
