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

/// Nothing in it ends a statement of Mermaid, or is markup to it.
QString mermaidText(const QString &text)
{
    static const QHash<QChar, QString> entities = {
        {u'#', QStringLiteral("#35;")}, {u';', QStringLiteral("#59;")},
        {u'<', QStringLiteral("#lt;")}, {u'>', QStringLiteral("#gt;")},
        {u'%', QStringLiteral("#37;")}, {u'\n', QStringLiteral(" ")}};
    QString safe;
    for (const QChar c : text)
        safe += entities.value(c, QString(c));
    return safe;
}

QString lifelineName(LadderSide side)
{
    return side == LadderSide::Left ? QStringLiteral("L") : QStringLiteral("R");
}

QString mermaidLine(const LadderFacts &facts, int event)
{
    const LadderEvent &what = facts.events[event];
    const QString here = lifelineName(what.side);
    const QString text = mermaidText(labelOf(facts, event));
    if (what.segment()) {
        const QString arrow = what.inferred ? QStringLiteral("-->>") : QStringLiteral("->>");
        return QStringLiteral("    %1%2%3: %4")
            .arg(here, arrow, lifelineName(across(what.side)), text);
    }
    if (what.state())
        return QStringLiteral("    Note over %1: %2").arg(here, text);
    const QString beside =
        what.side == LadderSide::Left ? QStringLiteral("left of") : QStringLiteral("right of");
    return QStringLiteral("    Note %1 %2: %3").arg(beside, here, text);
}

QString oneLine(QString text)
{
    return text.replace(u'\n', u' ');
}

} // namespace

QString ladderAsText(const LadderFacts &facts)
{
    const LadderRows rows = ladderRows(facts);
    qsizetype leftWidth = oneLine(LadderWords::header(facts.lifelines[0])).size();
    qsizetype timeWidth = 0;
    for (const LadderRow &row : rows.rows) {
        leftWidth = std::max(leftWidth, labelOf(facts, row.left).size());
        if (row.timed >= 0)
            timeWidth = std::max(
                timeWidth, LadderWords::time(facts.events[row.timed].at - facts.begin).size());
    }
    const auto line = [&](const QString &time, const QString &left, const QString &middle,
                          const QString &right, QChar life) {
        return time.rightJustified(timeWidth) + QStringLiteral("  ") +
               left.rightJustified(leftWidth) + u' ' + life + middle + life + u' ' + right + u'\n';
    };
    QString text = line({}, oneLine(LadderWords::header(facts.lifelines[0])), QString(shaft, u' '),
                        oneLine(LadderWords::header(facts.lifelines[1])), u' ');
    for (qsizetype i = 0; i < rows.rows.size(); ++i) {
        const LadderRow &row = rows.rows[i];
        const QString time =
            row.timed < 0 ? QString() : LadderWords::time(facts.events[row.timed].at - facts.begin);
        QString right = labelOf(facts, row.right);
        for (const LadderBracket &bracket : facts.brackets) {
            if (rows.rowOf(bracket.to) == i)
                right += QStringLiteral("  ⎭ ") + oneLine(LadderWords::bracket(bracket.kind));
        }
        text += line(time, labelOf(facts, row.left), arrow(facts, row.middle), right, u'│');
    }
    return text;
}

QString ladderAsMermaid(const LadderFacts &facts)
{
    QStringList lines = {QStringLiteral("sequenceDiagram")};
    for (const LadderSide side : {LadderSide::Left, LadderSide::Right}) {
        const QString name = mermaidText(LadderWords::header(facts.lifeline(side)));
        lines.append(QStringLiteral("    participant %1 as %2").arg(lifelineName(side), name));
    }
    for (int i = 0; i < facts.events.size(); ++i) {
        for (const LadderBracket &bracket : facts.brackets) {
            if (bracket.from == i)
                lines.append(QStringLiteral("    Note over L,R: %1")
                                 .arg(mermaidText(LadderWords::bracket(bracket.kind))));
        }
        lines.append(mermaidLine(facts, i));
    }
    return lines.join(u'\n') + u'\n';
}

TextTable ladderTable(const LadderFacts &facts)
{
    TextTable table;
    table.headers = {LadderWords::tr("Time"), LadderWords::tr("End"), LadderWords::tr("Event"),
                     LadderWords::tr("Grade"), LadderWords::tr("Cause")};
    for (const LadderEvent &event : facts.events) {
        const LadderSegment *segment = event.segment();
        const bool caused = segment && segment->cause >= 0;
        table.rows.append({event.isTimed ? LadderWords::time(event.at - facts.begin) : QString(),
                           LadderWords::side(facts.lifeline(event.side)), LadderWords::label(event),
                           LadderWords::grade(event),
                           caused ? LadderWords::label(facts.events[segment->cause]) : QString()});
    }
    return table;
}

} // namespace panels
