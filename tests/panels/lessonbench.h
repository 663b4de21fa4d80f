// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A lesson window before a stage without processes, and what a class does to it.

#include "lesson/fakestage.h"
#include "lesson/pieces.h"
#include "panels/lessonquestion.h"
#include "panels/lessonwindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSettings>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

namespace lessonbench {

inline lesson::Step saying(lesson::Step step, const char *text)
{
    step.say = {QString::fromLatin1(text), QStringLiteral("说：") + QString::fromLatin1(text)};
    return step;
}

/// The server starts, the client connects, the class is asked, the client shuts down.
inline lesson::Lesson small()
{
    using namespace pieces;
    lesson::Step question = ask("then", {row(client, "FIN_WAIT2", 0), row(client, "TIME_WAIT", 0)});
    std::get<lesson::Question>(question.what).because = words(QStringLiteral("Half of it."));
    lesson::Lesson made =
        lessonOf({saying(start(), "The server listens."), expect(row(server, "LISTEN")),
                  saying(connected(), "The client connects."), question,
                  saying(pieces::shutdown(client, "WR"), "Half a close."), answer("then")});
    made.about = {QStringLiteral("About it."), QStringLiteral("简介。")};
    made.remember = {QStringLiteral("Take this home."), QStringLiteral("记住。")};
    return made;
}

struct Bench
{
    explicit Bench(const lesson::Lesson &lesson = small())
        : window(stage, lesson, lesson::PortUse::Fresh, language, settings)
    {
        stage.setScript([](const QString &, const QString &line) {
            const bool isSo = !line.contains(QStringLiteral("TIME_WAIT"));
            return std::optional(lesson::Reply{isSo, {}});
        });
        window.pace().setEyeTime(0);
        window.resize(1200, 220);
        window.show();
        window.begin();
    }

    lesson::Player::State state() { return window.player().state(); }
    bool isReadyAt(int position)
    {
        return state() == lesson::Player::State::Ready && window.player().position() == position;
    }
    void key(Qt::Key key) { QTest::keyClick(&window, key); }

    /// What stands before the class: the caption, or the question's.
    QString said() const
    {
        const auto *stack = window.findChild<QStackedWidget *>();
        const auto *shown = qobject_cast<panels::LessonCaption *>(stack->currentWidget());
        return shown ? shown->text() : part<panels::LessonCaption>("lessonQuestionText")->text();
    }
    panels::LessonCaption::Look look() const
    {
        return part<panels::LessonCaption>("lessonCaption")->look();
    }
    template <typename Part>
    Part *part(const char *name) const
    {
        return window.findChild<Part *>(QLatin1StringView(name));
    }
    QAbstractButton *button(const char *name) const { return part<QAbstractButton>(name); }
    QString counter() const { return part<QLabel>("lessonCounter")->text(); }
    panels::LessonChoice::Marks marks(const char *choice) const
    {
        return part<panels::LessonChoice>(choice)->marks();
    }
    int timesTold(const QString &line) const { return int(stage.told().filter(line).size()); }

    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    panels::Language language;
    FakeStage stage;
    panels::LessonWindow window;
};

} // namespace lessonbench
