// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The simulated faults that are on, one hatched row each with a button that clears it (called
// faultClear_CALL), and one button for all of them.

#include "history/shown.h"
#include "panels/panel.h"
#include "panels/wraplabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace panels {

class FaultList : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    FaultList(history::Shown &shown, session::SocketSession &session, QWidget *parent = nullptr);

    void retranslate();
    TextTable textTable() const;

private:
    void refresh();
    void addRow(const posix::Fault &fault);

    history::Shown &m_facts;
    session::SocketSession &m_session;
    std::vector<posix::Fault> m_shown;
    QVBoxLayout *m_rows;
    WrapLabel *m_none;
    QPushButton *m_clearAll;
    QList<QWidget *> m_lines;
};

} // namespace panels
