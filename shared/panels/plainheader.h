// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The header of a table as a textbook prints it: words over a thin line, the same margin
// at both sides as the cells below have. The cells' margin is cellMargin.

#include <QHeaderView>

namespace panels {

constexpr int cellMargin = 6; ///< px, left and right of what a cell says

class PlainHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit PlainHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    QFont wordsFont() const;
};

} // namespace panels
