// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Asks which picture of a lesson's windows is to be taken: whose, which panel, its caption. A
// dialog, modal to the record window.

#include "lesson/lesson.h"

#include <QDialog>

class QComboBox;

namespace panels {

class RecordWords;

class RecordFigure : public QDialog
{
    Q_OBJECT

public:
    RecordFigure(QString name, const QList<lesson::Actor> &actors, QWidget *parent);

    lesson::Figure figure() const;

private:
    void fillWindows();
    void fillPanels();

    const QString m_name;
    const QList<lesson::Actor> m_actors;
    QComboBox *m_window;
    QComboBox *m_panel;
    RecordWords *m_caption;
};

} // namespace panels
