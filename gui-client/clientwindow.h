// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The window of the chat client: the note's steps on the left, the connection with its two
// half-arrows and the chat in the middle, the kernel's table and the call log below. Places panels
// and connects them; every verb goes to the session, which outlives it.

#include "panels/clientstepspanel.h"
#include "panels/connectionpanel.h"
#include "panels/sessionwindow.h"
#include "session/clientsession.h"

class ClientWindow : public panels::SessionWindow
{
    Q_OBJECT

public:
    ClientWindow(session::ClientSession &session, history::Shown &shown, panels::Language &language,
                 QSettings &settings);
    ~ClientWindow() override;

    void setTarget(const QString &host, const QString &port) { m_steps.setTarget(host, port); }

protected:
    void retranslate() override;
    void showStatus() override;

private:
    void buildTools();
    void connectShown();
    void connectChat();
    void updateActions();
    QString waitText() const;

    session::ClientSession &m_client;
    panels::ClientStepsPanel m_steps;
    panels::ConnectionPanel m_connection;
    QAction *m_connect = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_close = nullptr;
};
