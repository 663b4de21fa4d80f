// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/ledgerstream.h"

namespace models {

namespace {

using timeline::Passage;

bool belongTogether(const Passage &a, const Passage &b)
{
    return a.end() == b.offset &&
           ((a.write >= 0 && a.write == b.write) || (a.read >= 0 && a.read == b.read));
}

} // namespace

QList<Mixture> mixturesOf(const QList<Passage> &passages)
{
    QList<Mixture> mixtures;
    const Passage *before = nullptr;
    for (const Passage &passage : passages) {
        const bool goesOn = before && belongTogether(*before, passage);
        if (!goesOn)
            mixtures.emplaceBack().from = passage.offset;
        Mixture &mixture = mixtures.last();
        mixture.to = passage.end();
        if (passage.write >= 0 && !(goesOn && before->write == passage.write))
            ++mixture.writes;
        if (passage.read >= 0 && !(goesOn && before->read == passage.read))
            ++mixture.reads;
        if (passage.read < 0)
            mixture.unread += passage.size;
        before = &passage;
    }
    return mixtures;
}

} // namespace models
