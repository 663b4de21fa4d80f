// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
// Both languages grow together: every string of the sources has its Chinese, finished, with
// the same arguments in it.

#include "support/behaviourtest.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

namespace {

const QString chineseFile =
    QStringLiteral(SOCKSCOPE_SOURCE_DIR "/resources/translations/sockscope_zh_CN.ts");

struct Entry
{
    QString context;
    QString source;
    QString translation;
    bool unfinished = false;
};

QList<Entry> entriesOf(const QString &name)
{
    QFile file(name);
    [&] { QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name)); }();
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1StringView("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1StringView("message")) {
            entries.append({context, {}, {}, false});
        } else if (xml.name() == QLatin1StringView("source")) {
            entries.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1StringView("translation")) {
            entries.last().unfinished = xml.attributes().hasAttribute(QLatin1StringView("type"));
            entries.last().translation =
                xml.readElementText(QXmlStreamReader::IncludeChildElements);
        }
    }
    [&] { QVERIFY2(!xml.hasError(), qPrintable(xml.errorString())); }();
    return entries;
}

QStringList argumentsIn(const QString &text)
{
    static const QRegularExpression argument(QStringLiteral("%(?:\\d|n|L\\d)"));
    QStringList found;
    for (auto matches = argument.globalMatch(text); matches.hasNext();)
        found.append(matches.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TranslationsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntryIsFinishedAndKeepsItsArguments()
    {
        const QList<Entry> entries = entriesOf(chineseFile);
        QVERIFY(entries.size() > 300);
        for (const Entry &entry : entries) {
            const QString where = entry.context + QStringLiteral(": ") + entry.source;
            QVERIFY2(!entry.unfinished, qPrintable(where));
            QVERIFY2(!entry.translation.isEmpty(), qPrintable(where));
            if (argumentsIn(entry.source) != argumentsIn(entry.translation))
                QFAIL(qPrintable(where + QStringLiteral(" → ") + entry.translation));
        }
    }

    void noStringOfTheSourcesIsWithoutAnEntry()
    {
        QTemporaryDir directory;
        const QString copy = directory.filePath(QStringLiteral("sockscope_zh_CN.ts"));
        QVERIFY(QFile::copy(chineseFile, copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(SOCKSCOPE_SOURCE_DIR));
        lupdate.start(QStringLiteral(SOCKSCOPE_LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"),
                       QStringLiteral("shared"), QStringLiteral("gui-server"),
                       QStringLiteral("gui-client"), QStringLiteral("-ts"), copy});
        QVERIFY(lupdate.waitForFinished());
        QCOMPARE(lupdate.exitCode(), 0);
        QStringList missing;
        for (const Entry &entry : entriesOf(copy)) {
            if (entry.unfinished)
                missing.append(entry.context + QStringLiteral(": ") + entry.source);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
    }
};

SOCKSCOPE_TEST_MAIN(TranslationsTest)
#include "tst_translations.moc"
