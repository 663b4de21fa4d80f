// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How large the parts of the ledger's picture are in a font, at a zoom.

#include "panels/ledgerview.h"

namespace panels {

/// What is given up where there is little height, one after the other.
enum class LedgerRows : std::uint8_t { All, NoHex, NoHexNoOffsets };

/// @p bytes: of both streams; few are shown one by one.
LedgerMetrics ledgerMetrics(const QFont &font, LedgerView::Zoom zoom, std::uint64_t bytes,
                            LedgerRows rows);
qreal bandHeight(const LedgerMetrics &metrics);
QFont scaled(QFont font, qreal scale);

} // namespace panels
