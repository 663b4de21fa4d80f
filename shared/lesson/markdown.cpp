// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/markdown.h"

#include "chat/printable.h"

#include <QRegularExpression>

#include <algorithm>

namespace lesson {

namespace {

QString escapedCharacter(QChar character)
{
    static const QString special = QStringLiteral("\\`*_{}[]#|~^$@");
    switch (character.unicode()) {
    case '&':
        return QStringLiteral("&amp;");
    case '<':
        return QStringLiteral("&lt;");
    case '>':
        return QStringLiteral("&gt;");
    default:
        break;
    }
    return special.contains(character) ? QStringLiteral("\\") + character : QString(character);
}

qsizetype longestFence(const QString &text)
{
    static const QRegularExpression run(QStringLiteral("`+"));
    qsizetype longest = 2;
    for (auto runs = run.globalMatch(text); runs.hasNext();)
        longest = std::max(longest, runs.next().capturedLength());
    return longest;
}

QString withLineEnd(const QString &text)
{
    return text.endsWith(QLatin1Char('\n')) ? text : text + QLatin1Char('\n');
}

} // namespace

QString escapedMarkdown(const QString &text)
{
    static const QRegularExpression marker(QStringLiteral("\\A(\\d+(?=[.)](\\s|\\z))|(?=[-+=]))"));
    QString escaped;
    for (const QChar character : chat::printable(text.simplified()))
        escaped += escapedCharacter(character);
    return escaped.replace(marker, QStringLiteral("\\1\\"));
}

QString fenced(const QString &text, const QString &kind)
{
    const QString fence(longestFence(text) + 1, QLatin1Char('`'));
    return fence + kind + QLatin1Char('\n') + withLineEnd(text) + fence + QLatin1Char('\n');
}

QString folded(const QString &summary, const QString &content)
{
    return QStringLiteral("<details>\n<summary>%1</summary>\n\n%2\n</details>\n")
        .arg(summary.toHtmlEscaped(), withLineEnd(content));
}

} // namespace lesson
