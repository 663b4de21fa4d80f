// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// How the record window is built and where it stands. What its buttons do is in
// recordwindowdeeds.cpp.

#include "panels/recordwindow.h"

#include "panels/elidedlabel.h"
#include "panels/lessonplaces.h"
#include "panels/recordwords.h"

#include <QApplication>
#include <QCloseEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

namespace panels {

namespace {

constexpr QSize smallest(900, 230); ///< px
constexpr int highest = 340;
constexpr int margin = 10;

} // namespace

RecordWindow::RecordWindow(RecordCast::MakeStage makeStage, Language &language,
                           const QSettings &settings)
    : m_language(language)
    , m_settings(settings)
    , m_cast(std::move(makeStage))
    , m_newWindow(*this, language, settings)
{
    setObjectName(QStringLiteral("recordWindow"));
    applyTheme(Theme(m_settings.value(QStringLiteral("theme"), 0).toInt() % 3));
    build();
    connectCast();
    retranslate();
    tellLooks();
    showChosen();
}

RecordWindow::~RecordWindow()
{
    disconnect(&m_cast, nullptr, this, nullptr);
}

void RecordWindow::begin()
{
    for (const auto program : {lesson::Program::Server, lesson::Program::Client})
        m_cast.add({m_recorder.addActor(program), program});
    m_recorder.setSaved();
    note(tr("Use the two windows as always: what you do is written down here."));
}

void RecordWindow::build()
{
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(margin, margin / 2, margin, margin);
    auto *row = new QHBoxLayout;
    m_steps = new RecordSteps(m_recorder);
    row->addWidget(m_steps, 1);
    row->addLayout(buildWords(), 1);
    column->addLayout(row, 1);
    column->addLayout(buildButtons());
    setCentralWidget(all);
    setMinimumSize(smallest);
    connect(m_steps, &QListWidget::currentRowChanged, this, &RecordWindow::showChosen);
    connect(&m_recorder, &lesson::Recorder::changed, this, &RecordWindow::showChosen);
}

/// What the lesson is called, what is said with the chosen step, what is to be remembered.
QGridLayout *RecordWindow::buildWords()
{
    auto *grid = new QGridLayout;
    m_title = new RecordWords(QStringLiteral("recordTitle"), this);
    m_say = new RecordWords(QStringLiteral("recordSay"), this);
    m_remember = new RecordWords(QStringLiteral("recordRemember"), this);
    int line = 0;
    for (const RecordWords *words : {m_title, m_say, m_remember}) {
        auto *label = new QLabel;
        label->setBuddy(words->en());
        m_labels.append(label);
        grid->addWidget(label, line, 0);
        grid->addWidget(words->en(), line, 1);
        grid->addWidget(words->zh(), line++, 2);
    }
    m_note = new ElidedLabel;
    m_note->setObjectName(QStringLiteral("recordNote"));
    grid->addWidget(m_note, line++, 0, 1, 3);
    grid->setRowStretch(line, 1);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    connect(m_title, &RecordWords::changed, this,
            [this] { m_recorder.setTitle(m_title->words()); });
    connect(m_remember, &RecordWords::changed, this,
            [this] { m_recorder.setRemember(m_remember->words()); });
    connect(m_say, &RecordWords::changed, this,
            [this] { m_recorder.setSay(m_steps->currentRow(), m_say->words()); });
    return grid;
}

QPushButton *RecordWindow::addButton(QHBoxLayout *row, const char *name,
                                     void (RecordWindow::*what)())
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1StringView(name));
    connect(button, &QPushButton::clicked, this, what);
    row->addWidget(button);
    m_buttons.insert(button->objectName(), button);
    return button;
}

QHBoxLayout *RecordWindow::buildButtons()
{
    auto *row = new QHBoxLayout;
    addButton(row, "recordUp", &RecordWindow::moveUp);
    addButton(row, "recordDown", &RecordWindow::moveDown);
    addButton(row, "recordRemove", &RecordWindow::remove);
    row->addSpacing(margin);
    addButton(row, "recordAddWords", &RecordWindow::addWords);
    addButton(row, "recordAddQuestion", &RecordWindow::addQuestion);
    addButton(row, "recordAddFigure", &RecordWindow::addFigure);
    row->addSpacing(margin);
    addButton(row, "recordAddClient", &RecordWindow::addClient);
    row->addStretch(1);
    addButton(row, "recordPlay", &RecordWindow::play);
    addButton(row, "recordSave", &RecordWindow::askWhere);
    return row;
}

