// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/jsontext.h"

#include <QLocale>
#include <QStringList>

namespace lesson {

namespace {

constexpr int width = 100;
constexpr int step = 2;

QString literal(const QString &text)
{
    QString out(QLatin1Char('"'));
    for (const QChar c : text) {
        if (c == QLatin1Char('\n'))
            out += QStringLiteral("\\n");
        else if (c.category() == QChar::Other_Control)
            out += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        else if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            out += QStringLiteral("\\") + c;
        else
            out += c;
    }
    return out + QLatin1Char('"');
}

QString keyText(const QString &key)
{
    return key.isEmpty() ? QString() : literal(key) + QStringLiteral(": ");
}

} // namespace

JsonText JsonText::of(const QString &text)
{
    return {literal(text)};
}

JsonText JsonText::of(double number)
{
    return {QString::number(number, 'g', QLocale::FloatingPointShortest)};
}

JsonText JsonText::of(bool truth)
{
    return {truth ? QStringLiteral("true") : QStringLiteral("false")};
}

QString JsonText::inOneLine() const
{
    if (open.isNull())
        return text;
    QStringList written;
    for (const auto &[key, part] : parts)
        written.append(keyText(key) + part.inOneLine());
    return open + written.join(QStringLiteral(", ")) + close;
}

QString JsonText::inLines(int indent) const
{
    const QString line = inOneLine();
    if (open.isNull() || (indent > 0 && line.size() + indent <= width))
        return line;
    const QString margin(indent, QLatin1Char(' '));
    QStringList written;
    for (const auto &[key, part] : parts)
        written.append(margin + QString(step, QLatin1Char(' ')) + keyText(key) +
                       part.inLines(indent + step));
    return open + QStringLiteral("\n") + written.join(QStringLiteral(",\n")) +
           QStringLiteral("\n") + margin + close;
}

} // namespace lesson
