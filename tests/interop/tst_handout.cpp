// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
// Handouts from the command line: no display, no hands, the same bytes each time.

#include "program.h"
#include "support/behaviourtest.h"

#include <QCryptographicHash>
#include <QDirIterator>

namespace {

struct Ended
{
    int code = -1;
    QString out;
    QString error;
};

/// Without a display; nothing of the person's own is read or written.
Ended run(const char *name, const QStringList &arguments, const QString &home, int part = 8)
{
    QProcess process;
    QProcessEnvironment environment = program::bareEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    process.setProcessEnvironment(environment);
    process.start(program::path(QLatin1StringView(name)), arguments);
    if (!process.waitForFinished(part * program::patience)) {
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// Each file below @p folder with a sum of its bytes.
QStringList tree(const QString &folder)
{
    QStringList sums;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray sum =
            QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
        sums.append(file.fileName().mid(folder.size()) + QLatin1Char(' ') +
                    QString::fromLatin1(sum));
    }
    sums.sort();
    return sums;
}

QStringList differing(const QStringList &first, const QStringList &second)
{
    QStringList names;
    for (const QString &sum : first) {
        if (!second.contains(sum))
            names.append(sum.section(u' ', 0, 0));
    }
    return names;
}

} // namespace

class HandoutTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void twoRunsGiveTheSameBytes_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<QString>("look");
        QTest::newRow("everything") << QStringLiteral("lecture-note") << QStringLiteral("all");
        QTest::newRow("half-close") << QStringLiteral("half-close") << QString();
        QTest::newRow("time-wait") << QStringLiteral("time-wait") << QString();
        QTest::newRow("stream") << QStringLiteral("stream") << QString();
    }

    void twoRunsGiveTheSameBytes()
    {
        QFETCH(QString, lesson);
        QFETCH(QString, look);
        const QTemporaryDir folder;
        QStringList before;
        // By the one program and by the other: it makes no difference who plays.
        for (const char *name : {"gui-server", "gui-client"}) {
            const QString out = folder.filePath(QLatin1StringView(name));
            QStringList arguments = {QStringLiteral("--lesson"), lesson,
                                     QStringLiteral("--figures"), out};
            if (!look.isEmpty())
                arguments += {QStringLiteral("--lang"), look, QStringLiteral("--theme"), look};
            const Ended ended = run(name, arguments, folder.path());
            QVERIFY2(ended.code == 0, qPrintable(ended.error));
            QVERIFY(ended.out.startsWith(out + QStringLiteral("/index.en.md\n")));
            const QStringList now = tree(out);
            QVERIFY(now.size() >= (look.isEmpty() ? 4 : 3 * 9 + 2));
            if (before.isEmpty())
                before = now;
            QCOMPARE(differing(before, now), QStringList());
            QCOMPARE(now, before);
        }
    }

    void anUnknownLessonIsAUsageErrorThatNamesTheKnownOnes()
    {
        const QTemporaryDir folder;
        const Ended ended =
            run("gui-server",
                {QStringLiteral("--lesson"), QStringLiteral("no-such"), QStringLiteral("--figures"),
                 folder.filePath(QStringLiteral("out"))},
                folder.path());
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.error.contains(u"no-such") && ended.error.contains(u"half-close"),
                 qPrintable(ended.error));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("out"))));
    }

    void aMalformedLessonIsAUsageErrorWithItsPlace()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("bad.json"));
        writeFile(file, "{\n  \"sockscope-lesson\": 2\n}\n");
        const Ended ended =
            run("gui-client",
                {QStringLiteral("--lesson"), file, QStringLiteral("--figures"), folder.path()},
                folder.path());
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.error.startsWith(file + QStringLiteral(":2:23: ")), qPrintable(ended.error));
    }

    void anExpectationThatDoesNotComeTrueIsCode5WithItsPlace()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("wrong.json"));
        QFile right(QStringLiteral(SOCKSCOPE_SOURCE_DIR "/resources/lessons/lecture-note.json"));
        QVERIFY(right.open(QIODevice::ReadOnly));
        QByteArray text = right.readAll();
        const QByteArray listen = R"("expect": "row", "by": "server", "state": "LISTEN")";
        QVERIFY(text.contains(listen));
        text.replace(listen, R"("expect": "row", "by": "server", "within": 0, "state": "CLOSING")");
        text.replace(R"("id": "lecture-note")", R"("id": "wrong")");
        writeFile(file, text);
        const QString out = folder.filePath(QStringLiteral("out"));
        const Ended ended =
            run("gui-server", {QStringLiteral("--lesson"), file, QStringLiteral("--figures"), out},
                folder.path());
        QCOMPARE(ended.code, 5);
        QVERIFY2(ended.error.startsWith(file + u':') && ended.error.contains(u"CLOSING") &&
                     ended.error.contains(u"LISTEN"),
                 qPrintable(ended.error));
        QVERIFY(tree(out).isEmpty());
    }

    void aFolderThatIsAFileIsCode6()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("file"));
        writeFile(file, "kept");
        const Ended ended = run("gui-server",
                                {QStringLiteral("--lesson"), QStringLiteral("lecture-note"),
                                 QStringLiteral("--figures"), file},
                                folder.path());
        QCOMPARE(ended.code, 6);
        QVERIFY(ended.error.contains(file));
    }

    void gradesGoToStandardOutput()
    {
        const QTemporaryDir folder;
        const Ended ended =
            run("gui-client", {QStringLiteral("--grade"), folder.path()}, folder.path());
        QCOMPARE(ended.code, 0);
        QVERIFY(ended.out.contains(u"student"));
        QCOMPARE(run("gui-client", {QStringLiteral("--grade"), QStringLiteral("/no/such")},
                     folder.path())
                     .code,
                 1);
    }

private:
    static void writeFile(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
};

SOCKSCOPE_TEST_MAIN(HandoutTest)
#include "tst_handout.moc"
