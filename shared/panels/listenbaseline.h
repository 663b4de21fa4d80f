// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the kernel's counters of full accept queues were when our listener began to listen, so
// that their growth since then can be told. Watches the session's step.

#include "kernel/listencounters.h"
#include "session/serversession.h"

#include <QObject>

#include <optional>

namespace panels {

class ListenBaseline : public QObject
{
    Q_OBJECT

public:
    /// @p session must outlive it.
    explicit ListenBaseline(session::ServerSession &session, QObject *parent = nullptr);

    /// Nothing while it does not listen, or where the counters cannot be read.
    std::optional<kernel::ListenCounters> grown() const;

private:
    void stepChanged(session::Step step);

    session::ServerSession &m_session;
    std::optional<kernel::ListenCounters> m_before;
};

} // namespace panels
