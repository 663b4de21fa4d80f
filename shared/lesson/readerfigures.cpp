// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The figures of a lesson and what is marked in them.

#include "lesson/readerparts.h"

#include "kernel/tcpstate.h"

#include <QRegularExpression>

namespace lesson {

namespace {

constexpr int leastSide = 200; // logical px
constexpr int mostSide = 4000;
constexpr int mostCallouts = 20;

/// "row:CLOSE_WAIT 2", "state:LISTEN", "peer:1", or the object name of a control.
bool isElement(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("\\A(?:(?:row:([A-Z_0-9]+)(?: "
                       "[1-9][0-9]?)?)|(?:state:([A-Z_0-9]+))|(?:peer:[1-9][0-9]{0,5})|"
                       "(?:[A-Za-z][A-Za-z0-9_]{0,63}))\\z"));
    const auto match = form.match(text);
    const QString state = match.captured(1) + match.captured(2);
    bool isState = state.isEmpty();
    for (int number = 1; number <= int(kernel::TcpState::Closing); ++number)
        isState =
            isState || state == QLatin1StringView(kernel::stateName(kernel::TcpState(number)));
    return match.hasMatch() && isState;
}

} // namespace

Figure Reading::figureOf(Members &members)
{
    Figure figure;
    const JsonNode &name = members.need("figure");
    figure.name = nameOf(name);
    if (m_figures.contains(figure.name))
        refuse(name.place, said(QT_TRANSLATE_NOOP("lesson", "Another figure is named %1 already."))
                               .arg(quoted(figure.name)));
    m_figures.insert(figure.name);
    const JsonNode &of = members.need("of");
    QList<const JsonNode *> actors = {&of};
    if (of.kind == JsonNode::Kind::List && !listOf(of, 2, 2).empty())
        actors = {&of.items[0], &of.items[1]};
    for (const JsonNode *node : actors) {
        const Actor *actor = m_error ? nullptr : actorOf(*node);
        if (actor && figure.actors.contains(actor->name))
            refuse(node->place, said(QT_TRANSLATE_NOOP("lesson", "%1 stands here twice."))
                                    .arg(quoted(actor->name)));
        figure.actors.append(actor ? actor->name : QString());
    }
    if (m_error)
        return figure;
    if (const JsonNode *panel = members.take("panel")) {
        if (figure.actors.size() > 1)
            refuse(panel->place, said(QT_TRANSLATE_NOOP("lesson", "Only of one actor a panel can "
                                                                  "be shown alone.")));
        figure.panel = choiceOf(*panel, panelNames(m_lesson.actor(figure.actors[0])->program));
    }
    if (const JsonNode *size = members.take("size")) {
        const auto &sides = listOf(*size, 2, 2);
        if (!sides.empty())
            figure.size = {numberOf(sides[0], leastSide, mostSide),
                           numberOf(sides[1], leastSide, mostSide)};
    }
    if (const JsonNode *title = members.take("title"))
        figure.title = wordsOf(*title);
    figure.caption = wordsOf(members.need("caption"));
    const JsonNode *callouts = members.take("callouts");
    if (callouts) {
        for (const JsonNode &item : listOf(*callouts, 1, mostCallouts))
            figure.callouts.append(calloutOf(item, figure));
    }
    return figure;
}

Figure::Callout Reading::calloutOf(const JsonNode &node, const Figure &figure)
{
    Members members(*this, node);
    Figure::Callout callout;
    const JsonNode *by = figure.actors.size() > 1 ? &members.need("by") : members.take("by");
    if (by)
        callout.actor = choiceOf(*by, figure.actors);
    const JsonNode &on = members.need("on");
    callout.on = textOf(on);
    if (!isElement(callout.on))
        refuse(on.place, said(QT_TRANSLATE_NOOP(
                                  "lesson", "%1 is neither a row such as \"row:CLOSE_WAIT\" nor "
                                            "the name of a control."))
                             .arg(quoted(callout.on)));
    callout.text = wordsOf(members.need("text"));
    members.finish(said(QT_TRANSLATE_NOOP("lesson", "a callout")));
    return callout;
}

} // namespace lesson
