// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The verb "picture": a figure of a panel, of the window or of both windows, into a file.

#include "panels/controlverbsets.h"
#include "panels/sessionwindow.h"

namespace panels {

namespace {

using Answer = ControlChannel::Answer;

struct PictureOrder
{
    QString subject = word("window");
    QString file;
    FigureSpec spec;
};

const QStringList &optionWords()
{
    static const QStringList words = {word("scale"),   word("size"),  word("title"),
                                      word("caption"), word("theme"), word("stable"),
                                      word("callout")};
    return words;
}

/// "X,Y TEXT", the place in px of the content; each takes the next number. False: malformed.
bool addCallout(FigureSpec &spec, const QString &value)
{
    const QString place = value.section(QLatin1Char(' '), 0, 0);
    bool isX = false;
    bool isY = false;
    const QPointF at(place.section(QLatin1Char(','), 0, 0).toInt(&isX),
                     place.section(QLatin1Char(','), 1).toInt(&isY));
    spec.callouts.append({int(spec.callouts.size()) + 1, at, value.section(QLatin1Char(' '), 1)});
    return isX && isY;
}

/// Takes what belongs to the option @p name out of @p words. False: malformed.
bool takeOption(FigureSpec &spec, const QString &name, QStringList &words)
{
    if (name == optionWords().at(5)) {
        spec.stableNames = true;
        return true;
    }
    QStringList value; // a title has blanks: up to the next option
    while (!words.isEmpty() && (value.isEmpty() || !optionWords().contains(words.constFirst())))
        value.append(words.takeFirst());
    const QString text = value.join(QLatin1Char(' '));
    switch (optionWords().indexOf(name)) {
    case 0:
        spec.scale = text.toInt();
        return spec.scale >= 1 && spec.scale <= 3;
    case 1:
        spec.size = {text.section(QLatin1Char('x'), 0, 0).toInt(),
                     text.section(QLatin1Char('x'), 1).toInt()};
        return !spec.size.isEmpty() && spec.size.width() <= 8000 && spec.size.height() <= 8000;
    case 2:
        spec.title = text;
        return !text.isEmpty();
    case 3:
        spec.caption = text;
        return !text.isEmpty();
    case 6:
        return addCallout(spec, text);
    default:
        break;
    }
    const auto theme = QStringList{word("light"), word("dark"), word("screen")}.indexOf(text);
    spec.theme = FigureTheme(std::max<qsizetype>(0, theme));
    return theme >= 0;
}

bool isSubject(const SessionWindow &window, const QString &text)
{
    return text == word("window") || text == word("both") || window.panel(text);
}

/// "FILE" alone may have blanks in it.
std::optional<PictureOrder> orderFrom(SessionWindow &window, ControlArguments &arguments)
{
    QStringList words = arguments.rest().split(QLatin1Char(' '));
    PictureOrder order;
    order.spec.theme = FigureTheme::Screen;
    order.spec.scale = window.exports().scale();
    if (words.size() > 1 && isSubject(window, words.constFirst()))
        order.subject = words.takeFirst();
    while (!words.isEmpty() &&
           (order.file.isEmpty() || !optionWords().contains(words.constFirst())))
        order.file += (order.file.isEmpty() ? QString() : word(" ")) + words.takeFirst();
    while (!words.isEmpty()) {
        const QString name = words.takeFirst();
        if (!takeOption(order.spec, name, words))
            return std::nullopt;
    }
    return order.file.isEmpty() ? std::nullopt : std::optional(order);
}

Answer saved(const Figure &figure, const QString &file)
{
    const bool pdf = file.endsWith(word(".pdf"), Qt::CaseInsensitive);
    const QString error = saveBytes(pdf ? figure.pdf() : figure.png(), file);
    return {error.isEmpty(), error.isEmpty() ? file : error};
}

} // namespace

void addFigureVerbs(const ControlTarget &target, SessionWindow &window)
{
    const auto picture = [&window](ControlArguments &arguments,
                                   const ControlChannel::Reply &reply) {
        auto order = orderFrom(window, arguments);
        if (!order)
            return false;
        FigureMaker &figures = window.exports().figures();
        if (order->subject == word("window")) {
            reply(saved(figures.ofWindow(order->spec), order->file));
        } else if (order->subject == word("both")) {
            figures.ofBoth(order->spec, &window,
                           [file = order->file, reply](const Figure &figure, const QString &why) {
                               reply(why.isEmpty() ? saved(figure, file) : Answer{false, why});
                           });
        } else {
            reply(saved(figures.ofPanel(*window.panel(order->subject), order->spec), order->file));
        }
        return true;
    };
    addSlowVerb(target,
                "picture [window|PANEL|both] FILE[.png|.pdf] [scale N] [size WxH] [title TEXT] "
                "[caption TEXT] [theme light|dark|screen] [stable] [callout X,Y TEXT] …",
                picture);
}

} // namespace panels
