// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/loopback.h"
#include "session/clientsession.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

using namespace session;

namespace {

const QString host = QStringLiteral("127.0.0.1");

/// Writes down what a session tells of itself: "shutdown how=WR", "bind … !EADDRINUSE".
class Diary
{
public:
    explicit Diary(SocketSession &session)
    {
        QObject::connect(&session, &SocketSession::done, &m_context,
                         [this](const Deed &deed) { m_lines.append(lineOf(deed)); });
        QObject::connect(&session, &SocketSession::refusedLater, &m_context,
                         [this](const QString &verb, int error) {
                             m_lines.append(verb + QStringLiteral(" later ") + nameOf(error));
                         });
    }
    /// Since it was last asked.
    QStringList take() { return std::exchange(m_lines, {}); }
    const QStringList &lines() const { return m_lines; }

private:
    static QString nameOf(int error)
    {
        return error == 0 ? QStringLiteral("0") : QString::fromLatin1(strerrorname_np(error));
    }
    static QString lineOf(const Deed &deed)
    {
        QStringList parts = {deed.verb};
        for (auto one = deed.arguments.cbegin(); one != deed.arguments.cend(); ++one)
            parts.append(one.key() + QLatin1Char('=') + one->toVariant().toString());
        if (deed.error != 0)
            parts.append(QLatin1Char('!') + nameOf(deed.error));
        return parts.join(QLatin1Char(' '));
    }

    QStringList m_lines;
    QObject m_context;
};

QStringList lines(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char('\n'));
}

QString line(const QString &form, const QString &port)
{
    return QString(form).replace(QStringLiteral("PORT"), port);
}

/// A server that listens, with a client that is connected, and what both have told since.
struct Connection
{
    Connection()
    {
        ListenPlan plan;
        plan.port = port;
        server.startListening(plan);
        client.connectNow(host, port);
        connected = QTest::qWaitFor(
            [this] { return client.phase() == Phase::Connected && server.peers().size() == 1; });
        opened = servers.take() + clients.take();
    }

    const QString port = QString::number(loopback::freshPort());
    ServerSession server;
    ClientSession client;
    Diary servers{server};
    Diary clients{client};
    QStringList opened;
    bool connected = false;
};

} // namespace

class DeedsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOneClickIsOneDeedHoweverManyCallsItMakes()
    {
        Connection c;
        QVERIFY(c.connected);
        QCOMPARE(c.opened,
                 QStringList({line(QStringLiteral("start address=127.0.0.1 port=PORT"), c.port),
                              line(QStringLiteral("connect host=127.0.0.1 port=PORT"), c.port)}));
    }

    void aServerNamesThePeerAndAClientHasOnlyOneSocket()
    {
        Connection c;
        QVERIFY(c.connected);
        const SocketId peer = c.server.peers().constFirst().id;
        c.server.shutdown(peer, SHUT_WR);
        c.client.shutdown(0, SHUT_RD);
        c.server.setReading(peer, false);
        c.server.setReading(peer, false); // is paused already
        c.client.duplicate(0);
        c.client.closeDuplicate(0);
        c.server.close(peer, net::CloseKind::Reset);
        c.client.close(0, net::CloseKind::Fin);
        c.server.closeListener();
        QCOMPARE(c.servers.take(),
                 lines("shutdown how=WR peer=1\npause peer=1\nreset peer=1\nstop"));
        QCOMPARE(c.clients.take(), lines("shutdown how=RD\ndup\nclose-dup\nclose"));
    }

    void aLineIsSentAndAnythingElseIsWritten()
    {
        Connection c;
        QVERIFY(c.connected);
        c.client.send({.text = QStringLiteral("hello")});
        c.server.send(0, {.text = QStringLiteral("all")});
        c.server.send(1, {.text = QStringLiteral("you")});
        c.client.send({.text = QStringLiteral("ab"),
                       .lineEnd = chat::LineEnd::None,
                       .writeSize = 1,
                       .times = 3});
        c.server.send(0, {.text = QStringLiteral("41 42"), .hex = true});
        c.client.send({.text = QStringLiteral("a\tb")});
        QCOMPARE(c.clients.take(),
                 lines("send text=hello\nwrite end=none size=1 text=ab times=3\nwrite hex=610962"));
        QCOMPARE(c.servers.take(),
                 lines("send text=all\nsend-to peer=1 text=you\nwrite hex=4142 peer=0"));
    }

    void theErrnoThatRefusedItStandsWithIt()
    {
        Connection c;
        QVERIFY(c.connected);
        ServerSession second;
        Diary diary(second);
        ListenPlan plan;
        plan.port = c.port;
        QVERIFY(!second.startListening(plan));
        QCOMPARE(diary.take(),
                 QStringList{line(QStringLiteral("start address=127.0.0.1 port=PORT !EADDRINUSE"),
                                  c.port)});
    }

    void aConnectThatIsRefusedLaterIsToldLater()
    {
        ClientSession client;
        Diary diary(client);
        const QString port = QString::number(loopback::freshPort());
        client.connectNow(host, port);
        QTRY_COMPARE(diary.lines(),
                     QStringList({line(QStringLiteral("connect host=127.0.0.1 port=PORT"), port),
                                  QStringLiteral("connect later ECONNREFUSED")}));
    }

    void whatMakesNoCallIsNoDeed()
    {
        ServerSession server;
        Diary diary(server);
        server.bind(host, QStringLiteral("9999"));
        server.closeListener();
        server.shutdown(7, SHUT_WR);
        server.setReading(7, false);
        QCOMPARE(diary.take(), QStringList());
    }

    void aPlanThatIsNotTheUsualOneIsToldCallByCall()
    {
        ServerSession server;
        Diary diary(server);
        ListenPlan plan;
        plan.port = QString::number(loopback::freshPort());
        plan.backlog = QStringLiteral("1");
        QVERIFY(server.startListening(plan));
        QCOMPARE(diary.take(),
                 QStringList({QStringLiteral("socket domain=AF_INET type=SOCK_STREAM"),
                              QStringLiteral("option name=SO_REUSEADDR peer=0 value=1"),
                              line(QStringLiteral("bind address=127.0.0.1 port=PORT"), plan.port),
                              QStringLiteral("listen backlog=1")}));
    }

    void whatTheServerDoesByItselfIsNoDeed()
    {
        Connection c;
        QVERIFY(c.connected);
        c.server.setTidyUp(TidyUp::AfterEnd);
        QCOMPARE(c.servers.take(), lines("tidy-up when=end"));
        c.client.close(0, net::CloseKind::Fin);
        QTRY_VERIFY(c.server.peers().isEmpty());
        QCOMPARE(c.servers.take(), QStringList());
    }
};

SOCKSCOPE_TEST_MAIN(DeedsTest)
#include "tst_deeds.moc"
