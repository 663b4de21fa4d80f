// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The verb "picture": a figure of a panel, of the window or of both windows, into a file.

#include "panels/controlverbsets.h"
#include "panels/figureorder.h"
#include "panels/sessionwindow.h"

namespace panels {

namespace {

using Answer = ControlChannel::Answer;

std::optional<FigureOrder> orderFrom(SessionWindow &window, const QString &text)
{
    FigureSpec usual;
    usual.theme = FigureTheme::Screen;
    usual.scale = window.exports().scale();
    return figureOrderFrom(text, usual, [&window](const QString &name) {
        return name == word("window") || name == word("both") || window.panel(name);
    });
}

Answer saved(const Figure &figure, const QString &file, const QString &refusal)
{
    if (!refusal.isEmpty())
        return {false, refusal};
    const bool pdf = file.endsWith(word(".pdf"), Qt::CaseInsensitive);
    const QString error = saveBytes(pdf ? figure.pdf() : figure.png(), file);
    return {error.isEmpty(), error.isEmpty() ? file : error};
}

void take(SessionWindow &window, const FigureOrder &order, const ControlChannel::Reply &reply)
{
    const auto save = [file = order.file, reply](const Figure &figure, const QString &refusal) {
        reply(saved(figure, file, refusal));
    };
    FigureMaker &figures = window.exports().figures();
    if (order.subject == word("both"))
        return figures.ofBoth(order.spec, &window, save);
    QString refusal;
    const Figure figure = order.subject == word("window")
                              ? figures.ofWindow(order.spec, &refusal)
                              : figures.ofPanel(*window.panel(order.subject), order.spec, &refusal);
    save(figure, refusal);
}

} // namespace

void addFigureVerbs(const ControlTarget &target, SessionWindow &window)
{
    const auto picture = [&window](ControlArguments &arguments,
                                   const ControlChannel::Reply &reply) {
        const auto order = orderFrom(window, arguments.rest());
        if (!order)
            return false;
        take(window, *order, reply);
        return true;
    };
    addSlowVerb(target,
                "picture [window|PANEL|both] FILE[.png|.pdf] [scale N] [size WxH] [title TEXT] "
                "[caption TEXT] [theme light|dark|screen] [stable] [with PID] "
                "[callout X,Y|[here|other|server|client]@ELEMENT TEXT] … | options {JSON}",
                picture);
}

} // namespace panels
