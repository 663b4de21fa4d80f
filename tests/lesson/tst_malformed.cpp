// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Lessons that are not as the format says: each is refused at the very place. The table puts
// something else into the sample lesson, once.

#include "lesson/reader.h"
#include "samplelesson.h"
#include "support/behaviourtest.h"

using namespace lesson;

class MalformedTest : public BehaviourTest
{
    Q_OBJECT

private:
    static QString refusalOf(const QByteArray &json)
    {
        const auto read = readLesson(json);
        const auto *error = std::get_if<ReadError>(&read);
        return error ? error->text(QStringLiteral("f")) : QString();
    }

    static void column(const char *what, const char *from, const char *to, const char *refusal)
    {
        QTest::newRow(what) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(refusal);
    }

    static void addSyntax()
    {
        column("a comma too many", R"("owned": true,)", R"("owned": true,,)",
               "f:13:46: Here \" is");
        column("a comma at the end", R"("how": "WR"})", R"("how": "WR",})", "f:22:62: Here \" is");
        column("no comma", R"("id": "sample",)", R"("id": "sample")", "f:4:3: Here a comma or }");
        column("a list not closed", R"("states": []}})", R"("states": [}})",
               "f:21:65: A value is missing here");
        column("a word", R"("owned": true)", R"("owned": yes)", "f:13:41: A value is missing");
        column("single quotes", R"("id": "sample")", R"("id": 'sample')",
               "f:3:9: A value is missing here");
        column("a line in a text", R"("en": "Title")", "\"en\": \"Ti\ntle\"",
               "f:4:22: A text ends in the line");
        column("an escape", R"("en": "Title")", R"("en": "Ti\qtle")", "f:4:22: This escape");
        column("half a pair", R"("en": "Title")", R"("en": "Ti\ud800")", "f:4:28: This escape");
        column("the other half", R"("en": "Title")", R"("en": "\udc00")", "f:4:20: This escape");
        column("a leading zero", R"("port": 9998)", R"("port": 09998)",
               "f:10:68: This is no number");
        column("half a number", R"("port": 9998)", R"("port": 9.)", "f:10:68: This is no number");
        column("a huge number", R"("port": 9998)", R"("port": 1e999)",
               "f:10:68: This is no number");
        column("no UTF-8", "简介", "\xff", "f:5:38: The file is not UTF-8");
        column("a second value", "记住\"}\n}", "记住\"}\n} {}", "f:38:3: The file goes on");
        column("a key twice", R"("id": "sample",)", R"("id": "sample", "id": "sample",)",
               "f:3:19: \"id\" stands here twice");
        column("behind Chinese", R"("zh_CN": "标题"})", R"("zh_CN": "标题", "fr": "x"})",
               "f:4:43: \"fr\" is not known here");
        column("behind an emoji", R"("zh_CN": "标题"})", R"("zh_CN": "🦆", "fr": "x"})",
               "f:4:42: \"fr\" is not known here");
    }

