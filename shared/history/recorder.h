// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Writes the chronicle of a session while it runs: marks what its signals tell, and at the end
// of the turn of the event loop looks at just that and adds a moment. Measures what a look
// costs: a few at once are free, so that no step of a person is lost; in the long run it rests
// so much between them that all looks together take a few percent of the time.
// No timer runs while nothing changes. Owned by a history.

#include "history/chronicle.h"
#include "history/momentparts.h"
#include "history/socketsights.h"

#include <QObject>
#include <QTimer>

namespace session {
class SocketSession;
}

namespace history {

class Recorder : public QObject
{
    Q_OBJECT

public:
    /// For each ns of looking it rests so many, once it has looked for longer than the burst.
    static constexpr std::int64_t rest = 30;
    static constexpr std::int64_t burst = 30'000'000; ///< ns of looking

    /// Begins at once. @p session must outlive it.
    Recorder(session::SocketSession &session, Chronicle &chronicle);

    /// Everything as it is now; not added to the chronicle. But what was told of the far ends is
    /// in there then.
    Moment now();
    /// The moment that is due, at once.
    void catchUp();
    /// What was said, as far on its way as it is now.
    const std::deque<chat::Message> &messages() const { return m_messages; }

Q_SIGNALS:
    void recorded();

private:
    void listen();
    void mark(Parts parts);
    void earn(std::int64_t now);
    void hear(const chat::Message &message);
    void follow(quint64 number, const chat::Way &way);
    void begin();
    void record();
    bool look(Moment &moment);
    void takeLengths(Moment &moment) const;
    void takeFarEnds();
    void append(Moment moment);
    void dropOldest();

    session::SocketSession &m_session;
    Chronicle &m_chronicle;
    SocketSights m_sights;
    std::deque<chat::Message> m_messages;
    QSet<posix::ConnectionKey> m_farEnds; ///< that told something
    std::deque<posix::ConnectionKey> m_farOrder;
    QTimer m_timer;
    Parts m_marked;
    std::uint64_t m_moves = 0;
    std::int64_t m_memory = 0;     ///< bytes, about, of the moments
    std::int64_t m_credit = burst; ///< ns of looking that are left; below 0: it rests
    std::int64_t m_creditAt = 0;   ///< ns of CLOCK_MONOTONIC
};

} // namespace history
