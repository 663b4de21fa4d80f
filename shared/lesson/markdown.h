// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Pieces of a Markdown document (CommonMark; tables and Mermaid as GitHub and pandoc have them).
// What a lesson or a window says stands in it as it was said: nothing of it is markup.

#include <QString>

namespace lesson {

/// On one line; a number, a dash or the like at its beginning makes no list.
QString escapedMarkdown(const QString &text);

/// A block whose text is shown as it is; @p kind: "text", "mermaid".
QString fenced(const QString &text, const QString &kind);

/// What can be unfolded by a click; @p summary is plain text, @p content is Markdown.
QString folded(const QString &summary, const QString &content);

} // namespace lesson
