// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The far end of our connections, where it is a socket of another Sockscope process of the
// same person on this machine: asks that process what it did there, for as long as somebody
// follows the connection. Which process that is, the kernel's table tells. Owned by the
// session; polls nothing. See unix(7), SO_PEERCRED in socket(7).

#include "posix/connectionkey.h"
#include "session/farreport.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace session {

class SocketSession;

class FarEnd : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostFollowed = 64;

    /// @p session must outlive it.
    explicit FarEnd(SocketSession &session);
    ~FarEnd() override;

    /// Tells of the far end of our connection @p key from now on; each call wants its unfollow().
    void follow(const posix::ConnectionKey &key);
    void unfollow(const posix::ConnectionKey &key);

    /// What is known of the far end; its page's key is key.reversed(), or as that process sees
    /// it. Unasked where nobody follows it.
    const FarReport &report(const posix::ConnectionKey &key) const;

Q_SIGNALS:
    /// At most some twenty times a second.
    void changed(const posix::ConnectionKey &key);

private:
    struct Followed;

    void lookForOwners();
    void look(const posix::ConnectionKey &key, Followed &followed);
    void begin(const posix::ConnectionKey &key, Followed &followed,
               const posix::ConnectionKey &farKey, int pid);
    void settle(const posix::ConnectionKey &key, Followed &followed, FarReport::Standing standing);

    SocketSession &m_session;
    QHash<posix::ConnectionKey, std::shared_ptr<Followed>> m_followed;
};

} // namespace session
