// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/farend.h"

#include "kernel/otherend.h"
#include "session/farlink.h"
#include "session/socketsession.h"

namespace session {

using Standing = FarReport::Standing;

struct FarEnd::Followed
{
    Followed() = default;
    Followed(const Followed &) = delete;
    Followed &operator=(const Followed &) = delete;
    ~Followed() { dropLink(); }

    /// Later: it may be its signal that we are in.
    void dropLink()
    {
        if (!link)
            return;
        link->disconnect();
        link->stop();
        link.release()->deleteLater();
    }

    int followers = 0;
    FarReport report;
    std::unique_ptr<FarLink> link;
};

FarEnd::FarEnd(SocketSession &session)
    : m_session(session)
{
    connect(&session, &SocketSession::tableChanged, this, &FarEnd::lookForOwners);
}

FarEnd::~FarEnd() = default;

void FarEnd::follow(const posix::ConnectionKey &key)
{
    auto &followed = m_followed[key];
    if (!followed) {
        if (m_followed.size() > mostFollowed) {
            m_followed.remove(key);
            return;
        }
        followed = std::make_shared<Followed>();
    }
    if (++followed->followers == 1)
        look(key, *followed);
}

void FarEnd::unfollow(const posix::ConnectionKey &key)
{
    const auto found = m_followed.find(key);
    if (found != m_followed.end() && --(*found)->followers == 0)
        m_followed.erase(found);
}

const FarReport &FarEnd::report(const posix::ConnectionKey &key) const
{
    static const FarReport unasked;
    const auto found = m_followed.constFind(key);
    return found == m_followed.cend() ? unasked : (*found)->report;
}

void FarEnd::lookForOwners()
{
    const auto followed = m_followed; // a look may end in a signal that changes it
    for (auto entry = followed.cbegin(); entry != followed.cend(); ++entry)
        look(entry.key(), *entry.value());
}

void FarEnd::look(const posix::ConnectionKey &key, Followed &followed)
{
    if (followed.link || followed.report.isKnown())
        return;
    if (key.local == key.remote)
        return settle(key, followed, Standing::SameSocket);
    for (const posix::ConnectionKey &farKey : kernel::otherEndKeys(key)) {
        const kernel::TrackedRow *tracked = m_session.tableRow(farKey);
        if (!tracked)
            continue;
        const kernel::Owner &owner = tracked->row.owner;
        if (tracked->gone || owner.kind == kernel::Owner::Kind::None)
            return settle(key, followed, Standing::Nobody);
        if (owner.kind == kernel::Owner::Kind::Unreadable)
            return settle(key, followed, Standing::OtherUser);
        if (followed.report.pid != owner.pid)
            begin(key, followed, farKey, owner.pid);
        return;
    }
    settle(key, followed,
           kernel::isWithinThisMachine(key) ? Standing::Looking : Standing::OtherHost);
}

void FarEnd::begin(const posix::ConnectionKey &key, Followed &followed,
                   const posix::ConnectionKey &farKey, int pid)
{
    followed.report = {};
    followed.report.pid = pid;
    followed.report.page.key = farKey;
    followed.link = std::make_unique<FarLink>(farKey, pid);
    FarLink *link = followed.link.get();
    const auto end = [this, key, &followed] {
        followed.dropLink();
        settle(key, followed, followed.report.isKnown() ? Standing::Over : Standing::NotOurs);
    };
    connect(link, &FarLink::ended, this, end);
    connect(link, &FarLink::told, this, [this, key, &followed, end](const FarNews &news) {
        if (!followed.report.take(news))
            return end();
        followed.report.standing = Standing::Known;
        Q_EMIT changed(key);
    });
    settle(key, followed, Standing::Looking);
    link->ask();
}

void FarEnd::settle(const posix::ConnectionKey &key, Followed &followed, Standing standing)
{
    if (followed.report.standing == standing)
        return;
    followed.report.standing = standing;
    Q_EMIT changed(key);
}

} // namespace session
