// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The three tables of the lecture note, with two real processes, line for line as the
// real netstat prints them (order aside).

#include "child.h"
#include "netstatoutput.h"
#include "support/behaviourtest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

class LectureNoteTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!netstatoutput::isInstalled())
            QSKIP("netstat is not installed");
        for (const char *name : {"server", "client"})
            QVERIFY(QFile::link(QCoreApplication::applicationFilePath(),
                                m_folder.filePath(QLatin1StringView(name))));
    }

    void theThreeTablesAreThoseOfNetstat()
    {
        child::Process server(QStringLiteral("./server"), m_folder.path());
        child::Process client(QStringLiteral("./client"), m_folder.path());
        const std::uint16_t port = server.tell("listen");
        QVERIFY(port != 0);
        const std::uint16_t clientPort = client.tell("connect " + QByteArray::number(port));
        QCOMPARE(server.tell("accept"), port);

        const QString serverEnd = QStringLiteral("127.0.0.1:%1").arg(port).leftJustified(24);
        const QString clientEnd = QStringLiteral("127.0.0.1:%1").arg(clientPort).leftJustified(24);
        const QString serverOwner =
            QStringLiteral(" %1/./server").arg(server.pid()).leftJustified(21);
        const QString clientOwner =
            QStringLiteral(" %1/./client").arg(client.pid()).leftJustified(21);
        const QString nobody = QStringLiteral(" -").leftJustified(21);
        const QString any = QStringLiteral("0.0.0.0:*").leftJustified(24);
        const QString queue0 = QStringLiteral("tcp        0      0 ");
        const QString queue1 = QStringLiteral("tcp        1      0 ");
        const auto sorted = [](QStringList lines) {
            lines.sort();
            return lines;
        };

        const QStringList bothUp =
            sorted({queue0 + serverEnd + any + QStringLiteral("LISTEN     ") + serverOwner,
                    queue0 + serverEnd + clientEnd + QStringLiteral("ESTABLISHED") + serverOwner,
                    queue0 + clientEnd + serverEnd + QStringLiteral("ESTABLISHED") + clientOwner});
        QTRY_COMPARE(netstatoutput::ours(port), bothUp);
        QCOMPARE(netstatoutput::real(port), bothUp);

        server.end();
        const QStringList serverGone =
            sorted({queue0 + serverEnd + clientEnd + QStringLiteral("FIN_WAIT2  ") + nobody,
                    queue1 + clientEnd + serverEnd + QStringLiteral("CLOSE_WAIT ") + clientOwner});
        QTRY_COMPARE(netstatoutput::ours(port), serverGone);
        QCOMPARE(netstatoutput::real(port), serverGone);

        client.end();
        const QStringList clientGone = {queue0 + serverEnd + clientEnd +
                                        QStringLiteral("TIME_WAIT  ") + nobody};
        QTRY_COMPARE(netstatoutput::ours(port), clientGone);
        QCOMPARE(netstatoutput::real(port), clientGone);
    }

private:
    QTemporaryDir m_folder;
};

int main(int argc, char **argv)
{
    return child::main<LectureNoteTest>(argc, argv);
}
#include "tst_lecturenote.moc"
