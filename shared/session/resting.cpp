// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/resting.h"

#include "session/farend.h"
#include "session/socketsession.h"

#include <QCoreApplication>

#include <algorithm>

namespace session {

namespace {

using kernel::Owner;

/// A descriptor holds it, and whose that is was not found yet.
bool isOwnerSought(const kernel::TcpRow &row)
{
    return row.inode != 0 && row.owner.kind == Owner::Kind::None;
}

/// In a state that one leaves as soon as an ACK comes, which may be delayed; it may stay, too.
bool mayGoOn(const kernel::TrackedRow &tracked, std::int64_t now)
{
    constexpr std::int64_t delayedAck = 300'000'000; // ns, and some more
    switch (tracked.row.state) {
    case kernel::TcpState::SynSent:
    case kernel::TcpState::SynRecv:
    case kernel::TcpState::FinWait1:
    case kernel::TcpState::Closing:
    case kernel::TcpState::LastAck:
        return now - tracked.enteredAt < delayedAck;
    default:
        return false;
    }
}

QString textOf(const kernel::TcpRow &row)
{
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7\n")
        .arg(QString::fromStdString(row.key.local.text()),
             QString::fromStdString(row.key.remote.text()))
        .arg(int(row.state))
        .arg(row.recvQueue)
        .arg(row.sendQueue)
        .arg(row.inode)
        .arg(row.owner.pid);
}

} // namespace

Resting::Resting(SocketSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(false); });
    connect(&session, &SocketSession::tableLooked, this, [this](std::int64_t takenAt) {
        if (m_looks && takenAt >= m_since)
            ask();
    });
    m_patience.start(patienceMs);
    begin();
}

Resting::~Resting() = default;

void Resting::begin()
{
    if (m_over)
        return;
    m_since = posix::monotonicNow();
    m_looks = true;
    if (!m_session.lookAtTable()) // nothing is followed: there is no table
        QMetaObject::invokeMethod(this, qOverload<>(&Resting::ask), Qt::QueuedConnection);
}

void Resting::ask()
{
    if (m_over || !std::exchange(m_looks, false))
        return;
    QList<int> pids = {int(QCoreApplication::applicationPid())};
    for (const kernel::TrackedRow &row : m_session.tableRows()) {
        const Owner &owner = row.row.owner;
        if (row.gone || owner.kind != Owner::Kind::Process || pids.contains(owner.pid))
            continue;
        pids.append(owner.pid);
        ask(row.row.key, owner.pid);
    }
    if (m_asked.isEmpty())
        judge();
}

void Resting::ask(const posix::ConnectionKey &key, int pid)
{
    FarLink *link = m_links.emplace_back(std::make_unique<FarLink>(key, pid)).get();
    m_asked.append(link);
    connect(link, &FarLink::told, this, [this, link](const FarNews &news) {
        if (!news.calls.isEmpty())
            m_told[link->pid()] = news.calls.constLast().number;
        answered(link);
    });
    connect(link, &FarLink::ended, this, [this, link] { answered(link); });
    link->ask();
}

void Resting::answered(FarLink *link)
{
    if (m_asked.removeAll(link) > 0 && m_asked.isEmpty())
        QMetaObject::invokeMethod(this, &Resting::judge, Qt::QueuedConnection);
}

QString Resting::sight() const
{
    QString text = QString::number(m_session.calls().lastNumber()) + QLatin1Char('\n');
    for (const kernel::TrackedRow &row : m_session.tableRows()) {
        if (!row.gone)
            text += textOf(row.row);
        const FarReport &far = m_session.farEnd().report(row.row.key);
        text += QStringLiteral("%1 %2\n").arg(int(far.standing)).arg(far.calls.size());
    }
    for (const auto &[pid, call] : m_told)
        text += QStringLiteral("%1 %2\n").arg(pid).arg(call);
    return text;
}

void Resting::judge()
{
    m_links.clear();
    const QList<kernel::TrackedRow> rows = m_session.tableRows();
    const std::int64_t time = posix::monotonicNow();
    const bool sought = std::any_of(rows.begin(), rows.end(), [time](const auto &row) {
        return !row.gone && (isOwnerSought(row.row) || mayGoOn(row, time));
    });
    const QString now = sight();
    const bool still = now == std::exchange(m_last, now);
    if (still && !sought)
        end(true);
    else
        begin();
}

void Resting::end(bool rested)
{
    if (std::exchange(m_over, true))
        return;
    m_links.clear();
    Q_EMIT ended(rested);
}

} // namespace session
