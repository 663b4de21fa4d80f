// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/jsonscanner.h"

#include "lesson/json.h"

#include <QCoreApplication>

#include <algorithm>

namespace lesson {

void JsonScanner::refuseAt(const Place &place, const QString &sentence)
{
    if (!m_error)
        m_error = ReadError{place, sentence};
    m_at = m_text.size();
}

QChar JsonScanner::take()
{
    const QChar taken = here();
    m_at += atEnd() ? 0 : 1;
    if (taken == QLatin1Char('\n'))
        m_place = {m_place.line + 1, 1};
    else if (!taken.isLowSurrogate())
        ++m_place.column;
    return taken;
}

void JsonScanner::skipBlanks()
{
    while (!atEnd() && QStringLiteral(" \t\r\n").contains(here()))
        take();
}

bool JsonScanner::takeThe(char wanted)
{
    skipBlanks();
    if (!atEnd() && here() == QLatin1Char(wanted)) {
        take();
        return true;
    }
    refuseHere(QLatin1Char(wanted));
    return false;
}

void JsonScanner::refuseHere(QChar wanted)
{
    if (atEnd())
        refuse(said(QT_TRANSLATE_NOOP("lesson", "The file ends here, but %1 is missing."))
                   .arg(wanted));
    else
        refuse(said(QT_TRANSLATE_NOOP("lesson", "Here %1 is missing.")).arg(wanted));
}

QString JsonScanner::string()
{
    QString text;
    if (!takeThe('"'))
        return text;
    while (!atEnd() && here() != QLatin1Char('"')) {
        if (here() < QLatin1Char(' '))
            refuse(
                said(QT_TRANSLATE_NOOP("lesson", "A text ends in the line in which it begins.")));
        else if (here() == QLatin1Char('\\'))
            takeEscape(text);
        else
            text.append(take());
    }
    if (!m_error)
        takeThe('"');
    return text;
}

void JsonScanner::takeEscape(QString &text)
{
    static const QString letters = QStringLiteral("\"\\/bfnrt");
    static const QString meant = QStringLiteral("\"\\/\b\f\n\r\t");
    const Place begin = m_place;
    take();
    const auto known = atEnd() ? -1 : letters.indexOf(here());
    if (known >= 0) {
        take();
        text.append(meant[known]);
        return;
    }
    const QChar unit = atEnd() || here() != QLatin1Char('u') ? QChar() : unitAfterU();
    const bool second = !text.isEmpty() && text.back().isHighSurrogate();
    if (unit.isNull() || unit.isLowSurrogate() != second)
        return refuseAt(begin, said(QT_TRANSLATE_NOOP("lesson", "This escape has no meaning.")));
    text.append(unit);
    if (!unit.isHighSurrogate())
        return;
    if (here() == QLatin1Char('\\'))
        takeEscape(text);
    if (!m_error && !text.back().isLowSurrogate())
        refuse(said(QT_TRANSLATE_NOOP("lesson", "This escape has no meaning.")));
}

QChar JsonScanner::unitAfterU()
{
    take();
    const QString digits = m_text.sliced(m_at, std::min<qsizetype>(4, m_text.size() - m_at));
    bool isHex = digits.size() == 4;
    for (const QChar digit : digits)
        isHex = isHex && QStringLiteral("0123456789abcdefABCDEF").contains(digit);
    if (!isHex)
        return {};
    for (int i = 0; i < 4; ++i)
        take();
    return QChar(digits.toUShort(nullptr, 16));
}

} // namespace lesson
