// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/hexdump.h"
#include "panels/ledgerlayout.h"
#include "support/behaviourtest.h"

using namespace panels;
using models::LedgerStream;
using timeline::Transfer;
using timeline::Transfers;

namespace {

Transfers calls(const QList<int> &sizes)
{
    Transfers transfers;
    for (const int size : sizes) {
        Transfer transfer;
        transfer.offset = transfers.bytes();
        transfer.size = std::uint64_t(size);
        transfers.list.push_back(transfer);
    }
    return transfers;
}

LedgerStream stream(const QList<int> &writes, const QList<int> &reads)
{
    LedgerStream made;
    made.writes = calls(writes);
    made.reads = calls(reads);
    return made;
}

QList<models::KnownBytes> bytes(const QByteArray &content)
{
    return {{0, content}};
}

} // namespace

class LedgerLayoutTest : public BehaviourTest
{
    Q_OBJECT

    static void sideBySide(const QList<LedgerLayout::Box> &boxes, const QRectF &row)
    {
        qreal x = 0;
        for (const LedgerLayout::Box &box : boxes) {
            QVERIFY(box.rect.left() >= x - 0.01);
            QVERIFY(box.rect.width() >= 10);
            QCOMPARE(box.rect.top(), row.top());
            QCOMPARE(box.rect.height(), row.height());
            x = box.rect.right();
        }
        QVERIFY(x <= row.right() + 0.01);
    }

private Q_SLOTS:
    void boxesKeepTheirOrderAndNeverOverlap_data()
    {
        QTest::addColumn<QList<int>>("writes");
        QTest::addColumn<QList<int>>("reads");
        QTest::addColumn<bool>("each");
        const auto row = [](const char *name, const QList<int> &writes, const QList<int> &reads) {
            QTest::addRow("%s, bytes", name) << writes << reads << true;
            QTest::addRow("%s, overview", name) << writes << reads << false;
        };
        row("merged", {2, 3, 1}, {6});
        row("taken apart", {6}, {4, 2});
        row("moved edges", {4, 4, 9}, {3, 8, 6});
        row("a large one between small ones", {3, 65536, 3}, {65540, 2});
        row("one byte each", {5}, {1, 1, 1, 1, 1});
        row("not read", {5, 7}, {});
        row("reads only", {}, {5, 7});
    }
    void boxesKeepTheirOrderAndNeverOverlap()
    {
        QFETCH(QList<int>, writes);
        QFETCH(QList<int>, reads);
        QFETCH(bool, each);
        const LedgerLayout layout = layOut(stream(writes, reads), {.bytes = each});
        sideBySide(layout.writes, layout.writeRow);
        sideBySide(layout.reads, layout.readRow);
        sideBySide(layout.unread, layout.readRow);
        qreal x = 0;
        for (const LedgerLayout::Run &run : layout.runs) {
            QCOMPARE(run.x, x);
            x += run.width;
        }
        QCOMPARE(layout.width, x);
        QVERIFY(layout.writeRow.bottom() < layout.textRow.top());
        QVERIFY(layout.tickRow.bottom() < layout.readRow.top());
    }

    void bothRowsStandOnTheSameAxis()
    {
        const LedgerLayout layout = layOut(stream({2, 3, 1, 70000}, {2, 4, 70000}), {});
        QCOMPARE(layout.writes[0].rect.right(), layout.reads[0].rect.right());
        QCOMPARE(layout.writes[2].rect.right(), layout.reads[1].rect.right());
        QCOMPARE(layout.writes[1].rect.left(), layout.reads[1].rect.left());
        QCOMPARE(layout.writes[3].rect.right(), layout.width);
        QCOMPARE(layout.reads[2].rect.right(), layout.width);
        QCOMPARE(layout.writes[1].rect.left(), layout.cellOf(2)->first);
    }

    void aLargeTransferIsBrokenAndLeavesTheSmallOnesReadable()
    {
        const LedgerLayout layout = layOut(stream({3, 65536, 3}, {65542}), {});
        QVERIFY(layout.runs[1].isBroken());
        QVERIFY(layout.writes[1].rect.width() < 400);
        QVERIFY(layout.writes[0].rect.width() >= 50);
        QVERIFY(layout.cellOf(3 + 7));
        QVERIFY(!layout.cellOf(3 + 8));
        QVERIFY(layout.cellOf(3 + 65536 - 4));
        QVERIFY(layout.xOf(3 + 30000) > layout.cellOf(3 + 7)->second - 0.01);
        QVERIFY(layout.xOf(3 + 30000) < layout.cellOf(3 + 65536 - 4)->first);
    }

