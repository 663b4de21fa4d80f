// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A lesson is recorded by pointer and keyboard on a real X server, saved, and played.

#include "interop/display.h"
#include "support/behaviourtest.h"

#include <QRegularExpression>
#include <QStandardPaths>

namespace {

using program::Program;

/// The record window, and the windows in which it records.
class Recording
{
public:
    explicit Recording(const Display &display)
        : m_display(display)
        , window(QStringLiteral("gui-server"), {QStringLiteral("--record")}, "[General]\n",
                 display.name())
    {
    }

    bool isUp()
    {
        return QTest::qWaitFor(
            [this] {
                return ask("server", "help").startsWith(u"ok") &&
                       ask("client", "help").startsWith(u"ok");
            },
            program::patience);
    }
    QString ask(const char *actor, const QString &line) { return window.ask(prefix(actor) + line); }
    QString ask(const char *actor, const char *line) { return ask(actor, QLatin1StringView(line)); }
    bool click(const char *actor, const char *name)
    {
        raise(actor);
        return m_display.click(window, name, prefix(actor));
    }
    bool type(const char *actor, const char *name, const QString &text)
    {
        raise(actor);
        return m_display.type(window, name, text, prefix(actor));
    }
    /// What stands in the lesson so far.
    QStringList steps() { return window.ask("steps").mid(3).split(u'\t'); }
    QString save(const QString &file) { return window.ask(QStringLiteral("save ") + file); }

private:
    static QString prefix(const char *actor)
    {
        return QStringLiteral("actor %1 ").arg(QLatin1StringView(actor));
    }
    void raise(const char *actor) { ask(actor, "raise"); }

    const Display &m_display;

public:
    Program window;
};

/// The next line that is no sight of the table.
QString nextUnlessSeen(Program &program)
{
    for (;;) {
        while (!program.canReadLine() && program.waitForReadyRead(program::patience)) {
        }
        const QString line = QString::fromUtf8(program.readLine()).trimmed();
        if (!line.startsWith(u"saw "))
            return line;
    }
}

/// As a teacher would without a display; what it says where it is not played to its end.
QByteArray played(const QString &file, const QString &folder)
{
    QProcess play;
    QProcessEnvironment environment = program::bareEnvironment();
    environment.insert(QStringLiteral("HOME"), folder);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    play.setProcessEnvironment(environment);
    play.start(program::path(QStringLiteral("gui-server")),
               {QStringLiteral("--lesson"), file, QStringLiteral("--figures"),
                folder + QStringLiteral("/handout")});
    if (!play.waitForFinished(4 * program::patience))
        return "it did not end";
    return play.exitCode() == 0 ? QByteArray() : play.readAllStandardError();
}

} // namespace

class RecordingTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *tool : {"Xvfb", "xdotool"}) {
            QVERIFY2(!QStandardPaths::findExecutable(QLatin1StringView(tool)).isEmpty(),
                     "install the packages xvfb and xdotool");
        }
    }

    void aConnectionsLifeThatIsClickedIsALessonThatPlays()
    {
        const Display display;
        QVERIFY(display.name().size() > 1);
        Recording recording(display);
        QVERIFY(recording.isUp());
        const QString port =
            QString::number(loopback::make(posix::SocketAddress::loopback(AF_INET, 0)).port());

        QVERIFY(recording.type("server", "bindPort", port));
        QVERIFY(recording.click("server", "startListening"));
        QVERIFY(recording.ask("server", "await LISTEN").startsWith(u"ok"));
        QVERIFY(recording.type("client", "connectPort", port));
        QVERIFY(recording.click("client", "connectNow"));
        QVERIFY(recording.ask("client", "await LISTEN ESTABLISHED ESTABLISHED").startsWith(u"ok"));
        QVERIFY(recording.type("client", "chatInput", QStringLiteral("typed by hand")));
        QVERIFY(display.xdotool({QStringLiteral("key"), QStringLiteral("Return")}));
        QVERIFY(recording.ask("server", "await-message typed by hand").startsWith(u"ok"));
        QVERIFY(recording.click("client", "shutWr"));
        QVERIFY(recording.ask("client", "await LISTEN FIN_WAIT2 CLOSE_WAIT").startsWith(u"ok"));
        QTRY_VERIFY(!recording.steps().filter(QStringLiteral("CLOSE_WAIT")).isEmpty());
        QVERIFY(recording.click("server", "closeAll"));
        QVERIFY(recording.ask("client", "await TIME_WAIT").startsWith(u"ok"));
        QVERIFY(recording.click("client", "closeSocket"));
        QTRY_COMPARE(recording.steps().filter(QStringLiteral("close")).size(), 2);

        const QStringList acts = recording.steps().filter(
            QRegularExpression(QStringLiteral("^(server|client) (?!sees)")));
        QCOMPARE(acts,
                 QStringList({QStringLiteral("server start"), QStringLiteral("client connect"),
                              QStringLiteral("client send"), QStringLiteral("client shutdown"),
                              QStringLiteral("server close-all"), QStringLiteral("client close")}));
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("clicked.json"));
        QCOMPARE(recording.save(file), QStringLiteral("ok"));
        QCOMPARE(played(file, folder.path()), QByteArray());
    }

    void onlyWhatAPersonDoesIsReported()
    {
        Program server(QStringLiteral("gui-server"));
        server.write("report on\nstart 127.0.0.1:0\npress stopListening\nreport off\n"
                     "start 127.0.0.1:0\npress stopListening\n");
        QCOMPARE(nextUnlessSeen(server), QStringLiteral("ok"));
        QVERIFY(nextUnlessSeen(server).startsWith(u"ok")); // and nothing that it did
        QCOMPARE(nextUnlessSeen(server), QStringLiteral(R"(did {"do":"stop"})"));
        QCOMPARE(nextUnlessSeen(server), QStringLiteral("ok"));
        QCOMPARE(nextUnlessSeen(server), QStringLiteral("ok"));
        QVERIFY(nextUnlessSeen(server).startsWith(u"ok"));
        QCOMPARE(nextUnlessSeen(server), QStringLiteral("ok"));
    }
};

SOCKSCOPE_TEST_MAIN(RecordingTest)
#include "tst_recording.moc"
