// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The window of the chat server: the note's steps on the left, peers and chat in the middle,
// the kernel's table and the call log below. Places panels and connects them; every verb
// goes to the session, which outlives it.

#include "panels/acceptqueuepanel.h"
#include "panels/peerspanel.h"
#include "panels/serverstepspanel.h"
#include "panels/sessionwindow.h"
#include "roommenu.h"
#include "session/serversession.h"

class ServerWindow : public panels::SessionWindow
{
    Q_OBJECT

public:
    ServerWindow(session::ServerSession &session, history::Shown &shown, panels::Language &language,
                 QSettings &settings);
    ~ServerWindow() override;

    void setPlan(const session::ListenPlan &plan) { m_steps.setPlan(plan); }
    /// As the button does: with what the steps' fields say.
    bool startListening();

protected:
    void retranslate() override;
    void showStatus() override;

private:
    void buildTools();
    void connectShown();
    void connectChat();
    void updatePeers();
    void updateSelection();
    void updateActions();
    QList<chat::Peer> receivers() const;
    void fill(chat::PeerId to, bool on);
    void showFilling();
    void askBeforeOpening();
    bool opensToOthers() const;
    posix::SocketAddress address() const;
    void offerWindowsHere();
    QString waitText() const;

    session::ServerSession &m_server;
    models::PeerModel m_peerModel;
    panels::ServerStepsPanel m_steps;
    panels::PeersPanel m_peers;
    panels::AcceptQueuePanel m_queue;
    RoomMenu m_roomMenu;
    QAction *m_start = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_closeAll = nullptr;
};
