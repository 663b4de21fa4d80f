// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/shownbench.h"
#include "panelfixture.h"
#include "panels/acceptqueuepanel.h"
#include "panels/faultsbadge.h"
#include "panels/faultspanel.h"
#include "panels/ledgerpanel.h"
#include "panels/ledgerview.h"
#include "panels/optionspanel.h"
#include "panels/sayitpanel.h"
#include "panels/selection.h"
#include "panels/tcpinfomodel.h"
#include "panels/tcpinfopanel.h"
#include "panels/tcptablepanel.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTimer>
#include <QTreeView>

using namespace panels;

namespace {

/// A server with one peer of plain calls, whose panels can look back.
struct Bench
{
    explicit Bench(const QString &backlog = QStringLiteral("8"))
    {
        server.startListening({.port = QStringLiteral("0"), .backlog = backlog});
        peer = connectedTo(server.socket().local);
        [this] {
            QTRY_COMPARE(server.peers().size(), 1);
        }();
        selection.choose(server.peers().first().key);
    }

    /// The last moment, once nothing more is recorded.
    std::size_t moment()
    {
        QSignalSpy changes(&shown.history, &history::History::changed);
        for (int time = 0; time < 40 && changes.wait(250); ++time) {
        }
        return shown.history.moments().size() - 1;
    }

    session::ServerSession server;
    ShownBench shown{server};
    Selection selection;
    PlainSocket peer;
};

bool ticks(const QWidget &panel)
{
    const QList<QTimer *> timers = panel.findChildren<QTimer *>();
    return std::any_of(timers.begin(), timers.end(), [](const QTimer *timer) {
        return timer->isActive() && timer->interval() == 1000;
    });
}

const QString gone = QStringLiteral("moment gone by");

} // namespace

class ShownPanelsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void anOptionHasTheValueOfThenAndCannotBeSet()
    {
        Bench bench;
        OptionsPanel panel(bench.shown, bench.server, bench.selection);
        panel.resize(900, 500);
        panel.show();
        QTRY_COMPARE(said(panel, "option_SO_KEEPALIVE_value"), QStringLiteral("0"));
        const auto before = bench.moment();
        bench.server.setOption(1, *net::socketOption(QStringLiteral("SO_KEEPALIVE")),
                               QStringLiteral("1"));
        QTRY_COMPARE(said(panel, "option_SO_KEEPALIVE_value"), QStringLiteral("1"));
        bench.moment();
        const QString remark = said(panel, "option_SO_KEEPALIVE_remark");
        bench.shown->showMoment(before);
        QCOMPARE(said(panel, "option_SO_KEEPALIVE_value"), QStringLiteral("0"));
        QCOMPARE(said(panel, "option_SO_KEEPALIVE_remark"), QString());
        const auto *set = child<QAbstractButton>(panel, "option_SO_KEEPALIVE_set");
        QVERIFY(!set->isEnabled());
        QVERIFY(set->toolTip().contains(gone));
        bench.shown->showLive();
        QCOMPARE(said(panel, "option_SO_KEEPALIVE_value"), QStringLiteral("1"));
        QCOMPARE(said(panel, "option_SO_KEEPALIVE_remark"), remark);
        QVERIFY(set->isEnabled());
        QVERIFY(!set->toolTip().contains(gone));
    }

    void tcpInfoTellsTheFiguresOfThenAndNoTimerRuns()
    {
        Bench bench;
        TcpInfoPanel panel(bench.shown, bench.selection);
        panel.resize(1280, 215);
        panel.show();
        const auto received = [&panel] {
            const QAbstractItemModel *model = child<QListView>(panel, "tcpInfoView")->model();
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->index(row, 0).data(TcpInfoModel::NameRole).toString() ==
                    QLatin1String("bytes_received"))
                    return model->index(row, 0).data().toString();
            }
            return QString();
        };
        const auto before = bench.moment();
        const QString none = received();
        QVERIFY(!none.isEmpty());
        QCOMPARE(::write(bench.peer.fd(), "hello\n", 6), ssize_t(6));
        QTRY_VERIFY(received() != none);
        bench.moment();
        QVERIFY(ticks(panel));
        const QString some = received();
        bench.shown->showMoment(before);
        QCOMPARE(received(), none);
        QVERIFY(!ticks(panel));
        bench.shown->showLive();
        QCOMPARE(received(), some);
        QVERIFY(ticks(panel));
    }

    void theLedgerHoldsTheBytesOfThen()
    {
        Bench bench;
        LedgerPanel panel(bench.shown, bench.server, bench.selection);
        panel.resize(1200, 360);
        panel.show();
        const auto bytes = [&panel] {
            return panel.view().band(false).stream().reads.bytes();
        };
        QCOMPARE(::write(bench.peer.fd(), "one\n", 4), ssize_t(4));
        QTRY_COMPARE(bytes(), std::uint64_t(4));
        const auto before = bench.moment();
        QCOMPARE(::write(bench.peer.fd(), "two\n", 4), ssize_t(4));
        QTRY_COMPARE(bytes(), std::uint64_t(8));
        bench.moment();
        bench.shown->showMoment(before);
        QTRY_COMPARE(bytes(), std::uint64_t(4));
        bench.shown->showLive();
        QTRY_COMPARE(bytes(), std::uint64_t(8));
    }

    void theAcceptQueueIsThatOfThenAndItsTimesStandStill()
    {
        Bench bench(QStringLiteral("1"));
        AcceptQueuePanel panel(bench.shown, bench.server);
        panel.resize(1280, 215);
        panel.show();
        bench.server.setAcceptMode(session::AcceptMode::ByHand);
        const PlainSocket waiting = connectedTo(bench.server.socket().local);
        const QAbstractItemModel *rows = child<QTreeView>(panel, "queueRows")->model();
        QTRY_COMPARE(rows->rowCount(), 1);
        QTRY_COMPARE(said(panel, "queue_used"), QStringLiteral("1"));
        const auto before = bench.moment();
        bench.server.listen(QStringLiteral("5"));
        bench.server.acceptOne();
        QTRY_COMPARE(rows->rowCount(), 0);
        QTRY_COMPARE(said(panel, "queue_backlog"), QStringLiteral("5"));
        QTRY_COMPARE(said(panel, "queue_used"), QStringLiteral("0"));
        bench.moment();
        bench.shown->showMoment(before);
        QCOMPARE(rows->rowCount(), 1);
        QCOMPARE(said(panel, "queue_used"), QStringLiteral("1"));
        QCOMPARE(said(panel, "queue_backlog"), QStringLiteral("1"));
        QVERIFY(said(panel, "queue_ListenOverflows").startsWith(QLatin1Char('+')));
        QVERIFY(!ticks(panel));
        QVERIFY(!child<QWidget>(panel, "queueAccept")->isEnabled());
        QVERIFY(child<QWidget>(panel, "queueAccept")->toolTip().contains(gone));
        bench.shown->showLive();
        QCOMPARE(rows->rowCount(), 0);
        QCOMPARE(said(panel, "queue_backlog"), QStringLiteral("5"));
        QVERIFY(child<QWidget>(panel, "queueAccept")->isEnabled());
    }

    void theFaultsOfThenAreListedAndCannotBeCleared()
    {
        Bench bench;
        FaultsPanel panel(bench.shown, bench.server);
        FaultsBadge badge(bench.shown);
        panel.show();
        bench.server.setFault({.call = posix::Call::Accept4, .error = EMFILE, .every = true});
        const auto before = bench.moment();
        bench.server.clearFaults();
        bench.moment();
        QVERIFY(badge.text().isEmpty());
        bench.shown->showMoment(before);
        QVERIFY(badge.text().contains(QStringLiteral("EMFILE")));
        const auto *clear = child<QAbstractButton>(panel, "faultClear_accept4");
        QVERIFY(!clear->isEnabled());
        QVERIFY(clear->toolTip().contains(gone));
        QVERIFY(!child<QWidget>(panel, "faultSet")->isEnabled());
        bench.shown->showLive();
        QVERIFY(badge.text().isEmpty());
        QVERIFY(child<QWidget>(panel, "faultSet")->isEnabled());
    }

    void theProgramIsThatOfTheCallsThatHadBeenMadeByThen()
    {
        Bench bench;
        SayItPanel panel(bench.shown, bench.selection);
        panel.show();
        auto *form = child<QComboBox>(panel, "sayItForm");
        form->setCurrentIndex(form->count() - 1);
        const auto says = [&panel](const char *call) {
            return child<QPlainTextEdit>(panel, "sayItText")
                ->toPlainText()
                .contains(QLatin1StringView(call));
        };
        const auto before = bench.moment();
        bench.server.shutdown(1, SHUT_WR);
        QTRY_VERIFY(says("shutdown("));
        bench.moment();
        bench.shown->showMoment(before);
        QTRY_VERIFY(!says("shutdown("));
        QVERIFY(says("listen("));
        bench.shown->showLive();
        QTRY_VERIFY(says("shutdown("));
    }

    void inATableThatStandsStillTimesAreCountedToItsMoment()
    {
        models::TcpTableModel model;
        Selection selection;
        TcpTablePanel panel(model, selection);
        panel.resize(1200, 300);
        panel.show();
        const std::int64_t at = posix::monotonicNow();
        models::TableEntry waits;
        waits.tracked.row.state = kernel::TcpState::CloseWait;
        waits.tracked.row.key = {posix::SocketAddress::loopback(AF_INET, 9),
                                 posix::SocketAddress::loopback(AF_INET, 10)};
        waits.tracked.enteredAt = at - 12'400'000'000;
        model.setEntries({waits});
        QTRY_VERIFY(ticks(panel));
        model.setTime(at - 2'000'000'000);
        const QString words = panel.textTable()->rows.first().last();
        QVERIFY2(words.contains(QStringLiteral("for 10 s")), qPrintable(words));
        QTRY_VERIFY(!ticks(panel));
        model.setTime(std::nullopt);
        QTRY_VERIFY(ticks(panel));
        QVERIFY(!panel.textTable()->rows.first().last().contains(QStringLiteral("for 10 s")));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(ShownPanelsTest)
#include "tst_shownpanels.moc"
