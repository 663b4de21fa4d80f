// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A topic as a link: its title in the link colour, underlined, in the line of a text. Plain
// text; reached by Tab, followed by a click, Space or Enter.

#include "explain/topic.h"

#include <QAbstractButton>

namespace panels {

class TopicLink : public QAbstractButton
{
    Q_OBJECT

public:
    TopicLink(const explain::Topic &topic, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QFont linkFont() const;

    bool m_isCode; // a name of C or TCP, not words
};

} // namespace panels
