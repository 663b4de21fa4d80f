// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/shownbench.h"
#include "panelfixture.h"
#include "panels/acceptqueuepanel.h"
#include "panels/faultmark.h"
#include "panels/queuefacts.h"
#include "panels/queuegauge.h"
#include "panels/theme.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QTimer>
#include <QTreeView>

#include <vector>

using namespace panels;
using session::AcceptMode;

namespace {

/// A connect(2) that nobody waits for.
PlainSocket knockAt(const posix::SocketAddress &address)
{
    PlainSocket made(::socket(address.family(), SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    ::connect(made.fd(), address.data(), address.size());
    return made;
}

struct Fixture
{
    Fixture()
    {
        panel.resize(1280, 215);
        panel.show();
        gauge = child<QueueGauge>(panel, "queueGauge");
        rows = child<QTreeView>(panel, "queueRows")->model();
    }
    void listen(const QString &backlog)
    {
        server.setAcceptMode(AcceptMode::ByHand);
        server.startListening({.port = QStringLiteral("0"), .backlog = backlog});
    }
    void knock(int times)
    {
        for (int i = 0; i < times; ++i)
            clients.push_back(knockAt(server.socket().local));
    }
    QString figure(const char *name) const { return said(panel, name); }
    QStringList places() const
    {
        QStringList result;
        for (int row = 0; row < rows->rowCount(); ++row)
            result.append(rows->index(row, 0).data().toString());
        return result;
    }

    session::ServerSession server;
    ShownBench shown{server};
    AcceptQueuePanel panel{shown, server};
    QueueGauge *gauge;
    QAbstractItemModel *rows;
    std::vector<PlainSocket> clients;
};

} // namespace

class AcceptQueuePanelTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }

    void beforeListenThereIsNoQueue()
    {
        Fixture f;
        QCOMPARE(f.gauge->places(), 0U);
        QCOMPARE(f.figure("queue_backlog"), QStringLiteral("–"));
        QVERIFY(!child<QWidget>(f.panel, "queueAccept")->isEnabled());
        QVERIFY(said(f.panel, "queueSentence").contains(QStringLiteral("listen()")));
    }

    void aBacklogOfOneAdmitsTwoAndTheThirdStaysOutside()
    {
        Fixture f;
        f.listen(QStringLiteral("1"));
        QTRY_COMPARE(f.gauge->places(), 2U);
        f.knock(2);
        QTRY_COMPARE(f.gauge->used(), 2U);
        QVERIFY(f.gauge->isFull());
        QVERIFY(said(f.panel, "queueSentence").contains(QStringLiteral("SYN_SENT")));
        QTRY_COMPARE(f.places(), QStringList(2, QStringLiteral("accept queue")));
        f.knock(1);
        const QStringList three = {QStringLiteral("accept queue"), QStringLiteral("accept queue"),
                                   QStringLiteral("outside")};
        QTRY_COMPARE(f.places(), three);
        QCOMPARE(f.figure("queue_backlog"), QStringLiteral("1"));
        QCOMPARE(f.figure("queue_effective"), QStringLiteral("1"));
        QCOMPARE(f.figure("queue_used"), QStringLiteral("2"));
        QTRY_VERIFY(f.figure("queue_ListenOverflows").mid(1).toInt() >= 1);
        QTRY_VERIFY(f.figure("queue_ListenDrops").mid(1).toInt() >= 1);
    }

    void acceptTakesTheFirstOneOut()
    {
        Fixture f;
        f.listen(QStringLiteral("1"));
        QTRY_COMPARE(f.gauge->places(), 2U);
        f.knock(2);
        QTRY_COMPARE(f.gauge->used(), 2U);
        click(f.panel, "queueAccept");
        QCOMPARE(f.server.peers().size(), 1);
        QTRY_COMPARE(f.gauge->used(), 1U);
        QVERIFY(!f.gauge->isFull());
    }

    void acceptIsPausedAndResumedByOneButton()
    {
        Fixture f;
        f.listen(QStringLiteral("4"));
        QTRY_COMPARE(f.gauge->places(), 5U);
        f.knock(2);
        QTRY_COMPARE(f.gauge->used(), 2U);
        click(f.panel, "queueMode");
        QCOMPARE(f.server.acceptMode(), AcceptMode::Automatic);
        QTRY_COMPARE(f.server.peers().size(), 2);
        QTRY_COMPARE(f.gauge->used(), 0U);
        click(f.panel, "queueMode");
        QCOMPARE(f.server.acceptMode(), AcceptMode::ByHand);
    }

