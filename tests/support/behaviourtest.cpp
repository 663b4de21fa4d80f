// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "support/behaviourtest.h"

#include <QRegularExpression>

void BehaviourTest::init()
{
    // The offscreen platform says of every window that it knows no window manager.
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}
