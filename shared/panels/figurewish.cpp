// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figurewish.h"

#include "panels/figurelink.h"

#include <QJsonArray>
#include <QJsonObject>

#include <limits>

namespace panels {

namespace {

constexpr int mostSide = 8000; ///< px

std::optional<int> number(const QJsonValue &value, int least, int most)
{
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    const bool fits = number >= least && number <= most && number == int(number);
    return fits ? std::optional(int(number)) : std::nullopt;
}

std::optional<QPoint> pair(const QJsonValue &value, int least, int most)
{
    const QJsonArray both = value.toArray();
    const auto first = number(both.at(0), least, most);
    const auto second = number(both.at(1), least, most);
    return first && second && both.size() == 2 ? std::optional(QPoint(*first, *second))
                                               : std::nullopt;
}

template <typename Value>
bool give(Value &to, const std::optional<Value> &value)
{
    if (value)
        to = *value;
    return value.has_value();
}

std::optional<QString> words(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

/// Its place in @p choices as one of an enum's values.
template <typename Enum>
std::optional<Enum> choice(const QJsonValue &value, std::initializer_list<const char *> choices)
{
    int at = 0;
    for (const char *name : choices) {
        if (value.isString() && value.toString() == QLatin1StringView(name))
            return Enum(at);
        ++at;
    }
    return std::nullopt;
}

bool takeElement(Callout &callout, const QJsonValue &value)
{
    return give(callout.on, words(value)) && !callout.on.isEmpty() &&
           callout.on.size() <= FigureQuestion::longestElement;
}

bool takePlace(Callout &callout, const QJsonValue &value)
{
    const auto place = pair(value, -mostSide, 2 * mostSide);
    callout.place = place.value_or(QPoint());
    return place.has_value();
}

bool takeCallout(FigureSpec &spec, const QJsonValue &value)
{
    Callout callout = {.number = int(spec.callouts.size()) + 1};
    const QJsonObject said = value.toObject();
    if (said.contains(QStringLiteral("at")) == said.contains(QStringLiteral("on")))
        return false;
    for (auto it = said.begin(); it != said.end(); ++it) {
        const QString key = it.key();
        const bool taken =
            (key == QLatin1StringView("text") && give(callout.text, words(*it))) ||
            (key == QLatin1StringView("at") && takePlace(callout, *it)) ||
            (key == QLatin1StringView("on") && takeElement(callout, *it)) ||
            (key == QLatin1StringView("in") &&
             give(callout.in, choice<Callout::In>(*it, {"here", "other", "server", "client"})));
        if (!taken)
            return false;
    }
    spec.callouts.append(callout);
    return true;
}

bool takeCallouts(FigureSpec &spec, const QJsonValue &value)
{
    const QJsonArray all = value.toArray();
    return value.isArray() && all.size() <= FigureQuestion::mostElements &&
           std::all_of(all.begin(), all.end(),
                       [&spec](const QJsonValue &one) { return takeCallout(spec, one); });
}

bool takeSize(FigureSpec &spec, const QJsonValue &value)
{
    const auto size = pair(value, 1, mostSide);
    spec.size = size ? QSize(size->x(), size->y()) : QSize();
    return size.has_value();
}

bool take(FigureSpec &spec, const QString &name, const QJsonValue &value)
{
    if (name == QLatin1StringView("scale"))
        return give(spec.scale, number(value, 1, 3));
    if (name == QLatin1StringView("size"))
        return takeSize(spec, value);
    if (name == QLatin1StringView("title"))
        return give(spec.title, words(value));
    if (name == QLatin1StringView("caption"))
        return give(spec.caption, words(value));
    if (name == QLatin1StringView("theme"))
        return give(spec.theme, choice<FigureTheme>(value, {"light", "dark", "screen"}));
    if (name == QLatin1StringView("with"))
        return give(spec.with, number(value, 1, std::numeric_limits<int>::max()));
    if (name == QLatin1StringView("callouts"))
        return takeCallouts(spec, value);
    spec.stableNames = value.toBool();
    return name == QLatin1StringView("stable") && value.isBool();
}

} // namespace

bool takeFigureWish(FigureSpec &spec, const QJsonObject &wish)
{
    for (auto it = wish.begin(); it != wish.end(); ++it) {
        if (!take(spec, it.key(), *it))
            return false;
    }
    return true;
}

} // namespace panels