void RecordWindow::connectCast()
{
    connect(&m_cast, &RecordCast::said, &m_recorder, &lesson::Recorder::hear);
    connect(&m_cast, &RecordCast::lost, this,
            [this](const QString &actor, const QString &sentence, bool wasUp) {
                if (wasUp)
                    m_recorder.lose(actor);
                note(sentence);
            });
    connect(&m_newWindow, &NewWindow::failed, this, &RecordWindow::note);
}

void RecordWindow::retranslate()
{
    setWindowTitle(tr("Sockscope · Record a lesson"));
    const QStringList labels = {tr("&Title:"), tr("&Caption of the step:"), tr("Rem&ember:")};
    for (qsizetype i = 0; i < m_labels.size(); ++i)
        m_labels[i]->setText(labels[i]);
    m_title->setMeaning(tr("Title of the lesson"));
    m_say->setMeaning(tr("What is said with the chosen step"));
    m_remember->setMeaning(tr("What is to be remembered"));
    m_steps->setAccessibleName(tr("What was recorded"));
    m_steps->setLanguage(m_language.current());
    m_newWindow.retranslate();
    retranslateButtons();
}

void RecordWindow::retranslateButtons()
{
    const auto name = [this](const char *button, const QString &text, const QString &tip) {
        m_buttons[QLatin1StringView(button)]->setText(text);
        m_buttons[QLatin1StringView(button)]->setToolTip(tip);
    };
    name("recordUp", tr("Up"), tr("The chosen step comes before the one above it"));
    name("recordDown", tr("Down"), tr("The chosen step comes behind the one below it"));
    name("recordRemove", tr("Remove"), tr("The chosen step is left out of the lesson"));
    name("recordAddWords", tr("Add words"), tr("A step that only says something"));
    name("recordAddQuestion", tr("Add a question …"),
         tr("The class predicts; what follows up to the answer shows who was right"));
    name("recordAddFigure", tr("Add a figure …"), tr("A picture for the handout"));
    name("recordAddClient", tr("Add a client"), tr("One more window takes part"));
    name("recordPlay", tr("Play it"),
         tr("Plays what was recorded so far, with windows of its own"));
    name("recordSave", tr("Save …"), tr("Writes the lesson into a file (*.json)"));
}

// The actors stand above it.
void RecordWindow::standBelow()
{
    const QRect free = screen()->availableGeometry();
    const int height = std::clamp(free.height() / 3, smallest.height(), highest);
    const QRect strip(free.left(), free.bottom() + 1 - height, free.width(), height);
    const QMargins frame(geometry().left() - frameGeometry().left(),
                         geometry().top() - frameGeometry().top(),
                         frameGeometry().right() - geometry().right(),
                         frameGeometry().bottom() - geometry().bottom());
    setGeometry(strip.marginsRemoved(frame));
    m_cast.setRoom(QRect(free.topLeft(), QSize(free.width(), free.height() - height)));
}

void RecordWindow::tellLooks()
{
    const QStringList themes = {QStringLiteral("system"), QStringLiteral("light"),
                                QStringLiteral("dark")};
    m_cast.setLooks(m_language.current(),
                    themes.value(m_settings.value(QStringLiteral("theme"), 0).toInt()));
}

void RecordWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (event->spontaneous())
        return;
    standBelow();
    QMetaObject::invokeMethod(this, &RecordWindow::standBelow, Qt::QueuedConnection);
}

void RecordWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        tellLooks();
    }
}

void RecordWindow::closeEvent(QCloseEvent *event)
{
    const bool asks = !m_goes && m_recorder.isUnsaved() && !m_recorder.items().isEmpty();
    event->setAccepted(!asks);
    if (asks)
        askBeforeClosing();
}

void RecordWindow::note(const QString &sentence)
{
    m_note->setWords(sentence);
}

} // namespace panels
