// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The view of the call log: rows of one height, no cell is ever measured, so that 100,000
// rows cost no more than a screenful. Stays at the end until the person scrolls up.

#include <QTableView>

namespace panels {

class SyscallLogFilter;

class SyscallLogView : public QTableView
{
    Q_OBJECT

public:
    explicit SyscallLogView(SyscallLogFilter &filter, QWidget *parent = nullptr);

    /// Row height and column widths, from the font and the headers.
    void measure();

protected:
    void changeEvent(QEvent *event) override;

private:
    void followEnd();

    bool m_atEnd = true;
};

} // namespace panels
