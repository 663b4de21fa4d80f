// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One explanation at a time, as a page of a book: what it is, what leads there, what can
// follow, where it is written, and links to what belongs to it. Goes back and forward like
// a browser. While nothing was asked it says how to ask, and offers where a course begins.

#include "panels/explainpage.h"
#include "panels/panel.h"

#include <QToolButton>

namespace panels {

class ExplainPanel : public Panel
{
    Q_OBJECT

public:
    explicit ExplainPanel(QWidget *parent = nullptr);

    QString title() const override;
    /// The headings with their paragraphs; nothing while no topic is shown.
    std::optional<TextTable> textTable() const override;
    /// Nothing while none was asked for.
    std::optional<explain::Topic> topic() const;

public Q_SLOTS:
    /// One without an article changes nothing.
    void setTopic(const explain::Topic &topic);

protected:
    void retranslate() override;

private:
    QToolButton *addStep(const char *name, Qt::ArrowType arrow, int step);
    void go(int step);
    void showTopic();

    QList<explain::Topic> m_history;
    int m_place = -1; // in the history
    QToolButton *m_back;
    QToolButton *m_forward;
    QLabel *m_kind;
    ExplainPage *m_page;
};

} // namespace panels
