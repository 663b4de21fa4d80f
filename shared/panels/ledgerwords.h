// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The ledger in words, made anew in the person's language each time they are asked for.

#include "models/cutcharacter.h"
#include "panels/ledgertarget.h"
#include "session/farreport.h"

#include <QCoreApplication>

namespace panels {

class LedgerWords
{
    Q_DECLARE_TR_FUNCTIONS(LedgerWords)

public:
    using Standing = session::FarReport::Standing;

    /// Why the calls of the far end cannot be known; empty where they are.
    static QString reason(Standing standing);
    /// "write 3", "read 1"
    static QString callName(bool write, std::uint64_t number);
    /// "write 3 · 6 B"
    static QString callLabel(bool write, std::uint64_t number, std::uint64_t size);
    static QString bytes(std::uint64_t count);
    /// For bytes that wait in a kernel, the longest words first.
    static QStringList unreadLabels(std::uint64_t count);
    /// "3 writes came out in 1 read (粘包)"; of the last place where that is so, else in general.
    static QString sentence(const models::LedgerStream &stream,
                            const std::optional<models::Mixture> &mixture);
    /// "the character 中 (E4 B8 AD) was cut after 1 byte"
    static QString cut(const models::CutCharacter &cut);
    /// What was chosen: its size and place.
    static QString title(const models::LedgerStream &stream, const LedgerTarget &target);
    /// In which calls at the other end its bytes came out, or from which they are.
    static QString partners(const models::LedgerStream &stream, const LedgerTarget &target,
                            const QString &reason);

private:
    static QString came(const models::LedgerStream &stream, const LedgerTarget &target, bool out,
                        const QString &reason);
    static QString mixed(const models::Mixture &mixture);
    static QString part(const timeline::Transfers &calls, bool write, int index,
                        std::uint64_t size);
};

} // namespace panels
