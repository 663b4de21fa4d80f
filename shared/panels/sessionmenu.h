// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The menu "Session": keeps what a window has seen in a file, and opens such a file in a
// process of its own, to be read only. Belongs to a SessionWindow.

#include "history/history.h"

#include <QMenu>

namespace panels {

class NewWindow;

class SessionMenu : public QMenu
{
    Q_OBJECT

public:
    /// Everything must outlive it.
    SessionMenu(const history::History &history, NewWindow &newWindow, QWidget *parent);

    /// Empty on success, else the reason.
    QString save(const QString &file) const;
    /// By the program that the file is from: its pid; 0: failed() told why.
    qint64 open(const QString &file);
    void retranslate();

Q_SIGNALS:
    void done(const QString &sentence);
    void failed(const QString &sentence);

private:
    void askAndSave();
    void askAndOpen();
    QString namePattern() const;

    const history::History &m_history;
    NewWindow &m_newWindow;
    QAction *m_save;
    QAction *m_open;
};

} // namespace panels
