// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/blockerwords.h"

#include "explain/sentences.h"

namespace panels {

void BlockerWords::ask()
{
    m_asked.clear();
    m_wanted = {isSet("SO_REUSEADDR"), isSet("SO_REUSEPORT")};
    const QList<kernel::TcpRow> rows = m_shown.blockers();
    for (const kernel::TcpRow &row : rows.first(std::min(most, rows.size())))
        m_asked.append({row, m_shown.reuseOptionsOf(row)});
}

bool BlockerWords::isSet(const char *option) const
{
    const auto told = m_shown.optionValue(0, *net::socketOption(QLatin1StringView(option)));
    return told && told.value().number != 0;
}

QStringList BlockerWords::lines() const
{
    QStringList lines;
    QString given;
    for (const Asked &asked : m_asked) {
        const QString advice = explain::blockerAdvice(asked.row, asked.made, m_wanted);
        if (!given.isEmpty() && advice != given)
            lines << given;
        lines << explain::blockerSentence(asked.row);
        given = advice;
    }
    lines << given;
    lines.removeAll(QString());
    return lines;
}

} // namespace panels
