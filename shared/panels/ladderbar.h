// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The small bar above the ladder: what is chosen, or what the whole lacks; what solid and
// dashed mean; one connection or all; copy.

#include "diagrams/ladderfacts.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QMenu;
class QToolButton;

namespace panels {

class LadderBar : public QWidget
{
    Q_OBJECT

public:
    enum class Form : std::uint8_t { Text, Mermaid, Picture };

    explicit LadderBar(QWidget *parent = nullptr);

    void setAllShown(bool on);
    void setFacts(const diagrams::LadderFacts &facts);
    /// Of the chosen event; empty: none.
    void setSentence(const QString &sentence);
    void retranslate();

Q_SIGNALS:
    void copyWanted(panels::LadderBar::Form form);
    /// By the person: all connections, or the chosen one.
    void allToggled(bool on);

private:
    void showWords();

    QLabel *m_words;
    QLabel *m_legend;
    QCheckBox *m_all;
    QToolButton *m_copy;
    QMenu *m_menu;
    QList<QAction *> m_forms; ///< as in Form
    QString m_sentence;
    QString m_lacking;
};

} // namespace panels
