// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/controlarguments.h"

#include <algorithm>
#include <limits>

namespace panels {

ControlArguments::ControlArguments(const QString &text, bool numbered)
    : m_text(text)
    , m_words(text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
    , m_numbered(numbered)
{
}

QString ControlArguments::word()
{
    if (m_words.isEmpty()) {
        m_malformed = true;
        return {};
    }
    const QString word = m_words.takeFirst();
    m_text = m_text.sliced(m_text.indexOf(word) + word.size());
    m_begun = true;
    return word;
}

QString ControlArguments::tail()
{
    m_words.clear();
    return m_text;
}

QString ControlArguments::rest()
{
    const QString rest = tail();
    return m_begun && rest.startsWith(QLatin1Char(' ')) ? rest.sliced(1) : rest;
}

int ControlArguments::number(int least, int most)
{
    bool isNumber = false;
    const int value = word().toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        m_malformed = true;
    return std::clamp(value, least, most);
}

int ControlArguments::choice(const QStringList &choices)
{
    const auto index = choices.indexOf(word());
    if (index < 0)
        m_malformed = true;
    return static_cast<int>(std::max<qsizetype>(index, 0));
}

session::SocketId ControlArguments::socket()
{
    return m_numbered ? session::SocketId(number(0, std::numeric_limits<int>::max())) : 0;
}

std::pair<QString, QString> ControlArguments::pair(const QStringList &keys)
{
    const QString whole = word();
    const QString key = whole.section(QLatin1Char('='), 0, 0);
    if (!keys.contains(key) || key.size() == whole.size())
        m_malformed = true;
    return {key, whole.section(QLatin1Char('='), 1)};
}

ControlConditions::ControlConditions(ControlArguments &arguments)
{
    while (!arguments.atEnd()) {
        const QString text = arguments.word();
        const auto equals = text.indexOf(QLatin1Char('='));
        if (equals <= 0) {
            arguments.refuse();
            return;
        }
        const bool atLeast = text[equals - 1] == QLatin1Char('>');
        m_conditions.append(
            {text.first(atLeast ? equals - 1 : equals), text.sliced(equals + 1), atLeast});
    }
}

bool ControlConditions::holdFor(const QMap<QString, QString> &facts) const
{
    return std::all_of(m_conditions.begin(), m_conditions.end(), [&](const Condition &condition) {
        const QString value = facts.value(condition.key);
        return condition.atLeast ? value.toLongLong() >= condition.value.toLongLong()
                                 : value == condition.value;
    });
}

QMap<QString, QString> ControlConditions::among(const QMap<QString, QString> &facts) const
{
    QMap<QString, QString> wanted;
    for (const Condition &condition : m_conditions)
        wanted.insert(condition.key, facts.value(condition.key));
    return wanted;
}

QString factsText(const QMap<QString, QString> &facts)
{
    QStringList parts;
    for (auto it = facts.begin(); it != facts.end(); ++it)
        parts.append(it.key() + QLatin1Char('=') + it.value());
    return parts.join(QLatin1Char(' '));
}

} // namespace panels
