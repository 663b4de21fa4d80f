// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/tcpinfowords.h"

#include "explain/calltext.h"
#include "kernel/tcpstate.h"

#include <QCoreApplication>
#include <QLocale>

namespace panels {

using kernel::InfoFigure;
using kernel::InfoGroup;
using kernel::InfoUnit;

namespace {

const QString notMeasured = QStringLiteral("–");
const QString noLimit = QStringLiteral("∞");

QString translated(const char *source)
{
    return QCoreApplication::translate("panels", source);
}

/// With commas, in every language: 1,234,567.
QString grouped(std::uint64_t value)
{
    return QLocale(QLocale::English).toString(qulonglong(value));
}

/// Exact while it is short.
QString bytesWords(std::uint64_t bytes)
{
    constexpr std::uint64_t most = 10'000'000;
    if (bytes < most)
        return grouped(bytes) + QStringLiteral(" B");
    return QLocale(QLocale::English).formattedDataSize(qint64(bytes), 2);
}

QString optionsWords(std::uint64_t options)
{
    QStringList names;
    for (const char *name : kernel::tcpInfoOptionNames(options))
        names.append(QLatin1StringView(name));
    return names.isEmpty() ? notMeasured : names.join(QLatin1Char(' '));
}

QString rateWords(std::uint64_t bytes)
{
    return QLocale(QLocale::English).formattedDataSize(qint64(bytes), 1) + QStringLiteral("/s");
}

} // namespace

QString infoGroupWords(InfoGroup group)
{
    switch (group) {
    case InfoGroup::Connection:
        return translated(QT_TRANSLATE_NOOP("panels", "Connection"));
    case InfoGroup::RoundTrip:
        return translated(QT_TRANSLATE_NOOP("panels", "Round trip"));
    case InfoGroup::Sending:
        return translated(QT_TRANSLATE_NOOP("panels", "Sending window"));
    case InfoGroup::Receiving:
        return translated(QT_TRANSLATE_NOOP("panels", "Receiving"));
    case InfoGroup::Retransmission:
        return translated(QT_TRANSLATE_NOOP("panels", "Retransmission"));
    case InfoGroup::Counters:
        return translated(QT_TRANSLATE_NOOP("panels", "Counters"));
    case InfoGroup::Timers:
        return translated(QT_TRANSLATE_NOOP("panels", "Timers"));
    }
    return {};
}

QString infoValueWords(const InfoFigure &figure)
{
    if (!figure.known)
        return notMeasured;
    if (figure.unlimited)
        return noLimit;
    const std::uint64_t value = figure.value;
    switch (figure.unit) {
    case InfoUnit::State:
        return QLatin1StringView(kernel::stateName(kernel::tcpStateFromNumber(int(value))));
    case InfoUnit::CongestionState:
        return QLatin1StringView(kernel::congestionStateName(value));
    case InfoUnit::Options:
        return optionsWords(value);
    case InfoUnit::Microseconds:
        return value == 0 ? QStringLiteral("0") : explain::durationText(qint64(value) * 1000);
    case InfoUnit::Milliseconds:
        return explain::durationText(qint64(value) * 1'000'000);
    case InfoUnit::Bytes:
        return bytesWords(value);
    case InfoUnit::BytesPerSecond:
        return rateWords(value);
    case InfoUnit::Segments:
        return translated(QT_TRANSLATE_NOOP("panels", "%1 seg.")).arg(grouped(value));
    case InfoUnit::Shift:
        return QStringLiteral("%1 (×%2)").arg(value).arg(grouped(1ULL << value));
    case InfoUnit::Times:
    case InfoUnit::None:
        break;
    }
    return grouped(value);
}

QString infoExactWords(const InfoFigure &figure)
{
    const QString value = QString::number(figure.value);
    switch (figure.unit) {
    case InfoUnit::Microseconds:
        return value + QStringLiteral(" µs");
    case InfoUnit::Milliseconds:
        return value + QStringLiteral(" ms");
    case InfoUnit::Bytes:
        return value + QStringLiteral(" B");
    case InfoUnit::BytesPerSecond:
        return value + QStringLiteral(" B/s");
    default:
        return value;
    }
}

QString infoShortName(const InfoFigure &figure)
{
    const QString name = QLatin1StringView(figure.name);
    const QString prefix = QStringLiteral("tcpi_");
    return name.startsWith(prefix) ? name.mid(prefix.size()) : name;
}

} // namespace panels
