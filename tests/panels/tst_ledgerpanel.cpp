// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ledgerpanel.h"

#include "connectedbench.h"
#include "panelfixture.h"
#include "panels/figure.h"
#include "panels/language.h"
#include "panels/ledgerfacts.h"
#include "panels/ledgerview.h"
#include "panels/theme.h"
#include "session/farend.h"
#include "support/behaviourtest.h"

#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QTimer>

using namespace panels;
using Kind = LedgerTarget::Kind;

namespace {

/// The client's ledger of a connection to a server whose reads are made by hand.
struct Bench : ConnectedBench<LedgerPanel>
{
    Bench()
        : ConnectedBench({1200, 360})
    {
    }
    void say(const QString &text, int writeSize = 0)
    {
        client.send({.text = text, .lineEnd = chat::LineEnd::None, .writeSize = writeSize});
    }
    /// The server's kernel has that much for us that nobody has read.
    bool arrived(std::uint32_t bytes)
    {
        return QTest::qWaitFor([this, bytes] {
            const kernel::TrackedRow *row = server.tableRow(key.reversed());
            return row && row->row.recvQueue >= bytes;
        });
    }
    bool far(std::uint64_t readBytes)
    {
        return QTest::qWaitFor([this, readBytes] {
            return panel.view().band(true).stream().reads.bytes() == readBytes;
        });
    }
    /// The first lesson of 粘包: three writes, one read.
    bool merge()
    {
        server.setReading(1, false);
        for (const char *text : {"one", "two", "three"})
            say(QString::fromLatin1(text));
        if (!arrived(11))
            return false;
        server.readOnce(1);
        return far(11);
    }
    QString sentence(const char *name) { return child<QAbstractButton>(panel, name)->text(); }
    void clickAt(const LedgerTarget &target)
    {
        QTest::mouseClick(panel.view().viewport(), Qt::LeftButton, {},
                          panel.view().placeOf(target).center());
    }
    QString hex() { return child<QPlainTextEdit>(panel, "ledgerHex")->toPlainText(); }
};

void save(QWidget &widget, const char *name)
{
    const QString folder = qEnvironmentVariable("SOCKSCOPE_TEST_PICTURES");
    if (!folder.isEmpty())
        savePicture(pictureOf(widget, 1),
                    folder + u'/' + QLatin1StringView(name) + QStringLiteral(".png"));
}

} // namespace

class LedgerPanelTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }

    void withoutAConnectionItSaysWhatToDo()
    {
        Bench bench;
        bench.panel.show();
        QVERIFY(said(bench.panel, "ledgerEmpty").contains(QStringLiteral("Choose a connection")));
        QVERIFY(bench.connect());
        QTRY_VERIFY(said(bench.panel, "ledgerEmpty").contains(QStringLiteral("Send a line")));
        bench.say(QStringLiteral("hello"));
        QTRY_VERIFY(bench.panel.view().isVisible());
        QVERIFY(!child<QWidget>(bench.panel, "ledgerEmpty")->isVisible());
    }

    void threeWritesThatCameOutInOneReadAreToldAndShown()
    {
        Bench bench;
        QVERIFY(bench.connect());
        QVERIFY(bench.merge());
        QTRY_COMPARE(bench.sentence("ledgerSentenceOut"),
                     QStringLiteral("→ sent: 3 writes came out in 1 read (粘包)"));
        click(bench.panel, "ledgerSentenceOut");
        QCOMPARE(bench.panel.view().chosen(), (LedgerTarget{Kind::Bytes, true, 0, 11}));
        QVERIFY(
            said(bench.panel, "ledgerPartners").contains(QStringLiteral("write 3 (all its 5 B)")));
        QVERIFY(
            said(bench.panel, "ledgerPartners").contains(QStringLiteral("read 1 (all its 11 B)")));
        QVERIFY(bench.hex().contains(QStringLiteral("onetwoth")));
        save(bench.panel, "merged");
    }

    void oneWriteThatCameOutInTwoReadsAndCutACharacterIsTold()
    {
        Bench bench;
        QVERIFY(bench.connect());
        bench.server.setReading(1, false);
        bench.server.setReadSize(1, 4);
        bench.say(QStringLiteral("abc中d"));
        QVERIFY(bench.arrived(7));
        bench.server.readOnce(1);
        bench.server.readOnce(1);
        QVERIFY(bench.far(7));
        const QString wanted =
            QStringLiteral("→ sent: 1 write came out in 2 reads (拆包). The character 中 "
                           "(E4 B8 AD) was cut by two reads, after 1 B.");
        QTRY_COMPARE(bench.sentence("ledgerSentenceOut"), wanted);
        bench.clickAt({Kind::Read, true, 0, 4});
        QCOMPARE(bench.panel.view().chosen(), (LedgerTarget{Kind::Read, true, 0, 4}));
        QVERIFY(bench.hex().contains(QStringLiteral("abc▌")));
        QVERIFY(said(bench.panel, "ledgerCuts").contains(QStringLiteral("中")));
        QVERIFY(said(bench.panel, "ledgerPartners").contains(QStringLiteral("write 1 (4 of 7 B)")));
        save(bench.panel, "cut");
        bench.clickAt({Kind::Read, true, 4, 7});
        QVERIFY(bench.hex().contains(QStringLiteral("▐d")));
    }

    void whatIsNotReadYetIsSaidToBeInTheKernel()
    {
        Bench bench;
        QVERIFY(bench.connect());
        bench.server.setReading(1, false);
        bench.say(QStringLiteral("waiting"));
        QTRY_VERIFY(bench.sentence("ledgerSentenceOut")
                        .contains(QStringLiteral("7 B written and not read yet")));
        QTRY_COMPARE(bench.panel.view().band(true).layout().unread.size(), 1);
        bench.clickAt({Kind::Write, true, 0, 7});
        QVERIFY(said(bench.panel, "ledgerPartners").contains(QStringLiteral("7 B not read yet")));
        save(bench.panel, "unread");
    }

    void thePeersWritesAndOurReadsAreTheOtherDirection()
    {
        Bench bench;
        QVERIFY(bench.connect());
        bench.server.send(1, {.text = QStringLiteral("reply")});
        QTRY_COMPARE(bench.panel.view().band(false).stream().reads.bytes(), std::uint64_t(6));
        QTRY_COMPARE(bench.panel.view().band(false).stream().writes.bytes(), std::uint64_t(6));
        child<QComboBox>(bench.panel, "ledgerDirection")->setCurrentIndex(2);
        QVERIFY(bench.panel.view().placeOf({Kind::Write, true, 0, 1}).isEmpty());
        bench.clickAt({Kind::Write, false, 0, 6});
        QVERIFY(said(bench.panel, "ledgerChosen").startsWith(QStringLiteral("write 1")));
        QVERIFY(bench.hex().contains(QStringLiteral("reply\\n")));
    }

    void bothDirectionsAreInSightInALowPanelToo()
    {
        Bench bench;
        bench.panel.resize(900, 200);
        QVERIFY(bench.connect());
        bench.say(QStringLiteral("hello"));
        bench.server.send(1, {.text = QStringLiteral("reply")});
        QTRY_COMPARE(bench.panel.view().band(true).stream().reads.bytes(), std::uint64_t(5));
        QTRY_COMPARE(bench.panel.view().band(false).stream().reads.bytes(), std::uint64_t(6));
        const QRect room = bench.panel.view().viewport()->rect();
        QVERIFY(room.contains(bench.panel.view().placeOf({Kind::Write, true, 0, 5})));
        QVERIFY(room.contains(bench.panel.view().placeOf({Kind::Read, false, 0, 6})));
        save(bench.panel, "ledger-low");
    }

    void ofAStrangersEndOnlyOursIsKnownAndTheReasonIsGiven()
    {
        Bench bench;
        PlainSocket nc = connectedTo(bench.server.socket().local);
        QVERIFY(nc.isOpen());
        QTRY_COMPARE(bench.server.peers().size(), 1);
        Selection selection;
        ShownBench shown(bench.server);
        LedgerPanel panel(shown, bench.server, selection);
        panel.resize(1200, 360);
        selection.choose(bench.server.peers().constFirst().key);
        panel.show();
        QCOMPARE(::write(nc.fd(), "<b>hi\n", 6), ssize_t(6));
        QTRY_COMPARE(panel.view().band(false).stream().reads.bytes(), std::uint64_t(6));
        QVERIFY(!panel.view().band(false).stream().writesKnown);
        const posix::ConnectionKey key = *selection.key();
        QTRY_COMPARE(bench.server.farEnd().report(key).standing,
                     session::FarReport::Standing::NotOurs);
        QTRY_VERIFY(child<QAbstractButton>(panel, "ledgerSentenceIn")
                        ->text()
                        .contains(QStringLiteral("cannot be known from here")));
        bench.server.setReading(bench.server.peers().constFirst().id, false);
        QCOMPARE(::write(nc.fd(), "unread", 6), ssize_t(6));
        QTRY_COMPARE(panel.view().band(false).stream().waiting, std::uint64_t(6));
        save(panel, "stranger");
    }

    void aCharacterThatOurReadsCutIsToldThoughTheStrangersWritesAreUnknown()
    {
        Bench bench;
        PlainSocket nc = connectedTo(bench.server.socket().local);
        QTRY_COMPARE(bench.server.peers().size(), 1);
        const chat::PeerId id = bench.server.peers().constFirst().id;
        bench.server.setReading(id, false);
        bench.server.setReadSize(id, 2);
        Selection selection;
        ShownBench shown(bench.server);
        LedgerPanel panel(shown, bench.server, selection);
        panel.resize(1200, 360);
        selection.choose(bench.server.peers().constFirst().key);
        panel.show();
        QCOMPARE(::write(nc.fd(), "\xe4\xbd\xa0\n", 4), ssize_t(4));
        QTRY_COMPARE(panel.view().band(false).stream().waiting, std::uint64_t(4));
        bench.server.readOnce(id);
        bench.server.readOnce(id);
        QTRY_VERIFY(child<QAbstractButton>(panel, "ledgerSentenceIn")
                        ->text()
                        .contains(QStringLiteral("你 (E4 BD A0) was cut by two reads")));
    }

    void theFinInRecvQIsNoByte()
    {
        kernel::TcpRow row;
        row.recvQueue = 1;
        row.state = kernel::TcpState::CloseWait;
        QCOMPARE(unreadBytes(row), std::uint64_t(0));
        row.state = kernel::TcpState::Established;
        QCOMPARE(unreadBytes(row), std::uint64_t(1));
        row.recvQueue = 0;
        row.state = kernel::TcpState::LastAck;
        QCOMPARE(unreadBytes(row), std::uint64_t(0));
    }

    void gb18030IsReadAsSuch()
    {
        Bench bench;
        QVERIFY(bench.connect());
        bench.client.send({.text = QStringLiteral("中文"), .encoding = chat::Encoding::Gb18030});
        QVERIFY(bench.far(5));
        bench.panel.setEncoding(chat::Encoding::Gb18030);
        bench.clickAt({Kind::Write, true, 0, 5});
        QVERIFY(bench.hex().contains(QStringLiteral("中文")));
        child<QComboBox>(bench.panel, "ledgerEncoding")->setCurrentIndex(0);
        QCOMPARE(bench.panel.encoding(), chat::Encoding::Utf8);
        QVERIFY(!bench.hex().contains(QStringLiteral("中文")));
    }

    void theArrowKeysWalkFromCallToCall()
    {
        Bench bench;
        QVERIFY(bench.connect());
        QVERIFY(bench.merge());
        LedgerView &view = bench.panel.view();
        const auto press = [&view](Qt::Key key) {
            QTest::keyClick(&view, key);
        };
        press(Qt::Key_Left);
        QCOMPARE(view.chosen(), (LedgerTarget{Kind::Write, true, 6, 11}));
        press(Qt::Key_Left);
        QCOMPARE(view.chosen(), (LedgerTarget{Kind::Write, true, 3, 6}));
        press(Qt::Key_Down);
        QCOMPARE(view.chosen(), (LedgerTarget{Kind::Read, true, 0, 11}));
        press(Qt::Key_Up);
        QCOMPARE(view.chosen().kind, Kind::Write);
        press(Qt::Key_Escape);
        QVERIFY(view.chosen().isNone());
    }

    void aByteCanBeClickedAndIsItsWholeCharacter()
    {
        Bench bench;
        QVERIFY(bench.connect());
        bench.say(QStringLiteral("a中b"));
        QVERIFY(bench.far(5));
        bench.clickAt({Kind::Bytes, true, 2, 3});
        QCOMPARE(bench.panel.view().chosen(), (LedgerTarget{Kind::Bytes, true, 1, 4}));
    }

    void theNewestBytesStayInSightUntilOneScrollsBack()
    {
        Bench bench;
        QVERIFY(bench.connect());
        bench.panel.resize(700, 360);
        const QScrollBar *bar = bench.panel.view().horizontalScrollBar();
        for (int i = 0; i < 30; ++i)
            bench.say(QStringLiteral("line %1").arg(i));
        QTRY_VERIFY(bench.panel.view().band(true).stream().writes.count() == 30);
        QVERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), bar->maximum());
        bench.panel.view().horizontalScrollBar()->setValue(10);
        bench.say(QStringLiteral("more"));
        QTRY_VERIFY(bench.panel.view().band(true).stream().writes.count() == 31);
        QCOMPARE(bar->value(), 10);
    }

    void aLargeTransferIsBrokenAndTheSmallOnesStayReadable()
    {
        Bench bench;
        QVERIFY(bench.connect());
        bench.say(QStringLiteral("small"));
        bench.say(QString(60'000, u'x'));
        bench.say(QStringLiteral("中end"));
        QVERIFY(bench.far(60'011));
        save(bench.panel, "large");
        click(bench.panel, "ledgerZoomOut");
        QCOMPARE(bench.panel.view().zoom(), LedgerView::Zoom::Overview);
        QVERIFY(!child<QWidget>(bench.panel, "ledgerZoomOut")->isEnabled());
        save(bench.panel, "overview");
    }

    void theTableHasEachKnownCall()
    {
        Bench bench;
        QVERIFY(bench.connect());
        QVERIFY(bench.merge());
        const TextTable table = *bench.panel.textTable();
        QCOMPARE(table.headers.size(), 6);
        QCOMPARE(table.rows.size(), 4);
        const QStringList first = {QStringLiteral("write 1 (we)"),
                                   QStringLiteral("sent"),
                                   QStringLiteral("0"),
                                   QStringLiteral("3"),
                                   QStringLiteral("6F 6E 65"),
                                   QStringLiteral("one")};
        QCOMPARE(table.rows[0], first);
        QCOMPARE(table.rows[3][0], QStringLiteral("read 1 (peer)"));
        QCOMPARE(table.rows[3][5], QStringLiteral("onetwothree"));
    }

    void hiddenItAsksNobodyAndRunsNoTimer()
    {
        Bench bench;
        QVERIFY(bench.connect());
        bench.say(QStringLiteral("seen"));
        QVERIFY(bench.far(4));
        bench.panel.hide();
        QCOMPARE(bench.client.farEnd().report(bench.key).standing,
                 session::FarReport::Standing::Unasked);
        bench.say(QStringLiteral("unseen"));
        for (const QTimer *timer : bench.panel.findChildren<QTimer *>())
            QVERIFY(!timer->isActive());
        bench.panel.show();
        QVERIFY(bench.far(10));
    }

    void everyWordFollowsTheLanguage()
    {
        Bench bench;
        QVERIFY(bench.connect());
        QVERIFY(bench.merge());
        MarkingTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
        const QString marked = bench.sentence("ledgerSentenceOut");
        QCoreApplication::removeTranslator(&translator);
        QVERIFY2(marked.startsWith(u'«') && marked.count(u'«') == 2, qPrintable(marked));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(LedgerPanelTest)
#include "tst_ledgerpanel.moc"
