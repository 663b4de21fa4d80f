// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// JSON as it is written for people: the keys in the order in which they were added, and in one
// line what fits into one.

#include <QList>
#include <QString>

namespace lesson {

struct JsonText
{
    QString text{}; ///< of a value that has no parts
    QList<std::pair<QString, JsonText>> parts{};
    QChar open{}; ///< "{" or "["; null: it has no parts
    QChar close{};

    static JsonText object() { return {{}, {}, QLatin1Char('{'), QLatin1Char('}')}; }
    static JsonText list() { return {{}, {}, QLatin1Char('['), QLatin1Char(']')}; }
    static JsonText of(const QString &text);
    static JsonText of(int number) { return {QString::number(number)}; }
    static JsonText of(double number);
    static JsonText of(bool truth);

    void add(const QString &key, const JsonText &value) { parts.append({key, value}); }
    void add(const char *key, const JsonText &value) { add(QString::fromLatin1(key), value); }
    /// To a list.
    void add(const JsonText &value) { add(QString(), value); }

    /// @p indent: of the line in which it begins.
    QString inLines(int indent = 0) const;

private:
    QString inOneLine() const;
};

} // namespace lesson
