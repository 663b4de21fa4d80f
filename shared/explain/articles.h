// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The tables behind article(): one entry for each topic, kind by kind, in the order of a
// course. English source, context "explain". The references are man pages (man7.org) and
// sections of RFC 9293.

#include "explain/topic.h"

#include <span>

namespace explain {

struct ArticleSource
{
    const char *name;
    const char *title;  ///< nullptr: the name itself; for an errno also what strerror(3) says
    const char *what;   ///< translated, as before and after are
    const char *before; ///< nullptr: nothing to say
    const char *after;  ///< nullptr: nothing to say
    const char *reference;
    const char *related; ///< topics by their text(), parted by spaces
};

std::span<const ArticleSource> stateArticles();
std::span<const ArticleSource> optionArticles();
std::span<const ArticleSource> callArticles();
/// What goes wrong between two programs.
std::span<const ArticleSource> errnoArticles();
/// What goes wrong inside one, and what comes up only where it is simulated.
std::span<const ArticleSource> errnoGeneralArticles();
std::span<const ArticleSource> columnArticles();
/// From the state to the retransmissions.
std::span<const ArticleSource> infoSendingArticles();
std::span<const ArticleSource> infoCountersArticles();
std::span<const ArticleSource> ideaArticles();

} // namespace explain
