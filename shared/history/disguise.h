// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// For figures that are to look the same each time: the numbers that the kernel gives out anew
// at every run (ports, PIDs, inodes, descriptors) are replaced by fixed ones, in the order in
// which they first appear, and times are left out; see canonical.h. Everything else stays as it
// is. Pure.

#include "history/disguisemap.h"

namespace history {

class Disguise
{
public:
    /// Ports that the kernel chose become 50001, 50002 …; a port that somebody asked bind(2) or
    /// connect(2) for stays, or becomes what @p ports says for it. Processes become 1001,
    /// 1002 …, those that listen first. Descriptors become what they were in a program that holds
    /// nothing else.
    explicit Disguise(Past past, const SaidPorts &ports = {});

    const Past &past() const { return m_past; }
    /// What the connection of this key is called.
    posix::ConnectionKey said(posix::ConnectionKey key) const;

private:
    Past m_past;
    DisguiseMap m_map;
};

inline Past disguised(const Past &past)
{
    return Disguise(past).past();
}

} // namespace history
