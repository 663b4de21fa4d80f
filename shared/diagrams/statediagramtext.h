// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The state diagram as text: for Mermaid (stateDiagram-v2), and as plain lines. The words are
// given by whoever knows the person's language.

#include "diagrams/statediagramarrows.h"

#include <QStringList>

namespace diagrams {

struct StateTexts
{
    QString title; ///< the two addresses; may be empty
    QString here;  ///< "this end fd 7"
    QString other; ///< "other end"
    QString observed;
    QString inferred;
    QStringList labels; ///< of each arrow, on one line
};

QString stateMermaid(const StateFacts &facts, const StateTexts &texts);
/// ==> observed, ~~> inferred, --> an arrow that was not walked.
QString statePlainText(const StateFacts &facts, const StateTexts &texts);

} // namespace diagrams
