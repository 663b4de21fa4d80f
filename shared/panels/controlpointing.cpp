// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/controlpointing.h"

#include "panels/pointer.h"

namespace panels {

namespace {

using Answer = ControlChannel::Answer;
using MaybeAnswer = std::optional<Answer>;

void addPoint(const ControlTarget &target, SessionWindow &window)
{
    auto *pointer = new Pointer(window);
    window.exports().figures().setBefore([pointer] { pointer->tidyUp(); });
    QObject::connect(&target.channel, &ControlChannel::performing, pointer,
                     [pointer](const QString &verb) {
                         if (verb == word("show") || verb == word("layout"))
                             pointer->tidyUp();
                         else
                             pointer->rest();
                     });
    const auto point = [pointer, numbered = target.numbered](ControlArguments &arguments,
                                                             const ControlChannel::Reply &reply) {
        const QString line = arguments.rest();
        if (line.isEmpty()) {
            pointer->tidyUp();
            reply({});
            return true;
        }
        const auto place = controlPlaceOf(line, numbered);
        if (!place) {
            reply({false, word("nothing is pressed for this")});
            return true;
        }
        pointer->pointAt(*place, [reply, place](const QString &element) {
            const QString missing = word("not in sight: ") + place->elements.join(word(", "));
            reply({!element.isEmpty(), element.isEmpty() ? missing : element});
        });
        return true;
    };
    addSlowVerb(target, "point [VERB …]", point);
}

void addPlace(const ControlTarget &target, SessionWindow &window)
{
    addVerb(target, "place X Y WIDTH HEIGHT",
            [&window](ControlArguments &arguments) -> MaybeAnswer {
                const int x = arguments.number(-32'768, 32'767);
                const int y = arguments.number(-32'768, 32'767);
                const int width = arguments.number(1, 32'767);
                const int height = arguments.number(1, 32'767);
                if (!arguments.isComplete())
                    return std::nullopt;
                if (window.isMaximized() || window.isFullScreen())
                    window.showNormal();
                const QSize frame = window.frameSize() - window.size();
                window.resize(QSize(width, height) - frame);
                window.move(x, y);
                return Answer{};
            });
    addVerb(target, "raise", [&window](ControlArguments &arguments) -> MaybeAnswer {
        if (!arguments.isComplete())
            return std::nullopt;
        if (window.isMinimized())
            window.showNormal();
        window.raise();
        return Answer{};
    });
}

} // namespace

void addPointingVerbs(const ControlTarget &target, SessionWindow &window)
{
    addPoint(target, window);
    addPlace(target, window);
}

} // namespace panels
