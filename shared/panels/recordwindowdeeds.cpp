// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What the buttons of the record window do.

#include "lesson/figurerun.h"
#include "lesson/reader.h"
#include "panels/recordfigure.h"
#include "panels/recordquestion.h"
#include "panels/recordwindow.h"
#include "panels/recordwords.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace panels {

namespace {

template <typename What>
lesson::Step stepOf(What what)
{
    lesson::Step step;
    step.what = std::move(what);
    return step;
}

} // namespace

void RecordWindow::showChosen()
{
    const qsizetype row = m_steps->currentRow();
    const qsizetype count = m_recorder.items().size();
    const bool isChosen = row >= 0 && row < count;
    m_say->setEnabled(isChosen);
    m_say->setWords(isChosen ? m_recorder.items()[row].step.say : lesson::Words());
    const auto enable = [this](const char *button, bool on) {
        m_buttons[QLatin1StringView(button)]->setEnabled(on);
    };
    enable("recordUp", isChosen && row > 0);
    enable("recordDown", isChosen && row + 1 < count);
    enable("recordRemove", isChosen);
    enable("recordPlay", count > 0);
    enable("recordSave", count > 0);
}

void RecordWindow::addClient()
{
    const QString name = m_recorder.addActor(lesson::Program::Client);
    m_cast.add({name, lesson::Program::Client});
}

/// Behind the chosen step.
void RecordWindow::insert(const QList<lesson::Step> &steps)
{
    const qsizetype row = m_steps->currentRow();
    qsizetype place = row < 0 ? m_recorder.items().size() : row + 1;
    for (const lesson::Step &step : steps)
        m_recorder.insert(place++, step);
    m_steps->setCurrentRow(int(place) - 1);
}

void RecordWindow::addWords()
{
    insert({stepOf(lesson::Remark())});
    m_say->en()->setFocus();
}

// Its answer stands right behind it: what is to be shown in between is moved there, or done now.
void RecordWindow::addQuestion()
{
    const QString id = m_recorder.freeName(QStringLiteral("question"));
    auto *asking = new RecordQuestion(id, m_recorder.actors().constFirst().name, this);
    asking->setAttribute(Qt::WA_DeleteOnClose);
    connect(asking, &QDialog::accepted, this, [this, asking, id] {
        insert({stepOf(asking->question()), stepOf(lesson::Answer{id})});
        note(tr("What is done between the question and its answer shows who was right."));
    });
    asking->open();
}

void RecordWindow::addFigure()
{
    const QString name = m_recorder.freeName(QStringLiteral("figure"));
    auto *asking = new RecordFigure(name, m_recorder.actors(), this);
    asking->setAttribute(Qt::WA_DeleteOnClose);
    connect(asking, &QDialog::accepted, this,
            [this, asking] { insert({stepOf(asking->figure())}); });
    asking->open();
}

void RecordWindow::remove()
{
    m_recorder.remove(m_steps->currentRow());
}

void RecordWindow::moveUp()
{
    const int row = m_steps->currentRow();
    m_recorder.move(row, row - 1);
    m_steps->setCurrentRow(row - 1);
}

void RecordWindow::moveDown()
{
    const int row = m_steps->currentRow();
    m_recorder.move(row, row + 1);
    m_steps->setCurrentRow(row + 1);
}

/// What is wrong with it; empty: it stands in the file. Nothing is written that could not be read.
QString RecordWindow::write(lesson::Lesson lesson, const QString &file)
{
    const QString name = QFileInfo(file).completeBaseName();
    if (lesson::isName(name))
        lesson.id = name;
    const QByteArray json = lesson::written(lesson);
    const auto read = lesson::readLesson(json, {.otherHosts = true});
    if (const auto *error = std::get_if<lesson::ReadError>(&read))
        return error->sentence;
    return lesson::writtenWhole(file, json);
}

QString RecordWindow::save(const QString &file)
{
    const QString problem = write(m_recorder.lesson(), file);
    if (problem.isEmpty())
        m_recorder.setSaved();
    note(problem.isEmpty() ? tr("Saved as %1.").arg(file) : problem);
    return problem;
}

void RecordWindow::play()
{
    const lesson::Lesson lesson = m_recorder.lesson();
    const QString file = m_played.filePath(lesson.id + QStringLiteral(".json"));
    const QString problem = write(lesson, file);
    if (!problem.isEmpty())
        return note(problem);
    m_newWindow.open(session::Program::Server, {QStringLiteral("--lesson"), file});
}

void RecordWindow::askWhere()
{
    const QString wish = m_recorder.lesson().id + QStringLiteral(".json");
    QString file =
        QFileDialog::getSaveFileName(this, tr("Save the lesson"), wish, tr("Lessons (*.json)"));
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += QStringLiteral(".json");
    save(file);
}

void RecordWindow::askBeforeClosing()
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Save the lesson?"),
                                tr("What was recorded is not saved."), QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("recordUnsaved"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const QPushButton *keep = box->addButton(tr("Save …"), QMessageBox::AcceptRole);
    const QPushButton *drop = box->addButton(tr("Throw it away"), QMessageBox::DestructiveRole);
    box->addButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [this, keep, drop](const QAbstractButton *one) {
        if (one == keep)
            askWhere();
        m_goes = one == drop || (one == keep && !m_recorder.isUnsaved());
        if (m_goes)
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
    box->open();
}

} // namespace panels
