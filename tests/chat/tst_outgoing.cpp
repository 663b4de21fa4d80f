// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "chat/outgoing.h"
#include "chat/printable.h"
#include "support/behaviourtest.h"

using namespace chat;

namespace {

const QString nihao = QStringLiteral("你好");
const QByteArray nihaoGb("\xc4\xe3\xba\xc3");

std::optional<QByteArray> hex(const QString &text)
{
    return bytesOf({.text = text, .hex = true, .lineEnd = LineEnd::None});
}

} // namespace

class OutgoingTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasTypedIsFollowedByTheChosenEnd()
    {
        const QString hi = QStringLiteral("hi ");
        QCOMPARE(bytesOf({.text = hi}), QByteArray("hi \n"));
        QCOMPARE(bytesOf({.text = hi, .lineEnd = LineEnd::None}), QByteArray("hi "));
        QCOMPARE(bytesOf({.text = hi, .lineEnd = LineEnd::CrLf}), QByteArray("hi \r\n"));
        QCOMPARE(bytesOf({}), QByteArray("\n"));
    }

    void textIsWrittenInTheChosenEncoding()
    {
        QCOMPARE(bytesOf({.text = nihao}), QByteArray("\xe4\xbd\xa0\xe5\xa5\xbd\n"));
        QCOMPARE(bytesOf({.text = nihao, .encoding = Encoding::Gb18030}), nihaoGb + '\n');
    }

    void whatTheEncodingLacksGivesNothing()
    {
        const QString half(QChar(u'\xd83d'));
        QVERIFY(!bytesOf({.text = half}));
        QVERIFY(!bytesOf({.text = half, .encoding = Encoding::Gb18030}));
    }

    void hexDigitsMayBeApartOrPrefixed_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"68 69 0a", "68690a", "68 690A", " 0x68  0X690a ", "68\t69\n0a"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }

    void hexDigitsMayBeApartOrPrefixed()
    {
        QFETCH(QString, typed);
        QCOMPARE(hex(typed), QByteArray("hi\n"));
    }

    void whatIsNoHexGivesNothing_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed :
             {"6", "68 6", "686", "6 8", "hi", "0x", "0x6", "68,69", "-1", "६८"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }

    void whatIsNoHexGivesNothing()
    {
        QFETCH(QString, typed);
        QVERIFY(!hex(typed));
    }

    void anyByteCanBeTypedInHex()
    {
        QByteArray all;
        for (int byte = 0; byte < 256; ++byte)
            all += char(byte);
        QCOMPARE(hex(QString::fromLatin1(all.toHex(' '))), all);
        QCOMPARE(hex(QString()), QByteArray());
        QCOMPARE(bytesOf({.text = QStringLiteral("ff"), .hex = true}), QByteArray("\xff\n"));
    }

    void everyCharacterSurvivesTheWayThroughEitherEncoding()
    {
        for (const Encoding encoding : {Encoding::Utf8, Encoding::Gb18030}) {
            for (char32_t c = 1; c <= 0x10ffff; c += c < 0x3000 ? 1 : 97) {
                if (QChar::isSurrogate(c))
                    continue;
                const QString text = QLatin1Char('a') + QString::fromUcs4(&c, 1) + QLatin1Char('b');
                const auto bytes =
                    bytesOf({.text = text, .encoding = encoding, .lineEnd = LineEnd::None});
                QVERIFY(bytes);
                QCOMPARE(decoded(*bytes, encoding), text);
            }
        }
    }

    void whatGb18030CannotReadIsReplacedAndMarked_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no lead") << QByteArray("a\xff"
                                               "b");
        QTest::newRow("no trail") << QByteArray("a\xc4 b");
        QTest::newRow("broken off") << QByteArray("ab\xc4");
        QTest::newRow("broken off, four bytes") << QByteArray("ab\x81\x30\x81");
    }

    void whatGb18030CannotReadIsReplacedAndMarked()
    {
        QFETCH(QByteArray, bytes);
        const Printable shown = printable(bytes, Encoding::Gb18030);
        QVERIFY(shown.invalid);
        QVERIFY(shown.text.contains(QChar(QChar::ReplacementCharacter)));
        QVERIFY(shown.text.startsWith(QLatin1Char('a')));
        QVERIFY(shown.text.contains(QLatin1Char('b')));
    }

    void controlsAreMadeVisibleInGb18030Too()
    {
        const Printable shown = printable(nihaoGb + "\x1b\r", Encoding::Gb18030);
        QCOMPARE(shown.text, nihao + QStringLiteral("␛␍"));
        QVERIFY(!shown.invalid);
        QCOMPARE(printable("\x84\x31\x95\x33", Encoding::Gb18030).text, QStringLiteral("⟨U+FEFF⟩"));
    }

    void theSameBytesReadDifferentlyInEitherEncoding()
    {
        QVERIFY(printable(nihaoGb, Encoding::Utf8).invalid);
        QVERIFY(!printable(nihaoGb, Encoding::Gb18030).invalid);
        QVERIFY(decoded(nihao.toUtf8(), Encoding::Gb18030) != nihao);
    }
};

SOCKSCOPE_TEST_MAIN(OutgoingTest)
#include "tst_outgoing.moc"
