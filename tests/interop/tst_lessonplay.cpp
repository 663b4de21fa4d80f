// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A lesson played by real programs: the one with the lesson's window starts its actors as
// processes of their own, says what the kernel did, and leaves none of them behind.

#include "interop/display.h"
#include "support/behaviourtest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using program::Program;

namespace {

QJsonObject words(const char *text)
{
    return {{QStringLiteral("en"), QString::fromLatin1(text)},
            {QStringLiteral("zh_CN"), QString::fromLatin1(text)}};
}

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonObject saying(const char *text, QJsonObject step)
{
    step.insert(QStringLiteral("say"), words(text));
    return step;
}

QJsonObject choice(const char *text, const char *expectation)
{
    return {{QStringLiteral("text"), words(text)}, {QStringLiteral("expect"), object(expectation)}};
}

QJsonObject question()
{
    const QJsonArray then = {object(R"({"do": "shutdown", "by": "client", "how": "WR"})"),
                             object(R"({"expect": "row", "by": "client", "state": "FIN_WAIT2"})")};
    return {{QStringLiteral("ask"), QStringLiteral("half")},
            {QStringLiteral("text"), words("What will stand there?")},
            {QStringLiteral("choices"),
             QJsonArray{
                 choice("FIN_WAIT2", R"({"expect": "row", "by": "client", "state": "FIN_WAIT2"})"),
                 choice("nothing", R"({"expect": "rows", "by": "client", "states": []})")}},
            {QStringLiteral("then"), then},
            {QStringLiteral("because"), words("Half of it is closed.")}};
}

/// A lesson of a few steps, with @p more behind them.
QByteArray lessonWith(const QJsonArray &more)
{
    QJsonArray steps = {
        saying("It listens.",
               object(R"({"do": "start", "by": "server", "address": "127.0.0.1", "port": 9999})")),
        saying("It connects.",
               object(R"({"do": "connect", "by": "client", "host": "127.0.0.1", "port": 9999})")),
        object(R"({"expect": "row", "by": "client", "state": "ESTABLISHED"})")};
    for (const QJsonValue &step : more)
        steps.append(step);
    const QJsonArray actors = {object(R"({"name": "server", "program": "server"})"),
                               object(R"({"name": "client", "program": "client"})")};
    const QJsonObject lesson = {{QStringLiteral("sockscope-lesson"), 1},
                                {QStringLiteral("id"), QStringLiteral("tried")},
                                {QStringLiteral("title"), words("Tried")},
                                {QStringLiteral("about"), words("About it.")},
                                {QStringLiteral("actors"), actors},
                                {QStringLiteral("steps"), steps},
                                {QStringLiteral("remember"), words("Remember this.")}};
    return QJsonDocument(lesson).toJson();
}

/// Of the process: what it has started and what still runs.
QList<pid_t> childrenOf(pid_t pid)
{
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    QList<pid_t> children;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &child : file.readAll().split(' ')) {
            if (child.toInt() > 0)
                children.append(child.toInt());
        }
    }
    return children;
}

bool isAlive(pid_t pid)
{
    return QFile::exists(QStringLiteral("/proc/%1").arg(pid));
}

pid_t actorOf(const QList<pid_t> &children, const char *name)
{
    for (const pid_t child : children) {
        QFile command(QStringLiteral("/proc/%1/cmdline").arg(child));
        if (command.open(QIODevice::ReadOnly) && command.readAll().split('\0')[0].endsWith(name))
            return child;
    }
    return 0;
}

/// The program with a lesson's window, and what a class sees there.
class Play
{
public:
    explicit Play(const QByteArray &json, const char *name = "gui-server",
                  const QString &display = {})
    {
        QFile file(m_folder.filePath(QStringLiteral("lesson.json")));
        if (file.open(QIODevice::WriteOnly))
            file.write(json);
        file.close();
        // Nobody watches: nothing is pointed at.
        m_program = std::make_unique<Program>(
            QString::fromLatin1(name), QStringList{QStringLiteral("--lesson"), file.fileName()},
            QByteArray("[lesson]\npoints=false\n"), display);
    }
    Program &program() { return *m_program; }
    QString field(const char *name)
    {
        return m_program->ask(QStringLiteral("field ") + QLatin1StringView(name)).mid(3);
    }
    QString said() { return field("lessonCaption"); }
    bool press(const char *name)
    {
        return m_program->ask(QStringLiteral("press ") + QLatin1StringView(name)) ==
               QLatin1StringView("ok");
    }
    QList<pid_t> children() { return childrenOf(m_program->pid()); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
};

} // namespace

