// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Characters of a stream that the edge between two calls cut in half. Pure.

#include "models/ledgerstream.h"

namespace models {

struct CutCharacter
{
    Character character;
    int after = 0;        ///< bytes of it before the cut
    bool byWrite = false; ///< between two writes; false: between two reads

    /// Its bytes.
    QByteArray bytes;
};

/// Those cut inside of [from, to), in order; at most @p most.
QList<CutCharacter> cutCharacters(const LedgerStream &stream, const QList<KnownBytes> &known,
                                  std::uint64_t from, std::uint64_t to, chat::Encoding encoding,
                                  int most);

} // namespace models
