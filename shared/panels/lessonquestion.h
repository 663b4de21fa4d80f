// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Predict, then see: a question with its choices as large buttons; after the kernel's answer
// the same choices with the right one and the chosen one marked, and why. Plain text.

#include "panels/lessonquestionchoice.h"
#include "panels/lessonwindowcaption.h"

class QGridLayout;

namespace panels {

class LessonQuestion : public QWidget
{
    Q_OBJECT

public:
    explicit LessonQuestion(QWidget *parent = nullptr);

    /// Asks; not @p open: something was chosen, and the answer is to come.
    void ask(const QString &question, const QStringList &choices, bool open);
    /// @p right: index of the choice that holds; @p chosen: -1 where none was chosen.
    void answer(const QString &because, const QStringList &choices, int right, int chosen);
    LessonCaption &caption() { return *m_caption; }

Q_SIGNALS:
    void chosen(int choice);

private:
    void setChoices(const QStringList &choices, bool open);

    LessonCaption *m_caption;
    QGridLayout *m_grid;
    QList<LessonChoice *> m_choices;
};

} // namespace panels
