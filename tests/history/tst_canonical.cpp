// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// One story, told at another speed and with another luck, is the same where it is at rest.

#include "history/canonical.h"

#include "history/canonicalorder.h"
#include "support/behaviourtest.h"

#include <sys/socket.h>

using namespace history;
using kernel::TcpState;
using posix::Call;
using posix::ConnectionKey;
using posix::SocketAddress;
using posix::SyscallRecord;

namespace {

constexpr std::int64_t ms = 1'000'000;
const ConnectionKey ours{SocketAddress::loopback(AF_INET, 9999),
                         SocketAddress::loopback(AF_INET, 40'000)};

SyscallRecord call(Call which, int fd, std::int64_t result, std::int64_t at)
{
    SyscallRecord record;
    record.call = which;
    record.fd = fd;
    record.result = result;
    record.startedAt = at;
    record.duration = at % 7;
    record.count = 4096;
    return record;
}

RowFacts row(const ConnectionKey &key, TcpState state, std::int64_t at)
{
    RowFacts facts;
    facts.row.row.key = key;
    facts.row.row.state = state;
    facts.row.row.inode = key == ours ? 8 : 7;
    facts.row.changedAt = facts.row.enteredAt = facts.row.seenAt = at;
    return facts;
}

Moment rest(std::int64_t at, QList<RowFacts> table, std::uint64_t event)
{
    Moment moment;
    moment.at = at;
    moment.table = std::move(table);
    moment.event = event;
    return moment;
}

/// A server whose client says something and ends its half. @p slow: each process's calls come
/// late, one after the other; @p glimpsed: FIN_WAIT1 was seen on the way.
Past story(std::int64_t slow, bool glimpsed)
{
    Past past;
    past.pid = 1;
    past.calls = posix::SyscallRing(100);
    const auto add = [&past](const SyscallRecord &record) {
        past.timeline.add(past.calls.append(record));
    };
    const ConnectionKey theirs = ours.reversed();
    const std::int64_t second = 10 * ms + slow * 40;
    add(call(Call::Listen, 3, 0, 1 * ms));
    add(call(Call::Accept4, 3, 4, 3 * ms + slow));
    SyscallRecord name = call(Call::Getsockname, 4, 0, 3 * ms + slow + 1);
    name.address = ours.local;
    add(name);
    past.timeline.add({theirs, TcpState::Closed, TcpState::Established, false, 4 * ms + slow});
    add(call(Call::Read, 4, 6, second + 5 * slow));
    if (glimpsed)
        past.timeline.add({theirs, TcpState::Established, TcpState::FinWait1, false, second});
    past.timeline.add({theirs, glimpsed ? TcpState::FinWait1 : TcpState::Established,
                       TcpState::FinWait2, false, second + 1});
    add(call(Call::Read, 4, 0, second + 6 * slow));
    timeline::LedgerPage page;
    page.key = ours;
    page.holdings = {{4, 2, 0}};
    page.reads.list = {{4, second + 5 * slow, 0, 6, 4096, "hello\n", {}, false}};
    past.ledger = timeline::Ledger::of({page});

    session::FarReport far;
    far.standing = session::FarReport::Standing::Known;
    far.pid = 2;
    far.page.key = theirs;
    far.page.writes.list = {{3, second, 0, 6, 6, "hello\n", {}, false}};
    far.calls = {call(Call::Connect, 3, 0, 2 * ms + slow / 2),
                 call(Call::Getsockopt, 3, 0, 2 * ms + slow), call(Call::Write, 3, 6, second),
                 call(Call::Shutdown, 3, 0, second + 8 * slow)};
    for (std::size_t i = 0; i < far.calls.size(); ++i)
        far.calls[i].number = i + 1;
    far.calls.back().arguments[0] = SHUT_WR;
    past.farEnds.insert(ours, far);

    const auto table = [&](TcpState left, TcpState right, std::int64_t at) {
        return QList<RowFacts>{row(ours, right, at), row(theirs, left, at)};
    };
    past.rests = {
        rest(5 * ms + slow, table(TcpState::Established, TcpState::Established, 5 * ms), 4)};
    past.moment = rest(second + 100 * slow, table(TcpState::FinWait2, TcpState::CloseWait, second),
                       past.timeline.lastNumber());
    past.messages.push_back({.number = 1, .wallMs = 1234 + slow});
    return past;
}

QStringList eventsOf(const Past &past)
{
    QStringList lines;
    for (const timeline::Event &event : past.timeline.events()) {
        if (const auto *one = std::get_if<timeline::CallEvent>(&event.what))
            lines.append(QStringLiteral("call %1 at %2").arg(one->number).arg(event.at));
        else if (const auto *state = std::get_if<timeline::StateEvent>(&event.what))
            lines.append(QStringLiteral("%1%2 at %3")
                             .arg(QLatin1StringView(kernel::stateName(state->change.to)))
                             .arg(state->change.inferred ? QStringLiteral("?") : QString())
                             .arg(event.at));
    }
    return lines;
}

QStringList orderOf(const Past &past)
{
    QStringList order;
    for (const CanonicalCall &one : canonicalOrder(past))
        order.append(QStringLiteral("%1.%2").arg(one.process).arg(one.number));
    return order;
}

} // namespace

class CanonicalTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theSpeedAndTheLuckOfARunAreNotToldAtRest()
    {
        const Past quick = timeless(story(10, false));
        const Past slow = timeless(story(3 * ms, true));
        QCOMPARE(eventsOf(quick), eventsOf(slow));
        QCOMPARE(quick.moment.at, slow.moment.at);
        QCOMPARE(quick.moment.table, slow.moment.table);
        QCOMPARE(quick.ledger.page(ours)->reads.list, slow.ledger.page(ours)->reads.list);
        for (const Past &past : {quick, slow})
            QCOMPARE(past.messages.front().wallMs, std::int64_t(0));
    }

    void whatWasGlimpsedBetweenTwoRestsIsInferred()
    {
        const QStringList events = eventsOf(timeless(story(3 * ms, true)));
        QCOMPARE(events.filter(QStringLiteral("FIN_WAIT1?")).size(), 1);
        QCOMPARE(events.filter(QStringLiteral("FIN_WAIT2?")).size(), 0);
        QCOMPARE(events.filter(QStringLiteral("FIN_WAIT2")).size(), 1);
    }

    void causesComeFirstAndTheClientWhereBothAreFree()
    {
        const QStringList order = {
            QStringLiteral("0.1"), QStringLiteral("1.1"), QStringLiteral("1.2"),
            QStringLiteral("0.2"), QStringLiteral("0.3"), QStringLiteral("1.3"),
            QStringLiteral("1.4"), QStringLiteral("0.4"), QStringLiteral("0.5")};
        QCOMPARE(orderOf(story(10, false)), order);
        QCOMPARE(orderOf(story(3 * ms, false)), order);
    }

    void withoutARestAllIsInTheOrderInWhichItBegan()
    {
        Past past = story(3 * ms, true);
        past.rests.clear();
        const Past told = timeless(past);
        QStringList states;
        for (const QString &event : eventsOf(told).filter(QStringLiteral("_WAIT")))
            states.append(event.section(u' ', 0, 0));
        QCOMPARE(states, (QStringList{QStringLiteral("FIN_WAIT1"), QStringLiteral("FIN_WAIT2")}));
        std::int64_t last = 0;
        for (const CanonicalCall &one : canonicalOrder(past)) {
            QVERIFY(one.startedAt >= last);
            last = one.startedAt;
        }
    }

    void aRowThatIsGoneIsShownAtOneMoreRest()
    {
        Past past = story(10, false);
        const std::uint64_t ended = past.timeline.lastNumber() + 1;
        past.rests.append(past.moment);
        for (int i = 0; i < 3; ++i) {
            past.rests.append(rest(past.rests.last().at + ms, {}, ended));
            past.moment = past.rests.last();
            if (i == 0)
                past.timeline.add(
                    {ours.reversed(), TcpState::FinWait2, TcpState::Closed, false, past.moment.at});
            Past now = past;
            now.rests.removeLast();
            const Past told = timeless(now);
            QCOMPARE(told.moment.table.size(), i < 2 ? 2 : 0);
            QCOMPARE(eventsOf(told).filter(QStringLiteral("CLOSED")).size(), 2);
        }
    }
};

SOCKSCOPE_TEST_MAIN(CanonicalTest)
#include "tst_canonical.moc"
