// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "chat/printable.h"
#include "support/behaviourtest.h"

using namespace chat;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

class PrintableTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void ordinaryTextStaysAsTyped_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *typed :
             {"", "hello", "\u4f60\u597d", "\u00e9\u00df", "\U0001f600",
              "<b>bold</b> &amp; <img src='file:///x'>", "**x** [a](http://b)", "e\u0301",
              "\u0e19\u0e49\u0e33", "\u05e9\u05dc\u05d5\u05dd", "\u2764\ufe0f", "a\u00a0b"})
            QTest::newRow(*typed ? typed : "empty") << QByteArray(typed);
    }

    void ordinaryTextStaysAsTyped()
    {
        QFETCH(QByteArray, bytes);
        const Printable shown = printable(bytes);
        QCOMPARE(shown.text, QString::fromUtf8(bytes));
        QVERIFY(!shown.invalid);
    }

    void whatCannotBeSeenIsMadeVisible_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QByteArray &bytes, const char *shown) {
            QTest::newRow(name) << bytes << text(shown);
        };
        row("NUL", QByteArray("a\0b", 3), "a\u2400b");
        row("tab", "a\tb", "a\u2409b");
        row("CR and LF", "\r\n", "\u240d\u240a");
        row("escape", "\x1b[31mred", "\u241b[31mred");
        row("DEL", "\x7f", "\u2421");
        row("C1", "\xc2\x85\xc2\x9b", "\u27e8U+0085\u27e9\u27e8U+009B\u27e9");
        row("right-to-left override", "a\u202eb", "a\u27e8U+202E\u27e9b");
        row("isolates", "\u2066\u2069", "\u27e8U+2066\u27e9\u27e8U+2069\u27e9");
        row("marks of direction", "\u200e\u200f\u061c",
            "\u27e8U+200E\u27e9\u27e8U+200F\u27e9\u27e8U+061C\u27e9");
        row("zero width space", "a\u200bb", "a\u27e8U+200B\u27e9b");
        row("joiners", "\u200c\u200d\u2060",
            "\u27e8U+200C\u27e9\u27e8U+200D\u27e9\u27e8U+2060\u27e9");
        row("byte order mark first", "\ufeffa", "\u27e8U+FEFF\u27e9a");
        row("separators", "\u2028\u2029", "\u27e8U+2028\u27e9\u27e8U+2029\u27e9");
        row("soft hyphen", "\u00ad", "\u27e8U+00AD\u27e9");
        row("filler", "\u3164", "\u27e8U+3164\u27e9");
        row("tag", "\U000e0041", "\u27e8U+E0041\u27e9");
    }

    void whatCannotBeSeenIsMadeVisible()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, shown);
        QCOMPARE(printable(bytes).text, shown);
        QVERIFY(!printable(bytes).invalid);
        QCOMPARE(printable(shown), shown); // nothing is left to do
    }

    void bytesThatAreNotUtf8AreReplacedAndMarked_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("overlong") << QByteArray("a\xc0\xaf"
                                                "b");
        QTest::newRow("surrogate") << QByteArray("a\xed\xa0\x80"
                                                 "b");
        QTest::newRow("truncated") << QByteArray("a\xe4\xbd b");
        QTest::newRow("truncated at the end") << QByteArray("ab\xe4\xbd");
        QTest::newRow("above U+10FFFF") << QByteArray("a\xf4\x90\x80\x80"
                                                      "b");
        QTest::newRow("lone continuation") << QByteArray("a\x80"
                                                         "b");
        QTest::newRow("not Unicode at all") << QByteArray("a\xff\xfe"
                                                          "b");
    }

    void bytesThatAreNotUtf8AreReplacedAndMarked()
    {
        QFETCH(QByteArray, bytes);
        const Printable shown = printable(bytes);
        QVERIFY(shown.invalid);
        QVERIFY(shown.text.contains(QChar(QChar::ReplacementCharacter)));
        QVERIFY(shown.text.startsWith(QLatin1Char('a')));
        QVERIFY(shown.text.contains(QLatin1Char('b')));
    }

    void aLoneSurrogateInDecodedTextIsReplaced()
    {
        const QString shown = printable(QString(QChar(u'\xd800')) + QLatin1Char('x'));
        QCOMPARE(shown, QString(QChar(QChar::ReplacementCharacter)) + QLatin1Char('x'));
    }

    void aPileOfCombiningMarksIsCappedAndCounted()
    {
        const QString mark(QChar(u'\x301'));
        QCOMPARE(printable(QLatin1Char('a') + mark.repeated(8)),
                 QLatin1Char('a') + mark.repeated(8));
        QCOMPARE(printable(QLatin1Char('a') + mark.repeated(1000) + QLatin1Char('b')),
                 QLatin1Char('a') + mark.repeated(8) + text("\u27e8+992\u27e9b"));
        QCOMPARE(printable(mark.repeated(10)), mark.repeated(8) + text("\u27e8+2\u27e9"));
    }

    void aNickIsPrintableTrimmedShortAndWithoutColons_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("nick");
        const auto row = [](const char *name, const QByteArray &typed, const QString &nick) {
            QTest::newRow(name) << typed << nick;
        };
        row("plain", "Alice", text("Alice"));
        row("blanks", " \t Alice B \r", text("Alice B"));
        row("Chinese", "\u5f20\u4e09", text("\u5f20\u4e09"));
        row("colons", "a:b: ", text("ab"));
        row("only colons", " : : ", QString());
        row("nothing", "  ", QString());
        row("escape", "\x1b[1mA", text("\u241b[1mA"));
        row("override", "\u202eA", text("\u27e8U+202E\u27e9A"));
        row("markup", "<b>A</b>", text("<b>A</b>"));
        row("long", QByteArray(100, 'x'), QString(32, QLatin1Char('x')));
        row("long Chinese", QByteArray("\u4e2d").repeated(20), text("\u4e2d").repeated(10));
        row("long emoji", 'x' + QByteArray("\U0001f600").repeated(20),
            QLatin1Char('x') + text("\U0001f600").repeated(7));
        row("blank at the cut", QByteArray(31, 'x') + " yyyy", QString(31, QLatin1Char('x')));
        row("wide blank", "\u3000A\u3000", text("A"));
    }

    void aNickIsPrintableTrimmedShortAndWithoutColons()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QString, nick);
        QCOMPARE(cleanedNick(typed), nick);
        QVERIFY(cleanedNick(typed).toUtf8().size() <= 32);
    }
};

SOCKSCOPE_TEST_MAIN(PrintableTest)
#include "tst_printable.moc"
