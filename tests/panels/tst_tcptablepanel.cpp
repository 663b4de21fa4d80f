// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/netstat.h"
#include "panelfixture.h"
#include "panels/figurestillness.h"
#include "panels/rowmotion.h"
#include "panels/selection.h"
#include "panels/tcptablepanel.h"
#include "panels/tcptablepresenter.h"
#include "panels/theme.h"
#include "support/behaviourtest.h"
#include "tablefacts.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimer>
#include <QTreeView>

using namespace panels;
using namespace tablefacts;
using models::TableEntry;
using models::TcpTableModel;

namespace {

struct Fixture
{
    Fixture()
    {
        panel.resize(1100, 400);
        panel.show();
        view = panel.findChild<QTreeView *>(QStringLiteral("tcpTable"));
    }
    QModelIndex cell(int row, int column) const { return view->model()->index(row, column); }
    QString text(int row, int column) const { return cell(row, column).data().toString(); }
    void click(int row) const
    {
        const QPoint place = view->visualRect(cell(row, TcpTableModel::LocalAddress)).center();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place);
    }

    TcpTableModel model;
    Selection selection;
    TcpTablePanel panel{model, selection};
    QTreeView *view;
};

/// The note's second table: the server's side was closed first.
QList<TableEntry> halfClosed()
{
    TableEntry server = row(9999, 36012, TcpState::FinWait2, Kind::Orphan);
    server.tracked.row.inode = 0;
    TableEntry client =
        owned(row(36012, 9999, TcpState::CloseWait, Kind::Client, 5), 815, QStringLiteral("nc"));
    client.tracked.row.recvQueue = 1;
    return {server, client};
}

} // namespace

class TcpTablePanelTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }
    void aRowIsWrittenAsNetstatWritesIt()
    {
        Fixture f;
        f.model.setEntries(halfClosed());
        QCOMPARE(f.text(1, TcpTableModel::Proto), QStringLiteral("tcp"));
        QCOMPARE(f.text(1, TcpTableModel::RecvQ), QStringLiteral("1"));
        QCOMPARE(f.text(1, TcpTableModel::LocalAddress), QStringLiteral("127.0.0.1:36012"));
        QCOMPARE(f.text(1, TcpTableModel::ForeignAddress), QStringLiteral("127.0.0.1:9999"));
        QCOMPARE(f.text(1, TcpTableModel::State), QStringLiteral("CLOSE_WAIT"));
        QCOMPARE(f.text(1, TcpTableModel::OwnerName), QStringLiteral("815/nc"));
        QCOMPARE(f.text(0, TcpTableModel::OwnerName), QStringLiteral("-"));
        QAbstractItemModelTester tester(f.view->model());
        f.model.setEntries({});
        f.model.setEntries(halfClosed());
    }

    void aListenersBacklogStandsBesideNetstatsZero()
    {
        Fixture f;
        f.model.setEntries({listener(9999, 2, 128)});
        QCOMPARE(f.text(0, TcpTableModel::RecvQ), QStringLiteral("2"));
        QCOMPARE(f.text(0, TcpTableModel::SendQ), QStringLiteral("0"));
        QCOMPARE(f.text(0, TcpTableModel::ForeignAddress), QStringLiteral("0.0.0.0:*"));
        QVERIFY(f.text(0, TcpTableModel::Nature).contains(QStringLiteral("128")));
    }

    void theButtonCopiesTheLivingRowsAsNetstatPrintsThem()
    {
        Fixture f;
        QList<TableEntry> entries = halfClosed();
        TableEntry gone = row(9999, 35990, TcpState::TimeWait, Kind::Gone);
        gone.tracked.gone = true;
        f.model.setEntries({entries.at(0), entries.at(1), gone});
        auto *button = f.panel.findChild<QPushButton *>(QStringLiteral("copyNetstat"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(),
                 kernel::netstatLine(entries.at(0).tracked.row) + u'\n' +
                     kernel::netstatLine(entries.at(1).tracked.row) + u'\n');
        QCOMPARE(f.panel.netstatText(), QApplication::clipboard()->text());
    }

    void ctrlCCopiesTheChosenRowsOnly()
    {
        Fixture f;
        f.model.setEntries(halfClosed());
        f.click(1);
        f.view->activateWindow();
        f.view->setFocus();
        QTRY_VERIFY(f.view->hasFocus());
        QTest::keyClick(f.view, Qt::Key_C, Qt::ControlModifier);
        const QString text = QApplication::clipboard()->text();
        QVERIFY(text.contains(QStringLiteral("CLOSE_WAIT")));
        QVERIFY(!text.contains(QStringLiteral("FIN_WAIT2")));
    }

    void clickingARowChoosesItsConnection()
    {
        Fixture f;
        const QList<TableEntry> entries = halfClosed();
        f.model.setEntries(entries);
        f.click(1);
        QVERIFY(f.selection.key() == entries.at(1).tracked.row.key);
    }

    void clickingTheOtherEndChoosesTheSameConnectionSeenFromOurEnd()
    {
        Fixture f;
        const QList<TableEntry> entries = halfClosed();
        f.model.setEntries(entries);
        f.click(0);
        QVERIFY(f.selection.key() == entries.at(1).tracked.row.key);
        QCoreApplication::processEvents();
        QCOMPARE(f.view->selectionModel()->selectedRows().front().row(), 0);
    }

    void aConnectionThatIsChosenElsewhereIsSelectedHere()
    {
        Fixture f;
        const QList<TableEntry> entries = halfClosed();
        f.model.setEntries(entries);
        f.selection.choose(entries.at(1).tracked.row.key);
        QCOMPARE(f.view->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(f.view->currentIndex().row(), 1);
        f.selection.choose(std::nullopt);
        QVERIFY(f.view->selectionModel()->selectedRows().isEmpty());
    }

    void aConnectionThatIsChosenBeforeItsRowIsThereIsSelectedWhenItComes()
    {
        Fixture f;
        const QList<TableEntry> entries = halfClosed();
        f.selection.choose(entries.at(1).tracked.row.key);
        f.model.setEntries(entries);
        QTRY_COMPARE(f.view->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(f.view->currentIndex().row(), 1);
    }

    void aRowThatLeavesDoesNotMakeUsChooseAnother()
    {
        Fixture f;
        const QList<TableEntry> entries = halfClosed();
        f.model.setEntries({entries.at(1), listener(9999, 0, 128)});
        f.click(0);
        const auto chosen = f.selection.key();
        f.model.setEntries({listener(9999, 0, 128)});
        QCoreApplication::processEvents();
        QVERIFY(f.selection.key() == chosen);
        QVERIFY(f.view->selectionModel()->selectedRows().isEmpty());
    }

    void theCountdownIsTheKernelsTimerLessTheTimeSince()
    {
        const TableEntry entry = timeWait(9999, 36012, 41'000);
        const std::int64_t seen = entry.tracked.seenAt;
        QCOMPARE(countdownOf(entry.tracked, seen)->seconds, 41);
        QCOMPARE(countdownOf(entry.tracked, seen + 1'500'000'000)->seconds, 40);
        QCOMPARE(countdownOf(entry.tracked, seen + 100'000'000'000)->seconds, 0);
        QCOMPARE(countdownOf(entry.tracked, seen + 11'000'000'000)->part, 0.5);
        QVERIFY(!countdownOf(halfClosed().front().tracked, seen));
        TableEntry gone = entry;
        gone.tracked.gone = true;
        QVERIFY(!countdownOf(gone.tracked, seen));
    }

    void aFlashFadesAndEnds()
    {
        const TableEntry entry = halfClosed().front();
        const std::int64_t changed = entry.tracked.changedAt;
        QCOMPARE(flashOf(entry.tracked, changed), 1.0);
        QVERIFY(flashOf(entry.tracked, changed + 300'000'000) < 1.0);
        QVERIFY(flashOf(entry.tracked, changed + 300'000'000) > 0.0);
        QCOMPARE(flashOf(entry.tracked, changed + 700'000'000), 0.0);
    }

    void aFinThatAQueueCountsStandsBesideTheNumber()
    {
        TableEntry unread = row(36012, 9999, TcpState::CloseWait, Kind::Client, 5);
        unread.tracked.row.recvQueue = 1;
        QCOMPARE(TcpTablePresenter::finWords(unread, TcpTableModel::RecvQ), QStringLiteral("FIN"));
        QCOMPARE(TcpTablePresenter::finWords(unread, TcpTableModel::SendQ), QString());
        unread.tracked.row.recvQueue = 15;
        QCOMPARE(TcpTablePresenter::finWords(unread, TcpTableModel::RecvQ),
                 QStringLiteral("14 + FIN"));
        unread.tracked.row.recvQueue = 0; // end of file was read
        QCOMPARE(TcpTablePresenter::finWords(unread, TcpTableModel::RecvQ), QString());
        TableEntry waits = row(36012, 9999, TcpState::FinWait1, Kind::Client, 5);
        waits.tracked.row.recvQueue = 3;
        waits.tracked.row.sendQueue = 1001;
        QCOMPARE(TcpTablePresenter::finWords(waits, TcpTableModel::SendQ),
                 QStringLiteral("1000 + FIN"));
        QCOMPARE(TcpTablePresenter::finWords(waits, TcpTableModel::RecvQ), QString());
        TableEntry talks = row(36012, 9999, TcpState::Established, Kind::Client, 5);
        talks.tracked.row.recvQueue = talks.tracked.row.sendQueue = 7;
        QCOMPARE(TcpTablePresenter::finWords(talks, TcpTableModel::RecvQ), QString());
        QCOMPARE(TcpTablePresenter::finWords(talks, TcpTableModel::SendQ), QString());
    }

    void theNumberItselfStaysNetstats()
    {
        Fixture f;
        f.model.setEntries(halfClosed());
        QCOMPARE(f.text(1, TcpTableModel::RecvQ), QStringLiteral("1"));
        QVERIFY(f.cell(1, TcpTableModel::RecvQ)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("FIN")));
        QVERIFY(f.panel.netstatText().contains(kernel::netstatLine(halfClosed().at(1).tracked.row) +
                                               u'\n'));
    }

    void aRowInCloseWaitSaysForHowLongAndWhoMustCloseIt()
    {
        TableEntry ours = row(9999, 36012, TcpState::CloseWait, Kind::Accepted, 7);
        ours.tracked.enteredAt = posix::monotonicNow() - 12'400'000'000;
        QVERIFY2(TcpTablePresenter::natureWords(ours, posix::monotonicNow())
                     .contains(QStringLiteral("for 12 s")),
                 qPrintable(TcpTablePresenter::natureWords(ours, posix::monotonicNow())));
        QVERIFY(TcpTablePresenter::natureWords(ours, posix::monotonicNow())
                    .contains(QStringLiteral("fd 7 must close()")));
        TableEntry other =
            owned(row(36012, 9999, TcpState::CloseWait, Kind::OtherEnd), 815, QStringLiteral("nc"));
        QVERIFY(TcpTablePresenter::natureWords(other, posix::monotonicNow())
                    .contains(QStringLiteral("815/nc must close()")));
        other.tracked.gone = true;
        QVERIFY(!TcpTablePresenter::natureWords(other, posix::monotonicNow())
                     .contains(QStringLiteral("close()")));
    }

    void anOwnedAndAnOrphanedFinWait2AreToldApart()
    {
        const TableEntry held = row(9999, 36012, TcpState::FinWait2, Kind::Accepted, 7);
        QVERIFY(TcpTablePresenter::natureWords(held, posix::monotonicNow())
                    .contains(QStringLiteral("held by fd 7")));
        const TableEntry orphan = halfClosed().front();
        QVERIFY(TcpTablePresenter::natureWords(orphan, posix::monotonicNow())
                    .contains(QStringLiteral("orphan")));
        QVERIFY(!TcpTablePresenter::natureWords(orphan, posix::monotonicNow())
                     .contains(QStringLiteral("for ever")));
    }

    void howItEndedIsSaidOfRowsThatAreOver()
    {
        using kernel::Ending;
        TableEntry waits = timeWait(9999, 36012, 60'000);
        waits.ending = Ending{Ending::How::Fin, Ending::Began::Here, Ending::Cause::Unknown,
                              Ending::Part::Server, 0};
        QVERIFY(TcpTablePresenter::natureWords(waits, posix::monotonicNow())
                    .contains(QStringLiteral("ended by FIN, the server closed first")));
        TableEntry gone = row(9999, 36012, TcpState::Established, Kind::Gone);
        gone.tracked.gone = true;
        gone.ending = Ending{Ending::How::Reset, Ending::Began::There, Ending::Cause::Linger,
                             Ending::Part::Server, ECONNRESET};
        QCOMPARE(TcpTablePresenter::natureWords(gone, posix::monotonicNow()),
                 QStringLiteral("ended by RST, the client began"));
        Fixture f;
        f.model.setEntries({gone});
        QVERIFY(f.text(0, TcpTableModel::Nature).contains(QStringLiteral("gone")));
        const QString tip = f.cell(0, TcpTableModel::Nature).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("SO_LINGER")), qPrintable(tip));
        QVERIFY(tip.contains(QStringLiteral("ECONNRESET")));
    }

    void theTimeInCloseWaitTicksOnlyWhileItCanBeSeen()
    {
        Fixture f;
        QList<TableEntry> entries;
        for (int i = 0; i < 60; ++i)
            entries.append(
                row(9999, std::uint16_t(30'000 + i), TcpState::Established, Kind::Accepted, 7 + i));
        entries.append(row(9999, 36012, TcpState::CloseWait, Kind::Accepted, 99));
        f.model.setEntries(entries);
        const auto ticking = [&f] {
            for (const QTimer *timer : f.view->findChildren<QTimer *>()) {
                if (timer->isActive() && timer->interval() == 1000)
                    return true;
            }
            return false;
        };
        QCoreApplication::processEvents();
        QTRY_VERIFY(!ticking());
        f.view->scrollToBottom();
        QTRY_VERIFY(ticking());
        f.panel.hide();
        f.model.setEntries(entries.mid(1));
        QTRY_VERIFY(!ticking());
    }

    void nothingMovesWhenNothingChanged()
    {
        Fixture f;
        f.model.setEntries({row(9999, 36012, TcpState::Established, Kind::Accepted, 7)});
        const auto running = [&f] {
            int count = 0;
            for (const QTimer *timer : f.view->findChildren<QTimer *>())
                count += timer->isActive() ? 1 : 0;
            return count;
        };
        QTRY_COMPARE(running(), 0);
        f.model.setEntries({timeWait(9999, 36012, 41'000)});
        QTRY_COMPARE(running(), 1);
        f.panel.hide();
        f.model.setEntries({timeWait(9999, 36012, 40'000)});
        QTRY_COMPARE(running(), 0);
        f.panel.show();
        QTRY_COMPARE(running(), 1);
        TableEntry changed = halfClosed().front();
        changed.tracked.changedAt = posix::monotonicNow() + 1'000'000'000;
        f.model.setEntries({changed});
        QTRY_COMPARE(running(), 1);
        QTRY_COMPARE(running(), 0);
    }

    void theCountdownIsInTheTextToo()
    {
        Fixture f;
        f.model.setEntries({timeWait(9999, 36012, 60'000)});
        const QString nature = f.panel.textTable()->rows.front().value(TcpTableModel::Nature);
        QVERIFY2(QRegularExpression(QStringLiteral("\\b\\d+ s\\b")).match(nature).hasMatch(),
                 qPrintable(nature));
        QCOMPARE(f.panel.textTable()->headers.value(TcpTableModel::OwnerName),
                 QStringLiteral("PID/Program name"));
    }

    void aRowThatBlocksThePortAndARowThatIsGoneSaySo()
    {
        Fixture f;
        TableEntry blocking = listener(9999, 0, 128);
        blocking.nature.kind = Kind::OtherListener;
        blocking.blocking = true;
        TableEntry gone = row(9999, 36012, TcpState::TimeWait, Kind::Gone);
        gone.tracked.gone = true;
        f.model.setEntries({blocking, gone});
        QVERIFY(f.text(0, TcpTableModel::Nature).contains(QStringLiteral("blocks the port")));
        QVERIFY(f.text(1, TcpTableModel::Nature).contains(QStringLiteral("gone")));
    }

    void columnsGrowWithWhatTheyHoldAndDoNotJumpBack()
    {
        Fixture f;
        f.model.setEntries(halfClosed());
        QCoreApplication::processEvents();
        const int before = f.view->header()->sectionSize(TcpTableModel::OwnerName);
        QList<TableEntry> entries = halfClosed();
        entries[1] = owned(entries.at(1), 1234567, QStringLiteral("longprogramname"));
        f.model.setEntries(entries);
        QTRY_VERIFY(f.view->header()->sectionSize(TcpTableModel::OwnerName) > before);
        const int grown = f.view->header()->sectionSize(TcpTableModel::OwnerName);
        f.model.setEntries(halfClosed());
        QCoreApplication::processEvents();
        QCOMPARE(f.view->header()->sectionSize(TcpTableModel::OwnerName), grown);
    }

    void inAStableFigureTheyAreAsWideAsWhatTheyShow()
    {
        const auto widths = [](const Fixture &f) {
            QList<int> sizes;
            for (int column = 0; column < TcpTableModel::Nature; ++column)
                sizes.append(f.view->header()->sectionSize(column));
            return sizes;
        };
        Fixture fresh;
        fresh.model.setEntries(halfClosed());
        QCoreApplication::processEvents();
        Fixture f;
        QList<TableEntry> entries = halfClosed();
        entries[1].tracked.row.recvQueue = 1234567890;
        entries[1] = owned(entries.at(1), 1234567, QStringLiteral("longprogramname"));
        f.model.setEntries(entries);
        QCoreApplication::processEvents();
        QVERIFY(widths(f) != widths(fresh));
        const QList<int> grown = widths(f);
        f.model.setEntries(halfClosed());
        QCoreApplication::processEvents();
        {
            const FittedColumns none(f.panel, false);
            QCOMPARE(widths(f), grown);
            const FittedColumns fitted(f.panel, true);
            QCOMPARE(widths(f), widths(fresh));
        }
        QCOMPARE(widths(f), grown);
    }

    void aProgramsNameIsNeverMarkup()
    {
        Fixture f;
        QList<TableEntry> entries = halfClosed();
        entries[1] = owned(entries.at(1), 8, QStringLiteral("<b>x\x1b[m"));
        f.model.setEntries(entries);
        QVERIFY(!f.text(1, TcpTableModel::OwnerName).contains(QLatin1Char('\x1b')));
        for (int column = 0; column < TcpTableModel::ColumnCount; ++column)
            QVERIFY(!f.cell(1, column)
                         .data(Qt::ToolTipRole)
                         .toString()
                         .contains(QStringLiteral("<b>")));
    }

    void theFooterSaysWhereTheRowsComeFrom()
    {
        Fixture f;
        auto *source = f.panel.findChild<QLabel *>(QStringLiteral("tcpSource"));
        f.panel.setSource(kernel::Source::SockDiag, 0);
        QVERIFY(source->text().contains(QStringLiteral("sock_diag")));
        f.panel.setSource(kernel::Source::ProcNet, 0);
        QVERIFY(source->text().contains(QStringLiteral("/proc/net/tcp")));
        f.panel.setSource(kernel::Source::SockDiag, EPERM);
        QVERIFY(source->text().contains(QStringLiteral("EPERM")));
        QCOMPARE(source->textFormat(), Qt::PlainText);
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(TcpTablePanelTest)
#include "tst_tcptablepanel.moc"
