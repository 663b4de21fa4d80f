// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lessonrunsaving.h"

#include "lesson/runfile.h"
#include "panels/figurefile.h"
#include "panels/wraplabel.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QPushButton>

namespace panels {

namespace {

constexpr int longestName = 80; ///< characters

const QString studentKey = QStringLiteral("lesson/student");

} // namespace

LessonRunSaving::LessonRunSaving(lesson::Run run, QSettings &settings, QWidget *parent)
    : QDialog(parent)
    , m_run(std::move(run))
    , m_settings(settings)
    , m_student(new QLineEdit(settings.value(studentKey).toString()))
{
    setObjectName(QStringLiteral("lessonRunSaving"));
    setWindowTitle(tr("Save my run"));
    m_student->setObjectName(QStringLiteral("lessonStudent"));
    m_student->setMaxLength(longestName);
    m_student->setMinimumWidth(m_student->fontMetrics().averageCharWidth() * 30);
    auto *form = new QFormLayout;
    form->addRow(tr("&Your name:"), m_student);
    auto *explained = new WrapLabel;
    explained->setText(tr("The file holds your name, your answers, how far you came, and what "
                          "each window has seen. Whoever opens it can read all of that."));
    explained->setTone(Tone::Quiet);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setObjectName(QStringLiteral("lessonSaveRun"));
    connect(buttons, &QDialogButtonBox::accepted, this, &LessonRunSaving::askWhere);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(explained);
    column->addWidget(buttons);
}

QString LessonRunSaving::suggestion() const
{
    const QStringList parts = {m_run.student, m_run.lesson};
    QString name = parts.join(QLatin1Char('-'));
    if (m_run.student.isEmpty())
        name = m_run.lesson;
    return cleanedFileName(name) + QLatin1Char('.') + suffix();
}

void LessonRunSaving::askWhere()
{
    m_run.student = m_student->text().simplified();
    m_settings.setValue(studentKey, m_run.student);
    QString file = QFileDialog::getSaveFileName(this, tr("Save my run"), suggestion(),
                                                tr("Runs of lessons (*.%1)").arg(suffix()));
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += QLatin1Char('.') + suffix();
    const QString problem = lesson::saveRun(m_run, file);
    if (!problem.isEmpty()) {
        Q_EMIT failed(problem);
        return;
    }
    Q_EMIT saved(file);
    accept();
}

} // namespace panels
