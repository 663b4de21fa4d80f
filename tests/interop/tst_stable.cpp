// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The whole life of a connection, played twice by two processes each: figures and texts with
// stable names are the same, byte by byte, whatever ports, PIDs, descriptors and times there were.

#include "program.h"
#include "support/behaviourtest.h"

#include <QMap>
#include <QRegularExpression>

using namespace program;

namespace {

const QStringList panels = {QStringLiteral("tablePanel"),      QStringLiteral("ladderPanel"),
                            QStringLiteral("diagramPanel"),    QStringLiteral("logPanel"),
                            QStringLiteral("ledgerPanel"),     QStringLiteral("stepsPanel"),
                            QStringLiteral("chatPanel"),       QStringLiteral("peersPanel"),
                            QStringLiteral("connectionPanel"), QStringLiteral("queuePanel"),
                            QStringLiteral("explainPanel"),    QStringLiteral("sayItPanel"),
                            QStringLiteral("optionsPanel")};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One playing: what each figure and text was at each station, by name.
class Playing
{
public:
    QMap<QString, QByteArray> made;

    bool play()
    {
        const auto port = loopback::make(posix::SocketAddress::loopback(AF_INET, 0)).port();
        const QString ports = QStringLiteral("ports %1=9999").arg(port);
        return ok(m_server, ports) && ok(m_client, ports) &&
               ok(m_server, QStringLiteral("start 127.0.0.1:%1").arg(port)) && rest() &&
               ok(m_client, QStringLiteral("connect 127.0.0.1:%1").arg(port)) &&
               ok(m_server, QStringLiteral("await-peers 1")) && take(QStringLiteral("open")) &&
               ok(m_client, QStringLiteral("send hello")) && rest() &&
               ok(m_server, QStringLiteral("send 1 hi there")) && take(QStringLiteral("data")) &&
               ok(m_client, QStringLiteral("shutdown WR")) && take(QStringLiteral("half")) &&
               ok(m_server, QStringLiteral("close 1")) && take(QStringLiteral("closed")) &&
               ok(m_client, QStringLiteral("close")) && take(QStringLiteral("over"));
    }
    QString refusal() const { return m_refusal; }

private:
    bool ok(Program &program, const QString &verb)
    {
        const QString answer = program.ask(verb);
        if (!answer.startsWith(u"ok"))
            m_refusal = verb + QStringLiteral(": ") + answer;
        return answer.startsWith(u"ok");
    }
    bool rest()
    {
        return ok(m_client, QStringLiteral("rest")) && ok(m_server, QStringLiteral("rest"));
    }

    bool take(const QString &station)
    {
        if (!rest())
            return false;
        for (Program *program :
             {static_cast<Program *>(&m_server), static_cast<Program *>(&m_client)}) {
            const QString who = station + (program == &m_server ? QStringLiteral(" server ")
                                                                : QStringLiteral(" client "));
            for (const QString &panel : panels) {
                picture(*program, who, panel, QStringLiteral("png"));
                text(*program, who, panel);
            }
            picture(*program, who, QStringLiteral("tablePanel"), QStringLiteral("pdf"));
            picture(*program, who, QStringLiteral("window"), QStringLiteral("png"));
        }
        picture(m_client, station, QStringLiteral("both"), QStringLiteral("png"));
        return made.contains(station + QStringLiteral(" server window.png"));
    }

    /// Of the panels each window has its own.
    void picture(Program &program, const QString &who, const QString &what, const QString &kind)
    {
        const QString file = m_folder.filePath(QStringLiteral("figure.") + kind);
        const QString answer =
            program.ask(QStringLiteral("picture %1 %2 scale 1 stable").arg(what, file));
        if (answer.startsWith(u"ok"))
            made.insert(who + what + u'.' + kind, contentOf(file));
    }
    void text(Program &program, const QString &who, const QString &panel)
    {
        const QString file = m_folder.filePath(QStringLiteral("panel.md"));
        const QString answer =
            program.ask(QStringLiteral("text-file %1 markdown %2 stable").arg(panel, file));
        if (answer.startsWith(u"ok"))
            made.insert(who + panel + QStringLiteral(".md"), contentOf(file));
    }

    QTemporaryDir m_folder;
    Server m_server;
    Client m_client = Client(QStringLiteral("gui-client"));
    QString m_refusal;
};

} // namespace

class StableTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theSameLifeGivesTheSameBytes()
    {
        Playing first;
        QVERIFY2(first.play(), qPrintable(first.refusal()));
        Playing second;
        QVERIFY2(second.play(), qPrintable(second.refusal()));
        QCOMPARE(second.made.keys(), first.made.keys());
        QStringList different;
        for (auto one = first.made.cbegin(); one != first.made.cend(); ++one) {
            if (second.made.value(one.key()) != one.value())
                different.append(one.key());
        }
        QVERIFY2(different.isEmpty(), qPrintable(different.join(u'\n')));
    }

    void textsTellStableNamesAndNoTimes()
    {
        Playing playing;
        QVERIFY2(playing.play(), qPrintable(playing.refusal()));
        const QString table =
            QString::fromUtf8(playing.made.value(QStringLiteral("closed client tablePanel.md")));
        QVERIFY2(table.contains(u"127.0.0.1:9999") && table.contains(u"127.0.0.1:50001"),
                 qPrintable(table));
        QVERIFY2(!table.contains(QRegularExpression(QStringLiteral("\\b\\d+ s\\b"))),
                 qPrintable(table));
        const QString log =
            QString::fromUtf8(playing.made.value(QStringLiteral("over server logPanel.md")));
        QVERIFY2(log.contains(u"= 3") || log.contains(u"| 3 |"), qPrintable(log));
        QVERIFY2(!log.contains(QRegularExpression(QStringLiteral("\\d\\d:\\d\\d:\\d\\d"))),
                 qPrintable(log));
        QVERIFY2(!log.contains(u"µs"), qPrintable(log));
    }

    void theScreenShowsTheRealNumbersAgain()
    {
        Server server;
        QVERIFY(server.isUp());
        const auto port = server.listen();
        QVERIFY(port != 0);
        QVERIFY(server.ask(QStringLiteral("ports %1=9999").arg(port)).startsWith(u"ok"));
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("table.txt"));
        QVERIFY(server.ask(QStringLiteral("rest")).startsWith(u"ok"));
        QVERIFY(server.ask(QStringLiteral("text-file tablePanel text %1 stable").arg(file))
                    .startsWith(u"ok"));
        QVERIFY(contentOf(file).contains("127.0.0.1:9999"));
        QVERIFY(contentOf(file).contains("1001/"));
        QVERIFY(
            server.ask(QStringLiteral("text-file tablePanel text %1").arg(file)).startsWith(u"ok"));
        QVERIFY(contentOf(file).contains(QByteArray::number(port)));
        QVERIFY(contentOf(file).contains(QByteArray::number(server.pid()) + '/'));
    }

    void whatIsMalformedIsRefused()
    {
        Server server;
        QVERIFY(server.isUp());
        for (const char *verb : {"ports 1", "ports a=b", "ports 0=1", "rest now", "text-file",
                                 "text-file tablePanel", "text-file tablePanel pdf /tmp/x",
                                 "text-file nothing text /tmp/x", "text-file tablePanel text"})
            QVERIFY2(server.ask(verb).startsWith(u"failed "), verb);
    }
};

SOCKSCOPE_TEST_MAIN(StableTest)
#include "tst_stable.moc"
