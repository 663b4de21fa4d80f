// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lessonrunwindow.h"

#include "chat/printable.h"
#include "lesson/course.h"
#include "lesson/reader.h"
#include "panels/language.h"
#include "panels/lessonquestionchoice.h"
#include "panels/savedsession.h"
#include "panels/theme.h"
#include "panels/wraplabel.h"

#include <QEvent>
#include <QFile>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace panels {

namespace {

constexpr QSize usualSize(760, 640);
constexpr int margin = 16;
constexpr int indent = 18;

/// Of the course; nothing where it is not one of them, or has changed since.
std::optional<lesson::Lesson> lessonOf(const lesson::Run &run)
{
    const QString file = QStringLiteral(":/lessons/%1.json").arg(run.lesson);
    if (!lesson::isName(run.lesson) || !QFile::exists(file))
        return std::nullopt;
    auto read = lesson::readLessonFile(file);
    auto *known = std::get_if<lesson::Lesson>(&read);
    return known ? std::optional(std::move(*known)) : std::nullopt;
}

QFont enlarged(QFont font, qreal factor)
{
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(true);
    return font;
}

} // namespace

LessonRunWindow::LessonRunWindow(lesson::Run run, const Language &language,
                                 const QSettings &settings)
    : m_run(std::move(run))
    , m_language(language)
    , m_lesson(lessonOf(m_run))
    , m_newWindow(*this, language, settings)
{
    setObjectName(QStringLiteral("lessonRunWindow"));
    applyTheme(Theme(settings.value(QStringLiteral("theme"), 0).toInt() % 3));
    connect(&m_newWindow, &NewWindow::failed, this,
            [this](const QString &sentence) { m_told->setText(sentence); });
    resize(usualSize);
    retranslate();
}

void LessonRunWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LessonRunWindow::retranslate()
{
    setWindowTitle(tr("Sockscope · run of %1 (read-only)")
                       .arg(m_run.student.isEmpty() ? tr("somebody without a name")
                                                    : chat::printable(m_run.student)));
    m_newWindow.retranslate();
    build();
}

WrapLabel *LessonRunWindow::addWords(QVBoxLayout *column, const QString &text, const char *name)
{
    auto *label = new WrapLabel;
    label->setObjectName(QLatin1StringView(name));
    label->setText(text);
    column->addWidget(label);
    return label;
}

void LessonRunWindow::build()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(margin, margin, margin, margin);
    addFacts(column);
    addAnswers(column);
    addSessions(column);
    m_told = addWords(column, {}, "runTold");
    m_told->setTone(Tone::Refused);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("runPage"));
    scroll->setAccessibleName(windowTitle());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    setCentralWidget(scroll);
}

void LessonRunWindow::addFacts(QVBoxLayout *column)
{
    const QString title = m_lesson ? m_lesson->title.in(m_language.current()) : m_run.lesson;
    addWords(column, chat::printable(title), "runLesson")->setFont(enlarged(font(), 1.5));
    const QString name =
        m_run.student.isEmpty() ? tr("somebody without a name") : chat::printable(m_run.student);
    const QString begun =
        QLocale(m_language.current()).toString(m_run.begun.toLocalTime(), QLocale::LongFormat);
    addWords(column, tr("%1 · begun on %2").arg(name, begun), "runStudent");
    addWords(column,
             m_run.isFinished() ? tr("Played to the end: %1 steps.").arg(m_run.allSteps)
                                : tr("Played %1 of %2 steps.").arg(m_run.steps).arg(m_run.allSteps),
             "runSteps");
}

void LessonRunWindow::addAnswers(QVBoxLayout *column)
{
    column->addSpacing(margin);
    const auto right =
        std::count_if(m_run.answers.cbegin(), m_run.answers.cend(),
                      [](const auto &one) { return one.chosen >= 0 && one.chosen == one.right; });
    addWords(column, tr("Answers: %1 of %2 as the kernel's").arg(right).arg(m_run.answers.size()),
             "runAnswers")
        ->setFont(enlarged(font(), 1.15));
    for (const lesson::Run::Answered &answered : m_run.answers)
        addAnswer(column, answered);
}

void LessonRunWindow::addAnswer(QVBoxLayout *column, const lesson::Run::Answered &answered)
{
    const lesson::Question *question = m_lesson ? m_lesson->question(answered.question) : nullptr;
    const QString language = m_language.current();
    const auto choice = [&](int index) {
        const QString letter = LessonChoice::letter(index);
        return question && index < question->choices.size()
                   ? letter + QStringLiteral(": ") + question->choices[index].text.in(language)
                   : letter;
    };
    column->addSpacing(margin / 2);
    addWords(column, question ? question->text.in(language) : answered.question);
    QStringList lines;
    const bool isRight = answered.chosen >= 0 && answered.chosen == answered.right;
    if (answered.chosen < 0)
        lines.append(tr("No answer was given."));
    else if (answered.right < 0)
        lines.append(tr("Chosen: %1. The answer was not seen.").arg(choice(answered.chosen)));
    else
        lines.append((isRight ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) +
                     tr("chosen: %1").arg(choice(answered.chosen)));
    if (!isRight && answered.right >= 0)
        lines.append(QStringLiteral("✓ ") + tr("the kernel: %1").arg(choice(answered.right)));
    WrapLabel *told = addWords(column, lines.join(QLatin1Char('\n')));
    told->setContentsMargins(indent, 0, 0, 0);
    told->setTone(isRight ? Tone::Plain : Tone::Refused);
}

void LessonRunWindow::addSessions(QVBoxLayout *column)
{
    if (m_run.sessions.isEmpty())
        return;
    column->addSpacing(margin);
    addWords(column, tr("What each window has seen"))->setFont(enlarged(font(), 1.15));
    for (auto one = m_run.sessions.cbegin(); one != m_run.sessions.cend(); ++one) {
        const QString actor = one.key();
        auto *button = new QPushButton(tr("Open the session of \"%1\"")
                                           .arg(chat::printable(actor))
                                           .replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setObjectName(QStringLiteral("runSession_") + actor);
        connect(button, &QPushButton::clicked, this, [this, actor] { openSession(actor); });
        column->addWidget(button, 0, Qt::AlignLeft);
    }
}

void LessonRunWindow::openSession(const QString &actor)
{
    m_told->setText({});
    const auto place = std::distance(m_run.sessions.cbegin(), m_run.sessions.constFind(actor));
    const QString name =
        m_folder.filePath(QStringLiteral("%1.%2").arg(place + 1).arg(SavedSession::suffix()));
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_run.sessions[actor]) < 0 ||
        !file.flush()) {
        m_told->setText(file.errorString());
        return;
    }
    const auto read = SavedSession::read(name);
    if (const QString *problem = std::get_if<QString>(&read)) {
        m_told->setText(*problem);
        return;
    }
    m_newWindow.open(std::get<history::Chronicle>(read).program, {QStringLiteral("--open"), name});
}

} // namespace panels
