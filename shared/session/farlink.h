// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One question to another Sockscope process about one of its sockets, and the news that come
// back for as long as both live. Owned by whoever asks: FarEnd for connections; by itself it
// also asks for the options of a listener. Trusts the kernel's word of who answers, and
// nothing that is told.

#include "session/farnews.h"

#include <QLocalSocket>
#include <QObject>

namespace session {

class FarLink : public QObject
{
    Q_OBJECT

public:
    /// @p key as the process @p pid sees its own socket.
    FarLink(const posix::ConnectionKey &key, int pid);
    ~FarLink() override;

    int pid() const { return m_pid; }
    void ask();
    void stop();

Q_SIGNALS:
    void told(const session::FarNews &news);
    /// That process is no Sockscope, or has no such socket; or it is gone. Told once.
    void ended();

private:
    void tryName();
    void tryNext();
    void greet();
    void hear();
    void finish();

    posix::ConnectionKey m_key;
    int m_pid;
    int m_number = 0; ///< of the name that is tried
    bool m_told = false;
    bool m_finished = false;
    std::unique_ptr<QLocalSocket> m_socket;
};

} // namespace session
