// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/chatpanel.h"

#include "panelfixture.h"
#include "support/behaviourtest.h"

#include <QClipboard>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>

#include <cerrno>

using namespace panels;
using Kind = chat::Message::Kind;

class ChatPanelTest : public BehaviourTest
{
    Q_OBJECT

    struct Bench
    {
        Bench()
        {
            panel.resize(560, 260);
            panel.show();
            QVERIFY(QTest::qWaitForWindowExposed(&panel));
        }
        QListView *view() const { return child<QListView>(panel, "chatView"); }
        void hear(const QByteArray &line, int times = 1)
        {
            const int before = model.rowCount();
            for (int i = 0; i < times; ++i)
                panel.addMessage({.kind = Kind::Received, .peer = 1, .bytes = line});
            QTRY_COMPARE(model.rowCount(), before + times);
        }
        int height(int row) const { return view()->visualRect(model.index(row)).height(); }
        QString cell(int row, int column) const
        {
            return panel.textTable()->rows.at(row).at(column);
        }
        models::ChatModel model;
        ChatPanel panel{model};
    };

private Q_SLOTS:
    void returnAndCtrlReturnAndSendAskToSendAndKeepTheLine()
    {
        Bench bench;
        QSignalSpy wanted(&bench.panel, &ChatPanel::sendWanted);
        auto *input = child<QLineEdit>(bench.panel, "chatInput");
        QTest::keyClicks(input, QStringLiteral("hi"));
        QTest::keyClick(input, Qt::Key_Return);
        QTest::keyClick(input, Qt::Key_Return, Qt::ControlModifier);
        click(bench.panel, "chatSend");
        QCOMPARE(wanted.size(), 3);
        QCOMPARE(wanted.first().at(1).value<chat::Outgoing>().text, QStringLiteral("hi"));
        QCOMPARE(input->text(), QStringLiteral("hi"));
        bench.panel.lineTaken();
        QVERIFY(input->text().isEmpty());
    }

    void withNothingToWriteToALineStaysAndTheButtonSaysWhy()
    {
        Bench bench;
        bench.panel.setCanSend(false, QStringLiteral("nobody <b>here</b>"));
        QSignalSpy wanted(&bench.panel, &ChatPanel::sendWanted);
        type(bench.panel, "chatInput", QStringLiteral("hi"));
        QTest::keyClick(child<QLineEdit>(bench.panel, "chatInput"), Qt::Key_Return);
        click(bench.panel, "chatSend");
        QCOMPARE(wanted.size(), 0);
        QCOMPARE(child<QLineEdit>(bench.panel, "chatInput")->text(), QStringLiteral("hi"));
        QVERIFY(child<QWidget>(bench.panel, "chatSend")
                    ->toolTip()
                    .contains(QStringLiteral("&lt;b&gt;here")));
    }

    void theChosenReceiverStaysWhileItIsThere()
    {
        Bench bench;
        auto *choice = child<QComboBox>(bench.panel, "chatReceiver");
        QVERIFY(choice->isHidden());
        bench.panel.setReceivers({{0, {}}, {1, {}}, {2, QStringLiteral("<b>A</b>")}});
        QVERIFY(choice->isVisible());
        QCOMPARE(choice->currentText(), QStringLiteral("everyone"));
        QSignalSpy chosen(&bench.panel, &ChatPanel::receiverChosen);
        QTest::keyClick(choice, Qt::Key_End);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(bench.panel.receiver(), 2U);
        QCOMPARE(choice->currentText(), QStringLiteral("<b>A</b>"));
        bench.panel.setReceivers({{0, {}}, {2, QStringLiteral("Alice")}});
        QCOMPARE(bench.panel.receiver(), 2U);
        bench.panel.setReceivers({{0, {}}, {3, {}}});
        QCOMPARE(bench.panel.receiver(), 0U);
    }

    void messagesAreShownInBatches()
    {
        Bench bench;
        QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
        bench.hear("one", 100);
        QCOMPARE(inserted.size(), 1);
    }

    void whatAPeerSaidIsShownAsTyped()
    {
        Bench bench;
        bench.hear("<img src='http://x/'> \x1b[31m\xff");
        QCOMPARE(bench.cell(0, 1), QStringLiteral("peer 1"));
        const QString text = bench.cell(0, 2);
        QVERIFY(text.startsWith(QStringLiteral("<img src='http://x/'> ␛[31m")));
        QVERIFY(text.contains(QChar::ReplacementCharacter));
    }

    void whoSpokeToWhomIsTold()
    {
        Bench bench;
        bench.panel.addMessage({.kind = Kind::Sent, .bytes = "all"});
        bench.panel.addMessage(
            {.kind = Kind::Sent, .peer = 2, .who = QStringLiteral("Alice"), .bytes = "you"});
        bench.panel.addMessage({.kind = Kind::Received, .bytes = "relayed"});
        QTRY_COMPARE(bench.model.rowCount(), 3);
        QCOMPARE(bench.cell(0, 1), QStringLiteral("you"));
        QCOMPARE(bench.cell(1, 1), QStringLiteral("you → Alice"));
        QCOMPARE(bench.cell(2, 1), QStringLiteral("server"));
    }

