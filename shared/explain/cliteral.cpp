// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/calltext.h"
#include "explain/ccalls.h"

namespace explain {

namespace {

constexpr qsizetype piece = 60; // bytes of a literal on one line
constexpr int longestLine = 90; // columns of a comment

/// "??" begins a trigraph, which a compiler may replace, and warns of.
QString withoutTrigraphs(QString literal)
{
    return literal.replace(QLatin1StringView("??"), QLatin1StringView("?\\?"));
}

/// Where the piece that begins at @p from ends: behind a newline, and not within a character.
qsizetype endOfPiece(const QByteArray &bytes, qsizetype from)
{
    const qsizetype newline = bytes.indexOf('\n', from);
    if (newline >= 0 && newline < from + piece)
        return newline + 1;
    qsizetype end = std::min(from + piece, bytes.size());
    for (int back = 0; back < 3 && end < bytes.size() && (bytes[end] & 0xc0) == 0x80; ++back)
        --end;
    return end;
}

/// Where a comment may be broken: behind a blank, or behind a Chinese character, which is as wide
/// as two letters.
qsizetype endOfLine(const QString &text)
{
    int width = 0;
    qsizetype end = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool wide = text[i].unicode() >= 0x2e80;
        width += wide ? 2 : 1;
        if (width > longestLine && end > 0)
            return end;
        const bool closes = i + 1 < text.size() && text[i + 1].isPunct();
        if (text[i] == u' ' || (wide && !closes && text[i] != u'（'))
            end = i + 1;
    }
    return text.size();
}

} // namespace

QStringList cLiteral(const QByteArray &bytes)
{
    QStringList pieces;
    for (qsizetype from = 0; from < bytes.size();) {
        const qsizetype end = endOfPiece(bytes, from);
        pieces.append(
            withoutTrigraphs(cString({bytes.constData() + from, std::size_t(end - from)}, false)));
        from = end;
    }
    return pieces.isEmpty() ? QStringList{QStringLiteral("\"\"")} : pieces;
}

QString cFormat(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    return withoutTrigraphs(cString({bytes.constData(), std::size_t(bytes.size())}, false)
                                .replace(u'%', QStringLiteral("%%")));
}

QStringList cComment(const QString &text)
{
    QString safe = text;
    safe.replace(QLatin1StringView("*/"), QLatin1StringView("* /"));
    safe.replace(QLatin1StringView("/*"), QLatin1StringView("/ *"));
    safe.replace(QLatin1StringView("??"), QLatin1StringView("? ?"));
    QStringList lines;
    for (qsizetype end = endOfLine(safe); end < safe.size(); end = endOfLine(safe)) {
        lines.append(safe.left(end).trimmed());
        safe.remove(0, end);
    }
    lines.append(safe);
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i].prepend(QLatin1StringView(i == 0 ? "/* " : "   "));
    lines.last().append(QLatin1StringView(" */"));
    return lines;
}

} // namespace explain
