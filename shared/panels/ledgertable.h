// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The ledger as rows of words, for text, Markdown and CSV: a call, its direction, offset and
// size, its bytes in hex and as text.

#include "models/ledgermodel.h"
#include "panels/panel.h"

namespace panels {

TextTable ledgerTable(const models::LedgerModel &model, chat::Encoding encoding);

} // namespace panels
