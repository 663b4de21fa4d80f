// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What can be done only while a window shows its session as it is now: in a moment gone by
// nothing can be called, and a control says so.

#include "history/shown.h"

#include <QCoreApplication>
#include <QWidget>

namespace panels {

class OnlyLive
{
    Q_DECLARE_TR_FUNCTIONS(OnlyLive)

public:
    /// Why nothing can be called in a moment gone by.
    static QString reason();
    /// @p otherwise while live.
    static QString reason(const history::Shown &shown, const QString &otherwise);
    /// Enabled with @p tip; or disabled, with @p reason or the reason above as its tool tip.
    static void setUsable(const history::Shown &shown, QWidget *widget, bool usable,
                          const QString &tip, const QString &reason = {});
};

} // namespace panels
