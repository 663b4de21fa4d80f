// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The closed list held against the windows: each verb and each kind is one of the control
// channel's, none that acts on a session is left out, and the lines do what they say.

#include "interop/program.h"
#include "lesson/verbs.h"
#include "support/behaviourtest.h"

#include <QJsonArray>

using namespace lesson;
using program::Client;
using program::Server;

class VerbsTest : public BehaviourTest
{
    Q_OBJECT

private:
    static QStringList channelVerbs(program::Program &window)
    {
        QStringList names;
        for (const QString &usage : window.ask("help").mid(3).split(QStringLiteral("; ")))
            names.append(usage.section(u' ', 0, 0));
        return names;
    }

    static QString lineOf(const Verb &kind, Program program)
    {
        return channelLine(Expectation{{}, QString::fromLatin1(kind.name), {}, 0}, program, {});
    }

    /// What drives, looks at or waits for a window, and is no click on its session.
    static bool isOfScripts(const QString &verb)
    {
        static const QStringList names =
            QStringLiteral("help quit blockers faults patience table size side where place raise "
                           "point press field open zoom lang theme history moment live text "
                           "save-session open-session picture rows tell calls rest ports "
                           "text-file report element part")
                .split(u' ');
        return names.contains(verb) || verb.startsWith(QLatin1StringView("await"));
    }

    static void compareWithHelp(program::Program &window, Program program)
    {
        const QStringList known = channelVerbs(window);
        QStringList names;
        for (const Verb &verb : verbs()) {
            const QString name = QString::fromLatin1(verb.name);
            QVERIFY2(known.contains(name) == verb.isOf(program), verb.name);
            names.append(name);
        }
        for (const Verb &kind : expectations()) {
            const QString name = lineOf(kind, program).section(u' ', 0, 0);
            QVERIFY2(known.contains(name) == kind.isOf(program), qPrintable(name));
        }
        for (const QString &name : known)
            QVERIFY2(names.contains(name) || isOfScripts(name), qPrintable(name));
    }

    static Act act(const char *verb, const Arguments &arguments)
    {
        return {QStringLiteral("server"), QString::fromLatin1(verb), arguments, {}};
    }

    static QString asked(program::Program &window, const char *kind, const Arguments &wanted,
                         Program program)
    {
        return window.ask(channelLine(
            Expectation{QStringLiteral("x"), QString::fromLatin1(kind), wanted, 5}, program, {}));
    }

private Q_SLOTS:
    void theListIsThatOfTheWindows()
    {
        Server server;
        compareWithHelp(server, Program::Server);
        Client client;
        compareWithHelp(client, Program::Client);
    }

    void linesAreAsTheChannelTakesThem()
    {
        const auto port = [](int said) {
            return said + 1;
        };
        const auto line = [port](const Act &act, Program program) {
            return channelLine(act, program, port);
        };
        QCOMPARE(
            line(act("start", {{u"address"_qs, u"::1"_qs}, {u"port"_qs, 9999}}), Program::Server),
            u"start [::1]:10000"_qs);
        QCOMPARE(
            line(act("bind", {{u"address"_qs, u"127.0.0.1"_qs}, {u"port"_qs, 0}}), Program::Client),
            u"bind 127.0.0.1 0"_qs);
        QCOMPARE(line(act("socket", {{u"type"_qs, u"SOCK_DGRAM"_qs}}), Program::Client),
                 u"socket AF_INET SOCK_DGRAM"_qs);
        QCOMPARE(line(act("shutdown", {{u"peer"_qs, 2}, {u"how"_qs, u"WR"_qs}}), Program::Server),
                 u"shutdown 2 WR"_qs);
        QCOMPARE(line(act("shutdown", {{u"how"_qs, u"WR"_qs}}), Program::Client),
                 u"shutdown WR"_qs);
        QCOMPARE(line(act("write",
                          {{u"peer"_qs, 0}, {u"end"_qs, u"none"_qs}, {u"text"_qs, u" a  b "_qs}}),
                      Program::Server),
                 u"write 0 end=none text= a  b "_qs);
        QCOMPARE(line(act("send", {{u"text"_qs, u"  two "_qs}}), Program::Client),
                 u"send   two "_qs);
        QCOMPARE(channelLine(Expectation{{},
                                         u"row"_qs,
                                         {{u"state"_qs, u"LISTEN"_qs},
                                          {u"owned"_qs, true},
                                          {u"recv-queue-at-least"_qs, 2},
                                          {u"end"_qs, u"server"_qs}},
                                         5},
                             Program::Server, {}),
                 u"await-row LISTEN end=server recvq>=2 owned=yes"_qs);
        QCOMPARE(channelLine(Expectation{{}, u"rows"_qs, {{u"states"_qs, QJsonArray()}}, 5},
                             Program::Server, {}),
                 u"await"_qs);
        QCOMPARE(channelLine(
                     Expectation{{},
                                 u"socket"_qs,
                                 {{u"peer"_qs, 1}, {u"shut-wr"_qs, false}, {u"in-at-least"_qs, 3}},
                                 5},
                     Program::Server, {}),
                 u"await-facts 1 in>=3 shutwr=no"_qs);
    }

