// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Goes through the text of a JSON file character by character and knows where it is; the first
// thing that is wrong is kept, and then the text is over.

#include "lesson/reader.h"

namespace lesson {

class JsonScanner
{
public:
    explicit JsonScanner(const QString &text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    /// The next character; null at the end.
    QChar here() const { return atEnd() ? QChar() : m_text[m_at]; }
    QStringView rest() const { return QStringView(m_text).sliced(m_at); }
    const Place &place() const { return m_place; }
    const std::optional<ReadError> &error() const { return m_error; }

    void refuse(const QString &sentence) { refuseAt(m_place, sentence); }
    void refuseAt(const Place &place, const QString &sentence);
    QChar take();
    void skipBlanks();
    /// Past this character; false, and refused, where another stands.
    bool takeThe(char wanted);
    /// Past a text between quotes: what it means.
    QString string();

private:
    void refuseHere(QChar wanted);
    void takeEscape(QString &text);
    QChar unitAfterU();

    const QString &m_text;
    qsizetype m_at = 0;
    Place m_place;
    std::optional<ReadError> m_error;
};

} // namespace lesson
