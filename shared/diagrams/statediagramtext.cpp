// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/statediagramtext.h"

namespace diagrams {

namespace {

QString nameOf(StatePlace place)
{
    return QLatin1StringView(kernel::stateName(stateAt(place)));
}

/// Mermaid knows a state by its name: the second CLOSED needs another one.
QString idOf(StatePlace place)
{
    return place == StatePlace::End ? QStringLiteral("CLOSED_after") : nameOf(place);
}

/// "this end fd 7, inferred; other end, observed"; empty for an arrow that was not walked.
QString walkersOf(const StateArrow &arrow, const StateTexts &texts)
{
    QStringList walkers;
    const auto add = [&](const std::optional<StateStep> &step, const QString &name) {
        if (step)
            walkers.append(name + QLatin1StringView(", ") +
                           (step->inferred ? texts.inferred : texts.observed));
    };
    add(arrow.here, texts.here);
    add(arrow.other, texts.other);
    return walkers.join(QLatin1StringView("; "));
}

/// What a colon, a semicolon or a hash would mean to Mermaid.
QString quoted(QString text)
{
    text.replace(QLatin1Char('#'), QStringLiteral("#35;"));
    text.replace(QStringLiteral("; "), QStringLiteral(" + "));
    return text.replace(QLatin1Char(':'), QStringLiteral("#58;"));
}

bool isObserved(const StateArrow &arrow)
{
    return (arrow.here && !arrow.here->inferred) || (arrow.other && !arrow.other->inferred);
}

QString litBy(const StateFacts &facts, StatePlace place, const StateTexts &texts)
{
    QStringList ends;
    if (placeOf(facts.here) == place)
        ends.append(texts.here);
    if (facts.other && placeOf(*facts.other) == place)
        ends.append(texts.other);
    return ends.join(QLatin1StringView(", "));
}

} // namespace

QString stateMermaid(const StateFacts &facts, const StateTexts &texts)
{
    QStringList lines = {QStringLiteral("stateDiagram-v2")};
    if (!texts.title.isEmpty())
        lines.append(QStringLiteral("    %% ") + texts.title);
    lines.append(QStringLiteral("    state \"CLOSED\" as CLOSED_after"));
    const QList<StateArrow> arrows = stateArrowsOf(facts);
    for (int i = 0; i < arrows.size(); ++i) {
        const StateArrow &arrow = arrows[i];
        QString label = texts.labels.value(i);
        if (arrow.isWalked())
            label += QStringLiteral(" (%1)").arg(walkersOf(arrow, texts));
        lines.append(QStringLiteral("    %1 --> %2").arg(idOf(arrow.from), idOf(arrow.to)) +
                     (label.isEmpty() ? QString() : QStringLiteral(" : ") + quoted(label)));
    }
    lines.append(QStringLiteral("    classDef here stroke-width:4px"));
    lines.append(QStringLiteral("    classDef other stroke-width:4px,stroke-dasharray:2"));
    if (const auto place = facts.other ? placeOf(*facts.other) : std::nullopt)
        lines.append(QStringLiteral("    class %1 other").arg(idOf(*place)));
    if (const auto place = placeOf(facts.here))
        lines.append(QStringLiteral("    class %1 here").arg(idOf(*place)));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString statePlainText(const StateFacts &facts, const StateTexts &texts)
{
    QStringList lines;
    if (!texts.title.isEmpty())
        lines.append(texts.title);
    for (std::size_t i = 0; i < statePlaces; ++i) {
        const StatePlace place = static_cast<StatePlace>(i);
        if (const QString ends = litBy(facts, place, texts); !ends.isEmpty())
            lines.append(QStringLiteral("[%1]  %2").arg(nameOf(place), ends));
    }
    const QList<StateArrow> arrows = stateArrowsOf(facts);
    for (int i = 0; i < arrows.size(); ++i) {
        const StateArrow &arrow = arrows[i];
        const QString walkers = walkersOf(arrow, texts);
        const char *sign = walkers.isEmpty() ? "-->" : isObserved(arrow) ? "==>" : "~~>";
        QString line = QStringLiteral("%1 %2 %3  %4")
                           .arg(nameOf(arrow.from), -11)
                           .arg(QLatin1StringView(sign))
                           .arg(nameOf(arrow.to), -11)
                           .arg(texts.labels.value(i));
        if (!walkers.isEmpty())
            line += QStringLiteral("  (%1)").arg(walkers);
        lines.append(line.trimmed());
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace diagrams
