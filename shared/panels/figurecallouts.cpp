// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figurecallouts.h"

#include "panels/calloutplacer.h"
#include "panels/figure.h"

#include <QPainter>

#include <algorithm>

namespace panels {

namespace {

using In = Callout::In;

bool isIn(const FigurePart &part, In in)
{
    switch (in) {
    case In::Here:
        return part.isHere;
    case In::Other:
        return !part.isHere;
    case In::Server:
        return part.isServer;
    case In::Client:
        return !part.isServer;
    }
    return false;
}

QImage pictureOf(const QList<FigurePart> &parts)
{
    QList<FigureRecording> contents;
    for (const FigurePart &part : parts)
        contents.append(part.sitting.recording);
    FigureSpec bare;
    bare.scale = 1;
    const Figure figure(bare, contents);
    return figure.image(1).copy(figure.contentRect());
}

ElementPlace moved(ElementPlace place, int x)
{
    place.mark.translate(x, 0);
    place.room.translate(x, 0);
    return place;
}

/// In px of all the content; nothing where it is not in sight.
std::optional<ElementPlace> placeIn(const QList<FigurePart> &parts, const FigureSpec &spec,
                                    const Callout &callout)
{
    int x = 0;
    for (const FigurePart &part : parts) {
        const auto at = elementsOf(spec, part.isHere).indexOf(callout.on);
        const ElementPlace place = at < 0 ? ElementPlace() : part.sitting.places.value(at);
        if (isIn(part, callout.in))
            return place == ElementPlace() ? std::nullopt : std::optional(moved(place, x));
        x += part.sitting.recording.size.width() + Figure::gap;
    }
    return std::nullopt;
}

} // namespace

QStringList elementsOf(const FigureSpec &spec, bool here)
{
    QStringList elements;
    for (const Callout &callout : spec.callouts) {
        const bool elsewhere = callout.in == (here ? In::Other : In::Here);
        if (!callout.on.isEmpty() && !elsewhere && !elements.contains(callout.on))
            elements.append(callout.on);
    }
    return elements;
}

bool placeCallouts(FigureSpec &spec, const QList<FigurePart> &parts, QString &missing)
{
    const auto marks = [](const Callout &callout) {
        return !callout.on.isEmpty();
    };
    if (std::none_of(spec.callouts.cbegin(), spec.callouts.cend(), marks))
        return true;
    CalloutPlacer placer(pictureOf(parts));
    for (const Callout &callout : std::as_const(spec.callouts)) {
        if (!marks(callout))
            placer.take(callout.place.toPoint());
    }
    for (Callout &callout : spec.callouts) {
        if (!marks(callout))
            continue;
        const auto place = placeIn(parts, spec, callout);
        if (!place) {
            missing = callout.on;
            return false;
        }
        callout.place = placer.place(*place);
    }
    return true;
}

} // namespace panels
