// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The moments of a session in their order, from which a window can show any of them again.
// Recorded while the session runs: one moment for each turn of the event loop in which
// something changed, seldomer where that would cost more than a few percent of the time.
// Bounded: the oldest moments make room. Or read from a file: then nothing is recorded.
// Owned by the program, beside the session.

#include "history/past.h"
#include "session/launchoptions.h"

#include <QDateTime>
#include <QObject>

#include <deque>
#include <memory>

namespace session {
class SocketSession;
}

namespace history {
struct Chronicle;

class History : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t mostMoments = 20'000;
    static constexpr qsizetype mostRests = 1000;
    static constexpr std::int64_t mostMemory = 64 * 1024 * 1024; ///< bytes, about

    /// Records @p session, which must outlive it.
    explicit History(session::SocketSession &session, QObject *parent = nullptr);
    /// Shows what was recorded and saved once; see historyfile.h.
    explicit History(Chronicle chronicle, QObject *parent = nullptr);
    ~History() override;

    bool isRecording() const { return m_session != nullptr; }
    /// Whose session it is.
    session::Program program() const;
    /// The session is at rest: what the kernel's table shows now stays, whatever the clock says.
    /// Remembered until the oldest make room; not saved. Figures with stable names tell of the
    /// states from one rest to the next.
    void markRest() const;
    /// What is under way becomes a moment at once: before it is saved, or the past is shown.
    void catchUp() const;
    const std::deque<Moment> &moments() const;
    /// What was said, oldest first, each as far on its way as it is now; bounded.
    const std::deque<chat::Message> &messages() const;
    /// How many older moments made room.
    std::uint64_t dropped() const;
    /// Everything as it was at the moment with this index; it must be there.
    Past at(std::size_t index) const;
    /// Everything as it is now.
    Past now() const;
    /// What is to be saved: all there is.
    Chronicle chronicle() const;
    /// The index of the last moment that is not later than @p ns of CLOCK_MONOTONIC; the first
    /// where all are later.
    std::size_t indexOf(std::int64_t ns) const;
    /// The index of the first moment at which the call of this number had been made; the last
    /// where there is none. A moment is a little later than what it shows.
    std::size_t indexOfCall(std::uint64_t number) const;
    /// The wall time of @p ns of CLOCK_MONOTONIC, as the clock stood when the history began.
    QDateTime wallTime(std::int64_t ns) const;

Q_SIGNALS:
    /// There are more moments, and perhaps the oldest are gone.
    void changed();

private:
    class Private;
    session::SocketSession *m_session = nullptr;
    std::unique_ptr<Private> d;
};

} // namespace history
