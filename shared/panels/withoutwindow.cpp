// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/withoutwindow.h"

#include "lesson/courserun.h"
#include "lesson/grades.h"
#include "lesson/processstage.h"
#include "panels/newwindow.h"
#include "session/terminationsignals.h"

#include <QCoreApplication>

#include <cstdio>

namespace panels {

namespace {

void print(std::FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stream);
    if (!text.isEmpty() && !text.endsWith('\n'))
        std::fputc('\n', stream);
    std::fflush(stream);
}

void tell(int code, const QString &text)
{
    print(code == session::ExitFine ? stdout : stderr, text.toLocal8Bit());
}

int grade(const QString &folder)
{
    if (!QFileInfo(folder).isDir()) {
        tell(session::ExitRuntimeError, Language::tr("There is no folder \"%1\".").arg(folder));
        return session::ExitRuntimeError;
    }
    print(stdout, lesson::gradesOf(folder));
    return session::ExitFine;
}

/// Of the person's own things, figures show nothing: neither a display nor a style.
QProcessEnvironment environment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_STYLE_OVERRIDE", "QT_SCALE_FACTOR",
                             "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_QPA_PLATFORMTHEME"})
        environment.remove(QLatin1StringView(name));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

std::unique_ptr<lesson::Stage> makeStage(const session::LaunchOptions &options)
{
    QStringList arguments = {QStringLiteral("--theme"), QStringLiteral("light")};
    if (options.allowLan)
        arguments.append(QStringLiteral("--allow-lan"));
    lesson::ProcessStage::Production production;
    production.programFile = [](lesson::Program program) {
        return programFile(program == lesson::Program::Server ? session::Program::Server
                                                              : session::Program::Client);
    };
    production.arguments = [arguments](const lesson::Actor &) {
        return arguments;
    };
    production.environment = environment();
    return std::make_unique<lesson::ProcessStage>(production);
}

/// What is wanted is read before anything is played. Empty on success.
QString readLessons(const session::LaunchOptions &options, lesson::CourseRun::Order &order)
{
    QStringList names = {options.lesson};
    if (options.allLessons) {
        order.course = lesson::shippedCourse();
        names = order.course->lessons();
    }
    for (const QString &name : names) {
        auto read = lesson::namedLesson(name, {options.allowLan});
        if (const auto *problem = std::get_if<QString>(&read))
            return *problem;
        order.lessons.append({lesson::lessonFile(name), std::get<lesson::Lesson>(read)});
    }
    return {};
}

int figures(const session::LaunchOptions &options, Language &language)
{
    const QStringList all = {QStringLiteral("en"), QStringLiteral("zh_CN")};
    const bool dark = options.theme == QLatin1StringView("dark");
    const QStringList themes = {QStringLiteral("light"), QStringLiteral("dark")};
    lesson::CourseRun::Order order;
    if (const QString problem = readLessons(options, order); !problem.isEmpty()) {
        tell(session::ExitUsage, problem);
        return session::ExitUsage;
    }
    order.folder.setPath(options.figuresDir);
    order.languages = options.allLanguages ? all : QStringList{language.current()};
    order.themes = options.allThemes ? themes : QStringList{themes[dark ? 1 : 0]};
    order.speak = [&language](const QString &wanted) {
        language.use(wanted);
    };
    order.makeStage = [&options] {
        return makeStage(options);
    };
    lesson::CourseRun run(order);
    const session::TerminationSignals signals;
    QObject::connect(&signals, &session::TerminationSignals::requested, &run,
                     [] { QCoreApplication::exit(session::ExitRuntimeError); });
    QObject::connect(&run, &lesson::CourseRun::told, &run, &tell);
    QObject::connect(&run, &lesson::CourseRun::finished, &run, &QCoreApplication::exit,
                     Qt::QueuedConnection);
    QMetaObject::invokeMethod(&run, &lesson::CourseRun::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace

std::optional<int> runWithoutWindow(const session::LaunchOptions &options, Language &language)
{
    if (!options.gradeDir.isEmpty())
        return grade(options.gradeDir);
    if (!options.figuresDir.isEmpty())
        return figures(options, language);
    return std::nullopt;
}

} // namespace panels
