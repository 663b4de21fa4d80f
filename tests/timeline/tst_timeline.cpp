// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "support/behaviourtest.h"
#include "timeline/timeline.h"

using namespace timeline;

class TimelineTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void callsAndStatesStandInTheOrderInWhichTheyWereTold()
    {
        Timeline line;
        posix::SyscallRecord record;
        record.number = 7;
        record.startedAt = 100;
        line.add(record);
        kernel::StateChange change;
        change.to = kernel::TcpState::Listen;
        change.at = 200;
        line.add(change);
        QCOMPARE(line.events().size(), std::size_t(2));
        QCOMPARE(std::get<CallEvent>(line.events()[0].what).number, std::uint64_t(7));
        QCOMPARE(line.events()[0].at, 100);
        QVERIFY(std::get<StateEvent>(line.events()[1].what).change == change);
        QCOMPARE(line.events()[1].number, std::uint64_t(2));
    }

    void theOldestEventsMakeRoomAndAreCounted()
    {
        Timeline line;
        for (std::size_t i = 0; i < Timeline::capacity + 5; ++i)
            line.add(posix::SyscallRecord());
        QCOMPARE(line.events().size(), Timeline::capacity);
        QCOMPARE(line.dropped(), std::uint64_t(5));
        QCOMPARE(line.events().front().number, std::uint64_t(6));
    }

    void itIsCutAtAnyOfItsEvents()
    {
        Timeline line;
        const std::uint64_t most = Timeline::capacity;
        for (std::uint64_t number = 1; number <= most + 5; ++number) {
            posix::SyscallRecord record;
            record.number = number;
            line.add(record);
        }
        const Timeline cut = line.upTo(100);
        QCOMPARE(cut.lastNumber(), std::uint64_t(100));
        QCOMPARE(cut.dropped(), std::uint64_t(5));
        QCOMPARE(cut.events().size(), std::size_t(95));
        QCOMPARE(cut.events().back().number, std::uint64_t(100));
        QCOMPARE(line.upTo(3).events().size(), std::size_t(0));
        QCOMPARE(line.upTo(3).lastNumber(), std::uint64_t(3));
        QCOMPARE(line.upTo(most * 2).events().size(), line.events().size());
        const Timeline again = Timeline::of(cut.events(), cut.dropped());
        QCOMPARE(again.lastNumber(), cut.lastNumber());
        QCOMPARE(again.events().front().number, cut.events().front().number);
    }
};

SOCKSCOPE_TEST_MAIN(TimelineTest)
#include "tst_timeline.moc"
