// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a person chose in one of the panels that show calls in time, so that the others can
// show the same. A plain value; two calls where one took what the other sent.

#include <QMetaType>

namespace panels {

struct MomentChoice
{
    quint64 ourCall = 0;   ///< number of a record of this window's session; 0: none
    quint64 theirCall = 0; ///< of the far end's process; 0: none
    qint64 at = 0;         ///< ns of CLOCK_MONOTONIC; 0: nothing is chosen any more

    bool isNone() const { return at == 0; }

    friend bool operator==(const MomentChoice &, const MomentChoice &) = default;
};

} // namespace panels

Q_DECLARE_METATYPE(panels::MomentChoice)
