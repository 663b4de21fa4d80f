// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Bytes of a stranger made fit to be shown on one line: control characters as control
// pictures (␀ ␛ ␡), bidi overrides and isolates and zero-width characters made visible,
// what the encoding cannot read as the replacement character. The result is plain text in which
// nothing is markup, but it may still look like some: show it as plain text only.

#include "chat/outgoing.h"

#include <QByteArray>
#include <QString>

namespace chat {

struct Printable
{
    QString text;
    bool invalid = false; ///< some bytes were not of the encoding
};

Printable printable(const QByteArray &bytes, Encoding encoding = Encoding::Utf8);
/// The same for text that is already decoded (a program's name, a host).
QString printable(const QString &text);

/// A nick as it may stand in the room: printable, trimmed, without ':' and at most 32 bytes
/// of UTF-8, cut at a character; empty where nothing is left.
QString cleanedNick(const QByteArray &bytes);

} // namespace chat