    static void addFrame()
    {
        column("another version", R"("sockscope-lesson": 1)", R"("sockscope-lesson": 2)",
               "f:2:23: This program reads version 1");
        column("a version in words", R"("sockscope-lesson": 1)", R"("sockscope-lesson": "1")",
               "f:2:23: This program reads version 1");
        column("no version", R"("sockscope-lesson": 1,)", "",
               "f:1:1: \"sockscope-lesson\" is miss");
        column("an unknown key", R"("id": "sample",)", R"("id": "sample", "author": 1,)",
               "f:3:19: \"author\" is not known here");
        column("a bad id", R"("id": "sample")", R"("id": "../sample")",
               "f:3:9: \"../sample\" is no");
        column("no Chinese", R"({"en": "Title", "zh_CN": "标题"})", R"({"en": "Title"})",
               "f:4:12: \"zh_CN\" is missing");
        column("empty words", R"("zh_CN": "标题")", R"("zh_CN": " ")", "f:4:37: These words are");
        column("words that are none", R"({"en": "Title", "zh_CN": "标题"})", R"("Title")",
               "f:4:12: Here an object, { … } is to stand, not a text");
        column("a control character", R"("en": "Title")", R"("en": "Ti\u0007tle")",
               "f:4:19: There is a control character");
        column("a port in words", R"(Port {port 9999}.)", R"(Port {port9999}.)",
               "f:8:20: A port in words is written {port 9999}");
        column("an unknown program", R"("program": "client")", R"("program": "sh")",
               "f:6:85: \"sh\" is none of these: server, client");
        column("two of one name", R"({"name": "client", )", R"({"name": "server", )",
               "f:6:64: \"server\" stands here twice");
        column("no step", R"("steps": [
    {"say": {"en": "Port {port 9999}.", "zh_CN": "端口 {port 9999}。"}},)",
               R"("steps": [], "rest": [)", "f:7:12: Wrong number of elements in this list: 0, ");
    }

    static void addSteps()
    {
        column("an empty step", R"({"do": "quit", "by": "client"})", "{}",
               "f:35:5: This step has neither");
        column("a step that is a number", R"({"do": "quit", "by": "client"})", "7",
               "f:35:5: Here an object");
        column("two in one", R"("do": "quit",)", R"("do": "quit", "ask": "x",)",
               "f:35:5: A step is only one of");
        column("an unknown verb", R"("do": "quit")", R"("do": "system")",
               "f:35:12: \"system\" is no");
        column("a server's verb", R"("do": "quit")", R"("do": "accept")",
               "f:35:12: A client has no \"accept\"");
        column("a client's verb", R"({"do": "start")", R"({"do": "connect")",
               "f:9:12: A server has no \"connect\"");
        column("a server's kind", R"({"expect": "call")", R"({"expect": "queue")",
               "f:28:16: A client has no \"queue\"");
        column("an unknown kind", R"({"expect": "call")", R"({"expect": "file")",
               "f:28:16: \"file\" is none of these");
        column("an unknown actor", R"("do": "quit", "by": "client")",
               R"("do": "quit", "by": "eve")", "f:35:26: No actor of this lesson is named \"eve\"");
        column("one who has quit", R"({"do": "explain")", R"({"do": "quit", "by": "client"},
    {"do": "explain")",
               "f:28:29: \"client\" has quit before");
        column("a key of another verb", R"("how": "WR")", R"("how": "WR", "peer": 1)",
               "f:22:71: A client has only one socket");
        column("a key of none", R"("how": "WR")", R"("how": "WR", "shell": 1)",
               "f:22:63: \"shell\" is not known here: it does not belong to \"shutdown\"");
        column("a missing argument", R"(, "how": "WR")", "", "f:22:15: \"how\" is missing");
        column("a missing peer", R"("peer": 1, "end")", R"("end")", "f:24:5: \"peer\" is missing");
        column("a peer out of range", R"("peer": 1, "end")", R"("peer": -1, "end")",
               "f:24:45: Here a whole number from 0 to 1000000");
        column("a word out of the list", R"("how": "WR")", R"("how": "BOTH")",
               "f:22:57: \"BOTH\" is none of these: RD, WR, RDWR");
        column("text and hex", R"("text": " a  b ")", R"("text": "a", "hex": "61")",
               "f:24:5: It takes either \"text\" or \"hex\"");
        column("neither text nor hex", R"(, "text": " a  b ")", "", "f:24:5: It takes either");
        column("hex of one digit", R"("text": " a  b ")", R"("hex": "616")",
               "f:24:70: \"616\" is no hex digits");
        column("a text of two lines", R"("text": " a  b ")", R"("text": "a\nquit")",
               "f:24:71: There is a control character");
        column("an unknown errno", R"("fails": "ECONNREFUSED")", R"("fails": "EVIL")",
               "f:10:83: There is no errno \"EVIL\"");
        column("a port too high", R"("port": 9998)", R"("port": 65536)",
               "f:10:68: Here a whole number from 1 to 65535");
        column("a port of half", R"("port": 9998)", R"("port": 1.5)",
               "f:10:68: Here a whole number");
        column("a port in quotes", R"("port": 9998)", R"("port": "9998")",
               "f:10:68: Here a number is to stand, not a text");
        column("an address of all", R"("address": "127.0.0.1")", R"("address": "0.0.0.0")",
               "f:9:48: \"0.0.0.0\" is not on this machine alone");
        column("multicast to bind", R"("address": "127.0.0.1")", R"("address": "224.0.0.1")",
               "f:9:48: \"224.0.0.1\" is not on this machine alone");
        column("a name to bind", R"("address": "127.0.0.1")", R"("address": "localhost")",
               "f:9:48: \"localhost\" is no numeric address");
        column("an address of others", R"("host": "::1")", R"("host": "192.0.2.1")",
               "f:11:47: \"192.0.2.1\" is not on this machine alone");
        column("a host name", R"("host": "::1")", R"("host": "example.org")",
               "f:11:47: \"example.org\" is no numeric address");
        column("an unknown option", R"("name": "SO_LINGER")", R"("name": "SO_MARK")",
               "f:26:57: \"SO_MARK\" is none of these");
        column("no value of the option", R"("value": "on 5")", R"("value": "5 on")",
               "f:26:79: \"5 on\" is no value of SO_LINGER");
        column("an unknown call", R"("call": "read")", R"("call": "fork")",
               "f:25:45: \"fork\" is none of these");
        column("one byte of a call that moves none", R"("call": "read")", R"("call": "bind")",
               "f:25:62: Only read, write and writev");
        column("no errno for a fault", R"("error": "one-byte")", R"("error": "EVIL")",
               "f:25:62: \"EVIL\" is neither an errno");
        column("an unknown topic", R"("topic": "state:CLOSE_WAIT")", R"("topic": "state:WAIT")",
               "f:27:48: The program explains no \"state:WAIT\"");
    }

    static void addExpectations()
    {
        column("an unknown state", R"("state": "LISTEN")", R"("state": "FIN_WAIT")",
               "f:12:48: \"FIN_WAIT\" is none of these");
        column("CLOSED is no row", R"("states": ["LISTEN",)", R"("states": ["CLOSED",)",
               "f:14:51: \"CLOSED\" is none of these");
        column("a negative queue", R"("recv-queue": 0)", R"("recv-queue": -1)",
               "f:12:89: Here a whole number");
        column("a flag in quotes", R"("owned": true)", R"("owned": "true")",
               "f:13:41: Here true or false is to stand");
        column("too long a wait", R"("within": 2.5)", R"("within": 121)",
               "f:13:73: Here a number of seconds from 0 to 120");
        column("a negative wait", R"("within": 2.5)", R"("within": -1)",
               "f:13:73: Here a number of");
        column("result and error", R"("result": 0)", R"("result": 0, "error": "EPIPE")",
               "f:28:5: It takes either \"result\" or \"error\"");
        column("nothing expected", R"(, "eof": true, "in-at-least": 0)", "",
               "f:29:5: Nothing is expected of it");
    }

    static void addQuestionsAndFigures()
    {
        column("one choice", R"(,
       {"text": {"en": "b", "zh_CN": "乙"},
        "expect": {"expect": "rows", "by": "client", "states": []}})",
               "", "f:17:17: Wrong number of elements in this list: 1, ");
        column("a time in a choice", R"("state": "FIN_WAIT2")",
               R"("state": "FIN_WAIT2", "within": 1)", "f:19:75: \"within\" is not known here");
        column("a question in a question",
               R"("then": [{"do": "shutdown", "by": "client", "how": "WR"}])",
               R"("then": [{"ask": "x"}])", "f:22:15: Within a question nothing else is asked");
        column("a bad question id", R"("ask": "what-now")", R"("ask": "What now?")",
               "f:15:13: \"What now?\" is no name");
        column("a figure twice", R"("figure": "table")", R"("figure": "both")",
               "f:33:16: Another figure is named \"both\" already");
        column("a path for a figure", R"("figure": "table")", R"("figure": "../table")",
               "f:33:16: \"../table\" is no name");
        column("three windows", R"(["server", "client"])", R"(["server", "client", "client"])",
               "f:30:51: Wrong number of elements");
        column("one window twice", R"("of": ["server", "client"])", R"("of": ["client", "client"])",
               "f:30:41: \"client\" stands here twice");
        column("a panel of the other program", R"("panel": "tablePanel")",
               R"("panel": "peersPanel")", "f:33:50: \"peersPanel\" is none of these");
        column("a panel of two", R"("size": [1280, 800])", R"("panel": "tablePanel")",
               "f:30:61: Only of one actor");
        column("a size of one", R"([1280, 800])", R"([1280])", "f:30:60: Wrong number of elements");
        column("too large", R"([1280, 800])", R"([1280, 80000])", "f:30:67: Here a whole number");
        column("a callout of nobody", R"({"by": "client", "on")", R"({"on")",
               "f:32:19: \"by\" is missing");
        column("a callout on a script", R"("row:FIN_WAIT2")", R"("row:'; quit")",
               "f:32:42: \"row:'; quit\" is neither a row");
        column("a callout on no state", R"("row:FIN_WAIT2")", R"("row:FIN_WAIT")",
               "f:32:42: \"row:FIN_WAIT\" is neither a row");
    }

