// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/launchoptions.h"
#include "support/behaviourtest.h"

using namespace session;

class LaunchOptionsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyOptionIsUnderstood()
    {
        const auto server =
            parsed(Program::Server, {"--start", "127.0.0.1:9999", "--backlog", "3", "--lang",
                                     "zh_CN", "--theme", "dark", "--config", "/tmp/x.ini"});
        QVERIFY(server);
        QCOMPARE(server->target->host, QStringLiteral("127.0.0.1"));
        QCOMPARE(server->target->port, QStringLiteral("9999"));
        QCOMPARE(server->backlog, QStringLiteral("3"));
        QCOMPARE(server->language, QStringLiteral("zh_CN"));
        QCOMPARE(server->theme, QStringLiteral("dark"));
        QCOMPARE(server->configFile, QStringLiteral("/tmp/x.ini"));
        const auto client =
            parsed(Program::Client, {"--connect", "[::1]:80", "--name", "Alice", "--control"});
        QVERIFY(client);
        QCOMPARE(client->target->host, QStringLiteral("::1"));
        QCOMPARE(client->name, QStringLiteral("Alice"));
        QVERIFY(client->control);
    }

    void whatIsOnlyToBeShownIsNoTarget()
    {
        const auto server = parsed(Program::Server, {"--fill", "0.0.0.0:9999", "--reuse-port"});
        QVERIFY(server);
        QVERIFY(!server->target);
        QCOMPARE(server->fill->host, QStringLiteral("0.0.0.0"));
        QCOMPARE(server->fill->port, QStringLiteral("9999"));
        QVERIFY(server->reusePort);
        const auto client =
            parsed(Program::Client, {"--fill", "[fe80::1%lo]:80", "--at", "-20,300"});
        QVERIFY(client);
        QVERIFY(!client->target);
        QCOMPARE(client->fill->host, QStringLiteral("fe80::1%lo"));
        QCOMPARE(client->corner, QPoint(-20, 300));
        QVERIFY(!client->reusePort);
        QVERIFY(!parsed(Program::Client, {})->fill);
        QVERIFY(!parsed(Program::Client, {})->corner);
    }

    void aSavedSessionIsOpenedByEitherProgramAndNeverBesideAVerb()
    {
        const auto server = parsed(Program::Server, {"--open", "lesson.sockscope"});
        QVERIFY(server);
        QCOMPARE(server->savedSession, QStringLiteral("lesson.sockscope"));
        QVERIFY(parsed(Program::Client, {"--open", "x"}));
        QVERIFY(parsed(Program::Client, {})->savedSession.isEmpty());
        const auto both = refused(Program::Server, {"--open", "x", "--start", "127.0.0.1:9999"});
        QVERIFY(both);
        QCOMPARE(both->code, int(ExitUsage));
        QVERIFY(both->text.contains(QStringLiteral("--start")));
        QCOMPARE(refused(Program::Client, {"--open", ""})->code, int(ExitUsage));
    }

    void helpAndVersionSaySoAndEndWell()
    {
        QVERIFY(refused(Program::Server, {"--help"})->text.contains(QStringLiteral("--start")));
        QVERIFY(refused(Program::Client, {"--help"})->text.contains(QStringLiteral("--connect")));
        QCOMPARE(refused(Program::Server, {"--help"})->code, int(ExitFine));
        QCOMPARE(refused(Program::Server, {"--version"})->code, int(ExitFine));
    }

    void aMistakeIsAUsageErrorWithASentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown") << QStringList{QStringLiteral("--nosuch")};
        QTest::newRow("positional") << QStringList{QStringLiteral("extra")};
        QTest::newRow("no port") << QStringList{QStringLiteral("--start"),
                                                QStringLiteral("127.0.0.1")};
        QTest::newRow("language") << QStringList{QStringLiteral("--lang"), QStringLiteral("fr")};
        QTest::newRow("theme") << QStringList{QStringLiteral("--theme"), QStringLiteral("blue")};
        QTest::newRow("open to others")
            << QStringList{QStringLiteral("--start"), QStringLiteral("0.0.0.0:9999")};
        QTest::newRow("nothing to fill in with")
            << QStringList{QStringLiteral("--fill"), QStringLiteral("9999")};
        QTest::newRow("half a place") << QStringList{QStringLiteral("--at"), QStringLiteral("100")};
        QTest::newRow("a place of three numbers")
            << QStringList{QStringLiteral("--at"), QStringLiteral("1,2,3")};
        QTest::newRow("client's option")
            << QStringList{QStringLiteral("--connect"), QStringLiteral("a:1")};
    }

    void aMistakeIsAUsageErrorWithASentence()
    {
        QFETCH(QStringList, arguments);
        arguments.prepend(QStringLiteral("gui-server"));
        const auto result = parseLaunchOptions(Program::Server, arguments);
        const auto *exit = std::get_if<EarlyExit>(&result);
        QVERIFY(exit);
        QCOMPARE(exit->code, int(ExitUsage));
        QVERIFY(!exit->text.trimmed().isEmpty());
    }

    void anAddressOthersCanReachWantsAllowLan()
    {
        QVERIFY(parsed(Program::Server, {"--start", "0.0.0.0:9999", "--allow-lan"}));
        QVERIFY(parsed(Program::Server, {"--start", "[::1]:9999"}));
    }

private:
    static std::variant<LaunchOptions, EarlyExit> parse(Program program,
                                                        const QList<const char *> &arguments)
    {
        QStringList all = {QStringLiteral("program")};
        for (const char *argument : arguments)
            all.append(QString::fromLatin1(argument));
        return parseLaunchOptions(program, all);
    }
    static std::optional<LaunchOptions> parsed(Program program,
                                               const QList<const char *> &arguments)
    {
        const auto result = parse(program, arguments);
        const auto *options = std::get_if<LaunchOptions>(&result);
        return options ? std::optional(*options) : std::nullopt;
    }
    static std::optional<EarlyExit> refused(Program program, const QList<const char *> &arguments)
    {
        const auto result = parse(program, arguments);
        const auto *exit = std::get_if<EarlyExit>(&result);
        return exit ? std::optional(*exit) : std::nullopt;
    }
};

SOCKSCOPE_TEST_MAIN(LaunchOptionsTest)
#include "tst_launchoptions.moc"
