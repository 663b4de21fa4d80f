// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "chat/printable.h"

#include <QList>

#include <algorithm>
#include <array>

namespace chat {

namespace {

constexpr int mostMarks = 8;          // combining marks on one character
constexpr qsizetype longestNick = 32; // bytes

// Letters and marks that take no room, beside the category Other_Format.
constexpr std::array<char32_t, 13> invisible = {0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5,
                                                0x180b, 0x180c, 0x180d, 0x180f, 0x2065,
                                                0x3164, 0xffa0, 0x2800};

bool isMark(char32_t c)
{
    return QChar::category(c) == QChar::Mark_NonSpacing ||
           QChar::category(c) == QChar::Mark_Enclosing;
}

bool isHidden(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return std::find(invisible.begin(), invisible.end(), c) != invisible.end();
    }
}

QString picture(char32_t c)
{
    if (c < 0x20)
        return QString(QChar(static_cast<char16_t>(0x2400 + c)));
    if (c == 0x7f)
        return QString(QChar(u'\u2421'));
    if (QChar::isSurrogate(c))
        return QString(QChar(QChar::ReplacementCharacter));
    const QString number = QString::number(c, 16).toUpper().rightJustified(4, QLatin1Char('0'));
    return QStringLiteral("\u27e8U+%1\u27e9").arg(number);
}

/// Marks beyond mostMarks on one character become their number: ⟨+992⟩.
class MarkPile
{
public:
    bool admits(char32_t c)
    {
        m_height = isMark(c) ? m_height + 1 : 0;
        return m_height <= mostMarks;
    }
    QString surplus(char32_t next) const
    {
        if (m_height <= mostMarks || isMark(next))
            return {};
        return QStringLiteral("\u27e8+%1\u27e9").arg(m_height - mostMarks);
    }

private:
    int m_height = 0;
};

} // namespace

QString printable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    MarkPile pile;
    const QList<uint> characters = text.toUcs4();
    for (const char32_t c : characters) {
        result += pile.surplus(c);
        if (!pile.admits(c))
            continue;
        if (isHidden(c))
            result += picture(c);
        else
            result += QChar::fromUcs4(c);
    }
    return result + pile.surplus(0);
}

Printable printable(const QByteArray &bytes, Encoding encoding)
{
    const Decoded line = decode(bytes, encoding);
    return {printable(line.text), line.invalid};
}

QString cleanedNick(const QByteArray &bytes)
{
    QString name = printable(bytes.trimmed()).text;
    name.remove(QLatin1Char(':'));
    name = name.trimmed();
    while (name.toUtf8().size() > longestNick)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    return name.trimmed();
}

} // namespace chat
