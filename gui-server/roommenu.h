// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The menu "Room": what the server does with a line, when it closes a peer by itself, and its
// limits. What is chosen goes to the session and is kept in the settings. Owned by the window.

#include "session/serversession.h"

#include <QMenu>
#include <QSettings>

#include <functional>

class RoomMenu : public QMenu
{
    Q_OBJECT

public:
    /// Both must outlive it. Gives the session what the settings remember.
    RoomMenu(session::ServerSession &session, QSettings &settings, QWidget *parent);

    void retranslate();

private:
    struct Choice
    {
        int value;
        QString text;
    };
    /// One of several values, kept under @p key and given to @p use.
    void addChoices(QMenu *menu, const QString &key, int current, const QList<Choice> &choices,
                    const std::function<void(int)> &use);
    void restore();
    void addLimits();

    session::ServerSession &m_session;
    QSettings &m_settings;
};
