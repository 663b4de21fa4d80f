// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/laddertext.h"

#include "diagrams/ladderrows.h"
#include "panels/ladderwords.h"

#include <algorithm>

namespace panels {

using namespace diagrams;

namespace {

constexpr qsizetype shaft = 26; // characters between the lifelines

QString labelOf(const LadderFacts &facts, int event)
{
    if (event < 0)
        return {};
    const QString label = LadderWords::label(facts.events[event]);
    const bool plain = !facts.events[event].inferred && !facts.events[event].simulated;
    return plain ? label
                 : QStringLiteral("%1 (%2)").arg(label, LadderWords::grade(facts.events[event]));
}

/// "──── SYN ────▶", always of the same length.
QString arrow(const LadderFacts &facts, int event)
{
    if (event < 0)
        return QString(shaft, u' ');
    const LadderEvent &what = facts.events[event];
    const QChar line = what.inferred ? u'╌' : u'─';
    QString text = u' ' + LadderWords::segment(*what.segment()) + u' ';
    const qsizetype left = std::max<qsizetype>(1, (shaft - 1 - text.size()) / 2);
    text = QString(left, line) + text;
    text = text.leftJustified(shaft - 1, line);
    return what.side == LadderSide::Left ? text + u'▶' : u'◀' + text;
}

/// Chinese is written without blanks: a line may break anywhere in it.
bool isChinese(QChar c)
{
    return c.script() == QChar::Script_Han;
}

QString oneLine(const QString &text)
{
    QString line;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool inner = i > 0 && i + 1 < text.size();
        if (text[i] != u'\n')
            line += text[i];
        else if (!inner || !isChinese(text[i - 1]) || !isChinese(text[i + 1]))
            line += u' ';
    }
    return line;
}

/// Nothing in it ends a statement of Mermaid, or is markup to it.
QString mermaidText(const QString &text)
{
    static const QHash<QChar, QString> entities = {{u'#', QStringLiteral("#35;")},
                                                   {u';', QStringLiteral("#59;")},
                                                   {u'<', QStringLiteral("#lt;")},
                                                   {u'>', QStringLiteral("#gt;")},
                                                   {u'%', QStringLiteral("#37;")}};
    QString safe;
    for (const QChar c : oneLine(text))
        safe += entities.value(c, QString(c));
    return safe;
}

/// "L" and "R"; "L2" and "R2" of the second connection.
QString lifelineName(LadderSide side, int part)
{
    const QString name = side == LadderSide::Left ? QStringLiteral("L") : QStringLiteral("R");
    return part == 0 ? name : name + QString::number(part + 1);
}

QString mermaidLine(const LadderFacts &facts, int event)
{
    const LadderEvent &what = facts.events[event];
    const int part = facts.partOf(event);
    const QString here = lifelineName(what.side, part);
    const QString text = mermaidText(labelOf(facts, event));
    if (what.segment()) {
        const QString arrow = what.inferred ? QStringLiteral("-->>") : QStringLiteral("->>");
        return QStringLiteral("    %1%2%3: %4")
            .arg(here, arrow, lifelineName(across(what.side), part), text);
    }
    if (what.state())
        return QStringLiteral("    Note over %1: %2").arg(here, text);
    const QString beside =
        what.side == LadderSide::Left ? QStringLiteral("left of") : QStringLiteral("right of");
    return QStringLiteral("    Note %1 %2: %3").arg(beside, here, text);
}

/// Rows as lines of text, part by part.
class Typesetter
{
public:
    explicit Typesetter(const LadderFacts &facts)
        : m_facts(facts)
        , m_rows(ladderRows(facts))
    {
        for (int part = 0; part < facts.parts.size(); ++part)
            m_left = std::max(m_left, header(LadderSide::Left, part).size());
        for (const LadderRow &row : std::as_const(m_rows.rows)) {
            m_left = std::max(m_left, labelOf(facts, row.left).size());
            m_time = std::max(m_time, time(row).size());
        }
    }

