// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Resolves a host name without making anybody wait; a numeric address needs no lookup
// and is answered in the next event loop turn. One lookup at a time; starting anew or
// destroying it cancels. See getaddrinfo(3), which QHostInfo calls on a thread of its own.

#include "net/endpoint.h"

#include <QList>
#include <QObject>

namespace net {

class NameLookup : public QObject
{
    Q_OBJECT

public:
    explicit NameLookup(QObject *parent = nullptr);
    ~NameLookup() override;

    void start(const QString &host, std::uint16_t port);
    void cancel();
    bool running() const;

Q_SIGNALS:
    /// At least one address, in the order of preference that the system gives.
    void found(const QList<posix::SocketAddress> &addresses);
    void failed(net::InputError error);

private:
    void lookUp();

    QString m_host;
    std::uint16_t m_port = 0;
    int m_id = -1;
    quint64 m_generation = 0;
    bool m_running = false;
};

} // namespace net
