// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lessonquestion.h"

#include <QGridLayout>

namespace panels {

namespace {

constexpr int gap = 8;
constexpr int oneRow = 3; ///< choices that stand side by side

/// Four stand two by two, five and six three by two.
int columnsFor(qsizetype choices)
{
    return choices <= oneRow ? int(choices) : int(choices + 1) / 2;
}

} // namespace

LessonQuestion::LessonQuestion(QWidget *parent)
    : QWidget(parent)
    , m_caption(new LessonCaption(this))
    , m_grid(new QGridLayout)
{
    m_caption->setObjectName(QStringLiteral("lessonQuestionText"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    column->addWidget(m_caption, 3);
    column->addLayout(m_grid, 2);
    m_grid->setSpacing(gap);
}

void LessonQuestion::setChoices(const QStringList &choices, bool open)
{
    while (m_choices.size() > choices.size())
        delete m_choices.takeLast();
    while (m_choices.size() < choices.size()) {
        const auto index = int(m_choices.size());
        auto *choice = new LessonChoice(index, this);
        connect(choice, &LessonChoice::clicked, this, [this, index] { Q_EMIT chosen(index); });
        m_choices.append(choice);
    }
    const int columns = columnsFor(choices.size());
    for (int i = 0; i < int(choices.size()); ++i) {
        m_grid->addWidget(m_choices[i], i / columns, i % columns);
        m_choices[i]->setWords(choices[i]);
        m_choices[i]->setEnabled(open);
    }
    for (int i = 0; i < m_grid->columnCount(); ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void LessonQuestion::ask(const QString &question, const QStringList &choices, bool open)
{
    m_caption->show(LessonCaption::Look::Plain, {{question}});
    setChoices(choices, open);
    for (LessonChoice *choice : std::as_const(m_choices))
        choice->setMarks({});
}

void LessonQuestion::answer(const QString &because, const QStringList &choices, int right,
                            int chosen)
{
    m_caption->show(LessonCaption::Look::Plain, {{because}});
    setChoices(choices, false);
    for (int i = 0; i < int(m_choices.size()); ++i)
        m_choices[i]->setMarks({i == right, i == chosen});
}

} // namespace panels
