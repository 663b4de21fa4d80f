// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/shownbench.h"
#include "panels/peerspanel.h"

#include "panelfixture.h"
#include "panels/halfarrows.h"
#include "panels/selection.h"
#include "support/behaviourtest.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTableView>

using namespace panels;

class PeersPanelTest : public BehaviourTest
{
    Q_OBJECT

    /// A listening server with its panel, fed as a window feeds it.
    struct Bench
    {
        explicit Bench(session::AcceptMode mode = session::AcceptMode::Automatic)
        {
            session.setAcceptMode(mode);
            const auto feed = [this] {
                fill();
            };
            QObject::connect(&session, &session::ServerSession::connectionsChanged, &model, feed);
            QObject::connect(&session, &session::ServerSession::peerJoined, &model, feed);
            QObject::connect(&session, &session::ServerSession::peerLeft, &model, feed);
            QObject::connect(&session, &session::SocketSession::tableChanged, &model, feed);
            panel.resize(620, 300);
            panel.show();
        }
        void listen()
        {
            session::ListenPlan plan;
            plan.port = QStringLiteral("0");
            session.startListening(plan);
        }
        void fill()
        {
            QList<models::PeerEntry> entries;
            for (const chat::Peer &peer : session.peers()) {
                models::PeerEntry entry{peer, peer.nick, {}};
                const auto *row = session.tableRow(peer.key);
                if (row && !row->gone)
                    entry.row = row->row;
                entries << entry;
            }
            model.setEntries(entries);
        }
        QTableView *table() const { return child<QTableView>(panel, "peerTable"); }
        QString cell(int row, int column) const
        {
            return table()->model()->index(row, column).data().toString();
        }
        void clickRow(int row) const
        {
            const QRect place = table()->visualRect(table()->model()->index(row, 0));
            QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, place.center());
        }
        int chosenRow() const
        {
            const auto rows = table()->selectionModel()->selectedRows();
            return rows.isEmpty() ? -1 : rows.first().row();
        }
        bool usable(const char *name) const
        {
            return child<QAbstractButton>(panel, name)->isEnabled();
        }
        session::ServerSession session;
        models::PeerModel model;
        Selection selection;
        ShownBench shown{session};
        PeersPanel panel{shown, session, model, selection};
    };

