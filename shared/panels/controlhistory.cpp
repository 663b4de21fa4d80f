// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The verbs of the history: which moment a window shows, what its panels say then,
// sessions in files.

#include "panels/controlverbsets.h"
#include "panels/historytools.h"
#include "panels/momentwords.h"
#include "panels/sessionwindow.h"
#include "panels/tabletext.h"

#include <QTime>

namespace panels {

namespace {

using Answer = ControlChannel::Answer;
using MaybeAnswer = std::optional<Answer>;
using history::History;
using history::Shown;

qint64 countOf(const Shown &shown)
{
    return qint64(shown.history().moments().size());
}

Answer standing(const Shown &shown)
{
    QMap<QString, QString> facts = {{word("moments"), QString::number(countOf(shown))},
                                    {word("shown"), word("live")}};
    if (const auto index = shown.index()) {
        facts[word("shown")] = QString::number(*index + 1);
        facts[word("time")] = MomentWords::wallTime(shown.history(), *index);
    }
    return {true, factsText(facts)};
}

/// The last moment that is not later than this time of day, or the first.
qint64 momentAt(const History &history, const QTime &time)
{
    const auto &moments = history.moments();
    for (qint64 index = qint64(moments.size()) - 1; index > 0; --index) {
        const std::int64_t at = moments[std::size_t(index)].at;
        if (history.wallTime(at).toLocalTime().time() <= time)
            return index;
    }
    return 0;
}

/// "41", "first", "last", "+1", "-1", "12:01:03.250" as an index; nothing: none of these.
std::optional<qint64> wantedMoment(const Shown &shown, const QString &text)
{
    const qint64 last = countOf(shown) - 1;
    if (text == word("first"))
        return 0;
    if (text == word("last"))
        return last;
    for (const char *form : {"H:m:s", "H:m:s.z"}) {
        if (const QTime time = QTime::fromString(text, word(form)); time.isValid())
            return momentAt(shown.history(), time);
    }
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber)
        return std::nullopt;
    const bool relative = text.startsWith(QLatin1Char('+')) || text.startsWith(QLatin1Char('-'));
    return relative ? qint64(shown.index().value_or(std::size_t(last))) + number : number - 1;
}

void addMoments(const ControlTarget &target, Shown &shown)
{
    addVerb(target, "history", [&shown](ControlArguments &arguments) -> MaybeAnswer {
        if (!arguments.isComplete())
            return std::nullopt;
        return standing(shown);
    });
    addVerb(target, "moment N|first|last|+1|-1|HH:MM:SS.ZZZ",
            [&shown](ControlArguments &arguments) -> MaybeAnswer {
                const auto wanted = wantedMoment(shown, arguments.word());
                if (!arguments.isComplete() || !wanted)
                    return std::nullopt;
                if (*wanted < 0 || *wanted >= countOf(shown))
                    return Answer{false, word("there is no such moment")};
                shown.showMoment(std::size_t(*wanted));
                return standing(shown);
            });
    addVerb(target, "live", [&shown](ControlArguments &arguments) -> MaybeAnswer {
        if (!arguments.isComplete())
            return std::nullopt;
        shown.showLive();
        if (!shown.isLive())
            return Answer{false, word("a saved session is over")};
        return standing(shown);
    });
}

/// The rows of a panel as CSV, with tabs between them.
void addTexts(const ControlTarget &target, SessionWindow &window)
{
    addVerb(target, "text PANEL", [&window](ControlArguments &arguments) -> MaybeAnswer {
        const Panel *panel = window.panel(arguments.word());
        if (!arguments.isComplete())
            return std::nullopt;
        if (!panel || !panel->textTable())
            return Answer{false, word("no panel with rows has this name")};
        QString text = asCsv(*panel->textTable());
        return Answer{true,
                      text.remove(QLatin1Char('\r')).replace(QLatin1Char('\n'), QLatin1Char('\t'))};
    });
}

void addFiles(const ControlTarget &target, SessionWindow &window)
{
    SessionMenu &menu = window.history().menu();
    addVerb(target, "save-session FILE", [&menu](ControlArguments &arguments) -> MaybeAnswer {
        const QString file = arguments.rest();
        if (file.isEmpty())
            return std::nullopt;
        const QString error = menu.save(file);
        return Answer{error.isEmpty(), error.isEmpty() ? file : error};
    });
    addVerb(target, "open-session FILE",
            [&menu, &window](ControlArguments &arguments) -> MaybeAnswer {
                const QString file = arguments.rest();
                if (file.isEmpty())
                    return std::nullopt;
                Answer answer = {false, {}};
                QObject listening;
                const auto refuse = [&answer](const QString &why) {
                    answer.text = why;
                };
                QObject::connect(&menu, &SessionMenu::failed, &listening, refuse);
                QObject::connect(&window.newWindow(), &NewWindow::failed, &listening, refuse);
                if (const qint64 pid = menu.open(file))
                    answer = {true, QString::number(pid)};
                return answer;
            });
}

} // namespace

void addHistoryVerbs(const ControlTarget &target, SessionWindow &window)
{
    addMoments(target, window.history().shown());
    addTexts(target, window);
    addFiles(target, window);
}

} // namespace panels
