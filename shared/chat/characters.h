// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Where characters begin and end among bytes, so that none is cut in half. Bytes that are
// well-formed UTF-8 are taken for that, else those that are well-formed GB18030 for GB18030: what a
// stranger sends does not say what it is. See RFC 3629, GB 18030-2022.

#include <QByteArrayView>

namespace chat {

/// Bytes of the GB18030 character that @p bytes begins with: 1, 2 or 4; of one that is broken off
/// as many as it would have. 0: none begins so.
qsizetype gb18030Length(QByteArrayView bytes);

/// How many of the first @p limit bytes are whole characters; bytes of neither encoding count
/// as characters, too. @p limit may be larger than @p bytes.
qsizetype wholeCharacters(QByteArrayView bytes, qsizetype limit);

} // namespace chat
