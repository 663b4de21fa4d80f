// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/shownbench.h"
#include "panels/connectionpanel.h"

#include "panelfixture.h"
#include "panels/halfarrows.h"
#include "panels/statuschip.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QMenu>
#include <QSpinBox>

using namespace panels;

class ConnectionPanelTest : public BehaviourTest
{
    Q_OBJECT

    /// A client that is connected to a server of plain system calls.
    struct Bench
    {
        Bench()
        {
            panel.resize(560, 220);
            panel.show();
        }
        bool connect()
        {
            const auto any = posix::SocketAddress::loopback(AF_INET, 0);
            listener = PlainSocket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
            if (::bind(listener.fd(), any.data(), any.size()) != 0 ||
                ::listen(listener.fd(), 8) != 0)
                return false;
            sockaddr_in bound = {};
            socklen_t size = sizeof bound;
            ::getsockname(listener.fd(), reinterpret_cast<sockaddr *>(&bound), &size);
            session.connectNow(QStringLiteral("127.0.0.1"), QString::number(ntohs(bound.sin_port)));
            if (!QTest::qWaitFor([this] { return session.connection().fd >= 0; }))
                return false;
            server = PlainSocket(::accept(listener.fd(), nullptr, nullptr));
            return server.isOpen();
        }
        QAction *action(const char *name) const
        {
            return child<QMenu>(panel, "connectionMenu")
                ->findChild<QAction *>(QLatin1StringView(name));
        }
        void choose(const char *name) const { action(name)->trigger(); }
        QString state() const { return child<StatusChip>(panel, "connectionState")->text(); }
        const HalfArrows *arrows() const { return child<HalfArrows>(panel, "connectionHalves"); }
        PlainSocket listener;
        PlainSocket server;
        session::ClientSession session;
        ShownBench shown{session};
        ConnectionPanel panel{shown, session};
    };

private Q_SLOTS:
    void withoutASocketTheButtonsAreDisabledAndSayWhy()
    {
        Bench bench;
        for (const char *name : {"shutRd", "shutWr", "shutRdwr", "closeFin", "closeReset"}) {
            QVERIFY(!child<QAbstractButton>(bench.panel, name)->isEnabled());
            QVERIFY(
                child<QWidget>(bench.panel, name)->toolTip().contains(QStringLiteral("socket")));
        }
        QCOMPARE(bench.arrows()->sending(), HalfLife::None);
    }

    void shutdownOfASocketThatIsNotConnectedIsLeftToTheKernel()
    {
        Bench bench;
        bench.session.openSocket(AF_INET, SOCK_STREAM);
        click(bench.panel, "shutWr");
        QTRY_COMPARE(bench.session.step(session::Step::Shutdown).call->error, ENOTCONN);
    }

    void theKernelsStateAndBothArrowsAreShown()
    {
        Bench bench;
        QVERIFY(bench.connect());
        QTRY_VERIFY(bench.state().startsWith(QStringLiteral("ESTABLISHED")));
        QVERIFY(bench.state().contains(QStringLiteral("fd ") +
                                       QString::number(bench.session.connection().fd)));
        QCOMPARE(bench.arrows()->sending(), HalfLife::Alive);
        QCOMPARE(bench.arrows()->receiving(), HalfLife::Alive);
        QCOMPARE(::write(bench.server.fd(), "hello\n", 6), 6);
        QTRY_VERIFY(said(bench.panel, "connectionNumbers").contains(QStringLiteral("in 6")));
    }

    void afterThePeersFinItStaysInCloseWaitAndCanStillWrite()
    {
        Bench bench;
        QVERIFY(bench.connect());
        QCOMPARE(::shutdown(bench.server.fd(), SHUT_WR), 0);
        QTRY_VERIFY(bench.state().startsWith(QStringLiteral("CLOSE_WAIT")));
        QTRY_VERIFY(said(bench.panel, "connectionSentence")
                        .contains(QStringLiteral("You can still write")));
        QCOMPARE(bench.arrows()->receiving(), HalfLife::Fin);
        QCOMPARE(bench.arrows()->sending(), HalfLife::Alive);
        bench.session.send({.text = QStringLiteral("still here")});
        QCOMPARE(readCount(bench.server.fd()), 11);
    }

