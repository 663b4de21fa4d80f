// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/tcptablemodel.h"
#include "support/behaviourtest.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

#include <algorithm>

using namespace models;
using kernel::TcpState;
using posix::ConnectionKey;
using posix::SocketAddress;

namespace {

TableEntry entryOf(const ConnectionKey &key, std::uint32_t recvQueue = 0)
{
    TableEntry entry;
    entry.tracked.row.key = key;
    entry.tracked.row.recvQueue = recvQueue;
    entry.tracked.row.state = TcpState::Established;
    return entry;
}

SocketAddress at(const char *text, std::uint16_t port)
{
    return *SocketAddress::parse(text, port);
}

ConnectionKey clientKey(int number)
{
    return {at("127.0.0.1", std::uint16_t(20'000 + number)), at("127.0.0.1", 9999)};
}

ConnectionKey keyIn(const TcpTableModel &model, int row)
{
    return model.entry(row).tracked.row.key;
}

/// Some of 20 clients in any order, each with one of two queues.
QList<TableEntry> randomEntries(QRandomGenerator &random, const QList<TableEntry> &before)
{
    QList<TableEntry> entries = before;
    for (int step = 0, steps = random.bounded(1, 8); step < steps; ++step) {
        const int place = entries.isEmpty() ? 0 : random.bounded(int(entries.size()));
        const TableEntry fresh = entryOf(clientKey(random.bounded(20)), random.bounded(2U));
        const auto known = std::find_if(entries.begin(), entries.end(), [&](const auto &entry) {
            return entry.tracked.row.key == fresh.tracked.row.key;
        });
        if (known == entries.end())
            entries.insert(place, fresh);
        else if (random.bounded(2) == 0)
            *known = fresh;
        else if (random.bounded(2) == 0)
            entries.erase(known);
        else
            entries.move(known - entries.begin(), place);
    }
    return entries;
}

} // namespace

class TcpTableModelTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void anyChangeKeepsEveryIndexOnTheRowOfItsKey()
    {
        TcpTableModel model;
        QAbstractItemModelTester tester(&model);
        QRandomGenerator random(20260101);
        QList<TableEntry> entries;
        for (int round = 0; round < 400; ++round) {
            QList<std::pair<QPersistentModelIndex, ConnectionKey>> held;
            for (int row = 0; row < model.rowCount(); ++row)
                held.append(
                    {model.index(row, row % TcpTableModel::ColumnCount), keyIn(model, row)});
            entries = randomEntries(random, entries);
            model.setEntries(entries);

            QCOMPARE(model.rowCount(), int(entries.size()));
            for (int row = 0; row < model.rowCount(); ++row)
                QVERIFY(model.entry(row) == entries.at(row));
            for (const auto &[index, key] : held)
                QCOMPARE(index.isValid() ? index.row() : -1, model.rowOf(key));
        }
    }

    void rowsThatStayTheSameAreNotSaidToHaveChanged()
    {
        TcpTableModel model;
        QRandomGenerator random(7);
        QList<TableEntry> entries;
        for (int i = 0; i < 12; ++i)
            entries.append(entryOf(clientKey(i)));
        model.setEntries(entries);
        for (int round = 0; round < 100; ++round) {
            QSet<int> different;
            for (int row = 0; row < entries.size(); ++row)
                if (random.bounded(3) == 0) {
                    ++entries[row].tracked.row.recvQueue;
                    different.insert(row);
                }
            QSet<int> said;
            int runs = 0;
            const auto connection =
                connect(&model, &QAbstractItemModel::dataChanged, this,
                        [&](const QModelIndex &first, const QModelIndex &last) {
                            ++runs;
                            for (int row = first.row(); row <= last.row(); ++row)
                                said.insert(row);
                        });
            model.setEntries(entries);
            disconnect(connection);
            QCOMPARE(said, different);
            const int starts = int(std::count_if(said.cbegin(), said.cend(),
                                                 [&](int row) { return !said.contains(row - 1); }));
            QCOMPARE(runs, starts);
        }
    }

    void aLaterSnapshotOfTheSameRowIsKeptWithoutAWord()
    {
        TableEntry entry = entryOf(clientKey(1));
        TcpTableModel model;
        model.setEntries({entry});
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        entry.tracked.seenAt = 77;
        model.setEntries({entry});
        QCOMPARE(changes.size(), 0);
        QCOMPARE(model.entry(0).tracked.seenAt, std::int64_t(77));
    }

    void aRowThatGoesToTheEndIsOneMove()
    {
        TcpTableModel model;
        QList<TableEntry> entries;
        for (int i = 0; i < 50; ++i)
            entries.append(entryOf(clientKey(i)));
        model.setEntries(entries);
        QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        entries.move(0, 49);
        model.setEntries(entries);
        QCOMPARE(moves.size(), 1);
        QCOMPARE(removals.size(), 0);
    }

    void newRowsNextToOneAnotherComeInOneBatch()
    {
        TcpTableModel model;
        model.setEntries({entryOf(clientKey(0)), entryOf(clientKey(9))});
        QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
        QList<TableEntry> entries;
        for (int i = 0; i < 10; ++i)
            entries.append(entryOf(clientKey(i)));
        model.setEntries(entries);
        QCOMPARE(insertions.size(), 1);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        model.setEntries({});
        QCOMPARE(removals.size(), 1);
    }

    void theTwoEndsOfAConnectionAreFoundThoughOneIsMappedIntoIPv6()
    {
        const ConnectionKey server = {at("::ffff:127.0.0.1", 9999), at("::ffff:127.0.0.1", 20'003)};
        TcpTableModel model;
        model.setEntries({entryOf(ConnectionKey::listener(at("::", 9999))), entryOf(server),
                          entryOf(clientKey(4)), entryOf(clientKey(3))});
        QCOMPARE(model.entry(0).pair, -1);
        QCOMPARE(model.entry(1).pair, 3);
        QCOMPARE(model.entry(2).pair, -1);
        QCOMPARE(model.entry(3).pair, 1);
    }

    void aSocketConnectedToItselfHasNoOtherRow()
    {
        const SocketAddress self = at("127.0.0.1", 4000);
        TcpTableModel model;
        model.setEntries({entryOf({self, self})});
        QCOMPARE(model.entry(0).pair, -1);
    }

    void aLivingRowIsThePairBeforeOneThatIsGone()
    {
        TableEntry gone = entryOf({at("::ffff:127.0.0.1", 9999), at("::ffff:127.0.0.1", 20'003)});
        gone.tracked.gone = true;
        TcpTableModel model;
        model.setEntries({gone, entryOf(clientKey(3)), entryOf(clientKey(3).reversed())});
        QCOMPARE(model.entry(0).pair, -1);
        QCOMPARE(model.entry(1).pair, 2);
        QCOMPARE(model.entry(2).pair, 1);
    }

    void listenersThatShareAPortHaveARowEach()
    {
        TcpTableModel model;
        QAbstractItemModelTester tester(&model);
        TableEntry one = entryOf({at("127.0.0.1", 9999), at("0.0.0.0", 0)});
        one.tracked.row.state = TcpState::Listen;
        one.tracked.row.inode = 1;
        TableEntry other = one;
        other.tracked.row.inode = 2;
        model.setEntries({one, other});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.entry(1).tracked.row.inode, std::uint64_t(2));
        one.tracked.gone = true;
        model.setEntries({one, other});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.entry(0).tracked.row.inode, std::uint64_t(2));
        other.tracked.gone = true;
        model.setEntries({one, other});
        QCOMPARE(model.rowCount(), 1);
    }

    void everyColumnGivesTheFactItself()
    {
        TableEntry entry = entryOf(clientKey(1), 12);
        entry.tracked.row.owner = {kernel::Owner::Kind::Process, 812, QStringLiteral("nc")};
        entry.nature.kind = kernel::RowNature::Kind::Client;
        TcpTableModel model;
        model.setEntries({entry});
        const auto fact = [&](int column) {
            return model.index(0, column).data();
        };
        QCOMPARE(fact(TcpTableModel::Proto), QVariant(AF_INET));
        QCOMPARE(fact(TcpTableModel::RecvQ), QVariant(12U));
        QCOMPARE(fact(TcpTableModel::SendQ), QVariant(0U));
        QCOMPARE(fact(TcpTableModel::LocalAddress), QVariant(QStringLiteral("127.0.0.1:20001")));
        QCOMPARE(fact(TcpTableModel::ForeignAddress), QVariant(QStringLiteral("127.0.0.1:9999")));
        QCOMPARE(fact(TcpTableModel::State), QVariant(int(TcpState::Established)));
        QCOMPARE(fact(TcpTableModel::OwnerName), QVariant(812));
        QCOMPARE(fact(TcpTableModel::Nature), QVariant(int(kernel::RowNature::Kind::Client)));
        QVERIFY(model.index(0, 0).data(TcpTableModel::EntryRole).value<TableEntry>() == entry);
    }
};

SOCKSCOPE_TEST_MAIN(TcpTableModelTest)
#include "tst_tcptablemodel.moc"
