// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The report of an option that was set, by the name that the sessions use. It stands in net,
// where the explanations can see it, too.

#include "net/optionreport.h"

namespace session {

using net::OptionReport;

} // namespace session
