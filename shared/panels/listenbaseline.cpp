// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/listenbaseline.h"

namespace panels {

ListenBaseline::ListenBaseline(session::ServerSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &session::SocketSession::stepChanged, this, &ListenBaseline::stepChanged);
    stepChanged(session::Step::Listen);
}

void ListenBaseline::stepChanged(session::Step step)
{
    if (step != session::Step::Listen)
        return;
    // A second listen(2) on the same socket changes the backlog, and begins nothing anew.
    const auto lamp = m_session.step(step).lamp;
    if (lamp == session::StepReport::Lamp::Off) {
        m_before.reset();
    } else if (lamp == session::StepReport::Lamp::Done && !m_before) {
        if (const auto now = kernel::readListenCounters())
            m_before = now.value();
    }
}

std::optional<kernel::ListenCounters> ListenBaseline::grown() const
{
    if (!m_before)
        return std::nullopt;
    const auto now = kernel::readListenCounters();
    return now ? std::optional(kernel::growth(*m_before, now.value())) : std::nullopt;
}

} // namespace panels
