// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What was recorded, line by line: what was done, what was seen then (offered, with a box to
// tick), questions, figures, words. Shows the recorder's items, and ticks them. Plain text.

#include "lesson/recorder.h"

#include <QListWidget>

namespace panels {

class RecordSteps : public QListWidget
{
    Q_OBJECT

public:
    /// @p recorder must outlive it.
    explicit RecordSteps(lesson::Recorder &recorder, QWidget *parent = nullptr);

    /// In this language its captions are shown.
    void setLanguage(const QString &language);
    /// Shows the recorder's items as they are now.
    void showItems();

private:
    void show(QListWidgetItem &row, const lesson::Recorder::Item &item) const;
    QString textOf(const lesson::Recorder::Item &item) const;
    QString whatOf(const lesson::Step &step) const;

    lesson::Recorder &m_recorder;
    QString m_language;
};

} // namespace panels