private Q_SLOTS:
    void theSampleIsNotRefused() { QCOMPARE(refusalOf(samplelesson::text()), QString()); }

    void aMistakeIsToldWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("refusal");
        addSyntax();
        addFrame();
        addSteps();
        addExpectations();
        addQuestionsAndFigures();
    }

    void aMistakeIsToldWithItsPlace()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, refusal);
        QByteArray json = samplelesson::text();
        const auto at = json.indexOf(from);
        QVERIFY(at >= 0);
        json.replace(at, from.size(), to);
        const QString told = refusalOf(json);
        QVERIFY2(told.startsWith(refusal), qPrintable(told));
    }

    void aQuestionOfTheSameIdIsRefused()
    {
        QByteArray json = samplelesson::text();
        const auto begin = json.indexOf("    {\"ask\"");
        const auto end = json.indexOf("    {\"do\": \"write\"");
        json.insert(end, json.mid(begin, end - begin));
        QVERIFY2(refusalOf(json).startsWith(QStringLiteral("f:24:13: Another question is named")),
                 qPrintable(refusalOf(json)));
    }

    void tooManyStepsAreRefused()
    {
        const QByteArray step = R"({"say": {"en": "a", "zh_CN": "b"}},)" + QByteArray("\n");
        QByteArray json = samplelesson::text();
        json.insert(json.indexOf("    {\"do\": \"quit\""), step.repeated(500));
        QVERIFY2(refusalOf(json).contains(QStringLiteral("Wrong number of elements")),
                 qPrintable(refusalOf(json)));
    }
};

SOCKSCOPE_TEST_MAIN(MalformedTest)
#include "tst_malformed.moc"
