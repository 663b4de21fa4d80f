// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/cutcharacter.h"

namespace models {

QList<CutCharacter> cutCharacters(const LedgerStream &stream, const QList<KnownBytes> &known,
                                  std::uint64_t from, std::uint64_t to, chat::Encoding encoding,
                                  int most)
{
    QList<CutCharacter> cuts;
    for (const timeline::Passage &passage : stream.passages()) {
        const std::uint64_t edge = passage.offset;
        if (edge < from || edge > to || edge == 0 || cuts.size() == most)
            continue;
        for (const Character &character : charactersIn(known, edge - 1, edge, encoding)) {
            if (!character.isCutAt(edge))
                continue;
            const auto write = std::size_t(std::max(0, passage.write));
            const bool byWrite = passage.write >= 0 && stream.writes.list[write].offset == edge;
            cuts.append({character, int(edge - character.offset), byWrite,
                         bytesBetween(known, character.offset, character.end())});
        }
    }
    return cuts;
}

} // namespace models
