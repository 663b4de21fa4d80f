// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The ladder in words, made anew in the person's language each time they are asked for.

#include "diagrams/ladderfacts.h"

#include <QCoreApplication>

namespace panels {

class LadderWords
{
    Q_DECLARE_TR_FUNCTIONS(LadderWords)

public:
    /// "connect(5, 127.0.0.1:9999)": the lecture's form, cut in its middle where it is long.
    static QString call(const posix::SyscallRecord &record);
    /// "= 5", "= -1 EINPROGRESS"
    static QString result(const posix::SyscallRecord &record);
    /// "SYN+ACK", "data 3 B"
    static QString segment(const diagrams::LadderSegment &segment);
    /// What is written for the event: one of the above, or the state's name.
    static QString label(const diagrams::LadderEvent &event);
    /// "client fd 5" and its address, two lines.
    static QString header(const diagrams::LadderLifeline &line);
    static QString side(const diagrams::LadderLifeline &line);
    /// Since the first event: "0", "12.4 µs", "3.0 s"
    static QString time(std::int64_t ns);
    static QString fold(std::int64_t ns);
    static QString bracket(diagrams::LadderBracket::Kind kind);
    /// "waiting in read()"
    static QString wait(const diagrams::LadderWait &wait);
    /// The same and how long.
    static QString waitSentence(const diagrams::LadderWait &wait);
    /// "observed", "inferred", "simulated"
    static QString grade(const diagrams::LadderEvent &event);
    /// Whole: who, what, when, how it is known and why; for a tool tip and a screen reader.
    static QString sentence(const diagrams::LadderFacts &facts, int event);
    /// In which state both ends are in the end: "client: FIN_WAIT2 · server: CLOSE_WAIT".
    static QString standing(const diagrams::LadderFacts &facts);
    /// What the whole lacks, or empty.
    static QString lacking(const diagrams::LadderFacts &facts);

private:
    static QString because(const diagrams::LadderFacts &facts, int event);
};

} // namespace panels
