// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/hexdump.h"

#include "chat/printable.h"

#include <algorithm>

namespace panels {

namespace {

constexpr int offsetDigits = 5;

class Dump
{
public:
    Dump(const QList<models::KnownBytes> &known, std::uint64_t from, std::uint64_t to,
         chat::Encoding encoding, int width)
        : m_known(known)
        , m_characters(models::charactersIn(known, from, to, encoding))
        , m_from(from)
        , m_to(to)
        , m_width(width)
    {
    }

    HexDump make()
    {
        for (const models::KnownBytes &run : m_known) {
            const std::uint64_t first = std::max(run.offset, m_from);
            const std::uint64_t end = std::min(run.end(), m_to);
            if (first >= end)
                continue;
            if (!m_dump.text.isEmpty())
                m_dump.text += QStringLiteral("  …\n");
            for (std::uint64_t at = first; at < end; at += std::uint64_t(m_width))
                addLine(at, std::min(end, at + std::uint64_t(m_width)));
        }
        return m_dump;
    }

private:
    void addLine(std::uint64_t from, std::uint64_t to)
    {
        QString &text = m_dump.text;
        text += QString::number(from).rightJustified(offsetDigits) + QStringLiteral("  ");
        for (std::uint64_t at = from; at < to; ++at) {
            const int byte = models::byteAt(m_known, at);
            addMarked(hexOf(QByteArray(1, char(byte))), isHalf(characterAt(at)));
            text += u' ';
        }
        text += QString(3 * (m_width - int(to - from)) + 1, u' ');
        for (std::uint64_t at = from; at < to; ++at)
            addText(at);
        text += u'\n';
    }

    void addText(std::uint64_t at)
    {
        const models::Character *character = characterAt(at);
        if (!character)
            return;
        if (!isHalf(character)) {
            if (character->offset == at)
                m_dump.text += shortText(character->text);
        } else if (at == std::max(character->offset, m_from)) {
            addMarked(QString(character->offset < m_from ? u'▐' : u'▌'), true);
        }
    }

    void addMarked(const QString &text, bool marked)
    {
        if (marked)
            m_dump.marked.append({int(m_dump.text.size()), int(text.size())});
        m_dump.text += text;
    }

    bool isHalf(const models::Character *character) const
    {
        return character && (character->offset < m_from || character->end() > m_to);
    }

    const models::Character *characterAt(std::uint64_t offset) const
    {
        const auto next = std::upper_bound(
            m_characters.begin(), m_characters.end(), offset,
            [](std::uint64_t at, const models::Character &c) { return at < c.offset; });
        if (next == m_characters.begin() || std::prev(next)->end() <= offset)
            return nullptr;
        return &*std::prev(next);
    }

    const QList<models::KnownBytes> &m_known;
    QList<models::Character> m_characters;
    std::uint64_t m_from;
    std::uint64_t m_to;
    int m_width;
    HexDump m_dump;
};

} // namespace

HexDump hexDump(const QList<models::KnownBytes> &known, std::uint64_t from, std::uint64_t to,
                chat::Encoding encoding, int bytesInALine)
{
    return Dump(known, from, to, encoding, bytesInALine).make();
}

QString shortText(const QString &character)
{
    const QChar first = character.isEmpty() ? QChar() : character.front();
    if (first.unicode() >= 0x20 && first.unicode() != 0x7f)
        return chat::printable(character);
    switch (first.unicode()) {
    case '\n':
        return QStringLiteral("\\n");
    case '\r':
        return QStringLiteral("\\r");
    case '\t':
        return QStringLiteral("\\t");
    case '\0':
        return QStringLiteral("\\0");
    default:
        return QStringLiteral("·");
    }
}

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(' ')).toUpper();
}

} // namespace panels
