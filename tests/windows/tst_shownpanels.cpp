// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ladderview.h"
#include "panels/lamp.h"
#include "support/behaviourtest.h"
#include "windows/windowfixture.h"

#include <QAbstractItemView>
#include <QDockWidget>
#include <QSignalSpy>

using kernel::TcpState;

namespace {

QStringList rowsOf(const QWidget &window, const char *view)
{
    const QAbstractItemModel *model = child<QAbstractItemView>(window, view)->model();
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells << model->index(row, column).data().toString();
        rows << cells.join(QLatin1Char('|'));
    }
    return rows;
}

/// What a window tells, as far as it does not depend on the clock.
QStringList sightOf(panels::SessionWindow &window)
{
    QStringList sight = {window.windowTitle(), window.status().text()};
    QStringList table = window.table().netstatText().split(QLatin1Char('\n'));
    table.sort();
    sight << table;
    for (const auto *lamp : window.findChildren<panels::Lamp *>())
        sight << lamp->objectName() + QString::number(int(lamp->light()));
    for (const auto *label : window.findChildren<QLabel *>()) {
        const QString name = label->objectName();
        if (name.endsWith(QLatin1String("Call")) || name.endsWith(QLatin1String("Sentence")) ||
            name == QLatin1String("peersHeader"))
            sight << name + (label->isHidden() ? QString() : label->text());
    }
    sight << rowsOf(window, "logTable");
    const QAbstractItemModel *chat = child<QAbstractItemView>(window, "chatView")->model();
    for (int row = 0; row < chat->rowCount(); ++row) {
        const auto message =
            chat->index(row, 0).data(models::ChatModel::MessageRole).value<chat::Message>();
        sight << QString::fromUtf8(message.bytes) + QString::number(int(message.way.station()));
    }
    if (window.findChild<QAbstractItemView *>(QStringLiteral("peerTable")))
        sight << rowsOf(window, "peerTable");
    return sight;
}

/// Waits until nothing more is recorded: true.
bool rest(history::History &history)
{
    QSignalSpy changes(&history, &history::History::changed);
    for (int time = 0; time < 40; ++time) {
        if (!changes.wait(300))
            return true;
    }
    return false;
}

/// The controls that make calls, by name and window.
QList<QWidget *> callers(const QWidget &window)
{
    QList<QWidget *> found;
    for (const char *name : {"socketButton",
                             "reuseAddressBox",
                             "reusePortBox",
                             "bindButton",
                             "listenButton",
                             "acceptButton",
                             "acceptMode",
                             "connectButton",
                             "closeButton",
                             "chatSend",
                             "chatFill",
                             "pauseReading",
                             "readOnce",
                             "shutRd",
                             "shutWr",
                             "shutRdwr",
                             "closeFin",
                             "closeReset",
                             "connectionMore",
                             "queueAccept",
                             "queueMode",
                             "queueListen",
                             "faultSet",
                             "option_SO_KEEPALIVE_set",
                             "option_SO_RCVBUF_set"})
        found += window.findChildren<QWidget *>(QLatin1StringView(name));
    return found;
}

QList<QAction *> calls(const QWidget &window)
{
    QList<QAction *> found;
    for (const char *name : {"startListening", "stopListening", "closeAll", "connectNow",
                             "cancelConnect", "closeSocket"})
        found += window.findChildren<QAction *>(QLatin1StringView(name));
    return found;
}

QStringList usableIn(const QWidget &window)
{
    QStringList names;
    for (const QWidget *caller : callers(window)) {
        if (caller->isEnabled())
            names << caller->objectName();
    }
    for (const QAction *action : calls(window)) {
        if (action->isEnabled())
            names << action->objectName();
    }
    return names;
}

const QString gone = QStringLiteral("moment gone by");

QAbstractItemView *openLog(Desk &desk)
{
    desk.server->showPanel(*desk.server->panel(QStringLiteral("logPanel")));
    QCoreApplication::processEvents();
    auto *log = child<QAbstractItemView>(*desk.server, "logTable");
    log->scrollToTop();
    desk.server->activateWindow();
    log->setFocus();
    [[maybe_unused]] const bool focused = QTest::qWaitFor([log] { return log->hasFocus(); });
    return log;
}

/// In a cell whose words explain nothing.
QPoint placeIn(const QAbstractItemView &log, int row)
{
    return log.visualRect(log.model()->index(row, models::SyscallLogModel::Time)).center();
}

/// The last call that had been made at the moment of this call.
std::uint64_t lastThen(Desk &desk, std::uint64_t call)
{
    const auto &moments = desk.serverShown.history.moments();
    return moments[desk.serverShown.history.indexOfCall(call)].call;
}

} // namespace

class ShownPanelsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void bothWindowsShowTheFactsOfThenAndAfterwardsThoseOfNowAgain()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        type(*desk.client, "chatInput", QStringLiteral("hello"));
        click(*desk.client, "chatSend");
        QTRY_COMPARE(child<QAbstractItemView>(*desk.server, "chatView")->model()->rowCount(), 2);
        QVERIFY(rest(desk.serverShown.history) && rest(desk.clientShown.history));
        const auto serverThen = desk.serverShown.history.moments().size() - 1;
        const auto clientThen = desk.clientShown.history.moments().size() - 1;
        const QStringList server = sightOf(*desk.server);
        const QStringList client = sightOf(*desk.client);

        type(*desk.server, "chatInput", QStringLiteral("good bye"));
        click(*desk.server, "chatSend");
        QTRY_COMPARE(child<QAbstractItemView>(*desk.client, "chatView")->model()->rowCount(), 3);
        clickTool(*desk.server, "closeAll");
        clickTool(*desk.client, "closeSocket");
        QVERIFY(rest(desk.serverShown.history) && rest(desk.clientShown.history));
        const QStringList serverNow = sightOf(*desk.server);
        const QStringList clientNow = sightOf(*desk.client);
        QVERIFY(serverNow != server);
        QVERIFY(clientNow != client);

        desk.serverShown->showMoment(serverThen);
        desk.clientShown->showMoment(clientThen);
        QTRY_COMPARE(sightOf(*desk.server), server);
        QTRY_COMPARE(sightOf(*desk.client), client);
        desk.serverShown->showLive();
        desk.clientShown->showLive();
        QTRY_COMPARE(sightOf(*desk.server), serverNow);
        QTRY_COMPARE(sightOf(*desk.client), clientNow);
    }

    void aPanelThatIsAskedForComesForwardInAMomentGoneByToo()
    {
        Desk desk;
        desk.startListening();
        QVERIFY(rest(desk.serverShown.history));
        desk.serverShown->showMoment(0);
        for (const char *name : {"logPanel", "ladderPanel", "logPanel", "tablePanel"}) {
            panels::Panel *panel = desk.server->panel(QLatin1StringView(name));
            desk.server->showPanel(*panel);
            QTRY_VERIFY2(!panel->visibleRegion().isEmpty(), name);
            QCoreApplication::processEvents();
        }
    }

    void whatHappensMeanwhileIsSeenOnlyAfterwards()
    {
        Desk desk;
        desk.startListening();
        QVERIFY(rest(desk.serverShown.history));
        const QStringList before = sightOf(*desk.server);
        desk.serverShown->showMoment(desk.serverShown.history.moments().size() - 1);
        desk.connectClient();
        type(*desk.client, "chatInput", QStringLiteral("unseen"));
        click(*desk.client, "chatSend");
        QTRY_COMPARE(desk.serverSession.peers().value(0).bytesIn, std::uint64_t(7));
        QVERIFY(rest(desk.serverShown.history));
        QCOMPARE(sightOf(*desk.server), before);
        desk.serverShown->showLive();
        QTRY_COMPARE(child<QAbstractItemView>(*desk.server, "chatView")->model()->rowCount(), 2);
        QCOMPARE(rowsOf(*desk.server, "peerTable").size(), 1);
        QTRY_COMPARE(rowsOf(*desk.server, "logTable").size(),
                     int(desk.serverSession.calls().lastNumber()));
    }

    void inAMomentGoneByNothingCanBeCalledAndEachControlSaysWhy()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        for (const QString &panel : {QStringLiteral("optionsPanel"), QStringLiteral("queuePanel"),
                                     QStringLiteral("faultsPanel")}) {
            for (panels::SessionWindow *window :
                 {static_cast<panels::SessionWindow *>(desk.server.get()),
                  static_cast<panels::SessionWindow *>(desk.client.get())}) {
                if (panels::Panel *shown = window->panel(panel))
                    window->showPanel(*shown);
                QVERIFY(rest(desk.serverShown.history) && rest(desk.clientShown.history));
                history::Shown &moments = window == desk.server.get()
                                              ? static_cast<history::Shown &>(desk.serverShown)
                                              : desk.clientShown;
                const QStringList usable = usableIn(*window);
                QVERIFY(usable.contains(QStringLiteral("closeFin")));
                moments.showMoment(moments.history().moments().size() - 1);
                QCOMPARE(usableIn(*window), QStringList());
                for (const QWidget *caller : callers(*window))
                    QVERIFY2(!caller->isVisible() || caller->toolTip().contains(gone),
                             qPrintable(caller->objectName()));
                for (const QAction *action : calls(*window))
                    QVERIFY2(action->toolTip().contains(gone), qPrintable(action->objectName()));
                moments.showLive();
                QCOMPARE(usableIn(*window), usable);
            }
        }
    }

    void whileTheBarIsHiddenAClickOnlyMarksAndADoubleClickGoesThere()
    {
        Desk desk;
        desk.startListening();
        QVERIFY(rest(desk.serverShown.history));
        auto *log = openLog(desk);
        auto *bar = child<QWidget>(*desk.server, "historyTools");
        QTest::mouseClick(log->viewport(), Qt::LeftButton, {}, placeIn(*log, 1));
        QCOMPARE(log->currentIndex().row(), 1);
        QCoreApplication::processEvents();
        QVERIFY(desk.serverShown->isLive());
        QVERIFY(bar->isHidden());

        QTest::mouseDClick(log->viewport(), Qt::LeftButton, {}, placeIn(*log, 1));
        QTRY_VERIFY(!desk.serverShown->isLive());
        QVERIFY(!bar->isHidden());
        QCOMPARE(desk.serverShown->calls().lastNumber(), lastThen(desk, 2));
        QCOMPARE(log->currentIndex().row(), 1);
    }

    void whileTheBarIsShownAClickOnACallTakesEveryPanelToIt()
    {
        Desk desk;
        desk.startListening();
        QVERIFY(rest(desk.serverShown.history));
        auto *log = openLog(desk);
        desk.server->history().toggle()->trigger();
        const int calls = log->model()->rowCount();
        QTest::mouseClick(log->viewport(), Qt::LeftButton, {}, placeIn(*log, 0));
        QTRY_VERIFY(!desk.serverShown->isLive());
        QCOMPARE(desk.serverShown->calls().lastNumber(), lastThen(desk, 1));
        QCOMPARE(log->currentIndex().row(), 0);
        QCOMPARE(log->model()->rowCount(), int(lastThen(desk, 1)));
        desk.serverShown->showLive();
        QCOMPARE(log->model()->rowCount(), calls);
        // The same row once more, though it is the current one.
        QTest::mouseClick(log->viewport(), Qt::LeftButton, {}, placeIn(*log, 0));
        QTRY_VERIFY(!desk.serverShown->isLive());
    }

    void theContextMenusOfLogLadderAndLedgerGoToWhatIsChosen()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        type(*desk.client, "chatInput", QStringLiteral("hello"));
        click(*desk.client, "chatSend");
        QTRY_COMPARE(child<QAbstractItemView>(*desk.server, "chatView")->model()->rowCount(), 2);
        QVERIFY(rest(desk.serverShown.history));
        auto *entry = desk.server->history().goThere();
        QVERIFY(!entry->isEnabled());
        for (const char *name : {"logTable", "ladderView", "ledgerView"}) {
            auto *view = child<QWidget>(*desk.server, name);
            QCOMPARE(view->contextMenuPolicy(), Qt::ActionsContextMenu);
            QVERIFY2(view->actions().contains(entry), name);
        }
        auto *ladder =
            &static_cast<panels::LadderPanel *>(desk.server->panel(QStringLiteral("ladderPanel")))
                 ->view();
        desk.server->showPanel(*desk.server->panel(QStringLiteral("ladderPanel")));
        QTRY_VERIFY(!ladder->facts().events.isEmpty());
        int read = -1;
        for (int event = 0; event < ladder->facts().events.size(); ++event) {
            const diagrams::LadderCall *call = ladder->facts().events[event].call();
            if (call && call->record.call == posix::Call::Read && call->record.result == 6)
                read = event;
        }
        QVERIFY(read >= 0);
        const auto number = ladder->facts().events[read].call()->record.number;
        ladder->choose(read); // in sight
        QTest::mouseClick(ladder->viewport(), Qt::RightButton, {}, ladder->placeOf(read).center());
        QCOMPARE(ladder->chosen(), read);
        QVERIFY(entry->isEnabled());
        QVERIFY(desk.serverShown->isLive());
        entry->trigger();
        QTRY_VERIFY(!desk.serverShown->isLive());
        QVERIFY(!child<QWidget>(*desk.server, "historyTools")->isHidden());
        QCOMPARE(desk.serverShown->calls().lastNumber(), lastThen(desk, number));
        QTRY_VERIFY(ladder->chosen() >= 0);
        QCOMPARE(ladder->facts().events[ladder->chosen()].call()->record.number, number);
    }

    void aHiddenCallStaysHiddenWhenItIsLiveAgain()
    {
        Desk desk;
        desk.startListening();
        QVERIFY(rest(desk.serverShown.history));
        desk.server->showPanel(*desk.server->panel(QStringLiteral("logPanel")));
        click(*desk.server, "logClear");
        QCOMPARE(rowsOf(*desk.server, "logTable").size(), 0);
        desk.serverShown->showMoment(desk.serverShown.history.moments().size() - 1);
        QVERIFY(rowsOf(*desk.server, "logTable").size() > 3);
        desk.serverShown->showLive();
        QCOMPARE(rowsOf(*desk.server, "logTable").size(), 0);
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(ShownPanelsTest)
#include "tst_shownpanels.moc"