    void blanksOfATextArriveAndAreWaitedFor()
    {
        Server server;
        Client client;
        const auto port = server.listen();
        QVERIFY(port != 0);
        QCOMPARE(client.connectTo(port), u"ok"_qs);
        const QString text = u" a  b  字 🦆 "_qs;
        QCOMPARE(client.ask(channelLine(act("send", {{u"text"_qs, text}}), Program::Client, {})),
                 u"ok"_qs);
        QCOMPARE(asked(server, "received", {{u"text"_qs, text}}, Program::Server), u"ok"_qs);
        QCOMPARE(server.ask("patience 0"), u"ok"_qs);
        QCOMPARE(asked(server, "received", {{u"text"_qs, u"a b"_qs}}, Program::Server),
                 u"failed "_qs + text);
    }

    void whoseEndARowIsAndHowItEndedIsTold()
    {
        Server server;
        Client client;
        const auto port = server.listen();
        QVERIFY(port != 0);
        QCOMPARE(client.connectTo(port), u"ok"_qs);
        QVERIFY(server.ask("await-peers 1").startsWith(u"ok"));
        QCOMPARE(client.ask("shutdown WR"), u"ok"_qs);
        for (program::Program *window :
             {static_cast<program::Program *>(&server), static_cast<program::Program *>(&client)}) {
            QVERIFY(window->ask("await-row FIN_WAIT2 end=client").startsWith(u"ok"));
            QVERIFY(window->ask("await-row CLOSE_WAIT end=server").startsWith(u"ok"));
        }
        QVERIFY(server.ask("await-facts 1 eof=yes").startsWith(u"ok"));
        QCOMPARE(server.ask("close 1"), u"ok"_qs);
        QVERIFY(client.ask("await-ending fin began=client").startsWith(u"ok"));
        QVERIFY(server.ask("await-ending fin began=client").startsWith(u"ok"));
        QCOMPARE(server.ask("patience 0"), u"ok"_qs);
        QVERIFY(server.ask("await-ending fin began=server").startsWith(u"failed "));
        QVERIFY(server.ask("await-ending reset").startsWith(u"failed "));
    }

    void anOptionIsWhatTheKernelSays()
    {
        Server server;
        QVERIFY(server.listen() != 0);
        QVERIFY(server.ask("option 0 SO_RCVBUF 4096").startsWith(u"ok"));
        QVERIFY(server.ask("await-option 0 SO_RCVBUF 8192").startsWith(u"ok"));
        QCOMPARE(server.ask("patience 0"), u"ok"_qs);
        QCOMPARE(server.ask("await-option 0 SO_RCVBUF 4096"), u"failed 8192"_qs);
    }

    void whatThereIsInsteadIsToldAsNetstatPrintsIt()
    {
        Server server;
        QCOMPARE(server.ask("patience 0"), u"ok"_qs);
        QCOMPARE(server.ask("await LISTEN"), u"failed The table has no row."_qs);
        const auto port = server.listen();
        QVERIFY(port != 0);
        QCOMPARE(server.ask("patience 10"), u"ok"_qs);
        QCOMPARE(server.ask("await LISTEN"), u"ok LISTEN"_qs);
        QCOMPARE(server.ask("patience 0"), u"ok"_qs);
        const QString told = server.ask("await-row TIME_WAIT");
        QVERIFY2(told.startsWith(u"failed tcp ") && told.contains(u" LISTEN ") &&
                     told.contains(u"127.0.0.1:%1"_qs.arg(port)),
                 qPrintable(told));
        QVERIFY(server.ask("patience soon").startsWith(u"failed patience"));
        QVERIFY(server.ask("patience -1").startsWith(u"failed patience"));
    }

    void everyVerbAndKindHasASentence()
    {
        for (const Verb &verb : verbs()) {
            Arguments arguments;
            for (const Argument &argument : verb.arguments)
                arguments.insert(QLatin1StringView(argument.name),
                                 argument.choices.value(0, u"1"_qs));
            const QString told = sentence(act(verb.name, arguments));
            QVERIFY2(!told.contains(u'%'), qPrintable(told));
            QVERIFY2(told.startsWith(u"Server: "), qPrintable(told));
            QVERIFY2(told != u"Server: "_qs + QString::fromLatin1(verb.name), verb.name);
        }
        QCOMPARE(sentence(act("shutdown", {{u"peer"_qs, 1}, {u"how"_qs, u"WR"_qs}})),
                 u"Server: shutdown(SHUT_WR) (peer 1)"_qs);
        QCOMPARE(sentence(act("room", {{u"mode"_qs, u"echo"_qs}})),
                 u"Server: sends each line back"_qs);
        QCOMPARE(sentence(Expectation{u"client"_qs,
                                      u"row"_qs,
                                      {{u"state"_qs, u"CLOSE_WAIT"_qs},
                                       {u"end"_qs, u"client"_qs},
                                       {u"recv-queue"_qs, 1},
                                       {u"owned"_qs, true}},
                                      5}),
                 u"Client: a row CLOSE_WAIT, at the client's end, Recv-Q 1, owned by a process"_qs);
    }
};

SOCKSCOPE_TEST_MAIN(VerbsTest)
#include "tst_verbs.moc"
