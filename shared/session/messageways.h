// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How far the lines that were said here have come: in our own send queue, taken by write(2),
// acknowledged by the peer's kernel, read by the peer's program. Compares the place of each
// line's last byte in the stream with what is known of the connection. Looks only when it is
// told that something changed; a line that stays unread costs nothing. Owned by a session. See
// tcp(7) SIOCOUTQ, sock_diag(7).

#include "chat/peer.h"
#include "chat/way.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <optional>

namespace session {

class MessageWays : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t mostFollowed = 1000; ///< lines; of more, the newest

    /// What is known of one connection, in bytes of the stream that we write.
    struct Progress
    {
        std::uint64_t taken = 0; ///< by write(2)
        std::uint64_t acknowledged = 0;
        std::optional<std::uint64_t> read{}; ///< nothing: not known just now
        bool readKnowable = true;            ///< false: and never will be
        bool over = false;                   ///< nothing more is to be learned

        friend bool operator==(const Progress &, const Progress &) = default;
    };
    /// Of this socket of the session.
    using Look = std::function<Progress(chat::PeerId)>;

    explicit MessageWays(Look lookAt, QObject *parent = nullptr);

    /// The line was put into the send queue of this socket; behind it the stream is
    /// @p end bytes long. To be called in the order of the lines.
    void follow(std::uint64_t message, chat::PeerId to, std::uint64_t end);
    /// The socket is closed: what was seen by then is all.
    void finish(chat::PeerId to);
    /// Something may have changed; many requests become one look.
    void lookSoon();
    void look();
    void look(chat::PeerId to);
    std::size_t followed() const { return m_ways.size(); }

Q_SIGNALS:
    void moved(quint64 message, const chat::Way &way);

private:
    struct Leg
    {
        std::uint64_t message = 0;
        std::uint64_t end = 0;
        chat::Station station = chat::Station::Typed;
        bool unknowable = false;
    };
    struct Track
    {
        std::deque<Leg> legs;
        std::optional<Progress> known; ///< at the last look
    };
    struct Entry
    {
        chat::Way way;
        int legs = 0; ///< still followed
        bool changed = false;
    };

    using Tracks = std::map<chat::PeerId, Track>;

    Tracks::iterator look(Tracks::iterator it);
    void advance(Track &track, const Progress &progress);
    void advance(Leg &leg, const Progress &progress);
    void leave(const Leg &leg, bool over);
    void giveUpOldest();
    void tell();

    Look m_look;
    Tracks m_tracks;
    chat::PeerId m_next = 0;               ///< where the next look begins
    std::map<std::uint64_t, Entry> m_ways; ///< the oldest line first
    bool m_again = false;                  ///< something changed in the middle of a round
    QTimer m_soon;
};

} // namespace session
