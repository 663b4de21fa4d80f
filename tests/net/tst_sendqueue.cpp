// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/sendqueue.h"
#include "support/behaviourtest.h"

using net::SendQueue;

namespace {

/// What one call would be given: its pieces, parted by a bar.
QByteArray offered(const SendQueue &queue, qsizetype most = 1000)
{
    const SendQueue::Pieces pieces = queue.pieces(most);
    QByteArrayList list;
    for (std::size_t i = 0; i < pieces.count; ++i)
        list.append(QByteArray(static_cast<const char *>(pieces.parts[i].iov_base),
                               static_cast<qsizetype>(pieces.parts[i].iov_len)));
    return list.join('|');
}

/// The same, call by call, of a kernel that takes everything.
QByteArrayList calls(SendQueue queue, qsizetype most = 1000)
{
    QByteArrayList list;
    while (!queue.isEmpty()) {
        list.append(offered(queue, most));
        queue.drop(queue.pieces(most).bytes);
    }
    return list;
}

} // namespace

class SendQueueTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void piecesAreGatheredUpToWhatFits()
    {
        SendQueue queue;
        queue.append("one");
        queue.append("two");
        queue.append("three");
        QCOMPARE(calls(queue), QByteArrayList({"one|two|three"}));
        QCOMPARE(offered(queue, 5), QByteArray("one|tw"));
        queue.drop(4);
        QCOMPARE(offered(queue), QByteArray("wo|three"));
        QCOMPARE(queue.size(), std::uint64_t(7));
    }

    void oneCallTakesAtMost64Pieces()
    {
        SendQueue queue;
        for (int i = 0; i < 100; ++i)
            queue.append("x");
        QCOMPARE(queue.pieces(1000).count, std::size_t(64));
    }

    void whatStandsApartSharesNoCall()
    {
        SendQueue queue;
        queue.append("a");
        queue.append("b");
        queue.appendApart("apart", 0);
        queue.appendApart("alone", 0);
        queue.append("c");
        queue.append("d");
        QCOMPARE(calls(queue), QByteArrayList({"a|b", "apart", "alone", "c|d"}));
    }

    void itsWritesHaveTheSizeThatWasChosen()
    {
        SendQueue queue;
        queue.append("a");
        queue.appendApart("0123456789", 4);
        queue.append("b");
        QCOMPARE(calls(queue), QByteArrayList({"a", "0123", "4567", "89", "b"}));
    }

    void aShortWriteIsFollowedByTheRest()
    {
        SendQueue queue;
        queue.appendApart("0123456789", 4);
        queue.drop(3); // of four
        QCOMPARE(offered(queue), QByteArray("3456"));
        queue.drop(4);
        QCOMPARE(offered(queue), QByteArray("789"));
        queue.drop(3);
        QVERIFY(queue.isEmpty());
        queue.append("next");
        QCOMPARE(offered(queue), QByteArray("next"));
    }

    void aBudgetDoesNotCutWhatStandsApart()
    {
        SendQueue queue;
        queue.appendApart("0123456789", 0);
        QCOMPARE(offered(queue, 3), QByteArray("0123456789"));
    }

    void aClearedQueueBeginsAnew()
    {
        SendQueue queue;
        queue.append("abc");
        queue.drop(1);
        queue.clear();
        QVERIFY(queue.isEmpty());
        QCOMPARE(queue.size(), std::uint64_t(0));
        queue.append("xyz");
        QCOMPARE(offered(queue), QByteArray("xyz"));
    }
};

SOCKSCOPE_TEST_MAIN(SendQueueTest)
#include "tst_sendqueue.moc"
