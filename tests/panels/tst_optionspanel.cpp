// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/shownbench.h"
#include "panels/optionspanel.h"

#include "panelfixture.h"
#include "panels/optionrow.h"
#include "panels/socketchoice.h"
#include "session/clientsession.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QCheckBox>

using namespace panels;

namespace {

QByteArray partOf(const QString &option, const char *part)
{
    return QStringLiteral("option_%1_%2").arg(option, QLatin1StringView(part)).toLatin1();
}

int plainOption(int fd, const char *name)
{
    const net::SocketOption &option = *net::socketOption(QLatin1StringView(name));
    int value = -1;
    socklen_t length = sizeof value;
    return ::getsockopt(fd, option.level, option.number, &value, &length) == 0 ? value : -errno;
}

} // namespace

class OptionsPanelTest : public BehaviourTest
{
    Q_OBJECT

    struct Bench
    {
        explicit Bench(int domain = AF_INET)
        {
            session.openSocket(domain, SOCK_STREAM);
            panel.resize(1280, 300);
            panel.show();
        }
        void listen(const QString &address = QStringLiteral("127.0.0.1"))
        {
            session.bind(address, QStringLiteral("0"));
            session.listen(QStringLiteral("8"));
        }
        /// A peer of plain calls that the server has accepted.
        PlainSocket join()
        {
            const auto before = session.peers().size();
            PlainSocket peer = connectedTo(session.socket().local);
            [&] {
                QTRY_COMPARE(session.peers().size(), before + 1);
            }();
            [&] {
                QTRY_COMPARE(choice()->count(), int(before) + 2);
            }();
            return peer;
        }
        SocketChoice *choice() { return child<SocketChoice>(panel, "optionsSocket"); }
        void set(const char *option, const QString &value)
        {
            type(panel, partOf(QLatin1StringView(option), "field"), value);
            click(panel, partOf(QLatin1StringView(option), "set"));
        }
        void tick(const char *option)
        {
            click(panel, partOf(QLatin1StringView(option), "field"));
            click(panel, partOf(QLatin1StringView(option), "set"));
        }
        QString value(const char *option)
        {
            return said(panel, partOf(QLatin1StringView(option), "value"));
        }
        QString remark(const char *option)
        {
            return said(panel, partOf(QLatin1StringView(option), "remark"));
        }
        int fd() const { return session.socket().fd; }

        session::ServerSession session;
        Selection selection;
        ShownBench shown{session};
        OptionsPanel panel{shown, session, selection};
    };

private Q_SLOTS:
    void withoutASocketEveryRowIsDisabledAndSaysWhy()
    {
        session::ServerSession session;
        Selection selection;
        ShownBench shown(session);
        OptionsPanel panel(shown, session, selection);
        panel.show();
        QCOMPARE(said(panel, "optionsHint"),
                 QStringLiteral("There is no socket yet: make one with step 1."));
        const auto *set = child<QPushButton>(panel, "option_SO_KEEPALIVE_set");
        QVERIFY(!set->isEnabled());
        QVERIFY(set->toolTip().contains(QStringLiteral("There is no socket yet")));
        session.openSocket(AF_INET, SOCK_STREAM);
        QVERIFY(set->isEnabled());
        QCOMPARE(said(panel, "option_TCP_KEEPIDLE_value"), QStringLiteral("7200 s"));
    }

    void everyOptionHasItsRowAndItsTopic()
    {
        Bench bench;
        for (const net::SocketOption &option : net::socketOptions()) {
            const QString name = QLatin1StringView(option.name);
            for (const char *part : {"name", "field", "set", "value", "remark"}) {
                const auto *found = child<QWidget>(bench.panel, partOf(name, part));
                const QWidget *row = found;
                while (!row->property("topic").isValid())
                    row = row->parentWidget();
                QCOMPARE(row->property("topic").toString(), QStringLiteral("option:") + name);
            }
        }
    }

    void flagsAreSetByABoxAndTheButton_data()
    {
        QTest::addColumn<QByteArray>("option");
        for (const char *name :
             {"SO_REUSEADDR", "SO_REUSEPORT", "TCP_NODELAY", "SO_KEEPALIVE", "IPV6_V6ONLY"})
            QTest::addRow("%s", name) << QByteArray(name);
    }

