// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "support/behaviourtest.h"

#include <QRegularExpression>

void BehaviourTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}
