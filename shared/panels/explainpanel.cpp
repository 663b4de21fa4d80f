// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/explainpanel.h"

#include "panels/tones.h"

namespace panels {

using explain::Topic;

namespace {

constexpr int mostRemembered = 100;

} // namespace

ExplainPanel::ExplainPanel(QWidget *parent)
    : Panel(parent)
    , m_back(addStep("explainBack", Qt::LeftArrow, -1))
    , m_forward(addStep("explainForward", Qt::RightArrow, +1))
    , m_kind(new QLabel(this))
    , m_page(new ExplainPage(this))
{
    m_kind->setObjectName(QStringLiteral("explainKind"));
    m_kind->setTextFormat(Qt::PlainText);
    m_kind->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_page->setObjectName(QStringLiteral("explainPage"));
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_forward->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    connect(m_page, &ExplainPage::wanted, this, &ExplainPanel::setTopic);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 0);
    bar->addWidget(m_back);
    bar->addWidget(m_forward);
    bar->addSpacing(4);
    bar->addWidget(m_kind, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_page, 1);
    ExplainPanel::retranslate();
}

QToolButton *ExplainPanel::addStep(const char *name, Qt::ArrowType arrow, int step)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, [this, step] { go(step); });
    return button;
}

QString ExplainPanel::title() const
{
    return tr("Explain");
}

std::optional<TextTable> ExplainPanel::textTable() const
{
    if (m_place < 0)
        return std::nullopt;
    return tableOf(wordsOf(m_history.at(m_place)));
}

std::optional<Topic> ExplainPanel::topic() const
{
    return m_place < 0 ? std::nullopt : std::optional(m_history.at(m_place));
}

void ExplainPanel::setTopic(const Topic &topic)
{
    if (this->topic() == topic || explain::article(topic).title.isEmpty())
        return;
    m_history = m_history.mid(0, m_place + 1);
    m_history.append(topic);
    if (m_history.size() > mostRemembered)
        m_history.removeFirst();
    m_place = int(m_history.size()) - 1;
    showTopic();
}

void ExplainPanel::go(int step)
{
    m_place = qBound(0, m_place + step, int(m_history.size()) - 1);
    showTopic();
}

void ExplainPanel::showTopic()
{
    m_back->setEnabled(m_place > 0);
    m_forward->setEnabled(m_place + 1 < m_history.size());
    const ExplainWords words = m_place < 0 ? wordsOfNothing() : wordsOf(m_history.at(m_place));
    m_kind->setText(words.kind);
    m_page->showWords(words);
}

void ExplainPanel::retranslate()
{
    m_back->setToolTip(plainToolTip(tr("Back (Alt+Left)")));
    m_forward->setToolTip(plainToolTip(tr("Forward (Alt+Right)")));
    m_back->setAccessibleName(tr("Back"));
    m_forward->setAccessibleName(tr("Forward"));
    m_page->setAccessibleName(title());
    showTopic();
}

} // namespace panels
