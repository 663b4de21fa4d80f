// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lessonmenu.h"

#include "lesson/course.h"
#include "lesson/reader.h"
#include "lesson/runfile.h"
#include "panels/language.h"
#include "panels/newwindow.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace panels {

namespace {

/// As a menu shows it: plain, and no letter of it a mnemonic.
QString entry(QString words)
{
    return words.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString inShort(const QString &file, const lesson::ReadError &error)
{
    return error.text(QFileInfo(file).fileName());
}

} // namespace

LessonMenu::LessonMenu(session::Program program, NewWindow &newWindow, const Language &language,
                       QWidget *parent)
    : QMenu(parent)
    , m_program(program)
    , m_newWindow(newWindow)
    , m_language(language)
    , m_end(addSeparator())
    , m_openLesson(addAction(QString(), this, &LessonMenu::askForLesson))
    , m_openRun(addAction(QString(), this, &LessonMenu::askForRun))
    , m_record(addAction(QString(), this, [this] { start({QStringLiteral("--record")}); }))
{
    setObjectName(QStringLiteral("lessonMenu"));
    m_openLesson->setObjectName(QStringLiteral("openLesson"));
    m_openRun->setObjectName(QStringLiteral("openRun"));
    m_record->setObjectName(QStringLiteral("recordLesson"));
    connect(this, &QMenu::aboutToShow, this, &LessonMenu::fill);
}

void LessonMenu::fill()
{
    if (!std::exchange(m_filled, true))
        addParts();
}

void LessonMenu::addParts()
{
    const QString language = m_language.current();
    const lesson::Course course = lesson::shippedCourse();
    for (const lesson::Course::Part &part : course.parts) {
        auto *menu = new QMenu(entry(part.title.in(language)), this);
        m_parts.append(insertMenu(m_end, menu));
        for (const QString &id : part.lessons) {
            const auto read = lesson::readLessonFile(lesson::lessonFile(id));
            const auto *known = std::get_if<lesson::Lesson>(&read);
            QAction *action = menu->addAction(entry(known ? known->title.in(language) : id), this,
                                              [this, id] { play(id); });
            action->setObjectName(QStringLiteral("lesson_") + id);
            action->setStatusTip(known ? known->about.in(language) : QString());
        }
    }
}

void LessonMenu::start(const QStringList &arguments)
{
    m_newWindow.open(m_program, arguments);
}

void LessonMenu::play(const QString &nameOrFile)
{
    const QString file = lesson::lessonFile(nameOrFile);
    const auto read = lesson::readLessonFile(file);
    const auto *error = std::get_if<lesson::ReadError>(&read);
    if (!error)
        return start({QStringLiteral("--lesson"), nameOrFile});
    const auto readFreely = lesson::readLessonFile(file, {true});
    if (std::holds_alternative<lesson::Lesson>(readFreely))
        askAboutOthers(nameOrFile);
    else
        Q_EMIT failed(inShort(nameOrFile, *error));
}

void LessonMenu::askAboutOthers(const QString &nameOrFile)
{
    auto *box = new QMessageBox(
        QMessageBox::Warning, tr("Use other addresses?"),
        tr("This lesson uses addresses beyond this computer: it may connect to others, or let "
           "others connect. There is no password and no encryption."),
        QMessageBox::Cancel, parentWidget());
    box->setObjectName(QStringLiteral("lessonToOthers"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const QAbstractButton *agree = box->addButton(tr("Play it"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [this, agree, nameOrFile](auto *clicked) {
        if (clicked == agree)
            start({QStringLiteral("--allow-lan"), QStringLiteral("--lesson"), nameOrFile});
    });
    box->open();
}

void LessonMenu::openRun(const QString &file)
{
    const auto read = lesson::readRunFile(file);
    if (const auto *problem = std::get_if<lesson::RunProblem>(&read))
        Q_EMIT failed(problem->sentence);
    else
        start({QStringLiteral("--open"), QFileInfo(file).absoluteFilePath()});
}

void LessonMenu::askForLesson()
{
    const QString file = QFileDialog::getOpenFileName(parentWidget(), tr("Open a lesson"), {},
                                                      tr("Lessons (*.json)"));
    if (!file.isEmpty())
        play(QFileInfo(file).absoluteFilePath());
}

void LessonMenu::askForRun()
{
    const QString file = QFileDialog::getOpenFileName(parentWidget(), tr("Open a run"), {},
                                                      tr("Runs of lessons (*.sockscope-run)"));
    if (!file.isEmpty())
        openRun(file);
}

void LessonMenu::retranslate()
{
    setTitle(tr("&Lessons"));
    m_openLesson->setText(tr("Open a lesson file …"));
    m_openRun->setText(tr("Open a run …"));
    m_record->setText(tr("Record a lesson …"));
    for (QAction *part : std::exchange(m_parts, {})) {
        part->menu()->deleteLater(); // one of its actions may be what led here
        removeAction(part);
    }
    if (std::exchange(m_filled, false) && isVisible())
        fill();
}

} // namespace panels
