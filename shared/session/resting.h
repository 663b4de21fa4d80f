// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Waits until a session is at rest: looks at the kernel's table afresh and asks the other
// Sockscope processes in it, round after round, until a round brings nothing new. Each answer is
// a turn of that process's event loop, in which it did whatever it had to do. Then what was told
// of the far ends is complete, too. One wait each; owned by whoever asks.

#include "session/farlink.h"

#include <QTimer>

#include <map>
#include <vector>

namespace session {

class SocketSession;

class Resting : public QObject
{
    Q_OBJECT

public:
    static constexpr int patienceMs = 10'000;

    /// Begins at once. @p session must outlive it.
    explicit Resting(SocketSession &session, QObject *parent = nullptr);
    ~Resting() override;

Q_SIGNALS:
    /// Told once: false where something went on all the time, or somebody did not answer.
    void ended(bool rested);

private:
    void begin();
    void ask();
    void ask(const posix::ConnectionKey &key, int pid);
    void answered(FarLink *link);
    void judge();
    void end(bool rested);
    QString sight() const;

    SocketSession &m_session;
    std::vector<std::unique_ptr<FarLink>> m_links;
    QList<FarLink *> m_asked;            ///< have not answered in this round
    std::map<int, std::uint64_t> m_told; ///< the last call that each process told of
    QString m_last;                      ///< what the round before saw
    QTimer m_patience;
    std::int64_t m_since = 0; ///< ns: a look at the table that began later counts
    bool m_looks = false;
    bool m_over = false;
};

} // namespace session
