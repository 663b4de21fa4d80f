// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// SIGTERM, SIGINT and SIGHUP as an event of the event loop, so that peers get their FIN
// and settings are saved. Make it before any thread starts, so that all block them. See
// signalfd(2).

#include <QObject>
#include <QSocketNotifier>

namespace session {

class TerminationSignals : public QObject
{
    Q_OBJECT

public:
    /// Blocks the signals in this thread and in those it starts from now on.
    static void block();

    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    void requested(int signal);

private:
    int m_fd;
    QSocketNotifier m_notifier;
};

} // namespace session
