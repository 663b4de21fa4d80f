// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "models/chatmodel.h"
#include "support/behaviourtest.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace models;

namespace {

chat::Message numbered(std::uint64_t number)
{
    chat::Message message;
    message.count = number;
    return message;
}

} // namespace

class ChatModelTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestMessagesStayInOrderAndTheRestIsCounted()
    {
        ChatModel model;
        QAbstractItemModelTester tester(&model);
        QRandomGenerator random(20260104);
        quint64 said = 0;
        for (int round = 0; round < 12; ++round) {
            for (int i = 0, count = random.bounded(1, 25'000); i < count; ++i)
                model.add(numbered(said++));
            model.flush();
            QCOMPARE(model.rowCount(), int(std::min(said, quint64(ChatModel::capacity))));
            QCOMPARE(model.dropped() + quint64(model.rowCount()), said);
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.message(row).count, model.dropped() + quint64(row));
        }
        QVERIFY(model.dropped() > 0);
    }

    void messagesAppearWithTheNextFlushInOneBatch()
    {
        ChatModel model;
        QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
        for (int i = 0; i < 500; ++i)
            model.add(numbered(quint64(i)));
        QCOMPARE(model.rowCount(), 0);
        model.flush();
        QCOMPARE(model.rowCount(), 500);
        QCOMPARE(insertions.size(), 1);
        model.flush();
        QCOMPARE(insertions.size(), 1);
    }

    void clearForgetsWhatIsShownAndWhatWaits()
    {
        ChatModel model;
        QAbstractItemModelTester tester(&model);
        model.add(numbered(1));
        model.flush();
        model.add(numbered(2));
        model.clear();
        model.flush();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.dropped(), quint64(0));
    }

    void theRoleGivesTheMessageItself()
    {
        chat::Message said = numbered(0);
        said.bytes = "<b>hi</b>";
        said.who = QStringLiteral("Alice");
        ChatModel model;
        model.add(said);
        model.flush();
        const QModelIndex first = model.index(0);
        QCOMPARE(first.data(), QVariant(QByteArray("<b>hi</b>")));
        QCOMPARE(first.data(ChatModel::MessageRole).value<chat::Message>().who, said.who);
    }

    void theWayOfAMessageIsKeptWhetherItIsShownOrWaits()
    {
        ChatModel model;
        QAbstractItemModelTester tester(&model);
        for (const std::uint64_t number : {3, 5, 8}) {
            model.add({.number = number, .kind = chat::Message::Kind::Sent});
            if (number == 5)
                model.flush();
        }
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        chat::Way way;
        way.receivers = 2;
        for (const quint64 number : {3, 4, 8, 9})
            model.setWay(number, way);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 0);
        model.flush();
        QCOMPARE(model.message(0).way.receivers, 2);
        QCOMPARE(model.message(1).way.receivers, 0);
        QCOMPARE(model.message(2).way.receivers, 2);
    }
};

SOCKSCOPE_TEST_MAIN(ChatModelTest)
#include "tst_chatmodel.moc"
