// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/ladderfacts.h"

#include "diagrams/ladderstack.h"

#include "ladderbench.h"
#include "support/behaviourtest.h"

using namespace diagrams;
using S = kernel::TcpState;
using C = posix::Call;

class LadderFactsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theHandshakeStandsBetweenConnectAndAccept()
    {
        LadderBench bench;
        bench.open();
        const LadderFacts facts = bench.facts();
        QCOMPARE(faultOf(facts), QString());
        QCOMPARE(inShort(facts), lines("L socket | L CLOSED | L connect | L SYN_SENT? | L> SYN | "
                                       "R SYN_RECV? | R> SYN+ACK? | L ESTABLISHED | L> ACK | "
                                       "R ESTABLISHED | L so_error | R accept"));
        QCOMPARE(facts.brackets.size(), 1);
        QCOMPARE(facts.brackets[0].from, 4);
        QCOMPARE(facts.brackets[0].to, 9);
        QCOMPARE(facts.lifeline(LadderSide::Left).fd, 5);
        QCOMPARE(facts.lifeline(LadderSide::Right).fd, 7);
        QVERIFY(facts.lifeline(LadderSide::Right).listened);
    }

    void seenFromTheServerItIsTheSameLadder()
    {
        LadderBench bench;
        bench.open();
        bench.say();
        bench.closeServerFirst();
        LadderInput turned = bench.input;
        std::swap(turned.ours, turned.theirs);
        QCOMPARE(inShort(ladderFacts(turned)), inShort(bench.facts()));
        QVERIFY(ladderFacts(turned).lifeline(LadderSide::Right).ours);
    }

    void aSimulatedRefusalSendsNothing()
    {
        LadderBench bench;
        bench.open();
        bench.call(bench.input.ours, C::Write, -1, S::Established, ECONNRESET).simulated = true;
        auto &shut = bench.call(bench.input.ours, C::Shutdown, -1, S::Established, ENOTCONN);
        shut.arguments = {SHUT_WR};
        shut.simulated = true;
        const LadderFacts facts = bench.facts();
        const QStringList got = inShort(facts);
        QCOMPARE(got.filter(QStringLiteral(">")).size(), 3);
        QVERIFY(facts.events[got.indexOf(QStringLiteral("L write"))].simulated);
    }

    void ofAStrangerOnlyWhatOurEndSawIsInferred()
    {
        LadderBench bench;
        bench.input.ours.callsKnown = false;
        bench.call(bench.input.theirs, C::Accept4, 7, S::Established).fd = 4;
        bench.transfer(bench.input.theirs, C::Read, 6);
        bench.transfer(bench.input.theirs, C::Write, 4);
        bench.change(bench.input.ours, S::Closed, S::SynSent);
        bench.input.ours.changes[0].inferred = true;
        bench.input.ours.changes[0].at = 0;
        bench.change(bench.input.ours, S::SynSent, S::Established);
        const LadderFacts facts = bench.facts();
        QCOMPARE(faultOf(facts), QString());
        const QStringList got = inShort(facts);
        QVERIFY2(inOrder(got, lines("L SYN_SENT? | L> SYN? | R SYN_RECV? | R> SYN+ACK? | "
                                    "L ESTABLISHED | L> ACK | R ESTABLISHED | R accept | "
                                    "L> data 6? | R read | R write | R> data 4?")),
                 qPrintable(got.join(QStringLiteral(" | "))));
    }

    void aRefusedConnectIsASynAnsweredByRst()
    {
        LadderBench bench;
        bench.input.theirs.callsKnown = false;
        bench.call(bench.input.ours, C::Socket, 5, S::Closed);
        bench.call(bench.input.ours, C::Connect, -1, S::Closed, ECONNREFUSED);
        bench.input.ending =
            kernel::Ending{kernel::Ending::How::Reset, kernel::Ending::Began::There,
                           kernel::Ending::Cause::Refused};
        const QStringList got = inShort(bench.facts());
        QCOMPARE(got, lines("L socket | L CLOSED | L connect | L> SYN? | R> RST?"));
        bench.input.ending.reset(); // nobody saw it in the kernel's table
        QCOMPARE(inShort(bench.facts()), got);
    }

    void eachWriteIsAnArrowAndOneReadMayTakeMany()
    {
        LadderBench bench;
        bench.open();
        for (int i = 0; i < 3; ++i)
            bench.transfer(bench.input.ours, C::Write, 2);
        bench.transfer(bench.input.theirs, C::Read, 5);
        const LadderFacts facts = bench.facts();
        QCOMPARE(faultOf(facts), QString());
        const QStringList got = inShort(facts);
        QCOMPARE(got.count(QStringLiteral("L> data 2")), 3);
        QVERIFY(got.indexOf(QStringLiteral("R read")) >
                got.lastIndexOf(QStringLiteral("L> data 2")));
        bench.transfer(bench.input.ours, C::Write, 2);
        QCOMPARE(inShort(bench.facts()).count(QStringLiteral("L> data 2?")), 1);
    }

    void onlyTheLastEventsAreKeptAndTheRestIsCounted()
    {
        LadderBench bench;
        bench.open();
        const auto before = bench.facts().events.size();
        for (int i = 0; i < 400; ++i)
            bench.say();
        const LadderFacts facts = bench.facts();
        QCOMPARE(facts.events.size(), LadderFacts::mostEvents);
        QCOMPARE(facts.dropped, std::uint64_t(before + 1200 - LadderFacts::mostEvents));
        QVERIFY(facts.brackets.isEmpty());
        for (const LadderEvent &event : facts.events)
            QVERIFY(!event.segment() || event.segment()->effect < facts.events.size());
    }

    void severalTogetherHaveNoMoreEventsThanOneMayHave()
    {
        LadderBench busy;
        busy.open();
        for (int i = 0; i < 400; ++i)
            busy.say();
        LadderBench quiet;
        quiet.now += 7;
        quiet.open();
        const LadderFacts few = quiet.facts();
        const LadderFacts all = stacked({few, busy.facts(), LadderFacts()});
        QCOMPARE(all.events.size(), LadderFacts::mostEvents);
        QCOMPARE(all.parts.size(), 2);
        QCOMPARE(all.begin, busy.facts().begin);
        const int whole = all.partOf(0) == 0 && all.parts[0].count == few.events.size() ? 0 : 1;
        QCOMPARE(all.parts[whole].count, int(few.events.size()));
        QCOMPARE(all.brackets.size(), 1);
        QCOMPARE(all.partOf(all.brackets[0].from), whole);
        for (int i = 0; i < all.events.size(); ++i) {
            const LadderSegment *segment = all.events[i].segment();
            for (const int other : {segment ? segment->cause : -1, segment ? segment->effect : -1})
                QVERIFY(other < 0 || all.partOf(other) == all.partOf(i));
        }
        QCOMPARE(stacked(QList<LadderFacts>(40, few)).unshown, 40 - mostStacked);
        QVERIFY(stacked({}).events.isEmpty());
    }

    void aSocketConnectedToItselfHasOneLifelineAndNoSegments()
    {
        LadderBench bench;
        bench.input.ours.key = bench.input.ours.key.reversed();
        bench.input.ours.key.remote = bench.input.ours.key.local;
        bench.input.theirs = LadderEnd();
        bench.input.theirs.key = bench.input.ours.key;
        bench.call(bench.input.ours, C::Connect, 0, S::Established);
        const LadderFacts facts = bench.facts();
        QVERIFY(facts.lifeline(LadderSide::Right).sameSocket);
        QVERIFY(!facts.lifeline(LadderSide::Left).sameSocket);
        QVERIFY(inShort(facts).filter(QStringLiteral(">")).isEmpty());
        QVERIFY(inShort(facts).contains(QStringLiteral("L ESTABLISHED")));
    }

    void nothingKnownIsAnEmptyLadder() { QVERIFY(ladderFacts({}).events.isEmpty()); }
};

SOCKSCOPE_TEST_MAIN(LadderFactsTest)
#include "tst_ladderfacts.moc"
