// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The lecture note's steps of a server, each with its lamp, its C call with the real
// arguments, its result, and the field and button that make it.

#include "history/shown.h"
#include "panels/panel.h"
#include "session/serversession.h"

namespace panels {

class ServerStepsPanel : public Panel
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ServerStepsPanel(history::Shown &shown, session::ServerSession &session,
                     QWidget *parent = nullptr);
    ~ServerStepsPanel() override;

    QString title() const override;
    /// What the fields say: for "Start listening".
    session::ListenPlan plan() const;
    void setPlan(const session::ListenPlan &plan);

protected:
    void retranslate() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels
