// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the kernel's counters of full accept queues were when our listener began to listen, so
// that their growth since then can be told. Watches the session's step; of a moment gone by the
// history tells it.

#include "history/shown.h"
#include "kernel/listencounters.h"
#include "session/serversession.h"

#include <QObject>

#include <optional>

namespace panels {

class ListenBaseline : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ListenBaseline(const history::Shown &shown, const session::ServerSession &session,
                   QObject *parent = nullptr);

    /// By the moment that is shown. Nothing while it does not listen, or where the counters
    /// cannot be read.
    std::optional<kernel::ListenCounters> grown() const;

private:
    void stepChanged(session::Step step);
    void lookBack();

    const history::Shown &m_shown;
    const session::ServerSession &m_session;
    std::optional<kernel::ListenCounters> m_before; ///< of the listener that there is now
    std::optional<kernel::ListenCounters> m_then;   ///< of the one in the moment that is shown
};

} // namespace panels
