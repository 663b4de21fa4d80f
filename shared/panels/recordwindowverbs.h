// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the record window can be told on its control channel beside the verbs of every lesson's
// window.

#include "panels/controlchannel.h"

namespace panels {

class RecordWindow;

/// actor NAME LINE: tells one of its windows, and answers as that does; steps; save FILE
void addRecordVerbs(ControlChannel &channel, RecordWindow &window);

} // namespace panels
