// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Asks for a question of a lesson: what is asked, up to four answers, and for each the row of
// which the kernel is to tell where that answer is right. A dialog, modal to the record window.

#include "lesson/lesson.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QGridLayout;

namespace panels {

class RecordWords;

class RecordQuestion : public QDialog
{
    Q_OBJECT

public:
    /// The expectations are those of the window of @p actor.
    RecordQuestion(QString id, QString actor, QWidget *parent);

    lesson::Question question() const;

private:
    struct Choice
    {
        RecordWords *words = nullptr;
        QComboBox *end = nullptr;
        QComboBox *state = nullptr;
    };

    void addHead(QGridLayout *grid);
    void addChoice(QGridLayout *grid, int number);
    void showComplete();
    lesson::Question::Choice choiceOf(const Choice &choice) const;

    const QString m_id;
    const QString m_actor;
    RecordWords *m_text;
    RecordWords *m_because;
    QList<Choice> m_choices;
    QDialogButtonBox *m_buttons;
};

} // namespace panels
