// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/recordquestion.h"

#include "lesson/recorder.h"
#include "lesson/verbs.h"
#include "panels/lessonquestionchoice.h"
#include "panels/recordwords.h"
#include "panels/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace panels {

namespace {

constexpr int mostChoices = 4;
constexpr int fewestChoices = 2;

QStringList states()
{
    for (const lesson::Argument &argument : lesson::expectation(QStringLiteral("row"))->arguments) {
        if (QLatin1StringView(argument.name) == QLatin1StringView("state"))
            return argument.choices;
    }
    return {};
}

} // namespace

RecordQuestion::RecordQuestion(QString id, QString actor, QWidget *parent)
    : QDialog(parent)
    , m_id(std::move(id))
    , m_actor(std::move(actor))
    , m_text(new RecordWords(QStringLiteral("questionText"), this))
    , m_because(new RecordWords(QStringLiteral("questionBecause"), this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setObjectName(QStringLiteral("recordQuestion"));
    setWindowTitle(tr("A question"));
    auto *grid = new QGridLayout(this);
    addHead(grid);
    for (int number = 0; number < mostChoices; ++number)
        addChoice(grid, number);
    const int last = grid->rowCount();
    grid->addWidget(new QLabel(tr("Because:")), last, 0);
    grid->addWidget(m_because->en(), last, 1);
    grid->addWidget(m_because->zh(), last, 2);
    m_because->setMeaning(tr("Because:"));
    grid->addWidget(m_buttons, last + 1, 0, 1, 5);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("questionOk"));
    showComplete();
}

void RecordQuestion::addHead(QGridLayout *grid)
{
    grid->addWidget(new QLabel(tr("What is asked:")), 0, 0);
    grid->addWidget(m_text->en(), 0, 1);
    grid->addWidget(m_text->zh(), 0, 2);
    m_text->setMeaning(tr("What is asked:"));
    grid->addWidget(new QLabel(tr("It is right where this row is seen:")), 1, 3, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    m_text->en()->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    m_text->zh()->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
    connect(m_text, &RecordWords::changed, this, &RecordQuestion::showComplete);
}

void RecordQuestion::addChoice(QGridLayout *grid, int number)
{
    const QString name = QStringLiteral("questionChoice%1").arg(number + 1);
    const QString title = tr("Answer %1:").arg(LessonChoice::letter(number));
    Choice choice = {new RecordWords(name, this), new QComboBox, new QComboBox};
    choice.words->setMeaning(title);
    choice.end->setObjectName(name + QStringLiteral("End"));
    choice.end->addItem(tr("the server's end"), QStringLiteral("server"));
    choice.end->addItem(tr("the client's end"), QStringLiteral("client"));
    choice.end->setAccessibleName(title);
    choice.state->setObjectName(name + QStringLiteral("State"));
    choice.state->addItem(QString());
    choice.state->addItems(states());
    choice.state->setFont(monospace(font()));
    choice.state->setMinimumContentsLength(12);
    choice.state->setAccessibleName(title);
    connect(choice.state, &QComboBox::currentIndexChanged, this, &RecordQuestion::showComplete);
    const int row = grid->rowCount();
    grid->addWidget(new QLabel(title), row, 0);
    grid->addWidget(choice.words->en(), row, 1);
    grid->addWidget(choice.words->zh(), row, 2);
    grid->addWidget(choice.end, row, 3);
    grid->addWidget(choice.state, row, 4);
    m_choices.append(choice);
}

// An answer counts once its state is chosen.
void RecordQuestion::showComplete()
{
    const auto chosen = std::count_if(m_choices.cbegin(), m_choices.cend(), [](const Choice &one) {
        return one.state->currentIndex() > 0;
    });
    m_buttons->button(QDialogButtonBox::Ok)
        ->setEnabled(chosen >= fewestChoices && !m_text->words().isEmpty());
}

lesson::Question::Choice RecordQuestion::choiceOf(const Choice &choice) const
{
    const QString state = choice.state->currentText();
    const lesson::Arguments wanted = {
        {QStringLiteral("state"), state},
        {QStringLiteral("end"), choice.end->currentData().toString()}};
    return {lesson::inBoth(choice.words->words(), {state, state}),
            {m_actor, QStringLiteral("row"), wanted}};
}

lesson::Question RecordQuestion::question() const
{
    const lesson::Words usual = {QStringLiteral("That is what the kernel's table says."),
                                 QStringLiteral("内核的表就是这样写的。")};
    lesson::Question question;
    question.id = m_id;
    question.text = lesson::inBoth(m_text->words());
    question.because = lesson::inBoth(m_because->words(), usual);
    for (const Choice &choice : m_choices) {
        if (choice.state->currentIndex() > 0)
            question.choices.append(choiceOf(choice));
    }
    return question;
}

} // namespace panels
