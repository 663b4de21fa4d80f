// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ladderbar.h"

#include "panels/ladderwords.h"
#include "panels/tones.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace panels {

LadderBar::LadderBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_legend(new QLabel(this))
    , m_all(new QCheckBox(this))
    , m_copy(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    m_words->setObjectName(QStringLiteral("ladderSentence"));
    m_legend->setObjectName(QStringLiteral("ladderLegend"));
    m_all->setObjectName(QStringLiteral("ladderAll"));
    connect(m_all, &QCheckBox::clicked, this, &LadderBar::allToggled);
    m_copy->setObjectName(QStringLiteral("ladderCopy"));
    m_menu->setObjectName(QStringLiteral("ladderCopyMenu"));
    for (QLabel *label : {m_words, m_legend})
        label->setTextFormat(Qt::PlainText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_copy->setAutoRaise(true);
    m_copy->setPopupMode(QToolButton::InstantPopup);
    m_copy->setMenu(m_menu);
    for (const auto &[form, name] :
         {std::pair(Form::Text, "ladderCopyText"), std::pair(Form::Mermaid, "ladderCopyMermaid"),
          std::pair(Form::Picture, "ladderCopyPicture")}) {
        QAction *action = m_menu->addAction(QString());
        action->setObjectName(QLatin1StringView(name));
        m_forms.append(action);
        connect(action, &QAction::triggered, this,
                [this, wanted = form] { Q_EMIT copyWanted(wanted); });
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 6, 2);
    row->setSpacing(12);
    row->addWidget(m_words, 1);
    row->addWidget(m_legend);
    row->addWidget(m_all);
    row->addWidget(m_copy);
}

void LadderBar::retranslate()
{
    m_legend->setText(tr("── observed   ╌╌ inferred"));
    m_legend->setToolTip(plainToolTip(
        tr("Observed: both the sending and the receiving were seen. Inferred: it must have been, "
           "by what was seen. What happened outside our view is not drawn.")));
    m_all->setText(tr("All connections"));
    m_all->setToolTip(plainToolTip(tr("The ladders of all connections of this window, one below "
                                      "the other, with one clock for all.")));
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(tr("Copy the ladder"));
    m_forms[int(Form::Text)]->setText(tr("Text"));
    m_forms[int(Form::Mermaid)]->setText(QStringLiteral("Mermaid"));
    m_forms[int(Form::Picture)]->setText(tr("Picture of the whole ladder"));
}

void LadderBar::setAllShown(bool on)
{
    m_all->setChecked(on);
}

void LadderBar::setFacts(const diagrams::LadderFacts &facts)
{
    m_lacking = LadderWords::lacking(facts);
    showWords();
}

void LadderBar::setSentence(const QString &sentence)
{
    m_sentence = sentence;
    showWords();
}

void LadderBar::showWords()
{
    const QString words = m_sentence.isEmpty() ? m_lacking : m_sentence;
    m_words->setText(words);
    m_words->setToolTip(plainToolTip(words));
}

} // namespace panels
