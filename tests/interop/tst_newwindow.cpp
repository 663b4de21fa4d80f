// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A second window is a process of its own, told on its command line what its fields are to
// say; it makes no call, and it outlives the window that opened it.

#include "program.h"
#include "support/behaviourtest.h"

using program::Client;
using program::Program;
using program::Server;

namespace {

/// A process that somebody else started: ended with this.
class Stranger
{
public:
    /// @p answer: "ok PID"
    explicit Stranger(const QString &answer)
        : m_pid(answer.section(u' ', 1).toInt())
    {
    }
    ~Stranger()
    {
        if (m_pid > 0)
            ::kill(m_pid, SIGKILL);
    }
    Stranger(const Stranger &) = delete;
    Stranger &operator=(const Stranger &) = delete;

    pid_t pid() const { return m_pid; }
    bool isAlive() const { return m_pid > 0 && QFile::exists(file("cmdline")); }
    QStringList arguments() const
    {
        QFile cmdline(file("cmdline"));
        if (!cmdline.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(cmdline.readAll()).split(QChar(u'\0'), Qt::SkipEmptyParts);
    }
    /// What follows @p option on its command line.
    QString option(const char *name) const
    {
        const QStringList all = arguments();
        const auto at = all.indexOf(QLatin1StringView(name));
        return at < 0 ? QString() : all.value(at + 1);
    }

private:
    QString file(const char *name) const
    {
        return QStringLiteral("/proc/%1/%2").arg(m_pid).arg(QLatin1StringView(name));
    }

    pid_t m_pid;
};

} // namespace

class NewWindowTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void eitherKindIsOpenedFromEitherKind_data()
    {
        QTest::addColumn<QString>("opener");
        QTest::addColumn<QString>("entry");
        QTest::addColumn<QString>("opened");
        for (const char *opener : {"gui-server", "gui-client"}) {
            const QString name = QString::fromLatin1(opener);
            QTest::addRow("a client from %s", opener)
                << name << QStringLiteral("newClientWindow") << QStringLiteral("gui-client");
            QTest::addRow("a server from %s", opener)
                << name << QStringLiteral("newServerWindow") << QStringLiteral("gui-server");
        }
    }

    void eitherKindIsOpenedFromEitherKind()
    {
        QFETCH(QString, opener);
        QFETCH(QString, entry);
        QFETCH(QString, opened);
        auto program = std::make_unique<Program>(
            opener, QStringList{QStringLiteral("--theme"), QStringLiteral("dark")});
        const Stranger window(program->ask(QStringLiteral("open ") + entry));
        QVERIFY(window.isAlive());
        QVERIFY(window.pid() != program->pid());
        QTRY_VERIFY_WITH_TIMEOUT(window.arguments().value(0).endsWith(u'/' + opened),
                                 program::patience);
        QCOMPARE(window.option("--lang"), QStringLiteral("en"));
        QCOMPARE(window.option("--theme"), QStringLiteral("dark"));
        QCOMPARE(window.option("--config"), program->settingsFile());
        QVERIFY(!window.arguments().contains(QLatin1StringView("--control")));
        program->ask("quit");
        QVERIFY(program->waitForFinished(program::patience));
        QVERIFY(window.isAlive());
    }

    void aClientIsOpenedForWhereTheServerListens_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("target");
        QTest::newRow("loopback") << "127.0.0.1"
                                  << "127.0.0.1";
        QTest::newRow("another loopback") << "127.0.0.2"
                                          << "127.0.0.2";
        QTest::newRow("any address") << "0.0.0.0"
                                     << "127.0.0.1";
        QTest::newRow("IPv6 loopback") << "::1"
                                       << "[::1]";
        QTest::newRow("any IPv6 address") << "::"
                                          << "[::1]";
    }

    void aClientIsOpenedForWhereTheServerListens()
    {
        QFETCH(QString, address);
        QFETCH(QString, target);
        Server server;
        const bool six = address.contains(u':');
        QVERIFY(server.ask(six ? "socket AF_INET6" : "socket AF_INET").startsWith(u"ok"));
        const QString bound = server.ask(QStringLiteral("bind %1 0").arg(address));
        const QString port = bound.section(u':', -1);
        QVERIFY2(port.toInt() > 0, qPrintable(bound));
        const Stranger client(server.ask("open clientHere"));
        QTRY_COMPARE_WITH_TIMEOUT(client.option("--fill"), target + u':' + port, program::patience);
        QVERIFY(client.arguments().constFirst().endsWith(QLatin1StringView("/gui-client")));
    }

    void anotherServerIsOpenedForThePortWithTheOptionThatItNeeds()
    {
        Server server;
        const std::uint16_t port = server.listen();
        const Stranger other(server.ask("open serverHere"));
        QTRY_COMPARE_WITH_TIMEOUT(other.option("--fill"), QStringLiteral("127.0.0.1:%1").arg(port),
                                  program::patience);
        QVERIFY(other.arguments().contains(QLatin1StringView("--reuse-port")));
        QVERIFY(other.arguments().constFirst().endsWith(QLatin1StringView("/gui-server")));
    }

    void beforeAnythingIsBoundTheFieldsSayWhere()
    {
        Server server;
        QCOMPARE(server.ask("field bindPort 45678"), QStringLiteral("ok"));
        const Stranger client(server.ask("open clientHere"));
        QTRY_COMPARE_WITH_TIMEOUT(client.option("--fill"), QStringLiteral("127.0.0.1:45678"),
                                  program::patience);
        QCOMPARE(server.ask("field bindPort 0"), QStringLiteral("ok"));
        const Stranger plain(server.ask("open clientHere"));
        QTRY_VERIFY_WITH_TIMEOUT(plain.arguments().size() > 2, program::patience);
        QCOMPARE(plain.option("--fill"), QString());
    }

    void whatIsFilledInIsShownAndNoCallIsMade()
    {
        Client client(QStringLiteral("gui-client"),
                      {QStringLiteral("--fill"), QStringLiteral("[::1]:4567")});
        QCOMPARE(client.ask("field connectHost"), QStringLiteral("ok ::1"));
        QCOMPARE(client.ask("field connectPort"), QStringLiteral("ok 4567"));
        QCOMPARE(client.ask("calls 1"), QStringLiteral("ok"));
        Server server(QStringLiteral("gui-server"),
                      {QStringLiteral("--fill"), QStringLiteral("0.0.0.0:4567"),
                       QStringLiteral("--reuse-port"), QStringLiteral("--backlog"),
                       QStringLiteral("5")});
        QCOMPARE(server.ask("field bindAddress"), QStringLiteral("ok 0.0.0.0"));
        QCOMPARE(server.ask("field bindPort"), QStringLiteral("ok 4567"));
        QCOMPARE(server.ask("field listenBacklog"), QStringLiteral("ok 5"));
        QCOMPARE(server.ask("field reusePortBox"), QStringLiteral("ok on"));
        QCOMPARE(server.ask("calls 1"), QStringLiteral("ok"));
    }

    void withoutTheOtherProgramItSaysSo()
    {
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("gui-server"));
        QVERIFY(QFile::copy(program::path(QStringLiteral("gui-server")), copy));
        Program alone(copy);
        const QString answer = alone.ask("open newClientWindow");
        QVERIFY2(answer.startsWith(QLatin1StringView("failed ")), qPrintable(answer));
        QVERIFY(answer.contains(QLatin1StringView("gui-client")));
        QCOMPARE(alone.ask("field told"), QStringLiteral("ok") + answer.mid(6));
    }
};

SOCKSCOPE_TEST_MAIN(NewWindowTest)
#include "tst_newwindow.moc"
