// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/filemoment.h"

#include "history/filemomentfields.h"
#include "history/filesights.h"

namespace history::file {

namespace {

constexpr std::size_t mostRows = 65'536;
constexpr std::size_t mostFaults = 64;
constexpr std::size_t mostAddresses = 1024;
constexpr qsizetype window = 32; ///< rows up and down in which a row is looked for

template <typename T>
void putIfDifferent(Writer &file, const char *name, const T &now, const T &before)
{
    const QJsonValue json = Writer::valueOf(now);
    if (json != Writer::valueOf(before))
        file.insert(name, json);
}

template <typename T>
void putIfDifferent(Writer &file, const char *name, const std::optional<T> &now,
                    const std::optional<T> &before)
{
    if (now != before)
        file.insert(name, now ? Writer::valueOf(*now) : QJsonValue(QJsonValue::Null));
}

template <typename T>
void takeIfThere(Reader &file, const char *name, T &value)
{
    if (file.contains(name))
        file(name, value);
}

template <typename T>
void takeIfThere(Reader &file, const char *name, std::optional<T> &value)
{
    if (file.valueAt(name).isNull())
        value.reset();
    else if (file.contains(name))
        file(name, value);
}

template <typename T>
qsizetype placeIn(const QList<T> &before, const T &value, qsizetype expected)
{
    if (expected < before.size() && before[expected] == value)
        return expected;
    const qsizetype last = std::min(expected + window, before.size());
    for (qsizetype i = std::max(expected - window, qsizetype(0)); i < last; ++i) {
        if (before[i] == value)
            return i;
    }
    return -1;
}

template <typename T>
void putRows(Writer &file, const char *name, const QList<T> &now, const QList<T> &before)
{
    if (now.isSharedWith(before) || now == before)
        return;
    QJsonArray order, rows;
    qsizetype expected = 0;
    for (const T &value : now) {
        const qsizetype place = placeIn(before, value, expected);
        expected = (place < 0 ? expected : place) + 1;
        if (place < 0)
            rows.append(Writer::valueOf(value));
        order.append(qint64(place < 0 ? -rows.size() : place));
    }
    QJsonObject difference{{QStringLiteral("order"), order}};
    if (!rows.isEmpty())
        difference.insert(QStringLiteral("rows"), rows);
    file.insert(name, difference);
}

template <typename T>
void takeRows(Reader &file, const char *name, QList<T> &list)
{
    if (!file.contains(name))
        return;
    Reader difference(file.valueAt(name).toObject());
    QList<qint64> order;
    QList<T> rows;
    difference.list("order", order, mostRows);
    difference.list("rows", rows, mostRows);
    if (!difference.isFine())
        return file.refuse(name, difference.fault());
    QList<T> now;
    now.reserve(order.size());
    for (const qint64 place : std::as_const(order)) {
        if (place >= list.size() || place < -rows.size())
            return file.refuse(name, QStringLiteral("order"));
        now.append(place < 0 ? rows[-place - 1] : list[place]);
    }
    list = now;
}

template <typename T>
void putWhole(Writer &file, const char *name, const QList<T> &now, const QList<T> &before)
{
    if (now == before)
        return;
    QJsonArray array;
    for (const T &value : now)
        array.append(Writer::valueOf(value));
    file.insert(name, array);
}

template <typename T>
void takeWhole(Reader &file, const char *name, QList<T> &list, std::size_t most)
{
    if (file.contains(name))
        file.list(name, list, most);
}

void putSteps(Writer &file, const Moment &moment, const Moment &before)
{
    if (moment.steps.isSharedWith(before.steps))
        return;
    QJsonObject steps;
    for (auto it = moment.steps.cbegin(); it != moment.steps.cend(); ++it) {
        const QJsonValue json = Writer::valueOf(it.value());
        if (!before.steps.contains(it.key()) || json != Writer::valueOf(before.steps[it.key()]))
            steps.insert(toJson(it.key()).toString(), json);
    }
    if (!steps.isEmpty())
        file.insert("steps", steps);
}

void takeSteps(Reader &file, QHash<session::Step, session::StepReport> &steps)
{
    const QJsonObject told = file.valueAt("steps").toObject();
    for (auto it = told.begin(); it != told.end() && file.isFine(); ++it) {
        session::Step step = {};
        if (fromJson(QJsonValue(it.key()), step))
            file.take("steps", it.value(), steps[step]);
        else
            file.refuse("steps");
    }
}

/// The parts that are one value each, by the same names in both directions.
template <typename Visit>
void eachValue(Visit visit)
{
    visit("socket", &Moment::socket);
    visit("own", &Moment::own);
    visit("source", &Moment::source);
    visit("tableErrno", &Moment::tableError);
    visit("acceptance", &Moment::acceptance);
    visit("counters", &Moment::counters);
    visit("phase", &Moment::phase);
}

template <typename File>
void describeLengths(File &file, Held<File, Moment> &moment)
{
    file("at", moment.at);
    file("call", moment.call);
    file("event", moment.event);
    file("message", moment.message);
    file("move", moment.move);
}

} // namespace

QJsonObject toJson(const Moment &moment, const Moment &before)
{
    Writer file;
    describeLengths(file, moment);
    eachValue([&](const char *name, auto part) {
        putIfDifferent(file, name, moment.*part, before.*part);
    });
    putSteps(file, moment, before);
    putRows(file, "table", moment.table, before.table);
    putRows(file, "blockers", moment.blockers, before.blockers);
    putRows(file, "connections", moment.connections, before.connections);
    putWhole(file, "faults", moment.faults, before.faults);
    putWhole(file, "resolved", moment.resolved, before.resolved);
    if (const QJsonArray sights = sightsToJson(moment.sockets, before.sockets); !sights.isEmpty())
        file.insert("sockets", sights);
    return file.object();
}

QString takeMoment(const QJsonObject &json, Moment &moment)
{
    Reader file(json);
    describeLengths(file, moment);
    eachValue([&](const char *name, auto part) { takeIfThere(file, name, moment.*part); });
    takeSteps(file, moment.steps);
    takeRows(file, "table", moment.table);
    takeRows(file, "blockers", moment.blockers);
    takeRows(file, "connections", moment.connections);
    takeWhole(file, "faults", moment.faults, mostFaults);
    takeWhole(file, "resolved", moment.resolved, mostAddresses);
    if (const QString fault = takeSights(file.valueAt("sockets"), moment.sockets); !fault.isEmpty())
        file.refuse("sockets", fault);
    return file.fault();
}

} // namespace history::file