    void aByteIsFoundWhereItsCellIs()
    {
        const LedgerLayout layout = layOut(stream({3, 100, 3}, {50, 56}), {});
        for (std::uint64_t offset = 0; offset < 106; ++offset) {
            const auto cell = layout.cellOf(offset);
            if (!cell)
                continue;
            QCOMPARE(layout.byteAt((cell->first + cell->second) / 2), offset);
            QCOMPARE(layout.xOf(offset), cell->first);
        }
        QVERIFY(!layout.byteAt(-1));
        QVERIFY(!layout.byteAt(layout.width + 1));
    }

    void theAxisNeverRunsBackwards()
    {
        for (const bool each : {true, false}) {
            const LedgerLayout layout = layOut(stream({3, 900, 3}, {50, 800}), {.bytes = each});
            for (std::uint64_t offset = 0; offset < 906; ++offset)
                QVERIFY(layout.xOf(offset) <= layout.xOf(offset + 1) + 0.001);
            QCOMPARE(layout.xOf(906), layout.width);
        }
    }

    void whatIsNotReadYetIsOneBox()
    {
        const LedgerLayout layout = layOut(stream({2, 3, 1}, {4}), {});
        QCOMPARE(layout.unread.size(), 1);
        QCOMPARE(layout.unread[0].from, std::uint64_t(4));
        QCOMPARE(layout.unread[0].to, std::uint64_t(6));
        LedgerStream unknown = stream({2, 3, 1}, {});
        unknown.readsKnown = false;
        QVERIFY(layOut(unknown, {}).unread.isEmpty());
    }

    void bytesThatWaitInTheKernelHaveTheirPlaceThoughNobodyKnowsThem()
    {
        LedgerStream incoming = stream({}, {4});
        incoming.writesKnown = false;
        incoming.waiting = 10;
        const LedgerLayout layout = layOut(incoming, {});
        QCOMPARE(layout.unread.size(), 1);
        QCOMPARE(layout.unread[0].from, std::uint64_t(4));
        QCOMPARE(layout.unread[0].rect.right(), layout.width);
        QVERIFY(!layout.runs[1].isKnown);
    }

    void callsThatAreNoLongerKeptLeaveTheirPlace()
    {
        LedgerStream late = stream({4, 4}, {});
        for (Transfer &transfer : late.writes.list)
            transfer.offset += 1000;
        late.writes.dropped = 9;
        const LedgerLayout layout = layOut(late, {});
        QVERIFY(!layout.runs[0].isKnown);
        QCOMPARE(layout.writes[0].rect.left(), layout.runs[0].width);
        QVERIFY(layOut({}, {}).runs.isEmpty());
    }

    void hexAndTextStandSideBySide()
    {
        const HexDump dump = hexDump(bytes("hello\n"), 0, 6, chat::Encoding::Utf8, 8);
        QCOMPARE(dump.text, QStringLiteral("    0  68 65 6C 6C 6F 0A        hello\\n\n"));
        QVERIFY(dump.marked.isEmpty());
        const QString two = hexDump(bytes("0123456789"), 0, 10, chat::Encoding::Utf8, 8).text;
        QCOMPARE(two.count(u'\n'), 2);
        QVERIFY(two.contains(QStringLiteral("    8  38 39")));
    }

    void aCharacterCutByTheEdgeIsHalfOnBothSides()
    {
        const auto content = bytes(QStringLiteral("a中").toUtf8());
        const HexDump first = hexDump(content, 0, 2, chat::Encoding::Utf8, 8);
        QVERIFY(first.text.endsWith(QStringLiteral("a▌\n")));
        QCOMPARE(first.marked.size(), 2);
        QCOMPARE(first.text.mid(first.marked[0].first, first.marked[0].second),
                 QStringLiteral("E4"));
        const HexDump second = hexDump(content, 2, 4, chat::Encoding::Utf8, 8);
        QVERIFY(second.text.endsWith(QStringLiteral(" ▐\n")));
        QCOMPARE(second.marked.size(), 3);
        QVERIFY(hexDump(content, 0, 4, chat::Encoding::Utf8, 8).marked.isEmpty());
    }

    void whatIsNotKeptIsALineOfDots()
    {
        const QList<models::KnownBytes> known = {{0, "ab"}, {100, "yz"}};
        const QString text = hexDump(known, 0, 102, chat::Encoding::Utf8, 8).text;
        QCOMPARE(text.count(u'\n'), 3);
        QVERIFY(text.contains(QStringLiteral("\n  …\n  100  79 7A")));
    }
};

SOCKSCOPE_TEST_MAIN(LedgerLayoutTest)
#include "tst_ledgerlayout.moc"
