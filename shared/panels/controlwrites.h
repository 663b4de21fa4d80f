// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Where the verbs that send would be pressed: what is typed into the chat's field, and what is
// chosen below it; a part of controlplaces.h.

#include "panels/controlarguments.h"
#include "panels/controlplaces.h"

namespace panels {

std::optional<ControlPlace> placeOfSend(ControlArguments &arguments, bool numbered);
std::optional<ControlPlace> placeOfSendTo(ControlArguments &arguments, bool numbered);
std::optional<ControlPlace> placeOfName(ControlArguments &arguments, bool numbered);
std::optional<ControlPlace> placeOfWrite(ControlArguments &arguments, bool numbered);
std::optional<ControlPlace> placeOfFilling(ControlArguments &arguments, bool numbered);

} // namespace panels
