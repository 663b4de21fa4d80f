// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/ledgermodel.h"
#include "support/behaviourtest.h"

#include <QAbstractItemModelTester>

using namespace models;
using timeline::Transfer;
using timeline::Transfers;

namespace {

/// Calls that moved these bytes one after the other.
Transfers calls(const QList<QByteArray> &pieces, std::int64_t at = 0)
{
    Transfers transfers;
    for (const QByteArray &piece : pieces) {
        Transfer transfer;
        transfer.offset = transfers.bytes();
        transfer.size = std::uint64_t(piece.size());
        transfer.head = piece.first(std::min(piece.size(), Transfer::keptBytes));
        const qsizetype rest = piece.size() - transfer.head.size();
        transfer.tail = piece.last(std::min(rest, Transfer::keptTail));
        transfer.at = at++;
        transfers.list.push_back(transfer);
    }
    return transfers;
}

QList<Mixture> mixtures(const QList<QByteArray> &writes, const QList<QByteArray> &reads)
{
    return mixturesOf(timeline::passagesOf(calls(writes).list, calls(reads).list));
}

QStringList texts(const QList<Character> &characters)
{
    QStringList result;
    for (const Character &character : characters)
        result.append(character.text);
    return result;
}

} // namespace

class LedgerModelTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void threeWritesInOneReadAreOneMixture()
    {
        const QList<Mixture> wanted = {{0, 6, 3, 1, 0}};
        QCOMPARE(mixtures({"ab", "cd", "ef"}, {"abcdef"}), wanted);
        QVERIFY(wanted[0].isMixed());
    }

    void oneWriteInTwoReadsIsOneMixture()
    {
        const QList<Mixture> wanted = {{0, 6, 1, 2, 0}};
        QCOMPARE(mixtures({"abcdef"}, {"abc", "def"}), wanted);
        QVERIFY(wanted[0].isMixed());
    }

    void aCommonEdgeParts()
    {
        const QList<Mixture> wanted = {{0, 2, 1, 1, 0}, {2, 6, 2, 2, 0}, {6, 7, 1, 0, 1}};
        QCOMPARE(mixtures({"ab", "cde", "f", "g"}, {"ab", "c", "def"}), wanted);
        QVERIFY(!wanted[0].isMixed());
        QVERIFY(!wanted[2].isMixed());
    }

    void whatIsPartlyReadSaysHowMuchIsNot()
    {
        const QList<Mixture> wanted = {{0, 6, 1, 1, 4}};
        QCOMPARE(mixtures({"abcdef"}, {"ab"}), wanted);
    }

    void bytesAreKnownFromBothEndsAndFromTheEndsOfLongCalls()
    {
        const QByteArray large = QByteArray(600, 'x') + "the end!";
        const auto known = knownBytes(calls({large, "ab"}), calls({"xxx"}));
        QCOMPARE(known.size(), 2);
        QCOMPARE(known[0].bytes, QByteArray(512, 'x'));
        QCOMPARE(known[1].offset, std::uint64_t(600));
        QCOMPARE(known[1].bytes, QByteArray("the end!ab"));
        QCOMPARE(byteAt(known, 600), int('t'));
        QCOMPARE(byteAt(known, 550), -1);
        QCOMPARE(byteAt(known, 610), -1);
        QCOMPARE(bytesBetween(known, 606, 700), QByteArray("d!ab"));
        QCOMPARE(bytesBetween(known, 520, 700), QByteArray());
    }

    void aCharacterIsWholeWhereverTheCallsCutIt_data()
    {
        QTest::addColumn<chat::Encoding>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-8") << chat::Encoding::Utf8 << QStringLiteral("a中文").toUtf8();
        QTest::newRow("GB18030") << chat::Encoding::Gb18030 << QByteArray::fromHex("61d6d0cec4");
    }
    void aCharacterIsWholeWhereverTheCallsCutIt()
    {
        QFETCH(chat::Encoding, encoding);
        QFETCH(QByteArray, bytes);
        const QStringList wanted = {QStringLiteral("a"), QStringLiteral("中"),
                                    QStringLiteral("文")};
        for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
            const auto known = knownBytes(calls({bytes.first(cut), bytes.mid(cut)}), {});
            const auto characters = charactersIn(known, 0, 100, encoding);
            QCOMPARE(texts(characters), wanted);
            const auto edge = std::uint64_t(cut);
            const auto around = charactersIn(known, edge - 1, edge + 1, encoding);
            const bool isCut = std::any_of(around.begin(), around.end(),
                                           [edge](const auto &c) { return c.isCutAt(edge); });
            const bool between = std::any_of(characters.begin(), characters.end(),
                                             [edge](const auto &c) { return c.offset == edge; });
            QCOMPARE(isCut, !between);
        }
    }

    void bytesThatAreNoCharacterStandForThemselves()
    {
        const auto known = knownBytes(calls({QByteArray::fromHex("61e4b8ff80c3")}), {});
        const auto characters = charactersIn(known, 0, 100, chat::Encoding::Utf8);
        QCOMPARE(characters.size(), 5);
        QVERIFY(!characters[0].invalid);
        for (int i = 1; i < 5; ++i)
            QVERIFY(characters[i].invalid);
        QCOMPARE(characters[1].size, 2);
    }

    void rowsStandInTheOrderOfTheCalls()
    {
        LedgerModel model;
        QAbstractItemModelTester tester(&model);
        LedgerStream out;
        out.writes = calls({"one", "two"}, 10);
        out.reads = calls({"onetwo"}, 20);
        LedgerStream in;
        in.outgoing = false;
        in.writes = calls({"reply"}, 15);
        in.reads = calls({"re", "ply"}, 16);
        in.reads.dropped = 4;
        model.setStreams(out, in);
        QCOMPARE(model.rowCount(), 6);
        const auto at = [&model](int row, int role) {
            return model.index(row, LedgerModel::Call).data(role);
        };
        QCOMPARE(at(2, LedgerModel::OutgoingRole).toBool(), false);
        QCOMPARE(at(2, LedgerModel::WriteRole).toBool(), true);
        QCOMPARE(at(2, LedgerModel::OursRole).toBool(), false);
        QCOMPARE(at(3, LedgerModel::OursRole).toBool(), true);
        QCOMPARE(at(4, LedgerModel::NumberRole).toULongLong(), quint64(6));
        QCOMPARE(at(5, LedgerModel::TransferRole).value<Transfer>().size, std::uint64_t(6));
        QCOMPARE(model.index(1, LedgerModel::Offset).data().toULongLong(), quint64(3));
        QCOMPARE(model.index(1, LedgerModel::Bytes).data().toByteArray(), QByteArray("two"));
        model.setStreams({}, {});
        QCOMPARE(model.rowCount(), 0);
    }
};

SOCKSCOPE_TEST_MAIN(LedgerModelTest)
#include "tst_ledgermodel.moc"
