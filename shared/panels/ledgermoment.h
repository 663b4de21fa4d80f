// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Between what is chosen in the ledger and the calls that it stands for.

#include "models/ledgermodel.h"
#include "panels/ledgertarget.h"
#include "panels/momentchoice.h"

namespace panels {

/// Of a run of bytes: the write that sent them, or the read where no write is known.
MomentChoice ledgerMoment(const models::LedgerModel &model, const LedgerTarget &target);
/// None where no transfer is one of its calls.
LedgerTarget ledgerTarget(const models::LedgerModel &model, const MomentChoice &choice);

} // namespace panels
