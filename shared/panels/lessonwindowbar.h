// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The buttons below a lesson's words: to and fro, slowly by itself, the end, how far it is, and
// how the window looks. Belongs to the lesson window, which does what is wanted.

#include "panels/lessonwindowprogress.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace lesson {
class Stops;
}

namespace panels {

class LessonBar : public QWidget
{
    Q_OBJECT

public:
    /// What can be done now.
    struct Possible
    {
        bool back = false;
        bool next = false;
        bool again = false; ///< everything afresh, instead of "Next"
        bool stop = false;
        bool slow = false; ///< whether it can go by itself
        bool save = false;
        bool begun = false; ///< else "Next" is "Begin"
    };

    /// @p stops must outlive it.
    explicit LessonBar(const lesson::Stops &stops, QWidget *parent = nullptr);

    void setPossible(const Possible &possible);
    void setSlow(bool slow);
    void setPoints(bool points);
    void setSeconds(int seconds);
    /// @p stop as LessonProgress::setStop().
    void setStop(int stop);
    void retranslate();

Q_SIGNALS:
    void backWanted();
    void nextWanted();
    void againWanted();
    void stopWanted();
    void saveWanted();
    void slowWanted(bool slow);
    void secondsWanted(int seconds);
    void pointsWanted(bool points);
    void languageWanted();
    void themeWanted();

protected:
    bool event(QEvent *event) override;

private:
    QPushButton *addButton(const char *name);
    QToolButton *addTool(const char *name);
    void buildSpeeds();
    void connectButtons();
    void paintNext();
    QString counter() const;

    const lesson::Stops &m_stops;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_again;
    QPushButton *m_stop;
    QToolButton *m_slow;
    QMenu *m_speeds;
    LessonProgress *m_progress;
    QLabel *m_counter;
    QToolButton *m_points;
    QToolButton *m_save;
    QToolButton *m_language;
    QToolButton *m_theme;
    bool m_begun = false;
    int m_shown = -1;
};

} // namespace panels