    void shutWrSendsAFin()
    {
        Bench bench;
        QVERIFY(bench.connect());
        click(bench.panel, "shutWr");
        QCOMPARE(readCount(bench.server.fd()), 0);
        QTRY_COMPARE(bench.arrows()->sending(), HalfLife::Fin);
        QTRY_VERIFY(bench.state().startsWith(QStringLiteral("FIN_WAIT2")));
    }

    void shutRdwrEndsBothHalves()
    {
        Bench bench;
        QVERIFY(bench.connect());
        click(bench.panel, "shutRdwr");
        QCOMPARE(readCount(bench.server.fd()), 0);
        QTRY_COMPARE(bench.arrows()->sending(), HalfLife::Fin);
        QTRY_COMPARE(bench.arrows()->receiving(), HalfLife::Shut);
    }

    void readOnceMakesOneCallWhileReadingIsPaused()
    {
        Bench bench;
        QVERIFY(bench.connect());
        click(bench.panel, "pauseReading");
        QTRY_VERIFY(said(bench.panel, "connectionNumbers").contains(QStringLiteral("paused")));
        QCOMPARE(::write(bench.server.fd(), "hello\n", 6), 6);
        QTRY_VERIFY(said(bench.panel, "connectionNumbers").contains(QStringLiteral("Recv-Q 6")));
        QCOMPARE(bench.session.connection().bytesIn, 0U);
        click(bench.panel, "readOnce");
        QCOMPARE(bench.session.connection().bytesIn, 6U);
        QTRY_VERIFY(said(bench.panel, "connectionNumbers").contains(QStringLiteral("Recv-Q 0")));
    }

    void theChosenSizeIsAskedForInEachRead()
    {
        Bench bench;
        QVERIFY(bench.connect());
        child<QSpinBox>(bench.panel, "readSize")->setValue(4);
        QCOMPARE(bench.session.connection().readSize, 4);
        QCOMPARE(::write(bench.server.fd(), "hello\nabc", 9), 9);
        QTRY_VERIFY(
            said(bench.panel, "connectionNumbers").contains(QStringLiteral("unfinished line: 3")));
        QVERIFY(said(bench.panel, "connectionNumbers").contains(QStringLiteral("asks for 4")));
        QList<std::int64_t> results;
        for (auto number = bench.session.calls().firstNumber();
             number <= bench.session.calls().lastNumber(); ++number) {
            const posix::SyscallRecord &record = bench.session.calls().at(number);
            if (record.call == posix::Call::Read && record.result > 0)
                results << record.result;
        }
        QCOMPARE(results, QList<std::int64_t>({4, 4, 1}));
    }

    void closeOfOneOfTwoDescriptorsSendsNothing()
    {
        Bench bench;
        QVERIFY(bench.connect());
        const int fd = bench.session.connection().fd;
        QVERIFY(!bench.action("closeDuplicate")->isEnabled());
        bench.choose("duplicate");
        QCOMPARE(bench.session.connection().duplicates.size(), 1);
        const int second = bench.session.connection().duplicates.first();
        QTRY_VERIFY(bench.state().contains(QStringLiteral("fd %1, %2").arg(fd).arg(second)));
        click(bench.panel, "closeFin");
        QCOMPARE(bench.session.connection().fd, second);
        QTRY_VERIFY(bench.state().contains(QStringLiteral("fd %1").arg(second)));
        QVERIFY(!readable(bench.server.fd()));
        QVERIFY(bench.state().startsWith(QStringLiteral("ESTABLISHED")));
        click(bench.panel, "closeFin");
        QCOMPARE(readCount(bench.server.fd()), 0);
        QTRY_VERIFY(bench.state().startsWith(QStringLiteral("FIN_WAIT2")));
    }

