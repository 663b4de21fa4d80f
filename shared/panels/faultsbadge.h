// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A hatched badge in the status line, there while any fault is simulated: "Simulated: every
// read → EAGAIN". A click asks for the panel of the faults. Follows a session, which outlives it.

#include "session/socketsession.h"

#include <QAbstractButton>

namespace panels {

class FaultsBadge : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FaultsBadge(session::SocketSession &session, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    session::SocketSession &m_session;
    std::vector<posix::Fault> m_shown;
};

} // namespace panels
