// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "chat/linesplitter.h"
#include "support/behaviourtest.h"

using namespace chat;

namespace {

struct Collector
{
    QList<Line> lines;
    LineSplitter::Take take()
    {
        return [this](const Line &line) {
            lines.append(line);
        };
    }
    QByteArrayList bytes() const
    {
        QByteArrayList result;
        for (const Line &line : lines)
            result.append(line.bytes);
        return result;
    }
};

QByteArrayList split(const QByteArray &stream, qsizetype step, qsizetype limit = 4096)
{
    LineSplitter splitter(limit);
    Collector collector;
    for (qsizetype at = 0; at < stream.size(); at += step)
        splitter.feed(stream.mid(at, step), collector.take());
    splitter.finish(collector.take());
    return collector.bytes();
}

} // namespace

class LineSplitterTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void onlyLineFeedEndsALineAndOneCarriageReturnIsStripped_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArrayList>("lines");
        const auto row = [](const char *name, const QByteArray &stream,
                            const QByteArrayList &lines) {
            QTest::newRow(name) << stream << lines;
        };
        row("LF", "a\nb\n", {"a", "b"});
        row("CRLF", "a\r\nb\r\n", {"a", "b"});
        row("two CR", "a\r\r\n", {"a\r"});
        row("lone CR", "a\rb\n", {"a\rb"});
        row("empty", "\n\r\n\n", {"", "", ""});
        row("no end", "a\nb", {"a", "b"});
        row("CR at the end", "a\r", {"a\r"});
        row("nothing", "", {});
        row("NUL", QByteArray("a\0b\n", 4), {QByteArray("a\0b", 3)});
        row("line separator",
            "a\xe2\x80\xa8"
            "b\n",
            {"a\xe2\x80\xa8"
             "b"});
        row("next line",
            "a\xc2\x85"
            "b\n",
            {"a\xc2\x85"
             "b"});
        row("form feed, vertical tab", "a\f\vb\n", {"a\f\vb"});
        row("not UTF-8", "\xff\xfe\n", {"\xff\xfe"});
    }

    void onlyLineFeedEndsALineAndOneCarriageReturnIsStripped()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArrayList, lines);
        for (const qsizetype step : {1, 2, 3, 1000}) // however read(2) cuts it
            QCOMPARE(split(stream, step), lines);
    }

    void aCharacterThatIsSplitOverTwoReadsComesOutWhole()
    {
        for (const qsizetype step : {1, 2, 4, 5})
            QCOMPARE(split("\xe4\xbd\xa0\xe5\xa5\xbd \xf0\x9f\x98\x80\n", step),
                     QByteArrayList{"\xe4\xbd\xa0\xe5\xa5\xbd \xf0\x9f\x98\x80"});
    }

    void whatIsLeftAtTheEndIsMarked()
    {
        LineSplitter splitter;
        Collector collector;
        splitter.feed("a\nb", collector.take());
        QCOMPARE(splitter.pending(), 1);
        splitter.finish(collector.take());
        splitter.finish(collector.take());
        QCOMPARE(collector.lines.size(), 2);
        QVERIFY(!collector.lines[0].unterminated);
        QVERIFY(collector.lines[1].unterminated);
        QCOMPARE(splitter.pending(), 0);
    }

    void aLineOfExactlyTheLimitIsWhole_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("LF") << QByteArray("\n");
        QTest::newRow("CRLF") << QByteArray("\r\n");
    }

    void aLineOfExactlyTheLimitIsWhole()
    {
        QFETCH(QByteArray, end);
        for (const qsizetype step : {1, 3, 8, 9, 100}) {
            LineSplitter splitter(8);
            Collector collector;
            const QByteArray stream = "12345678" + end + "next\n";
            for (qsizetype at = 0; at < stream.size(); at += step)
                splitter.feed(stream.mid(at, step), collector.take());
            QCOMPARE(collector.bytes(), QByteArrayList({"12345678", "next"}));
            QVERIFY(!collector.lines[0].cut);
        }
    }

    void aLongerLineIsCutMarkedAndItsRestDropped()
    {
        for (const qsizetype step : {1, 3, 9, 100}) {
            LineSplitter splitter(8);
            Collector collector;
            const QByteArray stream = "123456789 and more\r\nnext\n12345678\rx\nlast";
            for (qsizetype at = 0; at < stream.size(); at += step)
                splitter.feed(stream.mid(at, step), collector.take());
            splitter.finish(collector.take());
            QCOMPARE(collector.bytes(), QByteArrayList({"12345678", "next", "12345678", "last"}));
            QVERIFY(collector.lines[0].cut);
            QVERIFY(!collector.lines[1].cut);
            QVERIFY(collector.lines[2].cut);
            QVERIFY(!collector.lines[3].cut);
        }
    }

    void theCutIsNeverInsideACharacter_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("cut");
        const QByteArray ni("\xe4\xbd\xa0");
        const QByteArray smile("\xf0\x9f\x98\x80");
        QTest::newRow("three bytes") << ni + ni + ni << ni + ni;
        QTest::newRow("four bytes") << "1234567" + smile << QByteArray("1234567");
        QTest::newRow("four bytes, three in") << "12345" + smile << QByteArray("12345");
        QTest::newRow("fits") << "1234" + smile + "x"
                              << "1234" + smile;
        QTest::newRow("two bytes") << QByteArray("1234567\xc3\xa9") << QByteArray("1234567");
        QTest::newRow("only continuations") << QByteArray(10, '\x80') << QByteArray(8, '\x80');
        QTest::newRow("lead and blank") << QByteArray("1234567\xe4  ") << QByteArray("1234567\xe4");
        QTest::newRow("GB18030, two bytes")
            << QByteArray("1234567\xc4\xe3") << QByteArray("1234567");
        QTest::newRow("GB18030, a trail like a letter")
            << QByteArray("1234567\x81z") << QByteArray("1234567");
        QTest::newRow("GB18030, the second of two")
            << QByteArray("12345\xc4\xe3\xba\xc3") << QByteArray("12345\xc4\xe3");
        QTest::newRow("GB18030, fits")
            << QByteArray("123456\xc4\xe3x") << QByteArray("123456\xc4\xe3");
        QTest::newRow("GB18030, four bytes") << QByteArray("\xc4\xe3"
                                                           "345\x94\x39\xfc\x36")
                                             << QByteArray("\xc4\xe3"
                                                           "345");
        QTest::newRow("neither") << QByteArray("123\xff"
                                               "567\xc4\xe3")
                                 << QByteArray("123\xff"
                                               "567\xc4");
    }

    void theCutIsNeverInsideACharacter()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, cut);
        for (const qsizetype step : {1, 100})
            QCOMPARE(split(line + "\n", step, 8), QByteArrayList{cut});
    }

    void anUnterminatedLineOverTheLimitIsBothCutAndUnterminated()
    {
        LineSplitter splitter(8);
        Collector collector;
        splitter.feed("12345678\r", collector.take());
        QCOMPARE(collector.lines.size(), 0);
        splitter.finish(collector.take());
        QCOMPARE(collector.bytes(), QByteArrayList{"12345678"});
        QVERIFY(collector.lines[0].cut);
        QVERIFY(collector.lines[0].unterminated);
    }

    void aGibibyteWithoutALineEndCostsNoMemory()
    {
        LineSplitter splitter;
        Collector collector;
        const QByteArray zeros(1 << 20, '\0');
        for (int i = 0; i < 1024; ++i) {
            splitter.feed(zeros, collector.take());
            QVERIFY(splitter.pending() <= LineSplitter::defaultLimit + 2);
        }
        splitter.feed("\nafter\n", collector.take());
        QCOMPARE(collector.lines.size(), 2);
        QCOMPARE(collector.lines[0].bytes.size(), LineSplitter::defaultLimit);
        QVERIFY(collector.lines[0].cut);
        QCOMPARE(collector.lines[1].bytes, QByteArray("after"));
    }

    void aMillionEmptyLinesAreAMillionLines()
    {
        LineSplitter splitter;
        qsizetype count = 0;
        const QByteArray chunk(65536, '\n');
        for (int i = 0; i < 16; ++i)
            splitter.feed(chunk, [&](const Line &line) { count += line.bytes.isEmpty(); });
        QCOMPARE(count, 16 * 65536);
    }

    void theLimitStaysWithinItsBounds()
    {
        QCOMPARE(split("ab\n", 100, 0), QByteArrayList{"a"});
        const QByteArray longest(LineSplitter::highestLimit + 10, 'x');
        QCOMPARE(split(longest + "\n", 70'000, 1 << 30).first().size(), LineSplitter::highestLimit);
    }
};

SOCKSCOPE_TEST_MAIN(LineSplitterTest)
#include "tst_linesplitter.moc"
