// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figureorder.h"

#include "panels/figurewish.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace panels {

namespace {

const QLatin1Char blank(' ');

bool isOption(const QStringList &words, qsizetype at)
{
    static const QStringList options = {QStringLiteral("scale"),   QStringLiteral("size"),
                                        QStringLiteral("title"),   QStringLiteral("theme"),
                                        QStringLiteral("caption"), QStringLiteral("stable"),
                                        QStringLiteral("callout")};
    bool isNumber = false;
    words.value(at + 1).toInt(&isNumber);
    return options.contains(words.at(at)) ||
           (words.at(at) == QLatin1StringView("with") && isNumber);
}

/// Numbers stay texts where they are none: then they are refused as that.
QJsonValue numberIn(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(text);
}

QJsonArray numbersIn(const QString &text, QLatin1Char between)
{
    QJsonArray numbers;
    for (const QString &part : text.split(between))
        numbers.append(numberIn(part));
    return numbers;
}

/// "X,Y TEXT" or "server@row:LISTEN TEXT"
QJsonObject calloutIn(const QString &text)
{
    const QString place = text.section(blank, 0, 0);
    const auto at = place.indexOf(QLatin1Char('@'));
    QJsonObject callout = {{QStringLiteral("text"), text.section(blank, 1)}};
    if (at < 0)
        callout.insert(QStringLiteral("at"), numbersIn(place, QLatin1Char(',')));
    else
        callout.insert(QStringLiteral("on"), place.sliced(at + 1));
    if (at > 0)
        callout.insert(QStringLiteral("in"), place.first(at));
    return callout;
}

void addOption(QJsonObject &wish, const QString &name, const QString &text)
{
    const QString callouts = QStringLiteral("callouts");
    if (name == QLatin1StringView("callout")) {
        QJsonArray all = wish.value(callouts).toArray();
        all.append(calloutIn(text));
        wish.insert(callouts, all);
    } else if (name == QLatin1StringView("size")) {
        wish.insert(name, numbersIn(text, QLatin1Char('x')));
    } else if (name == QLatin1StringView("scale") || name == QLatin1StringView("with")) {
        wish.insert(name, numberIn(text));
    } else {
        wish.insert(name, text);
    }
}

/// What the words from @p at on wish, as the JSON that says the same. An option is followed by at
/// least one word of its own.
QJsonObject wishIn(const QStringList &words, qsizetype at)
{
    QJsonObject wish;
    while (at < words.size()) {
        const QString name = words.at(at++);
        if (name == QLatin1StringView("stable")) {
            wish.insert(name, true);
            if (at < words.size() && !isOption(words, at))
                return {{QString(), words.at(at)}}; // belongs to nothing
            continue;
        }
        QStringList value;
        while (at < words.size() && (value.isEmpty() || !isOption(words, at)))
            value.append(words.at(at++));
        addOption(wish, name, value.join(blank));
    }
    return wish;
}

/// Takes a JSON object off the end of @p text; nothing where there is none.
std::optional<QJsonObject> takeWish(QString &text)
{
    const QString begin = QStringLiteral(" options {");
    const auto at = text.indexOf(begin);
    if (at < 0)
        return std::nullopt;
    const auto json = QJsonDocument::fromJson(text.sliced(at + begin.size() - 1).toUtf8());
    if (!json.isObject())
        return std::nullopt;
    text.truncate(at);
    return json.object();
}

} // namespace

std::optional<FigureOrder> figureOrderFrom(const QString &text, const FigureSpec &usual,
                                           const std::function<bool(const QString &)> &isSubject)
{
    QString before = text;
    std::optional<QJsonObject> wish = takeWish(before);
    QStringList words = before.split(blank);
    FigureOrder order = {QStringLiteral("window"), {}, usual};
    if (words.size() > 1 && isSubject(words.constFirst()))
        order.subject = words.takeFirst();
    qsizetype end = wish ? words.size() : 1;
    while (end < words.size() && !isOption(words, end))
        ++end;
    order.file = words.first(end).join(blank);
    if (!wish)
        wish = wishIn(words, end);
    if (order.file.isEmpty() || !takeFigureWish(order.spec, *wish))
        return std::nullopt;
    return order;
}

} // namespace panels