    QString text() const
    {
        QString text;
        for (qsizetype i = 0; i < m_rows.rows.size(); ++i) {
            const LadderRow &row = m_rows.rows[i];
            const int part = m_facts.partOf(row.first);
            if (row.first == m_facts.parts[part].first)
                text += heading(part);
            text += line(time(row), labelOf(m_facts, row.left), arrow(m_facts, row.middle),
                         labelOf(m_facts, row.right) + bracketEnd(int(i)), u'│');
        }
        return text.isEmpty() ? heading(0) : text;
    }

private:
    QString header(LadderSide side, int part) const
    {
        return oneLine(LadderWords::header(m_facts.lifeline(side, part)));
    }
    QString heading(int part) const
    {
        const QString gap = part > 0 ? QStringLiteral("\n") : QString();
        return gap + line({}, header(LadderSide::Left, part), QString(shaft, u' '),
                          header(LadderSide::Right, part), u' ');
    }
    QString time(const LadderRow &row) const
    {
        return row.timed < 0 ? QString()
                             : LadderWords::time(m_facts.events[row.timed].at - m_facts.begin);
    }
    QString bracketEnd(int row) const
    {
        QString text;
        for (const LadderBracket &bracket : m_facts.brackets) {
            if (m_rows.rowOf(bracket.to) == row)
                text += QStringLiteral("  ⎭ ") + oneLine(LadderWords::bracket(bracket.kind));
        }
        return text;
    }
    QString line(const QString &time, const QString &left, const QString &middle,
                 const QString &right, QChar life) const
    {
        return time.rightJustified(m_time) + QStringLiteral("  ") + left.rightJustified(m_left) +
               u' ' + life + middle + life + u' ' + right + u'\n';
    }

    const LadderFacts &m_facts;
    LadderRows m_rows;
    qsizetype m_left = 0;
    qsizetype m_time = 0;
};

} // namespace

QString ladderAsText(const LadderFacts &facts)
{
    return Typesetter(facts).text();
}

QString ladderAsMermaid(const LadderFacts &facts)
{
    QStringList lines = {QStringLiteral("sequenceDiagram")};
    for (int part = 0; part < facts.parts.size(); ++part) {
        for (const LadderSide side : {LadderSide::Left, LadderSide::Right}) {
            const QString name = mermaidText(LadderWords::header(facts.lifeline(side, part)));
            lines.append(
                QStringLiteral("    participant %1 as %2").arg(lifelineName(side, part), name));
        }
    }
    for (int i = 0; i < facts.events.size(); ++i) {
        for (const LadderBracket &bracket : facts.brackets) {
            if (bracket.from != i)
                continue;
            const int part = facts.partOf(i);
            lines.append(QStringLiteral("    Note over %1,%2: %3")
                             .arg(lifelineName(LadderSide::Left, part),
                                  lifelineName(LadderSide::Right, part),
                                  mermaidText(LadderWords::bracket(bracket.kind))));
        }
        lines.append(mermaidLine(facts, i));
    }
    return lines.join(u'\n') + u'\n';
}

TextTable ladderTable(const LadderFacts &facts)
{
    const bool several = facts.parts.size() > 1;
    TextTable table;
    table.headers = {LadderWords::tr("Time"), LadderWords::tr("End"), LadderWords::tr("Event"),
                     LadderWords::tr("Grade"), LadderWords::tr("Cause")};
    if (several)
        table.headers.append(LadderWords::tr("Connection"));
    for (int i = 0; i < facts.events.size(); ++i) {
        const LadderEvent &event = facts.events[i];
        const LadderSegment *segment = event.segment();
        const bool caused = segment && segment->cause >= 0;
        QStringList row = {event.isTimed ? LadderWords::time(event.at - facts.begin) : QString(),
                           LadderWords::side(facts.lifelineOf(i)), LadderWords::label(event),
                           LadderWords::grade(event),
                           caused ? LadderWords::label(facts.events[segment->cause]) : QString()};
        if (several)
            row.append(QString::number(facts.partOf(i) + 1));
        table.rows.append(row);
    }
    return table;
}

} // namespace panels
