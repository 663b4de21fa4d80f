// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What can be done to a connection beside talking, as one row of buttons: pause reading;
// SHUT_RD, SHUT_WR, SHUT_RDWR, Close, Close with RST, the five ways to end it or a half of it.
// Named pauseReading, shutRd, shutWr, shutRdwr, closeFin, closeReset.

#include "net/streamconnection.h"

#include <QPushButton>
#include <QWidget>

namespace panels {

class ConnectionButtons : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionButtons(QWidget *parent = nullptr);

    /// Whether there is a descriptor to act on; if not, @p reason is the tool tip.
    void setUsable(bool usable, const QString &reason);
    /// Whether read(2) is called when there is something.
    void setReading(bool on);
    void retranslate();

Q_SIGNALS:
    void shutdownWanted(int how);
    void closeWanted(net::CloseKind kind);
    void readingWanted(bool on);

private:
    QPushButton *add(const char *name, const QString &text);
    void setToolTips();

    QPushButton *m_pause;
    QPushButton *m_shutRead;
    QPushButton *m_shutWrite;
    QPushButton *m_shutBoth;
    QPushButton *m_close;
    QPushButton *m_reset;
    QString m_reason;
};

} // namespace panels
