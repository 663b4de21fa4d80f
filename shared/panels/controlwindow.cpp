// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The verbs of a window: what it shows, where things are in it, and to click them by name.

#include "panels/controlfields.h"
#include "panels/controlpointing.h"
#include "panels/controlverbsets.h"
#include "panels/sessionwindow.h"

#include <QDockWidget>
#include <QScreen>

#include <algorithm>

namespace panels {

namespace {

using Answer = ControlChannel::Answer;
using MaybeAnswer = std::optional<Answer>;

/// The left or the right half of the screen, so that two windows stand side by side.
void takeSide(SessionWindow &window, bool left)
{
    const QRect screen = window.screen()->availableGeometry();
    const QSize frame = window.frameSize() - window.size();
    const QSize half(screen.width() / 2, std::min(screen.height(), screen.width() * 9 / 16));
    window.resize(half - frame);
    if (auto *steps = window.findChild<QDockWidget *>(word("stepsPanelDock")))
        window.resizeDocks({steps}, {half.width() * 35 / 100}, Qt::Horizontal);
    window.move(left ? screen.topLeft() : screen.topLeft() + QPoint(half.width(), 0));
}

/// An answer is one line: what stands in several is told with tabs between.
QString inOneLine(QString text)
{
    return text.replace(QLatin1Char('\n'), QLatin1Char('\t'));
}

Answer tableText(SessionWindow &window)
{
    return {true, inOneLine(window.table().netstatText())};
}

void addTable(const ControlTarget &target, SessionWindow &window)
{
    addVerb(target, "table", [&window](ControlArguments &arguments) -> MaybeAnswer {
        if (!arguments.isComplete())
            return std::nullopt;
        return tableText(window);
    });
}

void addPlaces(const ControlTarget &target, SessionWindow &window)
{
    addVerb(target, "size WIDTH HEIGHT", [&window](ControlArguments &arguments) -> MaybeAnswer {
        const int width = arguments.number(1, 32'767);
        const int height = arguments.number(1, 32'767);
        if (!arguments.isComplete())
            return std::nullopt;
        window.resize(width, height);
        return Answer{};
    });
    addVerb(target, "side left|right", [&window](ControlArguments &arguments) -> MaybeAnswer {
        const int side = arguments.choice({word("left"), word("right")});
        if (!arguments.isComplete())
            return std::nullopt;
        takeSide(window, side == 0);
        return Answer{};
    });
    addVerb(target, "where NAME", [&window](ControlArguments &arguments) -> MaybeAnswer {
        const QWidget *widget = visibleNamed(window, arguments.word());
        if (!arguments.isComplete())
            return std::nullopt;
        if (!widget)
            return Answer{false, word("nothing visible has this name")};
        const QPoint place = widget->mapToGlobal(widget->rect().center());
        return Answer{true, QStringLiteral("%1 %2").arg(place.x()).arg(place.y())};
    });
}

void addPart(const ControlTarget &target, SessionWindow &window)
{
    addVerb(target, "part NAME", [&window](ControlArguments &arguments) -> MaybeAnswer {
        const QString part = arguments.word();
        if (!arguments.isComplete())
            return std::nullopt;
        window.setPart(part);
        return Answer{};
    });
}

void addClicks(const ControlTarget &target, SessionWindow &window)
{
    addVerb(target, "press NAME", [&window](ControlArguments &arguments) -> MaybeAnswer {
        const QString name = arguments.word();
        if (!arguments.isComplete())
            return std::nullopt;
        const auto refused = press(window, name);
        return Answer{!refused, refused.value_or(QString())};
    });
    addVerb(target, "field NAME [TEXT]", [&window](ControlArguments &arguments) -> MaybeAnswer {
        const QString name = arguments.word();
        const bool asks = arguments.atEnd();
        const QString text = arguments.rest();
        if (!arguments.isComplete())
            return std::nullopt;
        const auto said = fieldText(window, name);
        if (!said)
            return Answer{false, word("no field has this name")};
        if (asks)
            return Answer{true, inOneLine(*said)};
        if (!setField(window, name, text))
            return Answer{false, word("it does not take this")};
        return Answer{};
    });
    addVerb(
        target, "choose #",
        [&window, &shown = window.history().shown()](ControlArguments &arguments) -> MaybeAnswer {
            const session::SocketId id = arguments.socket();
            if (!arguments.isComplete())
                return std::nullopt;
            const posix::ConnectionKey key = shown.keyOf(id);
            if (key == posix::ConnectionKey())
                return Answer{false, word("it has no row")};
            window.selection().choose(key);
            return Answer{};
        });
}

void addPanels(const ControlTarget &target, SessionWindow &window)
{
    addVerb(target, "show PANEL", [&window](ControlArguments &arguments) -> MaybeAnswer {
        const Panel *panel = window.panel(arguments.word());
        if (!arguments.isComplete())
            return std::nullopt;
        if (!panel)
            return Answer{false, word("no panel has this name")};
        window.showPanel(*panel);
        return Answer{};
    });
    addVerb(target, "explain KIND:NAME", [&window](ControlArguments &arguments) -> MaybeAnswer {
        const auto topic = explain::topicOf(arguments.word());
        if (!arguments.isComplete() || !topic)
            return std::nullopt;
        window.explain(*topic);
        return Answer{};
    });
}

void addNewWindows(const ControlTarget &target, SessionWindow &window)
{
    addVerb(target, "open newClientWindow|newServerWindow|clientHere|serverHere",
            [&window](ControlArguments &arguments) -> MaybeAnswer {
                const QString name = arguments.word();
                if (!arguments.isComplete() || !window.newWindow().findChild<QAction *>(name))
                    return std::nullopt;
                Answer answer = {false, {}};
                QObject listening;
                QObject::connect(&window.newWindow(), &NewWindow::opened, &listening,
                                 [&answer](qint64 pid) {
                                     answer = {true, QString::number(pid)};
                                 });
                QObject::connect(&window.newWindow(), &NewWindow::failed, &listening,
                                 [&answer](const QString &why) { answer.text = why; });
                press(window, name);
                return answer;
            });
}

void addLooks(const ControlTarget &target, SessionWindow &window)
{
    addVerb(target, "layout standard|lecture|lab|chat",
            [&window](ControlArguments &arguments) -> MaybeAnswer {
                const auto arrangement = arrangementNamed(arguments.word());
                if (!arguments.isComplete() || !arrangement)
                    return std::nullopt;
                window.view().useArrangement(*arrangement);
                return Answer{};
            });
    addVerb(target, "zoom PERCENT", [&window](ControlArguments &arguments) -> MaybeAnswer {
        const int percent = arguments.number(50, 300);
        if (!arguments.isComplete())
            return std::nullopt;
        window.view().zoom().setPercent(percent);
        return Answer{};
    });
    addVerb(target, "lang en|zh_CN", [&window](ControlArguments &arguments) -> MaybeAnswer {
        const int language = arguments.choice({word("en"), word("zh_CN")});
        if (!arguments.isComplete())
            return std::nullopt;
        window.view().useLanguage(language == 0 ? word("en") : word("zh_CN"));
        return Answer{};
    });
    addVerb(target, "theme system|light|dark",
            [&window](ControlArguments &arguments) -> MaybeAnswer {
                const int theme = arguments.choice({word("system"), word("light"), word("dark")});
                if (!arguments.isComplete())
                    return std::nullopt;
                window.view().useTheme(Theme(theme));
                return Answer{};
            });
}

} // namespace

void addWindowVerbs(const ControlTarget &target, SessionWindow &window)
{
    addTable(target, window);
    addPlaces(target, window);
    addPointingVerbs(target, window);
    addPart(target, window);
    addClicks(target, window);
    addPanels(target, window);
    addNewWindows(target, window);
    addLooks(target, window);
}

} // namespace panels
