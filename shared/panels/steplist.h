// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The rows of a steps panel one below the other, scrolled where they do not fit, and the
// pace at which they are refreshed: at once where a person did something, at most fifty
// times a second where peers did.

#include "panels/steprow.h"

#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace panels {

class StepList : public QScrollArea
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    /// Takes the row; @p close: it belongs to the one above.
    StepRow *addRow(StepRow *row, bool close = false);
    /// Something that the rows show is different.
    void refreshNow();
    /// The same, of something that may happen thousands of times a second.
    void refreshSoon();
    void refreshFor(session::Step step);

    /// Rows are scrolled, never cut at their side.
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void refreshWanted();

private:
    QVBoxLayout *m_rows;
    QTimer m_rest;
    bool m_pending = false;
};

} // namespace panels
