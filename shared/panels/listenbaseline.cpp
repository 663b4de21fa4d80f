// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/listenbaseline.h"

namespace panels {

ListenBaseline::ListenBaseline(const history::Shown &shown, const session::ServerSession &session,
                               QObject *parent)
    : QObject(parent)
    , m_shown(shown)
    , m_session(session)
{
    connect(&session, &session::SocketSession::stepChanged, this, &ListenBaseline::stepChanged);
    connect(&shown, &history::Shown::moved, this, &ListenBaseline::lookBack);
    stepChanged(session::Step::Listen);
    lookBack();
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

// The first moment in a row in which this socket listened.
void ListenBaseline::lookBack()
{
    m_then.reset();
    if (!m_shown.index())
        return;
    const auto &moments = m_shown.history().moments();
    const int fd = moments[*m_shown.index()].socket.fd;
    for (std::size_t before = *m_shown.index() + 1; before > 0; --before) {
        const history::Moment &moment = moments[before - 1];
        if (!moment.acceptance.listening || moment.socket.fd != fd)
            return;
        if (moment.counters)
            m_then = moment.counters;
    }
}

std::optional<kernel::ListenCounters> ListenBaseline::grown() const
{
    const auto &before = m_shown.index() ? m_then : m_before;
    if (!before)
        return std::nullopt;
    const auto now = m_shown.listenCounters();
    return now ? std::optional(kernel::growth(*before, *now)) : std::nullopt;
}

} // namespace panels
