// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A lesson of the course, played by the real programs on the real kernel, without hands.

#include "lesson/course.h"
#include "lesson/player.h"
#include "lesson/processstage.h"

#include "interop/program.h"

#include <QTest>

namespace shipped {

inline void addLessonRows()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : lesson::shippedCourse().lessons())
        QTest::newRow(qPrintable(id)) << id;
}

/// In the folder of a test: nothing of the person's own is read or written.
inline QProcessEnvironment environment(const QString &home)
{
    QProcessEnvironment made = program::bareEnvironment();
    made.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    for (const char *name : {"HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME",
                             "XDG_RUNTIME_DIR"})
        made.insert(QLatin1StringView(name), home);
    return made;
}

/// Where the programs are; a test that plays as somebody else has others.
using ProgramFile = std::function<QString(const QString &name)>;

/// Empty where it came to its end, else what was expected where, and what there was instead.
inline QString play(const QString &id, const QString &home,
                    const ProgramFile &programFile = &program::path)
{
    const auto read = lesson::namedLesson(id);
    if (const auto *problem = std::get_if<QString>(&read))
        return *problem;
    lesson::ProcessStage::Production production;
    production.programFile = [programFile](lesson::Program part) {
        return programFile(part == lesson::Program::Server ? QStringLiteral("gui-server")
                                                           : QStringLiteral("gui-client"));
    };
    production.environment = environment(home);
    production.patience = std::chrono::milliseconds(program::patience);
    lesson::ProcessStage stage(production);
    lesson::Player player(stage, std::get<lesson::Lesson>(read),
                          {.asks = false, .ports = lesson::PortUse::Fresh});
    using State = lesson::Player::State;
    QObject::connect(&player, &lesson::Player::stateChanged, &player, [&player](State state) {
        if (state == State::Ready)
            player.playOn();
    });
    player.open();
    const bool over = QTest::qWaitFor(
        [&player] { return player.state() == State::Finished || player.state() == State::Failed; },
        4 * program::patience);
    if (player.state() == State::Finished)
        return {};
    const int step = player.failure().step;
    const lesson::Place place = step < 0 ? lesson::Place() : player.lesson().steps[step].place;
    return QStringLiteral("%1.json:%2:%3: %4")
        .arg(id, QString::number(place.line), QString::number(place.column),
             over ? player.failure().text() : QStringLiteral("it does not come to an end"));
}

} // namespace shipped
