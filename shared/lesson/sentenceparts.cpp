// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/sentenceparts.h"

#include "lesson/json.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace lesson {

QString actorText(const QString &name)
{
    if (name == QLatin1StringView("server"))
        return said(QT_TRANSLATE_NOOP("lesson", "Server"));
    if (name == QLatin1StringView("client"))
        return said(QT_TRANSLATE_NOOP("lesson", "Client"));
    return name;
}

QString textOf(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isBool())
        return value.toBool() ? said(QT_TRANSLATE_NOOP("lesson", "yes"))
                              : said(QT_TRANSLATE_NOOP("lesson", "no"));
    QStringList words;
    for (const QJsonValue word : value.toArray())
        words.append(word.toString());
    return value.isArray() ? words.join(QStringLiteral(", ")) : value.toString();
}

QString filledIn(const QString &source, const QStringList &arguments)
{
    QString text;
    for (qsizetype at = 0; at < source.size(); ++at) {
        const int number = source[at] == QLatin1Char('%') && at + 1 < source.size()
                               ? source[at + 1].digitValue()
                               : 0;
        if (number > 0 && number <= arguments.size())
            text += arguments[number - 1];
        else if (number <= 0)
            text += source[at];
        at += number > 0 ? 1 : 0;
    }
    return text;
}

} // namespace lesson
