// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/syscalllogmodel.h"
#include "posix/syscalls.h"
#include "support/behaviourtest.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace models;
using posix::SyscallRecord;
using posix::SyscallRing;

namespace {

void append(SyscallRing &ring, int count)
{
    for (int i = 0; i < count; ++i)
        ring.append(SyscallRecord());
}

} // namespace

class SyscallLogModelTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreTheRecordsOfTheRingSinceTheLastClear()
    {
        SyscallRing ring(16);
        SyscallLogModel model(ring);
        QAbstractItemModelTester tester(&model);
        QRandomGenerator random(20260103);
        quint64 cleared = 0;
        for (int round = 0; round < 500; ++round) {
            append(ring, random.bounded(25));
            if (random.bounded(8) == 0) {
                model.clear();
                cleared = ring.lastNumber();
            }
            model.refresh();
            const quint64 first = std::max(quint64(ring.firstNumber()), cleared + 1);
            QCOMPARE(quint64(model.rowCount()), quint64(ring.lastNumber() + 1 - first));
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(quint64(model.record(row)->number), first + quint64(row));
        }
    }

    void eachRefreshIsAtMostOneRemovalAndOneInsertion()
    {
        SyscallRing ring(100'000);
        SyscallLogModel model(ring);
        append(ring, 100'000);
        QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        model.refresh();
        QCOMPARE(insertions.size(), 1);
        QCOMPARE(removals.size(), 0);
        append(ring, 30'000);
        model.refresh();
        QCOMPARE(insertions.size(), 2);
        QCOMPARE(removals.size(), 1);
        QCOMPARE(model.rowCount(), 100'000);
        QCOMPARE(model.dropped(), quint64(30'000));
        model.refresh();
        QCOMPARE(insertions.size(), 2);
        QCOMPARE(removals.size(), 1);
    }

    void aRecordThatTheRingHasJustDroppedIsNoRecord()
    {
        SyscallRing ring(4);
        SyscallLogModel model(ring);
        append(ring, 4);
        model.refresh();
        append(ring, 2);
        QVERIFY(!model.record(0));
        QVERIFY(!model.record(1));
        QVERIFY(!model.index(0, SyscallLogModel::Call).data().isValid());
        QCOMPARE(quint64(model.record(2)->number), quint64(3));
    }

    void everyColumnGivesTheFactOfARealCall()
    {
        posix::Syscalls calls;
        const auto socket = calls.socket(AF_INET, SOCK_DGRAM);
        calls.listen(socket.value().fd(), 1);
        SyscallLogModel model(calls.records());
        model.refresh();
        QCOMPARE(model.rowCount(), 2);
        const auto fact = [&](int column) {
            return model.index(1, column).data();
        };
        QCOMPARE(fact(SyscallLogModel::Call).toInt(), int(posix::Call::Listen));
        QCOMPARE(fact(SyscallLogModel::Result).toLongLong(), -1);
        QCOMPARE(fact(SyscallLogModel::Error).toInt(), EOPNOTSUPP);
        QVERIFY(fact(SyscallLogModel::Time).toLongLong() > 0);
        QVERIFY(fact(SyscallLogModel::Duration).toLongLong() >= 0);
        const auto record =
            model.index(1, 0).data(SyscallLogModel::RecordRole).value<SyscallRecord>();
        QCOMPARE(record.error, EOPNOTSUPP);
    }
};

SOCKSCOPE_TEST_MAIN(SyscallLogModelTest)
#include "tst_syscalllogmodel.moc"
