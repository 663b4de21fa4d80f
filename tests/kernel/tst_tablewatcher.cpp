// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/tablewatcher.h"
#include "loopback.h"
#include "support/behaviourtest.h"

#include <QDir>
#include <QSignalSpy>

#include <memory>

using namespace kernel;

namespace {

qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size();
}

/// What the watcher last told of @p key; Unknown where it told of no such row.
TcpState lastState(const QSignalSpy &spy, const ConnectionKey &key)
{
    if (spy.isEmpty())
        return TcpState::Unknown;
    const auto snapshot = spy.last().first().value<Snapshot>();
    for (const TcpRow &row : snapshot.rows) {
        if (row.key == key)
            return row.state;
    }
    return TcpState::Unknown;
}

} // namespace

class TableWatcherTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theRowsOfItsPortsAreTold()
    {
        loopback::Pair pair;
        TableWatcher watcher;
        QSignalSpy spy(&watcher, &TableWatcher::snapshotTaken);
        watcher.setPorts({pair.port()});
        QVERIFY(spy.wait());
        const auto snapshot = spy.first().first().value<Snapshot>();
        QCOMPARE(snapshot.rows.size(), 3);
        QCOMPARE(snapshot.ports, watcher.ports());
        QCOMPARE(snapshot.error, 0);
        QCOMPARE(snapshot.source, Source::SockDiag);
        QVERIFY(snapshot.takenAt > 0);
        for (const TcpRow &row : snapshot.rows) {
            QCOMPARE(row.owner.kind, Owner::Kind::Process);
            QCOMPARE(row.owner.pid, getpid());
        }
    }

    void aLookSeesWhatHappenedBeforeIt()
    {
        loopback::Pair pair;
        TableWatcher watcher;
        QSignalSpy spy(&watcher, &TableWatcher::snapshotTaken);
        watcher.setPorts({pair.port()});
        QVERIFY(spy.wait());
        pair.client.shutdownWriting();
        watcher.look();
        QTRY_COMPARE(lastState(spy, pair.clientKey), TcpState::FinWait2);
        QCOMPARE(lastState(spy, pair.serverKey), TcpState::CloseWait);
    }

    void withoutBeingAskedItKeepsLooking()
    {
        loopback::Pair pair;
        TableWatcher watcher;
        QSignalSpy spy(&watcher, &TableWatcher::snapshotTaken);
        watcher.setPorts({pair.port()});
        QVERIFY(spy.wait());
        pair.server.shutdownWriting();
        QTRY_COMPARE(lastState(spy, pair.clientKey), TcpState::CloseWait);
    }

    void manyRequestsBecomeFewLooks()
    {
        loopback::Pair pair;
        TableWatcher watcher;
        QSignalSpy spy(&watcher, &TableWatcher::snapshotTaken);
        watcher.setPorts({pair.port()});
        for (int i = 0; i < 10'000; ++i)
            watcher.look();
        QVERIFY(spy.wait());
        QTRY_VERIFY(spy.size() >= 4); // the look and what follows it
        QVERIFY(spy.size() < 100);
    }

    void withNoPortsItDoesNotLook()
    {
        TableWatcher watcher;
        QSignalSpy spy(&watcher, &TableWatcher::snapshotTaken);
        watcher.look();
        QVERIFY(!spy.wait(300));
        watcher.setPorts({1});
        QVERIFY(spy.wait());
        watcher.setPorts({});
        watcher.look();
        spy.wait(50); // one that was on its way
        spy.clear();
        QVERIFY(!spy.wait(300));
    }

    void itEndsCleanlyWithALookUnderWay()
    {
        loopback::Pair pair;
        { // the first thread of a process leaves descriptors of its own
            TableWatcher watcher;
        }
        const qsizetype before = openDescriptors();
        for (int round = 0; round < 50; ++round) {
            auto watcher = std::make_unique<TableWatcher>();
            QSignalSpy spy(watcher.get(), &TableWatcher::snapshotTaken);
            watcher->setPorts({pair.port()});
            watcher->look();
            if (round % 10 == 0)
                QVERIFY(spy.wait());
        }
        QCOMPARE(openDescriptors(), before);
    }
};

SOCKSCOPE_TEST_MAIN(TableWatcherTest)
#include "tst_tablewatcher.moc"
