// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// SHUT_RD, SHUT_WR, SHUT_RDWR, Close, Close with RST: the five ways to end a connection, or
// a half of it, as one row of buttons. Named shutRd, shutWr, shutRdwr, closeFin, closeReset.

#include "net/streamconnection.h"

#include <QPushButton>
#include <QWidget>

namespace panels {

class ClosingButtons : public QWidget
{
    Q_OBJECT

public:
    explicit ClosingButtons(QWidget *parent = nullptr);

    /// Whether there is a descriptor to act on; if not, @p reason is the tool tip.
    void setUsable(bool usable, const QString &reason);
    void retranslate();

Q_SIGNALS:
    void shutdownWanted(int how);
    void closeWanted(net::CloseKind kind);

private:
    QPushButton *add(const char *name, const QString &text);
    void setToolTips();

    QPushButton *m_shutRead;
    QPushButton *m_shutWrite;
    QPushButton *m_shutBoth;
    QPushButton *m_close;
    QPushButton *m_reset;
    QString m_reason;
};

} // namespace panels
