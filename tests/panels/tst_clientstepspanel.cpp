// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/shownbench.h"
#include "panels/clientstepspanel.h"

#include "panelfixture.h"
#include "panels/faultmark.h"
#include "panels/lamp.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

using namespace panels;
using Light = Lamp::Light;
using Phase = session::ClientSession::Phase;

namespace {

struct Server
{
    explicit Server(const QString &backlog = QStringLiteral("8"))
    {
        session.setAcceptMode(session::AcceptMode::ByHand);
        session::ListenPlan plan;
        plan.port = QStringLiteral("0");
        plan.backlog = backlog;
        session.startListening(plan);
    }
    QString port() const { return QString::number(session.socket().local.port()); }
    session::ServerSession session;
};

struct Bench
{
    Bench()
    {
        panel.resize(340, 900);
        panel.show();
    }
    Light lamp(const char *name) const { return child<Lamp>(panel, name)->light(); }
    session::ClientSession session;
    ShownBench shown{session};
    ClientStepsPanel panel{shown, session};
};

} // namespace

class ClientStepsPanelTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void withoutASocketConnectIsDisabledAndSaysWhy()
    {
        const Bench bench;
        const auto *button = child<QAbstractButton>(bench.panel, "connectButton");
        QVERIFY(!button->isEnabled());
        QVERIFY(button->toolTip().contains(QStringLiteral("There is no socket yet")));
    }

    void socketAndConnectReachAServer()
    {
        Server server;
        Bench bench;
        type(bench.panel, "connectPort", server.port());
        click(bench.panel, "socketButton");
        click(bench.panel, "connectButton");
        QTRY_COMPARE(bench.session.phase(), Phase::Connected);
        QTRY_COMPARE(bench.lamp("connectLamp"), Light::Done);
        QVERIFY(said(bench.panel, "connectCall")
                    .contains(QStringLiteral("127.0.0.1:") + server.port()));
        QVERIFY(child<QWidget>(bench.panel, "cancelButton")->isHidden());
    }

    void aRefusalIsToldWithItsErrnoAndASentence()
    {
        QString port;
        {
            const Server gone;
            port = gone.port();
        }
        Bench bench;
        type(bench.panel, "connectPort", port);
        click(bench.panel, "socketButton");
        click(bench.panel, "connectButton");
        QTRY_COMPARE(bench.lamp("connectLamp"), Light::Refused);
        QVERIFY(said(bench.panel, "connectCall").contains(QStringLiteral("ECONNREFUSED")));
        QVERIFY(!said(bench.panel, "connectSentence").isEmpty());
    }

    void aPortOfZeroAndABadHostAreToldBesideTheirFields()
    {
        Bench bench;
        click(bench.panel, "socketButton");
        type(bench.panel, "connectPort", QStringLiteral("0"));
        click(bench.panel, "connectButton");
        QTRY_VERIFY(FaultMark::isOn(child<QWidget>(bench.panel, "connectPort")));
        QVERIFY(!FaultMark::isOn(child<QWidget>(bench.panel, "connectHost")));
        type(bench.panel, "connectHost", QStringLiteral("not a host"));
        click(bench.panel, "connectButton");
        QTRY_VERIFY(FaultMark::isOn(child<QWidget>(bench.panel, "connectHost")));
        QCOMPARE(bench.panel.host(), QStringLiteral("not a host"));
        QCOMPARE(bench.panel.port(), QStringLiteral("0"));
        QVERIFY(!said(bench.panel, "connectSentence").isEmpty());
    }

    void whileAConnectHangsItCanBeCancelled()
    {
        Server server(QStringLiteral("0"));
        const auto filler = connectedTo(server.session.socket().local);
        QVERIFY(filler.isOpen());
        Bench bench;
        bench.panel.setTarget(QStringLiteral("127.0.0.1"), server.port());
        click(bench.panel, "socketButton");
        click(bench.panel, "connectButton");
        QTRY_COMPARE(bench.session.phase(), Phase::Connecting);
        QTRY_COMPARE(bench.lamp("connectLamp"), Light::Waiting);
        QVERIFY(child<QWidget>(bench.panel, "cancelButton")->isVisible());
        click(bench.panel, "cancelButton");
        QTRY_COMPARE(bench.session.phase(), Phase::Closed);
        QTRY_VERIFY(child<QWidget>(bench.panel, "cancelButton")->isHidden());
    }

    void aClientMayBindFirst()
    {
        Server server;
        Bench bench;
        bench.panel.setTarget(QStringLiteral("127.0.0.1"), server.port());
        click(bench.panel, "socketButton");
        click(bench.panel, "bindButton");
        QTRY_COMPARE(bench.lamp("bindLamp"), Light::Done);
        const auto bound = bench.session.socket().local.port();
        QVERIFY(bound != 0);
        click(bench.panel, "connectButton");
        QTRY_COMPARE(bench.session.phase(), Phase::Connected);
        QCOMPARE(bench.session.socket().local.port(), bound);
    }

    void afterCloseOneCanBeginAnew()
    {
        Server server;
        Bench bench;
        bench.panel.setTarget(QStringLiteral("127.0.0.1"), server.port());
        for (int round = 0; round < 2; ++round) {
            click(bench.panel, "socketButton");
            click(bench.panel, "connectButton");
            QTRY_COMPARE(bench.session.phase(), Phase::Connected);
            click(bench.panel, "closeButton");
            QTRY_COMPARE(bench.session.phase(), Phase::Closed);
            QTRY_VERIFY(child<QAbstractButton>(bench.panel, "socketButton")->isEnabled());
        }
    }

    void anOptionNeedsASocketToBeSetOn()
    {
        Bench bench;
        const auto *box = child<QAbstractButton>(bench.panel, "reusePortBox");
        QVERIFY(!box->isEnabled());
        click(bench.panel, "socketButton");
        QVERIFY(box->isEnabled());
        click(bench.panel, "reusePortBox");
        QVERIFY(box->isChecked());
        QCOMPARE(bench.lamp("reusePortLamp"), Light::Done);
    }

    void aShutdownShowsInItsRow()
    {
        Server server;
        Bench bench;
        bench.panel.setTarget(QStringLiteral("127.0.0.1"), server.port());
        click(bench.panel, "socketButton");
        click(bench.panel, "connectButton");
        QTRY_COMPARE(bench.session.phase(), Phase::Connected);
        bench.session.shutdown(0, SHUT_WR);
        QTRY_VERIFY(said(bench.panel, "shutdownCall").contains(QStringLiteral("SHUT_WR")));
        QCOMPARE(bench.lamp("shutdownLamp"), Light::Done);
    }

    void optionalStepsAreMarkedAsSuch()
    {
        const Bench bench;
        QVERIFY(said(bench.panel, "bindCall").endsWith(QStringLiteral("optional")));
        QVERIFY(!said(bench.panel, "socketCall").contains(QStringLiteral("optional")));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(ClientStepsPanelTest)
#include "tst_clientstepspanel.moc"
