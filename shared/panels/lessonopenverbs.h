// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What a lesson's window can be told on its control channel: to click what carries a name, to
// say what stands there, and where it is.

#include "panels/controlchannel.h"

#include <QMainWindow>

namespace panels {

/// where, press, field
void addLessonVerbs(ControlChannel &channel, const QMainWindow &window);

} // namespace panels
