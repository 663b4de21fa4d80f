// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/shownbench.h"
#include "panelfixture.h"
#include "panels/selection.h"
#include "panels/tcpinfomodel.h"
#include "panels/tcpinfopanel.h"
#include "panels/tcpinfowords.h"
#include "panels/theme.h"
#include "panels/topicrole.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QTimer>

using namespace panels;
using kernel::InfoFigure;
using kernel::InfoGroup;
using kernel::InfoUnit;

namespace {

struct Fixture
{
    Fixture()
    {
        server.startListening({.port = QStringLiteral("0")});
        peer = connectedTo(server.socket().local);
        panel.resize(1280, 215);
        panel.show();
    }
    bool accepted()
    {
        return QTest::qWaitFor([this] { return server.peers().size() == 1; });
    }
    QListView *view() const { return child<QListView>(panel, "tcpInfoView"); }
    QString value(const QString &name) const
    {
        const QAbstractItemModel *model = view()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data(TcpInfoModel::NameRole).toString() == name)
                return model->index(row, 0).data().toString();
        }
        return {};
    }
    bool ticks() const
    {
        const QList<QTimer *> timers = panel.findChildren<QTimer *>();
        return std::any_of(timers.begin(), timers.end(), [](const QTimer *timer) {
            return timer->isActive() && timer->interval() == 1000;
        });
    }

    session::ServerSession server;
    Selection selection;
    ShownBench shown{server};
    TcpInfoPanel panel{shown, selection};
    PlainSocket peer;
};

InfoFigure figure(const char *name, InfoGroup group, std::uint64_t value)
{
    return {name, group, InfoUnit::Segments, value};
}

} // namespace

class TcpInfoPanelTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }

    void theChosenConnectionsFiguresAreShownAsTheyChange()
    {
        Fixture f;
        QVERIFY(f.accepted());
        QCOMPARE(f.view()->model()->rowCount(), 0);
        f.selection.choose(f.server.peers().first().key);
        QCOMPARE(f.value(QStringLiteral("state")), QStringLiteral("ESTABLISHED"));
        QCOMPARE(f.value(QStringLiteral("bytes_received")), QStringLiteral("0 B"));
        QVERIFY(f.value(QStringLiteral("snd_mss")).endsWith(QStringLiteral(" B")));
        QCOMPARE(::send(f.peer.fd(), "hello\n", 6, 0), ssize_t(6));
        QTRY_COMPARE(f.value(QStringLiteral("bytes_received")), QStringLiteral("6 B"));
        QVERIFY(said(f.panel, "tcpInfoSubject")
                    .contains(QStringLiteral("fd %1").arg(f.server.peers().first().fd)));
    }

    void aConnectionThatIsNotOursHasNone()
    {
        Fixture f;
        QVERIFY(f.accepted());
        f.selection.choose(f.server.peers().first().key.reversed());
        QCOMPARE(f.view()->model()->rowCount(), 0);
        QVERIFY(said(f.panel, "tcpInfoSubject").isEmpty());
        QVERIFY(!f.ticks());
    }

    void theKernelIsAskedOnlyWhileItCanBeSeen()
    {
        Fixture f;
        QVERIFY(f.accepted());
        QVERIFY(!f.ticks());
        f.selection.choose(f.server.peers().first().key);
        QVERIFY(f.ticks());
        f.panel.hide();
        QVERIFY(!f.ticks());
        f.panel.show();
        QVERIFY(f.ticks());
        f.server.close(f.server.peers().first().id, net::CloseKind::Fin);
        QTRY_VERIFY(!f.ticks());
        QCOMPARE(f.view()->model()->rowCount(), 0);
    }

    void theQuestionIsNotOnRecord()
    {
        Fixture f;
        QVERIFY(f.accepted());
        const auto before = f.server.calls().lastNumber();
        f.selection.choose(f.server.peers().first().key);
        QCOMPARE(f.server.calls().lastNumber(), before);
    }

    void aFigureThatChangedIsMarkedForAShortTime()
    {
        TcpInfoModel model;
        QAbstractItemModelTester tester(&model);
        const std::int64_t second = 1'000'000'000;
        const auto marked = [&model](int row) {
            return model.index(row).data(TcpInfoModel::ChangedRole).toBool();
        };
        model.setFigures({figure("tcpi_unacked", InfoGroup::Sending, 1)}, second, false);
        QVERIFY(!marked(1));
        model.setFigures({figure("tcpi_unacked", InfoGroup::Sending, 2)}, 2 * second, true);
        QVERIFY(marked(1));
        model.setFigures({figure("tcpi_unacked", InfoGroup::Sending, 2)}, 3 * second, true);
        QVERIFY(marked(1));
        model.setFigures({figure("tcpi_unacked", InfoGroup::Sending, 2)}, 4 * second, true);
        QVERIFY(!marked(1));
        model.setFigures({figure("tcpi_unacked", InfoGroup::Sending, 9)}, 5 * second, false);
        QVERIFY(!marked(1)); // another socket's
    }

    void noHeadingStandsAloneAtTheFootOfAColumn()
    {
        TcpInfoModel model;
        QAbstractItemModelTester tester(&model);
        model.setFigures(kernel::TcpInfo::parse(QByteArray(256, '\1')).figures(), 1, false);
        for (int rows = 3; rows < 20; ++rows) {
            model.setRowsOfColumn(rows);
            for (int row = rows - 1; row < model.rowCount(); row += rows)
                QVERIFY(!model.index(row).data(TcpInfoModel::HeadingRole).toBool());
        }
    }

    void allFiguresFitACommonScreenWithoutScrolling()
    {
        Fixture f;
        QVERIFY(f.accepted());
        f.panel.resize(1280, 190);
        f.selection.choose(f.server.peers().first().key);
        QCoreApplication::processEvents();
        QTRY_COMPARE(f.view()->horizontalScrollBarPolicy(), Qt::ScrollBarAlwaysOff);
        const QAbstractItemModel *model = f.view()->model();
        const QRect last = f.view()->visualRect(model->index(model->rowCount() - 1, 0));
        QVERIFY(f.view()->viewport()->rect().contains(last));
        f.panel.resize(700, 190);
        QTRY_COMPARE(f.view()->horizontalScrollBarPolicy(), Qt::ScrollBarAlwaysOn);
    }

    void whereTheyDoNotFitTheyAreMeasuredOnceNotWithoutEnd()
    {
        Fixture f;
        QVERIFY(f.accepted());
        f.selection.choose(f.server.peers().first().key);
        QAbstractItemModel *model = f.view()->model();
        constexpr int most = 200;
        int resets = 0;
        connect(model, &QAbstractItemModel::modelReset, &f.panel, [&] {
            if (++resets > most)
                model->disconnect(f.view()); // or the event loop would never come to rest
        });
        // Of these heights some have room for a row more without the scroll bar.
        for (int height = 180; height < 200; ++height) {
            f.panel.resize(700, height);
            QCoreApplication::processEvents();
        }
        QCOMPARE(f.view()->horizontalScrollBarPolicy(), Qt::ScrollBarAlwaysOn);
        QVERIFY(resets <= most);
    }

    void eachFigureCarriesItsTopicAndItsExactValue()
    {
        Fixture f;
        QVERIFY(f.accepted());
        f.selection.choose(f.server.peers().first().key);
        int topics = 0;
        for (int row = 0; row < f.view()->model()->rowCount(); ++row)
            topics += f.view()->model()->index(row, 0).data(TopicRole).toString().startsWith(
                          QStringLiteral("info:tcpi_"))
                          ? 1
                          : 0;
        const auto table = f.panel.textTable();
        QVERIFY(table && topics > 30);
        QCOMPARE(qsizetype(topics), table->rows.size());
        for (const QStringList &row : table->rows)
            QCOMPARE(row.size(), table->headers.size());
    }

    void valuesAreWrittenInUnitsThatAPersonReads()
    {
        const auto words = [](InfoUnit unit, std::uint64_t value) {
            return infoValueWords({"tcpi_x", InfoGroup::Sending, unit, value});
        };
        QCOMPARE(words(InfoUnit::Microseconds, 38), QStringLiteral("38.0 µs"));
        QCOMPARE(words(InfoUnit::Microseconds, 204'000), QStringLiteral("204 ms"));
        QCOMPARE(words(InfoUnit::Bytes, 65'483), QStringLiteral("65,483 B"));
        QCOMPARE(words(InfoUnit::Shift, 7), QStringLiteral("7 (×128)"));
        InfoFigure unknown = {"tcpi_x", InfoGroup::Sending, InfoUnit::Microseconds, 5};
        unknown.known = false;
        QCOMPARE(infoValueWords(unknown), QStringLiteral("–"));
        unknown.known = true;
        unknown.unlimited = true;
        QCOMPARE(infoValueWords(unknown), QStringLiteral("∞"));
        QCOMPARE(infoExactWords(unknown), QStringLiteral("5 µs"));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(TcpInfoPanelTest)
#include "tst_tcpinfopanel.moc"
