// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panelfixture.h"
#include "panels/syscalllogpanel.h"
#include "panels/theme.h"
#include "posix/syscalls.h"
#include "support/behaviourtest.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

using namespace panels;
using models::SyscallLogModel;

namespace {

struct Fixture
{
    explicit Fixture(std::size_t capacity = 1000)
        : calls({}, capacity)
    {
        panel.resize(1100, 300);
        panel.show();
        view = panel.findChild<QTableView *>(QStringLiteral("logTable"));
        words = panel.findChild<QLineEdit *>(QStringLiteral("logFilter"));
        kind = panel.findChild<QComboBox *>(QStringLiteral("logKind"));
    }
    int rows() const { return view->model()->rowCount(); }
    QString text(int row, int column) const
    {
        return view->model()->index(row, column).data().toString();
    }
    /// socket, setsockopt, bind, listen, a refused second bind, an accept that would block
    void listen()
    {
        listener = std::move(calls.socket(AF_INET, SOCK_STREAM)).value();
        calls.setOption(listener.fd(), SOL_SOCKET, SO_REUSEADDR, 1);
        calls.bind(listener.fd(), posix::SocketAddress::loopback(AF_INET, 0));
        calls.listen(listener.fd(), 7);
        calls.bind(listener.fd(), posix::SocketAddress::loopback(AF_INET, 0));
        calls.accept(listener.fd());
    }

    posix::Syscalls calls;
    posix::Descriptor listener;
    SyscallLogModel model{calls.records()};
    SyscallLogPanel panel{model};
    QTableView *view;
    QLineEdit *words;
    QComboBox *kind;
};

} // namespace

class SyscallLogPanelTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }
    void everyCallIsALineOfC()
    {
        Fixture f;
        f.listen();
        f.panel.callsMade();
        QTRY_COMPARE(f.rows(), 6);
        QAbstractItemModelTester tester(f.view->model());
        QVERIFY(f.text(3, SyscallLogModel::Call).startsWith(QStringLiteral("listen(")));
        QVERIFY(f.text(3, SyscallLogModel::Call).contains(QStringLiteral("7")));
        QCOMPARE(f.text(3, SyscallLogModel::Result), QStringLiteral("0"));
        QCOMPARE(f.text(3, SyscallLogModel::State), QStringLiteral("LISTEN"));
        QCOMPARE(f.text(3, SyscallLogModel::Error), QString());
        QCOMPARE(f.text(3, SyscallLogModel::Time).size(), 12);
        QVERIFY(f.text(4, SyscallLogModel::Error).startsWith(QStringLiteral("EINVAL ")));
        QCOMPARE(f.text(4, SyscallLogModel::Result), QStringLiteral("-1"));
        f.calls.listen(f.listener.fd(), 8);
        f.panel.callsMade();
        QTRY_COMPARE(f.rows(), 7);
    }

    void refusedCallsAreTheOnesThatWentWrongAndNotTheOnesThatWouldBlock()
    {
        Fixture f;
        f.listen();
        f.panel.callsMade();
        QTRY_COMPARE(f.rows(), 6);
        f.kind->setCurrentIndex(1);
        QCOMPARE(f.rows(), 1);
        QVERIFY(f.text(0, SyscallLogModel::Call).startsWith(QStringLiteral("bind(")));
        f.kind->setCurrentIndex(f.kind->findText(QStringLiteral("bind")));
        QCOMPARE(f.rows(), 2);
        f.kind->setCurrentIndex(0);
        QCOMPARE(f.rows(), 6);
    }

    void typedWordsAreFoundInCallResultAndErrno_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("rows");
        QTest::newRow("call") << QStringLiteral("LISTEN(") << 1;
        QTest::newRow("argument") << QStringLiteral("so_reuseaddr") << 1;
        QTest::newRow("errno") << QStringLiteral("EAGAIN") << 1;
        QTest::newRow("two words") << QStringLiteral("bind EINVAL") << 1;
        QTest::newRow("nothing") << QStringLiteral("no such thing") << 0;
        QTest::newRow("empty") << QString() << 6;
    }

    void typedWordsAreFoundInCallResultAndErrno()
    {
        QFETCH(QString, typed);
        QFETCH(int, rows);
        Fixture f;
        f.listen();
        f.panel.callsMade();
        QTRY_COMPARE(f.rows(), 6);
        QTest::keyClicks(f.words, typed);
        QTRY_COMPARE(f.rows(), rows);
        QCOMPARE(f.panel.textTable()->rows.size(), rows);
    }

    void newCallsPassTheFilterToo()
    {
        Fixture f;
        f.words->setText(QStringLiteral("listen("));
        f.listen();
        f.calls.listen(f.listener.fd(), 9);
        f.panel.callsMade();
        QTRY_COMPARE(f.rows(), 2);
    }

    void clearHidesWhatWasThere()
    {
        Fixture f;
        f.listen();
        f.panel.callsMade();
        QTRY_COMPARE(f.rows(), 6);
        QTest::mouseClick(f.panel.findChild<QPushButton *>(QStringLiteral("logClear")),
                          Qt::LeftButton);
        QCOMPARE(f.rows(), 0);
        f.calls.listen(f.listener.fd(), 9);
        f.panel.callsMade();
        QTRY_COMPARE(f.rows(), 1);
    }

    void itStaysAtTheEndUnlessThePersonScrolledUp()
    {
        Fixture f;
        f.listen();
        const auto add = [&f](int count) {
            for (int i = 0; i < count; ++i)
                f.calls.listen(f.listener.fd(), i);
            f.panel.callsMade();
        };
        QScrollBar *bar = f.view->verticalScrollBar();
        add(100);
        QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
        add(100);
        QTRY_COMPARE(f.rows(), 206);
        QTRY_COMPARE(bar->value(), bar->maximum());
        bar->setValue(3);
        add(100);
        QTRY_COMPARE(f.rows(), 306);
        QCOMPARE(bar->value(), 3);
    }

    void droppedCallsAreCounted()
    {
        Fixture f(10);
        f.listen();
        f.panel.callsMade();
        auto *dropped = f.panel.findChild<QLabel *>(QStringLiteral("logDropped"));
        QTRY_COMPARE(f.rows(), 6);
        QVERIFY(dropped->isHidden());
        for (int i = 0; i < 9; ++i)
            f.calls.listen(f.listener.fd(), i);
        f.panel.callsMade();
        QTRY_COMPARE(f.rows(), 10);
        QVERIFY(!dropped->isHidden());
        QVERIFY(dropped->text().contains(QStringLiteral("5")));
    }

    void ctrlCCopiesTheChosenLines()
    {
        Fixture f;
        f.listen();
        f.panel.callsMade();
        QTRY_COMPARE(f.rows(), 6);
        f.view->selectRow(3);
        f.view->activateWindow();
        f.view->setFocus();
        QTRY_VERIFY(f.view->hasFocus());
        QTest::keyClick(f.view, Qt::Key_C, Qt::ControlModifier);
        const QString text = QApplication::clipboard()->text();
        QVERIFY(text.contains(QStringLiteral("listen(")));
        QVERIFY(!text.contains(QStringLiteral("bind(")));
    }

    void aHundredThousandCallsAreFilteredAndStillFollowed()
    {
        Fixture f(100'000);
        f.listen();
        for (int i = 0; i < 100'000; ++i)
            f.calls.listen(f.listener.fd(), i % 10);
        f.panel.callsMade();
        QTRY_COMPARE_WITH_TIMEOUT(f.rows(), 100'000, 20'000);
        f.words->setText(QStringLiteral(", 7)"));
        QTRY_COMPARE_WITH_TIMEOUT(f.rows(), 10'000, 20'000);
        f.calls.listen(f.listener.fd(), 7);
        f.panel.callsMade();
        QTRY_COMPARE(f.rows(), 10'001);
    }

    void aSimulatedResultIsMarked()
    {
        posix::SyscallRing ring(10);
        posix::SyscallRecord record;
        record.call = posix::Call::Accept4;
        record.error = EMFILE;
        record.simulated = true;
        ring.append(record);
        SyscallLogModel model(ring);
        SyscallLogPanel panel(model);
        const QString error = panel.textTable()->rows.front().value(SyscallLogModel::Error);
        QVERIFY(error.contains(QStringLiteral("simulated")));
        QVERIFY(error.contains(QStringLiteral("EMFILE")));
    }

    void bytesOfAStrangerAreNeverMarkup()
    {
        posix::SyscallRing ring(10);
        posix::SyscallRecord record;
        record.call = posix::Call::Read;
        record.result = 12;
        const std::string_view bytes = "<img src=x>\x1b";
        std::copy(bytes.begin(), bytes.end(), record.preview.begin());
        record.previewSize = std::uint8_t(bytes.size());
        ring.append(record);
        SyscallLogModel model(ring);
        SyscallLogPanel panel(model);
        const auto *view = panel.findChild<QTableView *>(QStringLiteral("logTable"));
        const QModelIndex cell = view->model()->index(0, SyscallLogModel::Call);
        QVERIFY(cell.data().toString().contains(QStringLiteral("<img src=x>")));
        QVERIFY(!cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("<img")));
        QVERIFY(!cell.data().toString().contains(QLatin1Char('\x1b')));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(SyscallLogPanelTest)
#include "tst_syscalllogpanel.moc"
