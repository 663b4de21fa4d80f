// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Who waited in which call, and for what, in the ladder.

#include "ladderbench.h"
#include "support/behaviourtest.h"

using namespace diagrams;
using S = kernel::TcpState;
using C = posix::Call;

class LadderWaitsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void waitsReachFromTheCallThatWouldBlockToTheOneThatDidNot()
    {
        LadderBench bench;
        bench.open();
        bench.call(bench.input.theirs, C::Read, -1, S::Established, EAGAIN).count = 100;
        bench.say();
        bench.call(bench.input.theirs, C::Read, -1, S::Established, EAGAIN).count = 100;
        const LadderFacts facts = bench.facts();
        const QStringList got = inShort(facts);
        QCOMPARE(facts.waits.size(), 3);
        QCOMPARE(facts.waits[0].call, C::Connect);
        QCOMPARE(facts.waits[0].to, int(got.indexOf(QStringLiteral("L so_error"))));
        QCOMPARE(facts.waits[1].call, C::Read);
        QCOMPARE(facts.waits[1].from, int(got.indexOf(QStringLiteral("L write"))));
        QCOMPARE(facts.waits[1].to, int(got.indexOf(QStringLiteral("R read"))));
        QCOMPARE(facts.waits[2].to, -1);
    }

    void whoeverWaitedInAcceptIsWokenByTheConnection()
    {
        LadderBench bench;
        const std::int64_t listened = bench.now;
        bench.now += 4'000'000'000;
        bench.input.theirs.acceptSince = listened;
        LadderBench late = bench;
        bench.open();
        const LadderFacts facts = bench.facts();
        const auto accepts = [](const LadderWait &wait) {
            return wait.call == C::Accept4;
        };
        QCOMPARE(std::count_if(facts.waits.begin(), facts.waits.end(), accepts), 1);
        const auto wait = std::find_if(facts.waits.begin(), facts.waits.end(), accepts);
        QCOMPARE(wait->from, 0);
        QCOMPARE(wait->to, int(facts.events.size()) - 1);
        QCOMPARE(wait->lasted / 1'000'000'000, 4);
        // By hand, long after it came: nobody was waiting.
        late.open();
        late.input.theirs.calls.last().startedAt += 3'000'000'000;
        const LadderFacts byHand = late.facts();
        QCOMPARE(std::count_if(byHand.waits.begin(), byHand.waits.end(), accepts), 0);
    }

    void aReadThatTookWhatCameAtOnceHadWaitedForIt()
    {
        LadderBench bench;
        bench.open();
        bench.now += 3'000'000'000;
        bench.say();
        bench.transfer(bench.input.ours, C::Write, 3);
        bench.now += 2'000'000'000; // reading was paused
        bench.transfer(bench.input.theirs, C::Read, 3);
        const LadderFacts facts = bench.facts();
        const QStringList got = inShort(facts);
        QList<LadderWait> reads = facts.waits;
        reads.removeIf([](const LadderWait &wait) { return wait.call != C::Read; });
        QCOMPARE(reads.size(), 1);
        QCOMPARE(reads[0].side, LadderSide::Right);
        QCOMPARE(reads[0].from, int(got.indexOf(QStringLiteral("R accept"))) + 1);
        QCOMPARE(reads[0].to, int(got.indexOf(QStringLiteral("R read"))));
        QCOMPARE(reads[0].lasted / 1'000'000'000, 3);
    }

    void nobodyWaitsForWhatHasComeHoweverLateItIsRead()
    {
        LadderBench bench;
        bench.open();
        bench.call(bench.input.theirs, C::Read, -1, S::Established, EAGAIN).count = 100;
        bench.transfer(bench.input.ours, C::Write, 3);
        bench.now += 2'000'000'000;
        bench.transfer(bench.input.theirs, C::Read, 3);
        const LadderFacts facts = bench.facts();
        const QStringList got = inShort(facts);
        const LadderWait &wait = facts.waits.last();
        QCOMPARE(wait.call, C::Read);
        QCOMPARE(wait.to, int(got.indexOf(QStringLiteral("L> data 3"))));
        QVERIFY(wait.lasted < 1'000'000);
    }
};

SOCKSCOPE_TEST_MAIN(LadderWaitsTest)
#include "tst_ladderwaits.moc"
