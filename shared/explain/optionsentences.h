// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The parts of optionRemark(): what the kernel made of the number, and what the moment at
// which it came means. English source, context "explain".

#include "net/optionreport.h"

#include <QString>
#include <QStringList>

namespace explain {

/// How the value that getsockopt(2) tells differs from what was asked for; empty where it
/// does not.
QString roundedSentence(const net::SocketOption &option, net::OptionValue asked,
                        net::OptionValue told);

/// Too late, not for this kind of socket, inherited, what happens at close. May hold empty ones.
QStringList momentSentences(const net::SocketOption &option, const net::OptionReport &report);

} // namespace explain
