// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a step's row says: the C signature as a lecture writes it, or the call that was made
// with its result, and below it a sentence where one is needed. A pure function of facts.

#include "explain/topic.h"
#include "panels/wraplabel.h"
#include "session/step.h"

#include <QStringList>

#include <optional>

namespace panels {

struct StepWords
{
    QString code;     ///< C: the signature, or the call and what it returned
    QString exact;    ///< the call as strace(1) prints it; empty while none was made
    QString sentence; ///< one or a few lines; empty where nothing needs to be said
    Tone tone = Tone::Quiet;
    bool made = false; ///< code is a call
    /// The errno of a call that failed, or the call; nothing while none was made.
    std::optional<explain::Topic> topic{};
};

/// "int listen(int sockfd, int backlog);"
QString signatureOf(session::Step step);

/// @p blockers: lines that are shown where bind or listen failed with EADDRINUSE.
StepWords wordsOf(session::Step step, const session::StepReport &report,
                  const QStringList &blockers);

} // namespace panels
