// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/tcpstate.h"
#include "support/behaviourtest.h"

using namespace kernel;
using S = TcpState;
using States = QList<TcpState>;
using Opening = Circumstances::Opening;
using OtherEnd = Circumstances::OtherEnd;

class TcpStateTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void kernelNumbersBecomeStates()
    {
        QCOMPARE(tcpStateFromNumber(1), S::Established);
        QCOMPARE(tcpStateFromNumber(7), S::Closed);
        QCOMPARE(tcpStateFromNumber(11), S::Closing);
        QCOMPARE(tcpStateFromNumber(12), S::SynRecv);
        for (const int number : {0, 13, -1, 255, 100'000})
            QCOMPARE(tcpStateFromNumber(number), S::Unknown);
    }

    void namesAreThoseOfNetstat()
    {
        QCOMPARE(stateName(S::Established), "ESTABLISHED");
        QCOMPARE(stateName(S::FinWait1), "FIN_WAIT1");
        QCOMPARE(stateName(S::SynRecv), "SYN_RECV");
        QCOMPARE(stateName(S::Closed), "CLOSED");
        QCOMPARE(stateName(static_cast<S>(77)), "UNKNOWN");
    }

    void everyStateHasItsPartInTheStory()
    {
        QCOMPARE(partOf(S::Listen), StatePart::Opening);
        QCOMPARE(partOf(S::Established), StatePart::Talking);
        QCOMPARE(partOf(S::TimeWait), StatePart::ActiveClose);
        QCOMPARE(partOf(S::LastAck), StatePart::PassiveClose);
        QCOMPARE(partOf(S::Closed), StatePart::Gone);
    }

    void oneStepIsLegalOrNot()
    {
        QVERIFY(mayFollow(S::Closed, S::SynSent));
        QVERIFY(mayFollow(S::Listen, S::SynRecv));
        QVERIFY(mayFollow(S::Established, S::CloseWait));
        QVERIFY(mayFollow(S::FinWait1, S::TimeWait));
        QVERIFY(!mayFollow(S::Established, S::TimeWait));
        QVERIFY(!mayFollow(S::CloseWait, S::FinWait1));
        QVERIFY(!mayFollow(S::TimeWait, S::Established));
        QVERIFY(!mayFollow(S::Closed, S::Closed));
        QVERIFY(!mayFollow(S::Unknown, S::Closed));
    }

    void anAbortEndsEveryState()
    {
        for (int number = 1; number <= 11; ++number) {
            const S state = tcpStateFromNumber(number);
            QCOMPARE(mayFollow(state, S::Closed), state != S::Closed);
        }
    }

    void statesThatMustLieBetweenAreTold_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("opening");
        QTest::addColumn<int>("otherEnd");
        QTest::addColumn<States>("between");
        const auto row = [](const char *name, S from, S to, Opening opening, OtherEnd otherEnd,
                            const States &between) {
            QTest::newRow(name) << int(from) << int(to) << int(opening) << int(otherEnd) << between;
        };
        const auto [unknown, active, passive] =
            std::tuple(Opening::Unknown, Opening::Active, Opening::Passive);
        const auto [dark, closedUpon, waits] =
            std::tuple(OtherEnd::Unknown, OtherEnd::ClosedUpon, OtherEnd::InTimeWait);
        row("connected", S::Closed, S::Established, active, dark, {S::SynSent});
        row("accepted", S::Closed, S::Established, passive, dark, {S::SynRecv});
        row("opened, who knows how", S::Closed, S::Established, unknown, dark, {});
        row("accepted and half closed", S::Closed, S::CloseWait, passive, dark,
            {S::SynRecv, S::Established});
        row("one step", S::Established, S::FinWait1, active, dark, {});
        row("half closed, acknowledged", S::Established, S::FinWait2, active, dark, {S::FinWait1});
        row("closed upon, then closed", S::Established, S::LastAck, active, dark, {S::CloseWait});
        row("closed first", S::Established, S::TimeWait, active, closedUpon,
            {S::FinWait1, S::FinWait2});
        row("closed first, or both at once", S::Established, S::TimeWait, active, dark,
            {S::FinWait1});
        row("both at once", S::Established, S::Closing, active, dark, {S::FinWait1});
        row("a whole life as the client", S::Closed, S::TimeWait, active, closedUpon,
            {S::SynSent, S::Established, S::FinWait1, S::FinWait2});
        row("a whole life as the server", S::Closed, S::TimeWait, passive, closedUpon,
            {S::SynRecv, S::Established, S::FinWait1, S::FinWait2});
        row("gone, perhaps by RST", S::Established, S::Closed, active, dark, {});
        row("gone in order", S::Established, S::Closed, active, waits, {S::CloseWait, S::LastAck});
        row("gone from CLOSE_WAIT, perhaps by RST", S::CloseWait, S::Closed, active, dark, {});
        row("gone from CLOSE_WAIT in order", S::CloseWait, S::Closed, active, waits, {S::LastAck});
        row("refused", S::SynSent, S::Closed, active, dark, {});
        row("no way", S::TimeWait, S::Established, unknown, dark, {});
    }

    void statesThatMustLieBetweenAreTold()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(int, opening);
        QFETCH(int, otherEnd);
        QFETCH(States, between);
        const Circumstances known = {static_cast<Opening>(opening),
                                     static_cast<OtherEnd>(otherEnd)};
        QCOMPARE(statesBetween(static_cast<S>(from), static_cast<S>(to), known), between);
    }

    void everyInferredPathIsMadeOfReachableStates()
    {
        for (int from = 1; from <= 11; ++from) {
            for (int to = 1; to <= 11; ++to) {
                S last = static_cast<S>(from);
                for (const S between : statesBetween(last, static_cast<S>(to))) {
                    QVERIFY(mayReach(last, between));
                    last = between;
                }
                if (mayReach(static_cast<S>(from), static_cast<S>(to)))
                    QVERIFY(mayReach(last, static_cast<S>(to)));
            }
        }
    }

    void noConnectionGoesBackwards()
    {
        QVERIFY(mayReach(S::SynSent, S::TimeWait));
        QVERIFY(!mayReach(S::TimeWait, S::SynRecv));
        QVERIFY(!mayReach(S::Established, S::SynSent));
        QVERIFY(!mayReach(S::CloseWait, S::Established));
    }
};

SOCKSCOPE_TEST_MAIN(TcpStateTest)
#include "tst_tcpstate.moc"
