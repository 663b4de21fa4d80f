// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Which port is really used for each that a lesson says: 9999 may be somebody else's today, or
// still be in TIME_WAIT from the play before. Chosen once for a play, by looking into the
// kernel's table and trying bind(2).

#include "lesson/verbs.h"

#include <QMap>

namespace lesson {

enum class PortUse : std::uint8_t {
    Said,  ///< as the lesson says
    Free,  ///< the said one, or the next above it that nobody has
    Fresh, ///< one that the kernel picks: for tests and figures
};

class PortChoice
{
public:
    explicit PortChoice(PortUse use)
        : m_use(use)
    {
    }
    /// Looks which are free now; what was chosen before is forgotten.
    void choose(const QList<int> &said);
    /// What is used in place of each said one.
    const QMap<int, int> &chosen() const { return m_chosen; }
    /// A copy of what is chosen now; one that was not among the said ones stays as it is.
    PortOf portOf() const;

private:
    PortUse m_use;
    QMap<int, int> m_chosen;
};

/// The ports that its verbs and expectations name, without 0; in ascending order.
QList<int> portsSaid(const Lesson &lesson);

/// @p act with the ports that are used in place of its own.
Act withPorts(Act act, const PortOf &portOf);

/// "{port 9999}" in @p words becomes the number of the port that is used for 9999.
QString filled(const QString &words, const PortOf &portOf);

} // namespace lesson
