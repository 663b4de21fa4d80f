// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/onlylive.h"

#include "panels/tones.h"

namespace panels {

QString OnlyLive::reason()
{
    return tr("You are looking at a moment gone by: go back to live to act.");
}

QString OnlyLive::reason(const history::Shown &shown, const QString &otherwise)
{
    return shown.isLive() ? otherwise : reason();
}

void OnlyLive::setUsable(const history::Shown &shown, QWidget *widget, bool usable,
                         const QString &tip, const QString &reason)
{
    const bool enabled = usable && shown.isLive();
    widget->setEnabled(enabled);
    widget->setToolTip(plainToolTip(enabled ? tip : OnlyLive::reason(shown, reason)));
}

} // namespace panels
