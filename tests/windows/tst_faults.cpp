// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
//
// Simulated faults in whole windows: each is said in place and marked, nothing else breaks, and
// once it is cleared the window goes on as if nothing had been.
#include "history/shownbench.h"
#include "panels/faultspanel.h"
#include "support/behaviourtest.h"
#include "windows/windowfixture.h"

#include <QAbstractItemView>
#include <QComboBox>

#include <algorithm>

using posix::Call;

namespace {

/// The panel of a session, used as a person does: boxes by their keys, buttons by clicks.
class Faults
{
public:
    explicit Faults(session::SocketSession &session)
        : m_shown(session)
        , m_panel(m_shown, session)
    {
        m_panel.resize(1000, 260);
        m_panel.show();
    }
    void simulate(const char *call, const char *result, const char *times)
    {
        choose("faultCall", call);
        choose("faultResult", result);
        click(m_panel, times);
        click(m_panel, "faultSet");
    }
    void clear(const char *call) { click(m_panel, (QByteArray("faultClear_") + call).constData()); }

private:
    void choose(const char *name, const char *word)
    {
        auto *box = child<QComboBox>(m_panel, name);
        QTest::keyClick(box, Qt::Key_Home);
        while (!box->currentText().startsWith(QLatin1StringView(word)) &&
               box->currentIndex() + 1 < box->count())
            QTest::keyClick(box, Qt::Key_Down);
        QVERIFY2(box->currentText().startsWith(QLatin1StringView(word)), word);
    }

    ShownBench m_shown;
    panels::FaultsPanel m_panel;
};

void say(const QWidget &window, const QString &line)
{
    child<QLineEdit>(window, "chatInput")->setText(line);
    click(window, "chatSend");
}

/// Whether the chat of this window has received exactly this line.
bool heard(const QWidget &window, const QString &line)
{
    const auto *model = child<QAbstractItemView>(window, "chatView")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto message =
            model->index(row, 0).data(models::ChatModel::MessageRole).value<chat::Message>();
        const bool received = message.kind == chat::Message::Kind::Received;
        if (received && QString::fromUtf8(message.bytes).endsWith(line))
            return true;
    }
    return false;
}

int simulatedCalls(const session::SocketSession &session, Call call)
{
    int found = 0;
    const posix::SyscallRing &calls = session.calls();
    for (auto number = calls.firstNumber(); number <= calls.lastNumber(); ++number)
        found += calls.at(number).simulated && calls.at(number).call == call;
    return found;
}

bool logSays(panels::SessionWindow &window, const QString &words)
{
    const auto table = window.panel(QStringLiteral("logPanel"))->textTable();
    return std::any_of(table->rows.cbegin(), table->rows.cend(), [&words](const QStringList &row) {
        return row.join(QLatin1Char(' ')).contains(words);
    });
}

} // namespace

class FaultsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void noDescriptorLeftForAcceptIsSaidAndTheWaitingOnesComeInLater()
    {
        Desk desk;
        Faults faults(desk.serverSession);
        desk.startListening();
        faults.simulate("accept4", "EMFILE", "faultEvery");
        type(*desk.client, "connectHost", QStringLiteral("127.0.0.1"));
        type(*desk.client, "connectPort",
             QString::number(desk.serverSession.socket().local.port()));
        clickTool(*desk.client, "connectNow");
        QTRY_COMPARE(desk.clientSession.phase(), session::ClientSession::Phase::Connected);
        QTRY_VERIFY(simulatedCalls(desk.serverSession, Call::Accept4) > 0);
        QCOMPARE(desk.serverSession.peers().size(), 0);
        QTRY_VERIFY(words(*desk.server, "acceptSentence").startsWith(QLatin1String("Simulated")));
        QTRY_VERIFY(logSays(*desk.server, QStringLiteral("EMFILE (simulated)")));
        faults.clear("accept4");
        QTRY_COMPARE(desk.serverSession.peers().size(), 1);
        say(*desk.client, QStringLiteral("at last"));
        QTRY_VERIFY(heard(*desk.server, QStringLiteral("at last")));
    }

    void aLineReadByteByByteIsWhole()
    {
        Desk desk;
        Faults server(desk.serverSession);
        Faults client(desk.clientSession);
        desk.startListening();
        desk.connectClient();
        server.simulate("read", "transfers", "faultEvery");
        client.simulate("write", "transfers", "faultEvery");
        const QString line = QStringLiteral("one byte at a time 一个字节");
        say(*desk.client, line);
        QTRY_VERIFY(heard(*desk.server, line));
        const int bytes = int(line.toUtf8().size()) + 1;
        QTRY_VERIFY(simulatedCalls(desk.serverSession, Call::Read) >= bytes);
        QCOMPARE(simulatedCalls(desk.clientSession, Call::Write), bytes);
        server.clear("read");
        client.clear("write");
        say(*desk.client, QStringLiteral("all at once"));
        QTRY_VERIFY(heard(*desk.server, QStringLiteral("all at once")));
    }

    void aBrokenPipeIsSaidAndTheNextConnectionWorks()
    {
        Desk desk;
        Faults faults(desk.serverSession);
        desk.startListening();
        desk.connectClient();
        faults.simulate("write", "EPIPE", "faultNext");
        say(*desk.server, QStringLiteral("never sent"));
        QTRY_COMPARE(simulatedCalls(desk.serverSession, Call::Write), 1);
        QTRY_VERIFY(logSays(*desk.server, QStringLiteral("EPIPE (simulated)")));
        QTRY_COMPARE(desk.serverSession.peers().size(), 0);
        click(*desk.client, "closeButton");
        desk.connectClient();
        say(*desk.server, QStringLiteral("hello again"));
        QTRY_VERIFY(heard(*desk.client, QStringLiteral("hello again")));
        QVERIFY(!heard(*desk.client, QStringLiteral("never sent")));
    }

    void aRefusedConnectIsExplainedAndMarkedAndThenWorks()
    {
        Desk desk;
        Faults faults(desk.clientSession);
        desk.startListening();
        faults.simulate("connect", "ECONNREFUSED", "faultEvery");
        type(*desk.client, "connectHost", QStringLiteral("127.0.0.1"));
        type(*desk.client, "connectPort",
             QString::number(desk.serverSession.socket().local.port()));
        clickTool(*desk.client, "connectNow");
        QTRY_COMPARE(desk.clientSession.step(session::Step::Connect).lamp,
                     session::StepReport::Lamp::Refused);
        QTRY_VERIFY(words(*desk.client, "connectSentence").startsWith(QLatin1String("Simulated")));
        QVERIFY(words(*desk.client, "connectCall").contains(QLatin1String("ECONNREFUSED")));
        QCOMPARE(desk.serverSession.peers().size(), 0);
        faults.clear("connect");
        desk.connectClient();
        say(*desk.client, QStringLiteral("through"));
        QTRY_VERIFY(heard(*desk.server, QStringLiteral("through")));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(FaultsTest)
#include "tst_faults.moc"
