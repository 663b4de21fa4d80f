// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// An entry of the chat in words: time, who, what, and the marks of a line that did not
// come whole. What a peer said is made fit to be shown; it is plain text.

#include "chat/message.h"
#include "chat/outgoing.h"

#include <QString>

namespace panels {

struct ChatWords
{
    QString time; ///< "12:00:01"
    QString who;  ///< "you", "you → Alice", "peer 3"; empty for an event
    QString text;
    QString mark; ///< "cut", "not UTF-8", "no line end"; empty for a whole line
    QString way;  ///< "●●○○ Send-Q" of a line that was said here
    bool event = false;
};

/// @p limit: no more bytes of the line than this are looked at.
ChatWords wordsOf(const chat::Message &message, chat::Encoding encoding, qsizetype limit = 65536);

/// The whole on one line: "12:00:01 Alice: hello".
QString lineOf(const ChatWords &words);

} // namespace panels
