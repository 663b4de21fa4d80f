// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// "Record a lesson": a server and a client are used as always, and this strip below them lists
// what is done and seen, to be given words, questions and figures, to be played and saved. Never
// closes over what was not saved without asking. Language and settings outlive it.

#include "panels/language.h"
#include "panels/newwindow.h"
#include "panels/recordcast.h"
#include "panels/recordsteps.h"
#include "panels/theme.h"

#include <QMainWindow>
#include <QTemporaryDir>

class QGridLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace panels {

class ElidedLabel;
class RecordWords;

class RecordWindow : public QMainWindow
{
    Q_OBJECT

public:
    RecordWindow(RecordCast::MakeStage makeStage, Language &language, const QSettings &settings);
    ~RecordWindow() override;

    lesson::Recorder &recorder() { return m_recorder; }
    RecordCast &cast() { return m_cast; }
    /// Brings up a server and a client.
    void begin();
    /// What is wrong with it; empty: it is written.
    QString save(const QString &file);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    QGridLayout *buildWords();
    QHBoxLayout *buildButtons();
    QPushButton *addButton(QHBoxLayout *row, const char *name, void (RecordWindow::*what)());
    void connectCast();
    void retranslate();
    void retranslateButtons();
    void standBelow();
    void tellLooks();
    void note(const QString &sentence);
    void showChosen();
    void addClient();
    void addQuestion();
    void addFigure();
    void addWords();
    void insert(const QList<lesson::Step> &steps);
    void remove();
    void moveUp();
    void moveDown();
    void play();
    void askWhere();
    void askBeforeClosing();
    QString write(lesson::Lesson lesson, const QString &file);

    Language &m_language;
    const QSettings &m_settings;
    lesson::Recorder m_recorder;
    RecordCast m_cast;
    NewWindow m_newWindow;
    QTemporaryDir m_played;
    RecordSteps *m_steps = nullptr;
    RecordWords *m_title = nullptr;
    RecordWords *m_say = nullptr;
    RecordWords *m_remember = nullptr;
    QList<QLabel *> m_labels;
    QHash<QString, QPushButton *> m_buttons;
    ElidedLabel *m_note = nullptr;
    bool m_goes = false; ///< closed, whatever is not saved
};

} // namespace panels