class LessonPlayTest : public BehaviourTest
{
    Q_OBJECT

    static void goTo(Play &play, const QString &caption)
    {
        QTRY_VERIFY_WITH_TIMEOUT(play.field("lessonBack").size() > 0, program::patience);
        QVERIFY(play.press("lessonNext"));
        QTRY_COMPARE_WITH_TIMEOUT(play.said(), caption, program::patience);
    }

    static void begin(Play &play)
    {
        QTRY_COMPARE_WITH_TIMEOUT(play.said(), QStringLiteral("Tried\tAbout it."),
                                  program::patience);
        goTo(play, QStringLiteral("It listens."));
    }

    static void endsWithoutChildren(Play &play)
    {
        const QList<pid_t> children = play.children();
        QVERIFY(!children.isEmpty());
        play.program().ask("quit");
        QVERIFY(play.program().waitForFinished(program::patience));
        for (const pid_t child : children)
            QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), program::patience);
    }

private Q_SLOTS:
    void aLessonIsPlayedToItsEnd_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("by the server's program") << QByteArray("gui-server");
        QTest::newRow("by the client's program") << QByteArray("gui-client");
    }

    void aLessonIsPlayedToItsEnd()
    {
        QFETCH(QByteArray, name);
        Play play(lessonWith({question()}), name.constData());
        begin(play);
        QCOMPARE(play.children().size(), 2);
        goTo(play, QStringLiteral("It connects."));
        QVERIFY(play.press("lessonNext"));
        QTRY_COMPARE_WITH_TIMEOUT(play.field("lessonQuestionText"),
                                  QStringLiteral("What will stand there?"), program::patience);
        QVERIFY(play.press("lessonChoiceB"));
        QTRY_COMPARE_WITH_TIMEOUT(play.field("lessonQuestionText"),
                                  QStringLiteral("Half of it is closed."), program::patience);
        QVERIFY(play.field("lessonChoiceA").contains(QLatin1StringView("the kernel's answer")));
        QVERIFY(play.field("lessonChoiceB").contains(QLatin1StringView("your answer")));
        QTRY_VERIFY_WITH_TIMEOUT(play.program().ask("press lessonNext") == u"ok",
                                 program::patience);
        QTRY_COMPARE_WITH_TIMEOUT(play.said(), QStringLiteral("Remember\tRemember this."),
                                  program::patience);
        endsWithoutChildren(play);
    }

    void whereTheKernelDoesOtherwiseBothAreSaid()
    {
        Play play(lessonWith({saying(
            "It never is.",
            object(R"({"expect": "row", "by": "client", "state": "TIME_WAIT", "within": 0.2})"))}));
        begin(play);
        goTo(play, QStringLiteral("It connects."));
        QVERIFY(play.press("lessonNext"));
        QTRY_VERIFY_WITH_TIMEOUT(play.said().startsWith(QLatin1StringView("Expected:")),
                                 program::patience);
        const QStringList lines = play.said().split(u'\t');
        QVERIFY(lines.value(1).contains(QLatin1StringView("TIME_WAIT")));
        QVERIFY2(play.said().contains(QLatin1StringView("ESTABLISHED")), qPrintable(play.said()));
        QVERIFY(play.press("lessonBack"));
        QTRY_COMPARE_WITH_TIMEOUT(play.said(), QStringLiteral("It connects."), program::patience);
        endsWithoutChildren(play);
    }

    void backBeginsAfreshWithOtherProcesses()
    {
        Play play(lessonWith({}));
        begin(play);
        const QList<pid_t> before = play.children();
        goTo(play, QStringLiteral("It connects."));
        QVERIFY(play.press("lessonBack"));
        QTRY_COMPARE_WITH_TIMEOUT(play.said(), QStringLiteral("It listens."), program::patience);
        for (const pid_t child : before)
            QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), program::patience);
        goTo(play, QStringLiteral("It connects."));
        endsWithoutChildren(play);
    }

    void anActorThatIsKilledIsSaidAndTheOthersGo()
    {
        Play play(lessonWith({}));
        begin(play);
        const QList<pid_t> before = play.children();
        const pid_t client = actorOf(before, "gui-client");
        QVERIFY(client > 0);
        ::kill(client, SIGKILL);
        QTRY_VERIFY_WITH_TIMEOUT(
            play.said().startsWith(QLatin1StringView("A window of this lesson is gone")),
            program::patience);
        for (const pid_t child : before)
            QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), program::patience);
        QVERIFY(play.press("lessonAgain"));
        begin(play);
        endsWithoutChildren(play);
    }

    void whoeverPlaysIsKilledAndTheActorsGo()
    {
        Play play(lessonWith({}));
        begin(play);
        const QList<pid_t> children = play.children();
        QCOMPARE(children.size(), 2);
        ::kill(play.program().pid(), SIGKILL);
        for (const pid_t child : children)
            QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), program::patience);
    }

    void stopEndsTheActorsAndNotTheWindow()
    {
        Play play(lessonWith({}));
        begin(play);
        const QList<pid_t> children = play.children();
        QVERIFY(play.press("lessonStop"));
        for (const pid_t child : children)
            QTRY_VERIFY_WITH_TIMEOUT(!isAlive(child), program::patience);
        QVERIFY(play.said().contains(QLatin1StringView("stopped")));
        play.program().ask("quit");
        QVERIFY(play.program().waitForFinished(program::patience));
        QVERIFY(play.program().endedWith(0));
    }

    void onARealScreenTheKeysAreHeardThoughTheActorsCameUpLater()
    {
        for (const char *tool : {"Xvfb", "xdotool"}) {
            QVERIFY2(!QStandardPaths::findExecutable(QLatin1StringView(tool)).isEmpty(),
                     "install the packages xvfb and xdotool");
        }
        Display display;
        Play play(lessonWith({question()}), "gui-server", display.name());
        const auto key = [&display](const char *name) {
            return display.xdotool({QStringLiteral("key"), QLatin1StringView(name)});
        };
        QTRY_COMPARE_WITH_TIMEOUT(play.field("lessonNext"), QStringLiteral("Begin"),
                                  program::patience);
        QTRY_VERIFY_WITH_TIMEOUT(play.said() == u"Tried\tAbout it.", program::patience);
        QVERIFY(display.click(play.program(), "lessonNext"));
        QTRY_COMPARE_WITH_TIMEOUT(play.said(), QStringLiteral("It listens."), program::patience);
        QVERIFY(key("space"));
        QTRY_COMPARE_WITH_TIMEOUT(play.said(), QStringLiteral("It connects."), program::patience);
        QVERIFY(key("Right"));
        QTRY_COMPARE_WITH_TIMEOUT(play.field("lessonQuestionText"),
                                  QStringLiteral("What will stand there?"), program::patience);
        QVERIFY(key("1"));
        QTRY_VERIFY_WITH_TIMEOUT(
            play.field("lessonChoiceA").contains(QLatin1StringView("your answer")),
            program::patience);
        endsWithoutChildren(play);
    }

    void aFileThatIsNoLessonIsRefusedWithItsPlace()
    {
        Play play("{\n  \"sockscope-lesson\": 2\n}\n");
        QVERIFY(play.program().waitForFinished(program::patience));
        QVERIFY(play.program().endedWith(2));
        const QString said = QString::fromUtf8(play.program().readAllStandardError());
        QVERIFY2(said.contains(QLatin1StringView("lesson.json:2:")), qPrintable(said));
    }
};

SOCKSCOPE_TEST_MAIN(LessonPlayTest)
#include "tst_lessonplay.moc"