    void flagsAreSetByABoxAndTheButton()
    {
        QFETCH(QByteArray, option);
        Bench bench(AF_INET6);
        click(bench.panel, partOf(QLatin1StringView(option), "field"));
        QCOMPARE(plainOption(bench.fd(), option), 0);
        click(bench.panel, partOf(QLatin1StringView(option), "set"));
        QCOMPARE(plainOption(bench.fd(), option), 1);
        QCOMPARE(bench.value(option), QStringLiteral("1"));
        bench.tick(option);
        QCOMPARE(plainOption(bench.fd(), option), 0);
        QCOMPARE(bench.value(option), QStringLiteral("0"));
    }

    void numbersAreSetAndShownAsTheKernelTellsThem_data()
    {
        QTest::addColumn<QByteArray>("option");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("told");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *option, const char *typed, int told, const char *shown) {
            QTest::addRow("%s %s", option, typed)
                << QByteArray(option) << QString::fromLatin1(typed) << told
                << QString::fromUtf8(shown);
        };
        row("TCP_KEEPIDLE", "10", 10, "10 s");
        row("TCP_KEEPINTVL", "2", 2, "2 s");
        row("TCP_KEEPCNT", "3", 3, "3 ×");
        row("SO_RCVBUF", "4096", 8192, "8192 bytes");
        row("SO_SNDBUF", "1", 4608, "4608 bytes");
        row("TCP_DEFER_ACCEPT", "5", 7, "7 s");
        row("TCP_USER_TIMEOUT", "3000", 3000, "3000 ms");
        row("TCP_SYNCNT", "2", 2, "2 ×");
    }

    void numbersAreSetAndShownAsTheKernelTellsThem()
    {
        QFETCH(QByteArray, option);
        QFETCH(QString, typed);
        QFETCH(int, told);
        QFETCH(QString, shown);
        Bench bench;
        bench.set(option, typed);
        QCOMPARE(plainOption(bench.fd(), option), told);
        QCOMPARE(bench.value(option), shown);
        QCOMPARE(child<QLineEdit>(bench.panel, partOf(QLatin1StringView(option), "field"))->text(),
                 typed);
    }

    void returnSetsAsTheButtonDoes()
    {
        Bench bench;
        type(bench.panel, "option_TCP_SYNCNT_field", QStringLiteral("3"));
        const auto before = bench.session.calls().lastNumber();
        QTest::keyClick(child<QLineEdit>(bench.panel, "option_TCP_SYNCNT_field"), Qt::Key_Return);
        QCOMPARE(plainOption(bench.fd(), "TCP_SYNCNT"), 3);
        QCOMPARE(bench.session.calls().lastNumber(), before + 2); // set and get, once
        auto *box = child<QCheckBox>(bench.panel, "option_TCP_NODELAY_field");
        QTest::keyClick(box, Qt::Key_Space);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(plainOption(bench.fd(), "TCP_NODELAY"), 1);
    }

    void lingerIsABoxAndSeconds()
    {
        Bench bench;
        QCOMPARE(bench.value("SO_LINGER"), QStringLiteral("off"));
        type(bench.panel, "option_SO_LINGER_seconds", QStringLiteral("0"));
        QVERIFY(child<QCheckBox>(bench.panel, "option_SO_LINGER_on")->isChecked());
        click(bench.panel, "option_SO_LINGER_set");
        linger value = {};
        socklen_t length = sizeof value;
        ::getsockopt(bench.fd(), SOL_SOCKET, SO_LINGER, &value, &length);
        QCOMPARE(value.l_onoff, 1);
        QCOMPARE(value.l_linger, 0);
        QCOMPARE(bench.value("SO_LINGER"), QStringLiteral("on 0 s"));
        QVERIFY(bench.remark("SO_LINGER").contains(QStringLiteral("RST")));
        click(bench.panel, "option_SO_LINGER_on");
        click(bench.panel, "option_SO_LINGER_set");
        ::getsockopt(bench.fd(), SOL_SOCKET, SO_LINGER, &value, &length);
        QCOMPARE(value.l_onoff, 0);
        QCOMPARE(bench.value("SO_LINGER"), QStringLiteral("off"));
    }

    void whatIsNoNumberMakesNoCallAndIsTold()
    {
        Bench bench;
        const auto before = bench.session.calls().lastNumber();
        bench.set("SO_RCVBUF", QStringLiteral("<b>64K</b>"));
        QCOMPARE(bench.session.calls().lastNumber(), before);
        QVERIFY(bench.remark("SO_RCVBUF").contains(QStringLiteral("“<b>64K</b>” is no value")));
    }

    void anOptionThatTheSocketLacksShowsItsErrnoAndMayBeTried()
    {
        Bench bench;
        QCOMPARE(bench.value("IPV6_V6ONLY"), QStringLiteral("EOPNOTSUPP"));
        QVERIFY(bench.remark("IPV6_V6ONLY").contains(QStringLiteral("AF_INET6")));
        bench.tick("IPV6_V6ONLY");
        QCOMPARE(bench.session.optionReport(0, *net::socketOption(QStringLiteral("IPV6_V6ONLY")))
                     ->call->error,
                 ENOPROTOOPT);
    }

    void tooLateIsSaid()
    {
        Bench bench(AF_INET6);
        bench.listen(QStringLiteral("::1"));
        bench.tick("IPV6_V6ONLY");
        QVERIFY(bench.remark("IPV6_V6ONLY").startsWith(QStringLiteral("Too late")));
        bench.tick("SO_REUSEADDR");
        QVERIFY(bench.remark("SO_REUSEADDR").startsWith(QStringLiteral("Too late")));
    }

    void reuseOptionsKeepTheStepsTrueAndTheOtherWayRound()
    {
        Bench bench;
        bench.tick("SO_REUSEADDR");
        const session::StepReport step = bench.session.step(session::Step::ReuseAddress);
        QCOMPARE(step.lamp, session::StepReport::Lamp::Done);
        QCOMPARE(step.call->arguments[2], 1);
        QVERIFY(!step.tooLate);
        bench.listen();
        bench.session.setReuseAddress(false);
        QCOMPARE(bench.value("SO_REUSEADDR"), QStringLiteral("0"));
        QVERIFY(bench.remark("SO_REUSEADDR").startsWith(QStringLiteral("Too late")));
        bench.session.setReusePort(true);
        QCOMPARE(bench.value("SO_REUSEPORT"), QStringLiteral("1"));
    }

    void eachAcceptedSocketHasOptionsOfItsOwn()
    {
        Bench bench;
        bench.listen();
        const PlainSocket first = bench.join();
        const PlainSocket second = bench.join();
        QCOMPARE(bench.choice()->itemText(0), QStringLiteral("listener fd %1").arg(bench.fd()));
        const int fd = bench.session.fdOf(2);
        QCOMPARE(bench.choice()->itemText(2), QStringLiteral("peer 2 fd %1").arg(fd));
        bench.choice()->setFocus();
        QTest::keyClick(bench.choice(), Qt::Key_End);
        bench.tick("SO_KEEPALIVE");
        QCOMPARE(plainOption(fd, "SO_KEEPALIVE"), 1);
        QCOMPARE(plainOption(bench.session.fdOf(1), "SO_KEEPALIVE"), 0);
        QCOMPARE(plainOption(bench.fd(), "SO_KEEPALIVE"), 0);
        QCOMPARE(bench.selection.key(), std::optional(bench.session.keyOf(2)));
    }

    void theChosenConnectionIsTheOneThatIsShown()
    {
        Bench bench;
        bench.listen();
        const PlainSocket peer = bench.join();
        bench.session.setOption(1, *net::socketOption(QStringLiteral("TCP_KEEPIDLE")),
                                QStringLiteral("33"));
        bench.selection.choose(bench.session.keyOf(1));
        QCOMPARE(bench.choice()->chosen(), std::optional<session::SocketId>(1));
        QCOMPARE(bench.value("TCP_KEEPIDLE"), QStringLiteral("33 s"));
        bench.session.close(1, net::CloseKind::Fin);
        QTRY_COMPARE(bench.choice()->count(), 1);
        QCOMPARE(bench.value("TCP_KEEPIDLE"), QStringLiteral("7200 s"));
        QCOMPARE(child<QLineEdit>(bench.panel, "option_TCP_KEEPIDLE_field")->text(),
                 QStringLiteral("7200"));
    }

    void whatWasSaidOfAnOptionEndsWithItsDescriptor()
    {
        Bench bench;
        int fd = -1; // until the new socket is given the number of the old one
        for (int attempt = 0; attempt < 10 && fd != bench.fd(); ++attempt) {
            bench.set("SO_RCVBUF", QStringLiteral("4096"));
            QVERIFY(!bench.remark("SO_RCVBUF").isEmpty());
            fd = bench.fd();
            bench.session.closeListener();
            bench.session.openSocket(AF_INET, SOCK_STREAM);
        }
        QCOMPARE(bench.fd(), fd);
        QCOMPARE(bench.remark("SO_RCVBUF"), QString());
        QCOMPARE(child<QLineEdit>(bench.panel, "option_SO_RCVBUF_field")->text(),
                 QString::number(plainOption(fd, "SO_RCVBUF")));
    }

    void theClientsSocketIsSetWhileConnectedToo()
    {
        session::ServerSession server;
        server.openSocket(AF_INET, SOCK_STREAM);
        server.bind(QStringLiteral("127.0.0.1"), QStringLiteral("0"));
        server.listen(QStringLiteral("1"));
        session::ClientSession client;
        Selection selection;
        ShownBench shown(client);
        OptionsPanel panel(shown, client, selection);
        panel.show();
        client.connectNow(QStringLiteral("127.0.0.1"),
                          QString::number(server.socket().local.port()));
        QTRY_COMPARE(client.phase(), session::ClientSession::Phase::Connected);
        QTRY_COMPARE(child<SocketChoice>(panel, "optionsSocket")->currentText(),
                     QStringLiteral("client fd %1").arg(client.fdOf(0)));
        type(panel, "option_TCP_SYNCNT_field", QStringLiteral("2"));
        click(panel, "option_TCP_SYNCNT_set");
        QCOMPARE(plainOption(client.fdOf(0), "TCP_SYNCNT"), 2);
        QVERIFY(said(panel, "option_TCP_SYNCNT_remark").startsWith(QStringLiteral("Too late")));
    }

    void aHiddenPanelAsksTheKernelNothingAndIsUpToDateWhenShown()
    {
        Bench bench;
        bench.panel.hide();
        bench.session.setOption(0, *net::socketOption(QStringLiteral("TCP_KEEPCNT")),
                                QStringLiteral("4"));
        QCOMPARE(child<QLabel>(bench.panel, "option_TCP_KEEPCNT_value")->text(),
                 QStringLiteral("9 ×"));
        bench.panel.show();
        QCOMPARE(bench.value("TCP_KEEPCNT"), QStringLiteral("4 ×"));
    }

    void theTableHoldsAllOptions()
    {
        Bench bench;
        bench.set("SO_RCVBUF", QStringLiteral("4096"));
        const auto table = bench.panel.textTable();
        QCOMPARE(table->rows.size(), qsizetype(net::socketOptions().size()));
        QCOMPARE(table->rows.at(8).at(0), QStringLiteral("SO_RCVBUF"));
        QCOMPARE(table->rows.at(8).at(1), QStringLiteral("8192 bytes"));
        QVERIFY(table->rows.at(8).at(2).contains(QStringLiteral("doubles")));
    }

    void theWordsChangeWithTheLanguage()
    {
        Bench bench;
        bench.set("SO_RCVBUF", QStringLiteral("4096"));
        MarkingTranslator translator;
        QCoreApplication::installTranslator(&translator);
        QTRY_VERIFY(bench.remark("SO_RCVBUF").startsWith(QStringLiteral("«")));
        QVERIFY(child<QPushButton>(bench.panel, "option_SO_RCVBUF_set")
                    ->text()
                    .startsWith(QStringLiteral("«")));
        QVERIFY(bench.panel.title().startsWith(QStringLiteral("«")));
        QCoreApplication::removeTranslator(&translator);
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(OptionsPanelTest)
#include "tst_optionspanel.moc"
