// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What became of an option that was set: what was asked, what the kernel made of it, and how
// far the socket was by then. Facts only; see explain::optionRemark().

#include "net/socketoption.h"
#include "posix/syscallrecord.h"

#include <optional>

namespace net {

struct OptionReport
{
    QString typed;                              ///< what was asked for, as typed
    std::optional<OptionValue> asked{};         ///< nothing: typed was no value, no call was made
    std::optional<OptionValue> readBack{};      ///< as getsockopt(2) told afterwards
    std::optional<posix::SyscallRecord> call{}; ///< the setsockopt(2); its stateAfter is the state
    bool bound = false;                         ///< the socket had its local address already
};

} // namespace net