    void listenAgainChangesTheBacklogOfALivingListener()
    {
        Fixture f;
        f.listen(QStringLiteral("1"));
        QTRY_COMPARE(f.gauge->places(), 2U);
        type(f.panel, "queueBacklog", QStringLiteral("6"));
        click(f.panel, "queueListen");
        QTRY_COMPARE(f.gauge->places(), 7U);
        QCOMPARE(f.figure("queue_backlog"), QStringLiteral("6"));
    }

    void aBacklogThatIsNoNumberLeavesWhatWasAskedAndIsMarkedWhereItStands()
    {
        Fixture f;
        f.listen(QStringLiteral("1"));
        QTRY_COMPARE(f.gauge->places(), 2U);
        f.server.listen(QStringLiteral("x")); // as the field of the step does
        QCOMPARE(f.figure("queue_backlog"), QStringLiteral("1"));
        const auto *field = child<QWidget>(f.panel, "queueBacklog");
        QVERIFY(!panels::FaultMark::isOn(field));
        type(f.panel, "queueBacklog", QStringLiteral("y"));
        click(f.panel, "queueListen");
        QVERIFY(panels::FaultMark::isOn(field));
        QCOMPARE(f.figure("queue_backlog"), QStringLiteral("1"));
    }

    void aBacklogAboveSomaxconnIsCut()
    {
        Fixture f;
        f.listen(QStringLiteral("1000000"));
        QTRY_VERIFY(f.gauge->places() > 0);
        QCOMPARE(f.figure("queue_effective"), f.figure("queue_somaxconn"));
        QCOMPARE(f.figure("queue_backlog"), QStringLiteral("1000000"));
        QCOMPARE(effectiveBacklog(-1, 4096), 4096);
        QCOMPARE(effectiveBacklog(3, 4096), 3);
        QCOMPARE(effectiveBacklog(3, -1), 3);
    }

    void bytesThatCameBeforeAcceptAreCounted()
    {
        Fixture f;
        f.listen(QStringLiteral("2"));
        QTRY_COMPARE(f.gauge->places(), 3U);
        f.knock(1);
        QTRY_COMPARE(f.rows->rowCount(), 1);
        QCOMPARE(::send(f.clients.front().fd(), "early", 5, MSG_NOSIGNAL), ssize_t(5));
        QTRY_COMPARE(f.rows->index(0, 3).data().toString(), QStringLiteral("5"));
        const QString client =
            QString::fromStdString(posix::SocketAddress::localOf(f.clients.front().fd()).text());
        QCOMPARE(f.rows->index(0, 1).data().toString(), client);
    }

    void aHandshakeThatIsDeferredStandsInTheSynQueue()
    {
        const posix::SocketAddress here = posix::SocketAddress::loopback(AF_INET, 9999);
        kernel::TrackedRow row;
        row.row.key = {here, posix::SocketAddress::loopback(AF_INET, 36012)};
        row.row.state = kernel::TcpState::SynRecv;
        kernel::RowNature nature;
        nature.kind = kernel::RowNature::Kind::Handshake;
        const auto rows = queueRowsOf(here, {{row, nature}});
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().place, QueueRow::Place::SynQueue);
        QVERIFY(
            queueRowsOf(posix::SocketAddress::loopback(AF_INET, 80), {{row, nature}}).isEmpty());
    }

    void nothingTicksWhileNobodyWaitsOrNobodyLooks()
    {
        Fixture f;
        const auto ticks = [&f] {
            for (const QTimer *timer : f.panel.findChildren<QTimer *>()) {
                if (timer->isActive() && timer->interval() == 1000)
                    return true;
            }
            return false;
        };
        f.listen(QStringLiteral("2"));
        QTRY_COMPARE(f.gauge->places(), 3U);
        QVERIFY(!ticks());
        f.knock(1);
        QTRY_VERIFY(ticks());
        f.panel.hide();
        QVERIFY(!ticks());
        f.panel.show();
        QVERIFY(ticks());
        f.server.acceptOne();
        QTRY_VERIFY(!ticks());
    }

    void theFiguresAndRowsAreTextToo()
    {
        Fixture f;
        f.listen(QStringLiteral("2"));
        QTRY_COMPARE(f.gauge->places(), 3U);
        f.knock(1);
        QTRY_COMPARE(f.rows->rowCount(), 1);
        const auto table = f.panel.textTable();
        QVERIFY(table);
        QVERIFY(
            table->rows.contains(QStringList{QStringLiteral("waiting now"), QStringLiteral("1")}));
        QCOMPARE(table->rows.last().first(), QStringLiteral("accept queue"));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(AcceptQueuePanelTest)
#include "tst_acceptqueuepanel.moc"
