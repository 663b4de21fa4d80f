// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Every comparison by its name. Each file of the driver that measures something adds its own
// to the list; see comparisons.cpp.

#include <string>
#include <vector>

namespace bench {

struct Settings
{
    int rounds = 5;
};

struct Comparison
{
    const char *name;
    const char *what;
    void (*run)(const Settings &settings);
};

void compareEcho(const Settings &settings);        // echo.cpp
void compareRelayOne(const Settings &settings);    // relay.cpp
void compareRelayMany(const Settings &settings);   // relay.cpp
void compareRelayWindow(const Settings &settings); // relay.cpp
void compareTableRead(const Settings &settings);   // table.cpp
void compareTableWindow(const Settings &settings); // lag.cpp
void compareMemory(const Settings &settings);      // memory.cpp
void compareStart(const Settings &settings);       // start.cpp
void compareIdle(const Settings &settings);        // idle.cpp
void compareClicks(const Settings &settings);      // clicks.cpp
void compareLag(const Settings &settings);         // lag.cpp
void compareCrush(const Settings &settings);       // lag.cpp
void compareGrowth(const Settings &settings);      // growth.cpp

} // namespace bench
