// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/halflife.h"

#include "support/behaviourtest.h"

#include <cerrno>

using kernel::TcpState;
using panels::HalfLife;

namespace {

enum Fact { End = 1, ReadShut = 2, WriteShut = 4 };

chat::Peer openPeer(int facts = 0, int error = 0)
{
    chat::Peer peer;
    peer.fd = 7;
    peer.endOfStream = (facts & End) != 0;
    peer.readingShut = (facts & ReadShut) != 0;
    peer.writingShut = (facts & WriteShut) != 0;
    peer.error = error;
    return peer;
}

} // namespace

class HalfLifeTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theKernelsStateDecides_data()
    {
        QTest::addColumn<TcpState>("state");
        QTest::addColumn<int>("mask");
        QTest::addColumn<HalfLife>("sending");
        QTest::addColumn<HalfLife>("receiving");
        const auto row = [](TcpState state, int mask, HalfLife sending, HalfLife receiving) {
            QTest::addRow("%s mask %d", kernel::stateName(state), mask)
                << state << mask << sending << receiving;
        };
        using enum HalfLife;
        row(TcpState::SynSent, 0, None, None);
        row(TcpState::Established, 0xff, Alive, Alive);
        row(TcpState::Established, 0, Alive, Alive);
        row(TcpState::Established, 1, Alive, Shut);
        row(TcpState::FinWait1, 2, Fin, Alive);
        row(TcpState::FinWait2, 2, Fin, Alive);
        row(TcpState::FinWait2, 3, Fin, Shut);
        row(TcpState::FinWait2, 0xff, Fin, Alive);
        row(TcpState::CloseWait, 1, Alive, Fin);
        row(TcpState::CloseWait, 0xff, Alive, Fin);
        row(TcpState::LastAck, 3, Fin, Fin);
        row(TcpState::Closing, 3, Fin, Fin);
        row(TcpState::TimeWait, 0xff, Fin, Fin);
        row(TcpState::Closed, 3, Reset, Reset);
    }
    void theKernelsStateDecides()
    {
        QFETCH(TcpState, state);
        QFETCH(int, mask);
        kernel::TcpRow row;
        row.state = state;
        row.shutdownMask = std::uint8_t(mask);
        const panels::Halves halves = panels::halvesOf(openPeer(), &row);
        QTEST(halves.sending, "sending");
        QTEST(halves.receiving, "receiving");
    }

    void withoutARowTheCallsTell_data()
    {
        QTest::addColumn<chat::Peer>("peer");
        QTest::addColumn<HalfLife>("sending");
        QTest::addColumn<HalfLife>("receiving");
        using enum HalfLife;
        QTest::newRow("no connection") << chat::Peer{} << None << None;
        QTest::newRow("open") << openPeer() << Alive << Alive;
        QTest::newRow("end of stream") << openPeer(End) << Alive << Fin;
        QTest::newRow("SHUT_WR") << openPeer(WriteShut) << Fin << Alive;
        QTest::newRow("SHUT_RD, read() is 0 for it") << openPeer(End | ReadShut) << Alive << Shut;
        QTest::newRow("both ended") << openPeer(End | WriteShut) << Fin << Fin;
        QTest::newRow("ECONNRESET") << openPeer(0, ECONNRESET) << Reset << Reset;
        QTest::newRow("EPIPE after the peer's reset") << openPeer(0, EPIPE) << Reset << Reset;
        QTest::newRow("EPIPE after our own FIN") << openPeer(WriteShut, EPIPE) << Fin << Alive;
    }
    void withoutARowTheCallsTell()
    {
        QFETCH(chat::Peer, peer);
        const panels::Halves halves = panels::halvesOf(peer, nullptr);
        QTEST(halves.sending, "sending");
        QTEST(halves.receiving, "receiving");
    }

    void aResetIsSeenThoughAnOldRowSaysEstablished()
    {
        kernel::TcpRow row;
        row.state = TcpState::Established;
        const panels::Halves reset{HalfLife::Reset, HalfLife::Reset};
        QVERIFY(panels::halvesOf(openPeer(0, ECONNRESET), &row) == reset);
    }

    void aSimulatedErrorCutsNothingWhileTheKernelShowsTheConnectionAlive()
    {
        chat::Peer peer = openPeer(0, ECONNRESET);
        peer.errorSimulated = true;
        kernel::TcpRow row;
        row.state = TcpState::Established;
        const panels::Halves halves = panels::halvesOf(peer, &row);
        QCOMPARE(halves.sending, HalfLife::Alive);
        QCOMPARE(halves.receiving, HalfLife::Alive);
        QCOMPARE(panels::halvesOf(peer, nullptr).sending, HalfLife::Reset);
    }

    void anOrphanStillReceivesUntilThePeersFin()
    {
        kernel::TcpRow row;
        row.state = TcpState::FinWait2;
        const panels::Halves halves{HalfLife::Fin, HalfLife::Alive};
        QVERIFY(panels::halvesOf(chat::Peer{}, &row) == halves);
    }

    void bothFinsAndThenNoRowIsNoReset()
    {
        kernel::TcpRow row;
        row.state = TcpState::Closed;
        const panels::Halves halves{HalfLife::Fin, HalfLife::Fin};
        const chat::Peer peer = openPeer(End | WriteShut);
        QVERIFY(panels::halvesOf(peer, &row) == halves);
    }
};

SOCKSCOPE_TEST_MAIN(HalfLifeTest)
#include "tst_halflife.moc"
