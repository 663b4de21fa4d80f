// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What there is to say of an option that was just set: that it came too late, that the kernel
// rounded it, who inherits it, what it will do at close. Every claim is measured on Linux 6.18
// and proved by a test. English source, translated (context "explain"); plain text. See
// socket(7), tcp(7), ipv6(7).

#include "net/optionreport.h"

#include <QString>

namespace explain {

/// A few sentences; empty where the kernel simply did what was asked.
QString optionRemark(const net::SocketOption &option, const net::OptionReport &report);

/// Why getsockopt(2) refuses to tell an option: this socket is not of the kind that has it.
QString optionMissingSentence(const net::SocketOption &option, int error);

/// "s", "ms", "bytes"; empty for none
QString unitText(net::SocketOption::Unit unit);

} // namespace explain