private Q_SLOTS:
    void withNobodyConnectedItSaysWhatToDoNext()
    {
        Bench bench;
        QVERIFY(said(bench.panel, "peersNext").contains(QStringLiteral("Start listening")));
        QVERIFY(said(bench.panel, "peersCommand").isEmpty());
        bench.listen();
        QTRY_COMPARE(said(bench.panel, "peersCommand"),
                     QStringLiteral("nc 127.0.0.1 %1").arg(bench.session.socket().local.port()));
        QVERIFY(child<QLabel>(bench.panel, "peersCommand")->textInteractionFlags() &
                Qt::TextSelectableByMouse);
    }

    void aConnectionInTheAcceptQueueIsCounted()
    {
        Bench bench(session::AcceptMode::ByHand);
        bench.listen();
        const auto client = connectedTo(bench.session.socket().local);
        QVERIFY(client.isOpen());
        QTRY_VERIFY(said(bench.panel, "peersHeader").contains(QStringLiteral("accept queue 1/")));
        QVERIFY(said(bench.panel, "peersNext").contains(QStringLiteral("accept queue")));
    }

    void aPeerShowsItsFactsAndTheKernelsState()
    {
        Bench bench;
        bench.listen();
        const auto client = connectedTo(bench.session.socket().local);
        QCOMPARE(::write(client.fd(), "hello\n", 6), 6);
        QTRY_COMPARE(bench.cell(0, models::PeerModel::State), QStringLiteral("● ESTABLISHED"));
        QTRY_COMPARE(bench.cell(0, models::PeerModel::BytesIn), QStringLiteral("6"));
        QCOMPARE(bench.cell(0, models::PeerModel::Name), QStringLiteral("peer 1"));
        QCOMPARE(bench.cell(0, models::PeerModel::Fd),
                 QString::number(bench.session.peers().first().fd));
        QVERIFY(said(bench.panel, "peersHeader").startsWith(QLatin1Char('1')));
    }

    void aNickIsShownAsTyped()
    {
        Bench bench;
        bench.listen();
        const auto client = connectedTo(bench.session.socket().local);
        const QByteArray line("/nick <img src=a><script>\n");
        QCOMPARE(::write(client.fd(), line.constData(), std::size_t(line.size())), line.size());
        QTRY_COMPARE(bench.cell(0, models::PeerModel::Name), QStringLiteral("<img src=a><script>"));
        const QString tip = bench.table()->model()->index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(QStringLiteral("&lt;img src=a&gt;")));
        for (const QLabel *label : bench.panel.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void withNobodyChosenTheButtonsAreDisabledAndSayWhy()
    {
        Bench bench;
        for (const char *name : {"shutRd", "shutWr", "shutRdwr", "closeFin", "closeReset"}) {
            QVERIFY(!bench.usable(name));
            QVERIFY(child<QWidget>(bench.panel, name)
                        ->toolTip()
                        .contains(QStringLiteral("No peer is chosen")));
        }
    }

    void shutWrOfTheChosenPeerSendsAFinAndNoMore()
    {
        Bench bench;
        bench.listen();
        const auto client = connectedTo(bench.session.socket().local);
        const auto other = connectedTo(bench.session.socket().local);
        QTRY_COMPARE(bench.model.rowCount(), 2);
        bench.clickRow(0);
        QTRY_VERIFY(bench.usable("shutWr"));
        QCOMPARE(*bench.selection.key(), bench.session.peers().first().key);
        click(bench.panel, "shutWr");
        QCOMPARE(readCount(client.fd()), 0);
        QVERIFY(!readable(other.fd()));
        QTRY_COMPARE(bench.cell(0, models::PeerModel::State), QStringLiteral("▲ FIN_WAIT2"));
        QVERIFY(bench.cell(0, models::PeerModel::BytesOut).endsWith(QStringLiteral("FIN")));
        const auto *arrows = child<HalfArrows>(bench.panel, "peerHalves");
        QTRY_COMPARE(arrows->sending(), HalfLife::Fin);
        QCOMPARE(arrows->receiving(), HalfLife::Alive);
    }

    void shutRdSendsNothing()
    {
        Bench bench;
        bench.listen();
        const auto client = connectedTo(bench.session.socket().local);
        QTRY_COMPARE(bench.model.rowCount(), 1);
        bench.clickRow(0);
        click(bench.panel, "shutRd");
        const auto *arrows = child<HalfArrows>(bench.panel, "peerHalves");
        QTRY_COMPARE(arrows->receiving(), HalfLife::Shut);
        QCOMPARE(arrows->sending(), HalfLife::Alive);
        QVERIFY(!readable(client.fd()));
    }

    void closeWithRstResetsTheConnection()
    {
        Bench bench;
        bench.listen();
        const auto client = connectedTo(bench.session.socket().local);
        QTRY_COMPARE(bench.model.rowCount(), 1);
        bench.clickRow(0);
        click(bench.panel, "closeReset");
        QCOMPARE(readCount(client.fd()), -1);
        QTRY_COMPARE(bench.model.rowCount(), 0);
    }

    void aSecondDescriptorAndWhatIsUnusualAreToldOfTheChosenPeer()
    {
        Bench bench;
        bench.listen();
        const auto client = connectedTo(bench.session.socket().local);
        QTRY_COMPARE(bench.model.rowCount(), 1);
        bench.clickRow(0);
        QVERIFY(said(bench.panel, "peerNotes").isEmpty());
        auto *menu = child<QMenu>(bench.panel, "connectionMenu");
        menu->findChild<QAction *>(QStringLiteral("duplicate"))->trigger();
        const chat::Peer peer = bench.session.peers().first();
        QTRY_COMPARE(bench.cell(0, models::PeerModel::Fd),
                     QStringLiteral("%1, %2").arg(peer.fd).arg(peer.duplicates.value(0)));
        click(bench.panel, "pauseReading");
        QTRY_COMPARE(said(bench.panel, "peerNotes"), QStringLiteral("reading paused"));
        click(bench.panel, "closeFin");
        QTRY_COMPARE(bench.cell(0, models::PeerModel::Fd),
                     QString::number(peer.duplicates.value(0)));
        QVERIFY(!readable(client.fd()));
        QCOMPARE(bench.cell(0, models::PeerModel::State), QStringLiteral("● ESTABLISHED"));
    }

    void withNobodyChosenTheMenuDoesNothing()
    {
        Bench bench;
        bench.listen();
        auto *menu = child<QMenu>(bench.panel, "connectionMenu");
        for (const char *name : {"duplicate", "closeDuplicate", "closeUnread"})
            menu->findChild<QAction *>(QLatin1StringView(name))->trigger();
        QVERIFY(bench.session.isListening());
    }

    void whenTheChosenPeerLeavesNobodyIsChosenInItsPlace()
    {
        Bench bench;
        bench.listen();
        const auto one = connectedTo(bench.session.socket().local);
        QTRY_COMPARE(bench.model.rowCount(), 1);
        const auto two = connectedTo(bench.session.socket().local);
        QTRY_COMPARE(bench.model.rowCount(), 2);
        bench.clickRow(0);
        const auto key = bench.selection.key();
        click(bench.panel, "closeFin");
        QTRY_COMPARE(bench.model.rowCount(), 1);
        QCOMPARE(bench.chosenRow(), -1);
        QVERIFY(!bench.usable("closeFin"));
        QVERIFY(bench.selection.key() == key);
        QCOMPARE(bench.session.peers().size(), 1);
    }

    void theChoiceSurvivesThatAnotherPeerLeaves()
    {
        Bench bench;
        bench.listen();
        const auto one = connectedTo(bench.session.socket().local);
        QTRY_COMPARE(bench.model.rowCount(), 1);
        const auto two = connectedTo(bench.session.socket().local);
        QTRY_COMPARE(bench.model.rowCount(), 2);
        bench.clickRow(1);
        QCOMPARE(bench.chosenRow(), 1);
        bench.session.close(1, net::CloseKind::Fin);
        QTRY_COMPARE(bench.model.rowCount(), 1);
        QCOMPARE(bench.chosenRow(), 0);
        QCOMPARE(*bench.selection.key(), bench.session.peers().first().key);
    }

    void theTableFollowsTheSelectionOfTheWindow()
    {
        Bench bench;
        bench.listen();
        const auto one = connectedTo(bench.session.socket().local);
        QTRY_COMPARE(bench.model.rowCount(), 1);
        bench.selection.choose(bench.session.peers().first().key);
        QCOMPARE(bench.chosenRow(), 0);
        bench.selection.choose(bench.session.peers().first().key.reversed());
        QCOMPARE(bench.chosenRow(), -1);
    }

    void theTextTableHasTheShownCells()
    {
        Bench bench;
        bench.listen();
        const auto one = connectedTo(bench.session.socket().local);
        QTRY_COMPARE(bench.model.rowCount(), 1);
        const TextTable table = *bench.panel.textTable();
        QCOMPARE(table.headers.size(), int(models::PeerModel::ColumnCount));
        QCOMPARE(table.rows.size(), 1);
        QCOMPARE(table.rows.first().first(), QStringLiteral("peer 1"));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(PeersPanelTest)
#include "tst_peerspanel.moc"
