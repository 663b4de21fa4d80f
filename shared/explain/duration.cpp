// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/calltext.h"

namespace explain {

namespace {

/// Three digits that count: 1.03, 12.4, 812.
QString threeDigits(double value)
{
    return QString::number(value, 'f', value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
}

} // namespace

QString durationText(qint64 ns)
{
    const double value = double(ns);
    if (ns < 1000)
        return QStringLiteral("%1 ns").arg(ns);
    if (value < 999.5e3)
        return threeDigits(value / 1e3) + QStringLiteral(" µs");
    if (value < 999.5e6)
        return threeDigits(value / 1e6) + QStringLiteral(" ms");
    return threeDigits(value / 1e9) + QStringLiteral(" s");
}

} // namespace explain
