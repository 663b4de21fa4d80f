// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/socketlives.h"

#include <QHash>

namespace explain {

using posix::Call;
using posix::SyscallRecord;

namespace {

bool makesDescriptor(const SyscallRecord &record)
{
    const bool maker =
        record.call == Call::Socket || record.call == Call::Accept4 || record.call == Call::Fcntl;
    return maker && !record.failed();
}

class Walk
{
public:
    void take(const SyscallRecord &record)
    {
        LivedCall call{&record, lifeOf(record), -1};
        if (makesDescriptor(record))
            call.made = begin(record, call.life);
        if (call.life >= 0)
            learn(m_found.lives[std::size_t(call.life)], record);
        if (record.call == Call::Close)
            m_open[record.fd].removeAll(call.life);
        m_found.calls.push_back(call);
    }
    SocketLives found()
    {
        name();
        return std::move(m_found);
    }

private:
    int begin(const SyscallRecord &record, int parent)
    {
        SocketLife life;
        life.maker = record.call;
        life.parent = parent;
        if (record.call == Call::Accept4)
            life.key.remote = record.address;
        else if (record.call == Call::Fcntl && parent >= 0)
            life.key = m_found.lives[std::size_t(parent)].key;
        const int index = int(m_found.lives.size());
        m_found.lives.push_back(life);
        m_open[int(record.result)].append(index);
        return index;
    }
    // A close(2) that waited comes after the calls of the next life of its number.
    int lifeOf(const SyscallRecord &record) const
    {
        const QList<int> open = m_open.value(record.fd);
        for (const int life : open) {
            if (record.apart && m_found.lives[std::size_t(life)].is({record.local, record.remote}))
                return life;
        }
        return open.isEmpty() ? -1 : open.constLast();
    }
    static void learn(SocketLife &life, const SyscallRecord &record)
    {
        life.listens |= record.call == Call::Listen || record.call == Call::Accept4;
        life.connects |= record.call == Call::Connect;
        if (record.call == Call::Connect)
            life.key.remote = record.address;
        else if (record.call == Call::Getsockname && !record.failed())
            life.key.local = record.address;
        else if (record.call == Call::Close && !record.remote.isNull())
            life.key = {record.local, record.remote};
    }
    void name()
    {
        QHash<QString, int> used;
        for (SocketLife &life : m_found.lives) {
            if (life.maker == Call::Fcntl && life.parent >= 0) {
                const QString copy =
                    m_found.lives[std::size_t(life.parent)].name + QStringLiteral("_copy");
                life.name = numbered(copy, ++used[copy]);
            } else if (life.maker == Call::Accept4) {
                life.name = QStringLiteral("peer%1").arg(++used[QStringLiteral("peer")]);
            } else {
                const QString role = life.listens    ? QStringLiteral("listener")
                                     : life.connects ? QStringLiteral("client")
                                                     : QStringLiteral("sock");
                life.name = numbered(role, ++used[role]);
            }
        }
    }
    static QString numbered(const QString &role, int number)
    {
        return number == 1 ? role : role + QString::number(number);
    }

    SocketLives m_found;
    QHash<int, QList<int>> m_open; // by descriptor; more than one while a close(2) waits
};

} // namespace

bool SocketLife::is(const posix::ConnectionKey &wanted) const
{
    if (wanted.remote.port() == 0)
        return listens && key.local == wanted.local;
    return key.remote == wanted.remote && (key.local.isNull() || key.local == wanted.local);
}

SocketLives SocketLives::of(const posix::SyscallRing &ring)
{
    Walk walk;
    for (auto number = ring.firstNumber(); number <= ring.lastNumber(); ++number)
        walk.take(ring.at(number));
    return walk.found();
}

} // namespace explain
