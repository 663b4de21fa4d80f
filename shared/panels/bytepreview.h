// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the next writes will be given, before anything is called: "68 69 │ 0a · 3 bytes · 2
// writes". The bar stands between two write(2)s.

#include "chat/outgoing.h"

#include <QString>

namespace panels {

/// @p bytes are those of one time; see chat::bytesOf().
QString bytePreview(const QByteArray &bytes, const chat::Outgoing &outgoing);

/// How many calls of write(2) that will be, where the kernel takes all it is given.
qsizetype writesOf(qsizetype bytes, const chat::Outgoing &outgoing);

} // namespace panels
