// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/blockerwords.h"

#include "explain/sentences.h"

namespace panels {

void BlockerWords::ask()
{
    m_asked.clear();
    m_wanted = kernel::reuseOptionsOf(m_session.socket().fd).value_or(kernel::ReuseOptions());
    const QList<kernel::TcpRow> &rows = m_session.blockers();
    for (const kernel::TcpRow &row : rows.first(std::min(most, rows.size())))
        m_asked.append({row, m_session.reuseOptionsOf(row)});
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