    void theDuplicateCanBeClosedAlone()
    {
        Bench bench;
        QVERIFY(bench.connect());
        const int fd = bench.session.connection().fd;
        bench.choose("duplicate");
        QTRY_VERIFY(bench.action("closeDuplicate")->isEnabled());
        bench.choose("closeDuplicate");
        QCOMPARE(bench.session.connection().fd, fd);
        QVERIFY(bench.session.connection().duplicates.isEmpty());
        QVERIFY(!readable(bench.server.fd()));
    }

    void closeWithUnreadDataSendsARstAndLeavesNoTimeWait()
    {
        Bench bench;
        QVERIFY(bench.connect());
        const posix::ConnectionKey key = bench.session.connection().key;
        bench.choose("closeUnread");
        QVERIFY(said(bench.panel, "connectionSentence").contains(QStringLiteral("Recv-Q")));
        QVERIFY(!bench.session.connection().reading);
        QCOMPARE(::write(bench.server.fd(), "unread", 6), 6);
        QTRY_VERIFY(said(bench.panel, "connectionNumbers").contains(QStringLiteral("Recv-Q 6")));
        bench.choose("closeUnread");
        QCOMPARE(bench.session.connection().fd, -1);
        QCOMPARE(readCount(bench.server.fd()), -1);
        QTRY_VERIFY(!bench.session.tableRow(key) || bench.session.tableRow(key)->gone);
        QVERIFY(said(bench.panel, "connectionSentence").isEmpty());
    }

    void theNoticeGoesWhenReadingGoesOn()
    {
        Bench bench;
        QVERIFY(bench.connect());
        bench.choose("closeUnread");
        QVERIFY(said(bench.panel, "connectionSentence").contains(QStringLiteral("Recv-Q")));
        QTRY_VERIFY(child<QAbstractButton>(bench.panel, "pauseReading")->isChecked());
        click(bench.panel, "pauseReading");
        QTRY_VERIFY(!said(bench.panel, "connectionSentence").contains(QStringLiteral("Recv-Q")));
    }

    void theRowFitsHalfOfACommonScreen()
    {
        Bench bench;
        QVERIFY2(bench.panel.minimumSizeHint().width() <= 584,
                 qPrintable(QString::number(bench.panel.minimumSizeHint().width())));
    }

    void afterCloseTheKernelsRowIsStillShown()
    {
        Bench bench;
        QVERIFY(bench.connect());
        QTRY_VERIFY(bench.state().startsWith(QStringLiteral("ESTABLISHED")));
        click(bench.panel, "closeFin");
        QCOMPARE(readCount(bench.server.fd()), 0);
        QTRY_VERIFY(bench.state().startsWith(QStringLiteral("FIN_WAIT2")));
        QVERIFY(!bench.state().contains(QStringLiteral("fd ")));
        QVERIFY(!child<QAbstractButton>(bench.panel, "closeFin")->isEnabled());
    }

    void closeWithRstCutsBothHalves()
    {
        Bench bench;
        QVERIFY(bench.connect());
        click(bench.panel, "closeReset");
        QCOMPARE(readCount(bench.server.fd()), -1);
        QTRY_COMPARE(bench.arrows()->sending(), HalfLife::None);
    }

    void aResetByThePeerIsToldWithItsErrno()
    {
        Bench bench;
        QVERIFY(bench.connect());
        const linger now = {1, 0};
        ::setsockopt(bench.server.fd(), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        bench.server.close();
        QTRY_COMPARE(bench.arrows()->sending(), HalfLife::Reset);
        QTRY_VERIFY(
            said(bench.panel, "connectionSentence").startsWith(QStringLiteral("ECONNRESET")));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(ConnectionPanelTest)
#include "tst_connectionpanel.moc"
