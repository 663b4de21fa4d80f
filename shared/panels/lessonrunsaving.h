// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Asks whose run it is and where it is to be kept, and writes it: what a student hands in. The
// name is remembered. A dialog, modal to the lesson window.

#include "lesson/run.h"

#include <QDialog>
#include <QLineEdit>
#include <QSettings>

namespace panels {

class LessonRunSaving : public QDialog
{
    Q_OBJECT

public:
    /// @p settings must outlive it.
    LessonRunSaving(lesson::Run run, QSettings &settings, QWidget *parent);

    static QString suffix() { return QStringLiteral("sockscope-run"); }

Q_SIGNALS:
    void saved(const QString &file);
    void failed(const QString &sentence);

private:
    void askWhere();
    QString suggestion() const;

    lesson::Run m_run;
    QSettings &m_settings;
    QLineEdit *m_student;
};

} // namespace panels
