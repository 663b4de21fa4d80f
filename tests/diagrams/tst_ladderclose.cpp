// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// How a connection ends in the ladder: by FIN, both ways or one, and by RST.

#include "ladderbench.h"
#include "support/behaviourtest.h"

using namespace diagrams;
using S = kernel::TcpState;
using C = posix::Call;

class LadderCloseTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
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
};

SOCKSCOPE_TEST_MAIN(LadderCloseTest)
#include "tst_ladderclose.moc"
