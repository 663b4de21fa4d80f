// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The window of a lesson: a strip at the bottom of the screen that says what there is to see,
// asks, and goes on when it is told to. The windows above it are its actors. Owns the player;
// the stage, the language and the settings outlive it.

#include "panels/language.h"
#include "panels/lessonplaces.h"
#include "panels/lessonwindowpace.h"
#include "panels/textzoom.h"
#include "panels/theme.h"

#include <QMainWindow>

class QStackedWidget;

namespace panels {

class ElidedLabel;
class LessonBar;
class LessonCaption;
class LessonQuestion;
class LessonWords;

class LessonWindow : public QMainWindow
{
    Q_OBJECT

public:
    LessonWindow(lesson::Stage &stage, lesson::Lesson lesson, lesson::PortUse ports,
                 Language &language, QSettings &settings);
    ~LessonWindow() override;

    lesson::Player &player() { return m_player; }
    LessonPace &pace() { return m_pace; }
    /// Brings the actors up.
    void begin() { m_player.open(); }
    void useLanguage(const QString &language);
    void useTheme(Theme theme);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Answered
    {
        int right = -1;
        int chosen = -1;
    };

    void build();
    void connectBar();
    void connectPlayer();
    void addKeys();
    void bringForward(const lesson::Step &step);
    void standBelow();
    void tellLooks();
    void stop();
    void showNow();
    void showWords(const LessonWords &words);
    bool showQuestion(const LessonWords &words, int first, int step);
    void showPossible();
    void retranslate();
    void saveRun();
    void note(const QString &sentence) const;
    /// The step that is under way, or was done last; -1: none.
    int shownStep() const;

    Language &m_language;
    QSettings &m_settings;
    LessonPlaces m_places; ///< hears of the stage before the player does
    lesson::Player m_player;
    LessonPace m_pace;
    TextZoom m_zoom;
    QMap<int, Answered> m_answers; ///< by step
    ElidedLabel *m_deeds = nullptr;
    QStackedWidget *m_stack = nullptr;
    LessonCaption *m_caption = nullptr;
    LessonQuestion *m_question = nullptr;
    LessonBar *m_bar = nullptr;
    bool m_stopped = false;
};

} // namespace panels
