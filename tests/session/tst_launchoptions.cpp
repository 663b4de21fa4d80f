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

    void aLessonIsPlayedByEitherProgram()
    {
        for (const Program program : {Program::Server, Program::Client}) {
            const auto options = parsed(program, {"--lesson", "half-close", "--allow-lan"});
            QVERIFY(options);
            QCOMPARE(options->lesson, QStringLiteral("half-close"));
            QVERIFY(options->allowLan && options->figuresDir.isEmpty());
            QCOMPARE(parsed(program, {"--grade", "runs"})->gradeDir, QStringLiteral("runs"));
        }
    }

    void figuresMayBeInAllLanguagesAndThemes()
    {
        const auto all = parsed(Program::Client, {"--all-lessons", "--figures", "out", "--lang",
                                                  "all", "--theme", "all"});
        QVERIFY(all);
        QVERIFY(all->allLessons && all->allLanguages && all->allThemes);
        QVERIFY(all->language.isEmpty() && all->theme.isEmpty());
        QCOMPARE(all->figuresDir, QStringLiteral("out"));
        const auto one =
            parsed(Program::Server, {"--lesson", "x.json", "--figures", "out", "--theme", "dark"});
        QVERIFY(one && !one->allThemes && !one->allLanguages);
        QCOMPARE(one->theme, QStringLiteral("dark"));
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
        QTest::newRow("a lesson and a saved session") << words("--lesson x --open y");
        QTest::newRow("a lesson and connections of one's own")
            << words("--lesson x --start 127.0.0.1:9");
        QTest::newRow("one lesson and all") << words("--lesson x --all-lessons --figures d");
        QTest::newRow("all in a window") << words("--all-lessons");
        QTest::newRow("figures of nothing") << words("--figures d");
        QTest::newRow("figures and grades") << words("--lesson x --figures d --grade r");
        QTest::newRow("figures and verbs") << words("--lesson x --figures d --control");
        QTest::newRow("no lesson") << QStringList{QStringLiteral("--lesson"), QString()};
        QTest::newRow("all languages in a window") << words("--lang all --lesson x");
        QTest::newRow("all themes in a window") << words("--theme all");
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
    static QStringList words(const char *line)
    {
        return QString::fromLatin1(line).split(QLatin1Char(' '));
    }
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
