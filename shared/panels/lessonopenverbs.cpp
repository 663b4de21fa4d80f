// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lessonopenverbs.h"

#include "panels/controlfields.h"

namespace panels {

namespace {

using Answer = ControlChannel::Answer;

Answer nothingNamed()
{
    return {false, QStringLiteral("nothing visible has this name")};
}

Answer whereIs(const QMainWindow &window, const QString &name)
{
    const QWidget *widget = visibleNamed(window, name);
    if (!widget)
        return nothingNamed();
    const QPoint place = widget->mapToGlobal(widget->rect().center());
    return {true, QStringLiteral("%1 %2").arg(place.x()).arg(place.y())};
}

/// What it says, in one line.
Answer wordsOf(const QMainWindow &window, const QString &name)
{
    const QWidget *widget = visibleNamed(window, name);
    if (!widget)
        return nothingNamed();
    const QString text = fieldText(window, name).value_or(QString());
    QString words = text.isEmpty() ? widget->accessibleName() : text;
    return {true, words.replace(QLatin1Char('\n'), QLatin1Char('\t'))};
}

} // namespace

void addLessonVerbs(ControlChannel &channel, const QMainWindow &window)
{
    using Reply = ControlChannel::Reply;
    const auto add = [&channel](const char *name, auto what) {
        const QString verb = QLatin1StringView(name);
        channel.add(verb, verb + QStringLiteral(" NAME"),
                    [what](const QString &argument, const Reply &reply) { reply(what(argument)); });
    };
    add("where", [&window](const QString &name) { return whereIs(window, name); });
    add("field", [&window](const QString &name) { return wordsOf(window, name); });
    add("press", [&window](const QString &name) {
        const auto refused = press(window, name);
        return Answer{!refused, refused.value_or(QString())};
    });
}

} // namespace panels
