// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/netstatoutput.h"
#include "support/behaviourtest.h"
#include "windows/windowfixture.h"

#include <QAbstractItemView>

using kernel::TcpState;

namespace {

QStringList sorted(QStringList lines)
{
    lines.removeAll(QString());
    lines.sort();
    return lines;
}

constexpr int patience = 30'000; ///< ms; netstat takes its time on a busy machine

QStringList table(panels::SessionWindow &window)
{
    return sorted(window.table().netstatText().split(QLatin1Char('\n')));
}

} // namespace

class ConversationTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void twoWindowsTalkWithClicksAndKeysAlone()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        child<QLineEdit>(*desk.client, "chatInput")->setText(QStringLiteral("hello 你好 <b>"));
        QTest::keyClick(child<QLineEdit>(*desk.client, "chatInput"), Qt::Key_Return);
        auto *heard = child<QAbstractItemView>(*desk.server, "chatView")->model();
        QTRY_COMPARE(heard->rowCount(), 2);
        const auto message =
            heard->index(1, 0).data(models::ChatModel::MessageRole).value<chat::Message>();
        QCOMPARE(QString::fromUtf8(message.bytes), QStringLiteral("hello 你好 <b>"));
        QCOMPARE(child<QLineEdit>(*desk.client, "chatInput")->text(), QString());
        type(*desk.server, "chatInput", QStringLiteral("welcome"));
        click(*desk.server, "chatSend");
        QTRY_COMPARE(child<QAbstractItemView>(*desk.client, "chatView")->model()->rowCount(), 3);
    }

    void theThreeMomentsOfTheNoteStandInTheTableAsNetstatPrintsThem()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        const std::uint16_t port = desk.serverSession.socket().local.port();
        const auto key = desk.clientSession.connection().key;
        QTRY_COMPARE(table(*desk.server).size(), 3);
        QTRY_COMPARE_WITH_TIMEOUT(table(*desk.server), netstatoutput::real(port), patience);
        QTRY_COMPARE_WITH_TIMEOUT(table(*desk.client), netstatoutput::real(port), patience);

        click(*desk.client->panel(QStringLiteral("connectionPanel")), "pauseReading");
        QVERIFY(!desk.clientSession.connection().reading);
        clickTool(*desk.server, "closeAll");
        QTRY_COMPARE(desk.serverSession.tableRow(key)->row.state, TcpState::CloseWait);
        QTRY_COMPARE(desk.serverSession.tableRow(key.reversed())->row.state, TcpState::FinWait2);
        QTRY_COMPARE_WITH_TIMEOUT(table(*desk.server), netstatoutput::real(port), patience);
        QTRY_COMPARE_WITH_TIMEOUT(table(*desk.client), netstatoutput::real(port), patience);
        QVERIFY(table(*desk.client).join(QLatin1Char(' ')).contains(QLatin1String("tcp        1")));

        clickTool(*desk.client, "closeSocket");
        QTRY_COMPARE(desk.clientSession.tableRow(key.reversed())->row.state, TcpState::TimeWait);
        QTRY_COMPARE_WITH_TIMEOUT(table(*desk.client), netstatoutput::real(port), patience);
        QCOMPARE(table(*desk.client).size(), 1);
    }

    void halfCloseFromEitherSideLeavesTheOtherDirectionAlive()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        const auto key = desk.clientSession.connection().key;
        auto *connection = desk.client->panel(QStringLiteral("connectionPanel"));
        click(*connection, "shutWr");
        QTRY_VERIFY(desk.serverSession.peers().constFirst().endOfStream);
        QTRY_COMPARE(desk.clientSession.tableRow(key)->row.state, TcpState::FinWait2);
        QTRY_VERIFY(desk.client->status().text().contains(QLatin1String("FIN_WAIT2")));
        type(*desk.server, "chatInput", QStringLiteral("still"));
        click(*desk.server, "chatSend");
        QTRY_COMPARE(desk.clientSession.connection().bytesIn, std::uint64_t(6));
        auto *peers = desk.server->panel(QStringLiteral("peersPanel"));
        click(*peers, "shutWr");
        QTRY_COMPARE(desk.clientSession.tableRow(key)->row.state, TcpState::TimeWait);
    }

    void aResetFromTheServerIsSeenByTheClientWhichCanBeginAnew()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        click(*desk.server->panel(QStringLiteral("peersPanel")), "closeReset");
        QTRY_COMPARE(desk.clientSession.connection().error, ECONNRESET);
        QCOMPARE(desk.serverSession.peers().size(), 0);
        click(*desk.client->panel(QStringLiteral("connectionPanel")), "closeFin");
        QCOMPARE(desk.clientSession.phase(), session::ClientSession::Phase::Closed);
        clickTool(*desk.client, "connectNow");
        QTRY_COMPARE(desk.clientSession.phase(), session::ClientSession::Phase::Connected);
    }

    void theStatusChipSaysWhatTheKernelSays()
    {
        Desk desk;
        QVERIFY(desk.server->status().text().contains(QLatin1String("no socket")));
        desk.startListening();
        QTRY_VERIFY(desk.server->status().text().contains(QLatin1String("LISTEN")));
        QTRY_VERIFY(desk.server->status().text().contains(QLatin1String("waiting in accept()")));
        clickTool(*desk.server, "stopListening");
        QVERIFY(desk.server->status().text().contains(QLatin1String("no socket")));
    }

    void closingTheWindowsWithAConnectionOpenLeavesNoWarning()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        desk.server->close();
        desk.client->close();
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(ConversationTest)
#include "tst_conversation.moc"
