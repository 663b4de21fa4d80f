// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A ladder as plain text (two lifelines of box characters), as a Mermaid sequenceDiagram, and
// as a table. Observed arrows are solid, inferred ones dashed, as in the picture.

#include "diagrams/ladderfacts.h"
#include "panels/panel.h"

namespace panels {

QString ladderAsText(const diagrams::LadderFacts &facts);
/// See https://mermaid.js.org/syntax/sequenceDiagram.html
QString ladderAsMermaid(const diagrams::LadderFacts &facts);
TextTable ladderTable(const diagrams::LadderFacts &facts);

} // namespace panels
