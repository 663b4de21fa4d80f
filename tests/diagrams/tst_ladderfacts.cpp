// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/ladderfacts.h"

#include "diagrams/ladderstack.h"

#include "ladderbench.h"
#include "support/behaviourtest.h"

using namespace diagrams;
using S = kernel::TcpState;
using C = posix::Call;

namespace {

QStringList lines(const char *text)
{
    return QString::fromLatin1(text).split(QStringLiteral(" | "));
}

/// @p wanted in this order, others between them allowed.
bool inOrder(const QStringList &all, const QStringList &wanted)
{
    qsizetype at = -1;
    for (const QString &one : wanted) {
        at = all.indexOf(one, at + 1);
        if (at < 0)
            return false;
    }
    return true;
}

} // namespace

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

    void theLectureNotesCloseHasFourWavesEachWithItsStates()
    {
        LadderBench bench;
        bench.open();
        bench.say();
        bench.closeServerFirst();
        const LadderFacts facts = bench.facts();
        QCOMPARE(faultOf(facts), QString());
        const QStringList got = inShort(facts);
        const QStringList wanted =
            lines("L write | L> data 3 | R read | R close | R FIN_WAIT1? | R> FIN | L CLOSE_WAIT | "
                  "L> ACK | R FIN_WAIT2 | L close | L LAST_ACK? | L> FIN | R TIME_WAIT | R> ACK | "
                  "L CLOSED");
        QVERIFY2(inOrder(got, wanted), qPrintable(got.join(QStringLiteral(" | "))));
        QCOMPARE(facts.brackets.size(), 2);
        QCOMPARE(facts.brackets[1].kind, LadderBracket::Kind::Close);
        QCOMPARE(facts.brackets[1].from, int(got.indexOf(QStringLiteral("R> FIN"))));
        QCOMPARE(facts.brackets[1].to, int(got.lastIndexOf(QStringLiteral("L CLOSED"))));
    }

    void aFinThatNobodyReceivedIsNotDrawn()
    {
        LadderBench bench;
        bench.open();
        bench.call(bench.input.ours, C::Shutdown, 0, S::FinWait1).arguments = {SHUT_WR};
        const QStringList got = inShort(bench.facts());
        QVERIFY(got.contains(QStringLiteral("L FIN_WAIT1")));
        QVERIFY(!got.contains(QStringLiteral("L> FIN")) &&
                !got.contains(QStringLiteral("L> FIN?")));
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

    void aResetByLingerIsDrawnFromTheCloseToTheErrorItCaused()
    {
        LadderBench bench;
        bench.open();
        bench.call(bench.input.ours, C::Close, 0);
        bench.call(bench.input.theirs, C::Read, -1, S::Closed, ECONNRESET).count = 10;
        bench.change(bench.input.ours, S::Established, S::Closed);
        bench.input.ending = kernel::Ending{kernel::Ending::How::Reset, kernel::Ending::Began::Here,
                                            kernel::Ending::Cause::Linger};
        const LadderFacts facts = bench.facts();
        QCOMPARE(faultOf(facts), QString());
        const QStringList got = inShort(facts);
        QVERIFY2(inOrder(got, lines("L close | L> RST | R read")),
                 qPrintable(got.join(QStringLiteral(" | "))));
        QVERIFY(got.filter(QStringLiteral("FIN")).isEmpty());
    }

    void aResetWithoutAKnownCauseIsThatOfTheCloseOrOfDataThatCameAfterIt()
    {
        LadderBench bench;
        bench.open();
        bench.call(bench.input.theirs, C::Close, 0);
        bench.call(bench.input.ours, C::Read, -1, S::Closed, ECONNRESET).count = 10;
        bench.input.ending =
            kernel::Ending{kernel::Ending::How::Reset, kernel::Ending::Began::There};
        const QStringList got = inShort(bench.facts());
        QVERIFY2(inOrder(got, lines("R close | R> RST | L read")),
                 qPrintable(got.join(QStringLiteral(" | "))));
        LadderBench late;
        late.open();
        late.call(late.input.theirs, C::Close, 0, S::FinWait2);
        late.call(late.input.ours, C::Read, 0, S::CloseWait).count = 10;
        late.transfer(late.input.ours, C::Write, 3);
        late.input.ours.calls.last().stateAfter = std::uint8_t(S::Closed);
        late.call(late.input.ours, C::Write, -1, S::Closed, EPIPE);
        late.input.ending = bench.input.ending;
        const LadderFacts facts = late.facts();
        QCOMPARE(faultOf(facts), QString());
        const QStringList then = inShort(facts);
        QVERIFY2(inOrder(then, lines("R close | R> FIN | L CLOSE_WAIT | L> ACK | L read | "
                                     "L write | L> data 3? | R> RST? | L write")),
                 qPrintable(then.join(QStringLiteral(" | "))));
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

    void aSnapshotThatIsOlderThanTheCallStandsBehindIt()
    {
        LadderBench bench;
        bench.open();
        // The snapshot had begun before shutdown(2) was called, and saw what that did.
        bench.change(bench.input.ours, S::Established, S::FinWait2);
        bench.change(bench.input.theirs, S::Established, S::CloseWait);
        bench.call(bench.input.ours, C::Shutdown, 0, S::FinWait2).arguments = {SHUT_WR};
        const LadderFacts facts = bench.facts();
        QCOMPARE(faultOf(facts), QString());
        const QStringList got = inShort(facts);
        QVERIFY2(inOrder(got, lines("L shutdown | L FIN_WAIT1? | L> FIN | R CLOSE_WAIT | R> ACK | "
                                    "L FIN_WAIT2")),
                 qPrintable(got.join(QStringLiteral(" | "))));
    }

    void bothClosingAtOnceIsTold()
    {
        LadderBench bench;
        bench.open();
        for (LadderEnd *end : {&bench.input.ours, &bench.input.theirs})
            bench.call(*end, C::Shutdown, 0, S::FinWait1).arguments = {SHUT_WR};
        bench.change(bench.input.ours, S::FinWait1, S::Closing);
        bench.change(bench.input.theirs, S::FinWait1, S::Closing);
        bench.change(bench.input.ours, S::Closing, S::TimeWait);
        bench.change(bench.input.theirs, S::Closing, S::TimeWait);
        const LadderFacts facts = bench.facts();
        QCOMPARE(faultOf(facts), QString());
        const QStringList got = inShort(facts);
        QVERIFY2(inOrder(got, lines("L FIN_WAIT1 | R FIN_WAIT1 | R> FIN | L CLOSING")) &&
                     inOrder(got, lines("L FIN_WAIT1 | L> FIN | R CLOSING | R> ACK | L TIME_WAIT")),
                 qPrintable(got.join(QStringLiteral(" | "))));
    }

    void nothingKnownIsAnEmptyLadder() { QVERIFY(ladderFacts({}).events.isEmpty()); }
};

SOCKSCOPE_TEST_MAIN(LadderFactsTest)
#include "tst_ladderfacts.moc"
