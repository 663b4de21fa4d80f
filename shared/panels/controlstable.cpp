// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The verbs for what is to be the same each time: a moment at rest, ports under other names, and
// the text of a panel in a file.

#include "panels/controlverbsets.h"
#include "panels/figuredisguise.h"
#include "panels/figurefile.h"
#include "panels/figurestillness.h"
#include "panels/historytools.h"
#include "panels/sessionwindow.h"
#include "session/resting.h"

namespace panels {

namespace {

using Answer = ControlChannel::Answer;
using MaybeAnswer = std::optional<Answer>;
using Reply = ControlChannel::Reply;

/// "41234=9999"; false: malformed.
bool addPort(history::SaidPorts &ports, const QString &text)
{
    bool isReal = false;
    bool isSaid = false;
    const std::uint16_t real = text.section(QLatin1Char('='), 0, 0).toUShort(&isReal);
    const std::uint16_t said = text.section(QLatin1Char('='), 1).toUShort(&isSaid);
    ports.insert(real, said);
    return isReal && isSaid && real != 0 && said != 0;
}

void addPorts(const ControlTarget &target, history::Shown &shown)
{
    addVerb(target, "ports [REAL=SAID] …", [&shown](ControlArguments &arguments) -> MaybeAnswer {
        history::SaidPorts ports;
        while (!arguments.atEnd()) {
            if (!addPort(ports, arguments.word()))
                return std::nullopt;
        }
        shown.setSaidPorts(ports);
        return Answer{};
    });
}

/// As a figure of the panel would show it.
QString textOf(SessionWindow &window, Panel &panel, TextForm form, bool stable)
{
    FigureDisguise disguise(window, window.history().shown(), window.selection());
    if (stable)
        disguise.set(true);
    const QString text = [&] {
        const BelievedVisible visible(panel);
        return panel.text(form);
    }();
    if (stable)
        disguise.set(false);
    return text;
}

void addTextFile(const ControlTarget &target, SessionWindow &window)
{
    addVerb(target, "text-file PANEL text|markdown|csv|mermaid FILE [stable]",
            [&window](ControlArguments &arguments) -> MaybeAnswer {
                static const QStringList names = {word("text"), word("markdown"), word("csv"),
                                                  word("mermaid")};
                Panel *panel = window.panel(arguments.word());
                const int form = arguments.choice(names);
                QString file = arguments.rest();
                const bool stable = file.endsWith(word(" stable"));
                file.chop(stable ? 7 : 0);
                if (!arguments.isComplete() || file.isEmpty())
                    return std::nullopt;
                if (!panel || !panel->textForms().contains(TextForm(form)))
                    return Answer{false, word("no panel of this name has such a text")};
                const QByteArray text = textOf(window, *panel, TextForm(form), stable).toUtf8();
                const QString error = saveBytes(text, file);
                return Answer{error.isEmpty(), error.isEmpty() ? file : error};
            });
}

} // namespace

void addRestVerb(const ControlTarget &target, SessionWindow &window)
{
    history::Shown &shown = window.history().shown();
    addSlowVerb(
        target, "rest",
        [&session = target.session, &shown](ControlArguments &arguments, const Reply &reply) {
            if (!arguments.isComplete())
                return false;
            auto *resting = new session::Resting(session, &shown);
            QObject::connect(
                resting, &session::Resting::ended, &shown, [resting, &shown, reply](bool rested) {
                    resting->deleteLater();
                    if (rested)
                        shown.history().markRest();
                    reply({rested, rested ? QString() : word("it did not come to rest")});
                });
            return true;
        });
}

void addStableVerbs(const ControlTarget &target, SessionWindow &window)
{
    addPorts(target, window.history().shown());
    addTextFile(target, window);
}

} // namespace panels
