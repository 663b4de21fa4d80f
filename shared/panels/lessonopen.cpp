// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lessonopen.h"

#include "lesson/course.h"
#include "lesson/processstage.h"
#include "panels/application.h"
#include "panels/lessonopenverbs.h"
#include "panels/lessonrunwindow.h"
#include "panels/lessonwindow.h"
#include "panels/recordwindow.h"
#include "panels/recordwindowverbs.h"

#include <QScreen>

#include <cstdio>

namespace panels {

namespace {

int refuse(const QString &sentence)
{
    std::fputs((sentence + QLatin1Char('\n')).toLocal8Bit().constData(), stderr);
    return session::ExitUsage;
}

QString fileOf(lesson::Program program)
{
    return programFile(program == lesson::Program::Server ? session::Program::Server
                                                          : session::Program::Client);
}

/// Where the actors' windows come up; told their size once they are there.
QMap<QString, QRect> firstPlaces(const QList<lesson::Actor> &actors)
{
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    return lessonPlaces(actors, lessonRoom(screen).windows);
}

lesson::ProcessStage::Production production(const Application &program,
                                            const QMap<QString, QRect> &places)
{
    QStringList common = {QStringLiteral("--lang"), program.language().current()};
    if (program.options().allowLan)
        common << QStringLiteral("--allow-lan");
    lesson::ProcessStage::Production production;
    production.programFile = fileOf;
    production.arguments = [common, places](const lesson::Actor &actor) {
        const QPoint corner = places.value(actor.name).topLeft();
        return common + QStringList{QStringLiteral("--at"),
                                    QStringLiteral("%1,%2").arg(corner.x()).arg(corner.y())};
    };
    return production;
}

int play(Application &program, const lesson::Lesson &lesson)
{
    lesson::ProcessStage stage(production(program, firstPlaces(lesson.actors)));
    LessonWindow window(stage, lesson, lesson::PortUse::Free, program.language(),
                        program.settings());
    ControlChannel control;
    addLessonVerbs(control, window);
    window.begin();
    return program.run(window, control);
}

int record(Application &program)
{
    const auto makeStage = [&program] {
        return std::make_unique<lesson::ProcessStage>(production(program, {}));
    };
    RecordWindow window(makeStage, program.language(), program.settings());
    ControlChannel control;
    addLessonVerbs(control, window);
    addRecordVerbs(control, window);
    // On a small screen the others reach into its strip.
    QObject::connect(&window.cast(), &RecordCast::up, &window, &QWidget::raise);
    window.begin();
    return program.run(window, control);
}

int show(Application &program, const lesson::Run &run)
{
    LessonRunWindow window(run, program.language(), program.settings());
    ControlChannel control;
    addLessonVerbs(control, window);
    return program.run(window, control);
}

} // namespace

std::optional<int> playLesson(Application &program)
{
    if (program.savedRun())
        return show(program, *program.savedRun());
    if (program.options().record)
        return record(program);
    const QString &wanted = program.options().lesson;
    if (wanted.isEmpty())
        return std::nullopt;
    const auto read = lesson::namedLesson(wanted, {program.options().allowLan});
    if (const auto *problem = std::get_if<QString>(&read))
        return refuse(*problem);
    return play(program, std::get<lesson::Lesson>(read));
}

} // namespace panels
