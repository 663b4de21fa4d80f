// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One line of plain text that gives way: what does not fit is cut with "…" and stands whole
// in the tool tip. Asks for no width of its own.

#include <QLabel>

namespace panels {

class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setWords(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace panels
