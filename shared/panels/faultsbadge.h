// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A hatched badge in the status line, there while any fault is simulated: "Simulated: every
// read → EAGAIN". A click asks for the panel of the faults. Follows what is shown of a session,
// which outlives it.

#include "history/shown.h"

#include <QAbstractButton>

namespace panels {

class FaultsBadge : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FaultsBadge(history::Shown &shown, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    history::Shown &m_facts;
    std::vector<posix::Fault> m_shown;
};

} // namespace panels
