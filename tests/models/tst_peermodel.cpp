// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/peermodel.h"
#include "support/behaviourtest.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSortFilterProxyModel>

#include <map>

using namespace models;
using posix::SocketAddress;

namespace {

PeerEntry peerEntry(chat::PeerId id, std::uint64_t bytesIn = 0)
{
    PeerEntry entry;
    entry.peer.id = id;
    entry.peer.fd = int(id) + 6;
    entry.peer.bytesIn = bytesIn;
    entry.peer.key = {SocketAddress::loopback(AF_INET, 9999),
                      SocketAddress::loopback(AF_INET, std::uint16_t(20'000 + id))};
    return entry;
}

QList<PeerEntry> entriesOf(const std::map<chat::PeerId, PeerEntry> &peers)
{
    QList<PeerEntry> entries;
    for (const auto &[id, entry] : peers)
        entries.append(entry);
    return entries;
}

} // namespace

class PeerModelTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void anyChangeKeepsEveryIndexOnItsPeer()
    {
        PeerModel model;
        QAbstractItemModelTester tester(&model);
        QRandomGenerator random(20260102);
        std::map<chat::PeerId, PeerEntry> peers;
        for (int round = 0; round < 400; ++round) {
            QList<std::pair<QPersistentModelIndex, chat::PeerId>> held;
            for (int row = 0; row < model.rowCount(); ++row)
                held.append({model.index(row, 0), model.entry(row).peer.id});
            for (int step = 0; step < 5; ++step) {
                const chat::PeerId id = random.bounded(1U, 30U);
                if (random.bounded(3) == 0)
                    peers.erase(id);
                else
                    peers[id] = peerEntry(id, random.bounded(2U));
            }
            const QList<PeerEntry> entries = entriesOf(peers);
            model.setEntries(entries);

            QCOMPARE(model.rowCount(), int(entries.size()));
            for (int row = 0; row < model.rowCount(); ++row)
                QVERIFY(model.entry(row) == entries.at(row));
            for (const auto &[index, id] : held)
                QCOMPARE(index.isValid() ? index.row() : -1, model.rowOf(id));
        }
    }

    void thousandsOfPeersThatComeAndGoTogetherAreAFewBatches()
    {
        PeerModel model;
        QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        QList<PeerEntry> entries;
        for (chat::PeerId id = 1; id <= 10'000; ++id)
            entries.append(peerEntry(id));
        model.setEntries(entries);
        QCOMPARE(insertions.size(), 1);
        entries.remove(2000, 5000);
        entries[10].peer.bytesIn = 5;
        entries[11].peer.bytesIn = 5;
        model.setEntries(entries);
        QCOMPARE(removals.size(), 1);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(model.rowOf(7001), 2000);
        QCOMPARE(model.rowOf(2001), -1);
    }

    void aPeerWithoutARowInTheTableHasNoQueues()
    {
        PeerEntry known = peerEntry(2);
        known.row = kernel::TcpRow();
        known.row->state = kernel::TcpState::CloseWait;
        known.row->recvQueue = 1;
        PeerModel model;
        model.setEntries({peerEntry(1), known});
        QCOMPARE(model.index(0, PeerModel::State).data().toInt(), 0);
        QVERIFY(!model.index(0, PeerModel::RecvQ).data().isValid());
        QCOMPARE(model.index(1, PeerModel::State).data().toInt(), int(kernel::TcpState::CloseWait));
        QCOMPARE(model.index(1, PeerModel::RecvQ).data(), QVariant(1U));
    }

    void theSortRoleOrdersAddressesAndNumbersAsNumbers()
    {
        QList<PeerEntry> entries = {peerEntry(1), peerEntry(2), peerEntry(3)};
        entries[0].peer.key.remote = *SocketAddress::parse("127.0.0.10", 5);
        entries[1].peer.key.remote = *SocketAddress::parse("127.0.0.9", 50);
        entries[2].peer.key.remote = *SocketAddress::parse("127.0.0.9", 6);
        PeerModel model;
        model.setEntries(entries);
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&model);
        sorted.setSortRole(PeerModel::SortRole);
        sorted.sort(PeerModel::Address);
        QList<int> fds;
        for (int row = 0; row < 3; ++row)
            fds.append(sorted.index(row, PeerModel::Fd).data().toInt());
        QCOMPARE(fds, QList<int>({9, 8, 7}));
    }
};

SOCKSCOPE_TEST_MAIN(PeerModelTest)
#include "tst_peermodel.moc"