    void eventsAreToldInWords()
    {
        Bench bench;
        const auto add = [&bench](const chat::Message &message) {
            bench.panel.addMessage(message);
        };
        add({.kind = Kind::Joined, .peer = 2});
        add({.kind = Kind::Renamed, .peer = 2, .who = QStringLiteral("Bob"), .bytes = "peer 2"});
        add({.kind = Kind::EndOfStream, .peer = 2});
        add({.kind = Kind::Failed, .peer = 2, .error = ECONNRESET});
        add({.kind = Kind::Unsent, .peer = 2, .count = 17});
        add({.kind = Kind::Failed, .peer = 2, .error = EPIPE, .sigpipe = true});
        add({.kind = Kind::Closed, .peer = 2});
        add({.kind = Kind::Closed, .peer = 2, .bySetting = true});
        QTRY_COMPARE(bench.model.rowCount(), 8);
        QVERIFY(bench.cell(6, 2).startsWith(QStringLiteral("You closed")));
        QVERIFY(bench.cell(7, 2).startsWith(QStringLiteral("The server's setting closed")));
        QVERIFY(bench.cell(5, 2).contains(QStringLiteral("EPIPE")));
        QVERIFY(bench.cell(5, 2).contains(QStringLiteral("SIGPIPE would have ended")));
        QVERIFY(!bench.cell(3, 2).contains(QStringLiteral("SIGPIPE")));
        QCOMPARE(bench.cell(0, 2), QStringLiteral("peer 2 joined."));
        QCOMPARE(bench.cell(1, 2), QStringLiteral("peer 2 is now called Bob."));
        QCOMPARE(bench.cell(2, 2), QStringLiteral("peer 2 finished sending (read() returned 0)."));
        QVERIFY(bench.cell(3, 2).contains(QStringLiteral("ECONNRESET")));
        QVERIFY(bench.cell(4, 2).contains(QStringLiteral("17 bytes")));
    }

    void aLongLineTakesAtMostThreeLines()
    {
        Bench bench;
        bench.hear("short");
        bench.hear(QByteArray(65536, 'x'));
        QTRY_VERIFY(bench.height(1) > 2 * bench.height(0));
        QVERIFY(bench.height(1) < 4 * bench.height(0));
    }

    void tenThousandLongLinesAreLaidOutAndPainted()
    {
        Bench bench;
        bench.hear(QByteArray(4096, 'w'), models::ChatModel::capacity);
        QVERIFY(!bench.panel.grab().isNull());
        bench.panel.addMessage({.kind = Kind::Received, .peer = 1, .bytes = "one more"});
        QTRY_COMPARE(bench.model.dropped(), 1U);
        QCOMPARE(bench.model.message(models::ChatModel::capacity - 1).bytes, "one more");
    }

    void itFollowsTheEndUnlessOneReadsFurtherUp()
    {
        Bench bench;
        bench.hear("line", 100);
        const QScrollBar *bar = bench.view()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QTRY_COMPARE(bar->value(), bar->maximum());
        bench.view()->verticalScrollBar()->setValue(40);
        bench.hear("line", 10);
        QTRY_VERIFY(bench.height(109) > 0);
        QCOMPARE(bar->value(), 40);
        bench.view()->scrollToBottom();
        bench.hear("line", 10);
        QTRY_COMPARE(bar->value(), bar->maximum());
    }

    void ctrlCCopiesWhatIsChosen()
    {
        Bench bench;
        bench.hear("one");
        bench.hear("two");
        bench.view()->setFocus();
        QTest::keyClick(bench.view(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(bench.view(), Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.first().endsWith(QStringLiteral("peer 1: one")));
    }

    void wordsChangeWithTheLanguageWhileItRuns()
    {
        Bench bench;
        bench.panel.addMessage({.kind = Kind::Sent, .bytes = "hi"});
        bench.panel.setReceivers({{0, {}}, {1, QStringLiteral("Al")}});
        bench.panel.chooseReceiver(1);
        QTRY_COMPARE(bench.model.rowCount(), 1);
        MarkingTranslator marking;
        QCoreApplication::installTranslator(&marking);
        QTRY_COMPARE(child<QAbstractButton>(bench.panel, "chatSend")->text(),
                     QStringLiteral("«Send»"));
        QCOMPARE(bench.cell(0, 1), QStringLiteral("«you»"));
        QCOMPARE(child<QComboBox>(bench.panel, "chatReceiver")->itemText(0),
                 QStringLiteral("«everyone»"));
        QCOMPARE(bench.panel.receiver(), 1U);
        QCoreApplication::removeTranslator(&marking);
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(ChatPanelTest)
#include "tst_chatpanel.moc"
