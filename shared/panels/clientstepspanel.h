// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The lecture note's steps of a client: socket, perhaps setsockopt and bind, connect,
// write and read, shutdown, close.

#include "history/shown.h"
#include "panels/panel.h"
#include "session/clientsession.h"

namespace panels {

class ClientStepsPanel : public Panel
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ClientStepsPanel(history::Shown &shown, session::ClientSession &session,
                     QWidget *parent = nullptr);
    ~ClientStepsPanel() override;

    QString title() const override;
    QString host() const;
    QString port() const;
    int domain() const; ///< AF_INET or AF_INET6
    int type() const;   ///< SOCK_STREAM or SOCK_DGRAM
    void setTarget(const QString &host, const QString &port);

protected:
    void retranslate() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels
