// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The client's connection: its state as the kernel tells it, two half-arrows that show
// which direction still lives, byte counts, and SHUT_RD, SHUT_WR, SHUT_RDWR, Close,
// Close with RST.

#include "history/shown.h"
#include "panels/panel.h"
#include "session/clientsession.h"

namespace panels {

class ConnectionPanel : public Panel
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ConnectionPanel(history::Shown &shown, session::ClientSession &session,
                    QWidget *parent = nullptr);
    ~ConnectionPanel() override;

    QString title() const override;

protected:
    void retranslate() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels
