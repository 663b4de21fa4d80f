// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A run that was handed in, to be read only: whose, of which lesson, how far, what was answered,
// and what each window saw, which opens in a window of its own. Texts of the questions stand
// there where the lesson is one of the course. All of it is plain text.

#include "lesson/run.h"
#include "panels/newwindow.h"

#include <QTemporaryDir>

#include <optional>

class QVBoxLayout;

namespace panels {

class WrapLabel;

class LessonRunWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// @p language and @p settings must outlive it.
    LessonRunWindow(lesson::Run run, const Language &language, const QSettings &settings);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    WrapLabel *addWords(QVBoxLayout *column, const QString &text, const char *name = "");
    void addFacts(QVBoxLayout *column);
    void addAnswers(QVBoxLayout *column);
    void addAnswer(QVBoxLayout *column, const lesson::Run::Answered &answered);
    void addSessions(QVBoxLayout *column);
    void openSession(const QString &actor);

    const lesson::Run m_run;
    const Language &m_language;
    std::optional<lesson::Lesson> m_lesson;
    NewWindow m_newWindow;
    QTemporaryDir m_folder;
    WrapLabel *m_told = nullptr;
};

} // namespace panels
