// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The menu "Lessons": the course, part by part; any lesson file; what a student handed in. What
// is chosen is played by a process of its own: the connections of this window stay as they are.
// Belongs to a SessionWindow.

#include "session/launchoptions.h"

#include <QMenu>

namespace panels {

class Language;
class NewWindow;

class LessonMenu : public QMenu
{
    Q_OBJECT

public:
    /// @p program: of this window. @p newWindow and @p language must outlive it.
    LessonMenu(session::Program program, NewWindow &newWindow, const Language &language,
               QWidget *parent);

    /// By its id in the course, or a file. Where it uses addresses that others can reach, the
    /// person is asked first. Says why in failed() where it cannot be played.
    void play(const QString &nameOrFile);
    /// A run that was saved: to be read only.
    void openRun(const QString &file);
    /// The parts of the course are read when the menu is first opened; or now.
    void fill();
    void retranslate();

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void addParts();
    void askForLesson();
    void askForRun();
    void askAboutOthers(const QString &nameOrFile);
    void start(const QStringList &arguments);

    const session::Program m_program;
    NewWindow &m_newWindow;
    const Language &m_language;
    QAction *m_end; ///< of the parts
    QAction *m_openLesson;
    QAction *m_openRun;
    QAction *m_record;
    QList<QAction *> m_parts;
    bool m_filled = false;
};

} // namespace panels
