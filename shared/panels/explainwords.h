// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the Explain panel says around an article: of which kind it is, the headings of its
// parts, and the page for one who has not asked yet.

#include "explain/topic.h"
#include "panels/panel.h"

namespace panels {

struct ExplainWords
{
    QString kind;   ///< "State", "System call"
    QString before; ///< the headings
    QString after;
    QString reference;
    QString seeAlso;
    bool isCode = false; ///< the title is a name of C or TCP, and not words
    explain::Article article;
};

ExplainWords wordsOf(const explain::Topic &topic);
/// How to ask, and where a course begins.
ExplainWords wordsOfNothing();
/// A heading and a paragraph in each row.
TextTable tableOf(const ExplainWords &words);
/// Whether the title is a name of C or TCP, and not words.
bool isCode(const explain::Topic &topic);

} // namespace panels
