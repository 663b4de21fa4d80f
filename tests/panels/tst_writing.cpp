// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// How a line is written, chosen by clicks and keys in the chat of a client, and what arrives at
// a peer of plain system calls.

#include "panelfixture.h"
#include "panels/chatpanel.h"
#include "panels/faultmark.h"
#include "session/clientsession.h"
#include "support/behaviourtest.h"

#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QListView>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolTip>

using namespace panels;
using posix::Call;
using posix::SyscallRecord;

namespace {

/// A chat that is wired to a session as the client's window does it.
struct Bench
{
    Bench()
    {
        using session::SocketSession;
        QObject::connect(&session, &SocketSession::messageAdded, &panel, &ChatPanel::addMessage);
        QObject::connect(&session, &SocketSession::messageMoved, &panel, &ChatPanel::setWay);
        QObject::connect(&session, &SocketSession::connectionsChanged, &panel, [this] {
            panel.setFilling(session.connection().filling, session.connection().filled);
        });
        QObject::connect(&panel, &ChatPanel::sendWanted, &panel,
                         [this](chat::PeerId, const chat::Outgoing &outgoing) {
                             if (session.send(outgoing))
                                 panel.lineTaken();
                         });
        QObject::connect(&panel, &ChatPanel::fillWanted, &panel, [this](chat::PeerId, bool on) {
            on ? session.fill(0) : session.stopFilling(0);
        });
        panel.resize(584, 320);
        panel.show();
        connect();
    }
    void connect()
    {
        const auto any = posix::SocketAddress::loopback(AF_INET, 0);
        listener = PlainSocket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        QCOMPARE(::bind(listener.fd(), any.data(), any.size()), 0);
        QCOMPARE(::listen(listener.fd(), 8), 0);
        sockaddr_in bound = {};
        socklen_t size = sizeof bound;
        ::getsockname(listener.fd(), reinterpret_cast<sockaddr *>(&bound), &size);
        session.connectNow(QStringLiteral("127.0.0.1"), QString::number(ntohs(bound.sin_port)));
        QTRY_VERIFY(session.connection().fd >= 0);
        peer = PlainSocket(::accept(listener.fd(), nullptr, nullptr));
    }
    void showMore() { click(panel, "chatMore"); }
    void choose(const char *name, int item)
    {
        child<QComboBox>(panel, name)->setCurrentIndex(item);
    }
    void setNumber(const char *name, const QString &value)
    {
        auto *field = child<QSpinBox>(panel, name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, value);
        QTest::keyClick(field, Qt::Key_Tab);
    }
    /// As an input method gives it.
    void compose(const QString &line)
    {
        auto *input = child<QLineEdit>(panel, "chatInput");
        input->clear();
        QInputMethodEvent event;
        event.setCommitString(line);
        QCoreApplication::sendEvent(input, &event);
    }
    void sendLine(const QString &line)
    {
        compose(line);
        QTest::keyClick(child<QLineEdit>(panel, "chatInput"), Qt::Key_Return);
    }
    QString preview() const { return said(panel, "chatPreview"); }
    /// All that arrives until @p size bytes have.
    QByteArray heard(qsizetype size) const
    {
        QByteArray bytes;
        while (bytes.size() < size && QTest::qWaitFor([this] { return readable(peer.fd()); })) {
            char buffer[65536];
            const ssize_t count = ::read(peer.fd(), buffer, sizeof buffer);
            if (count <= 0)
                break;
            bytes.append(buffer, count);
        }
        return bytes;
    }
    QList<SyscallRecord> writes() const
    {
        QList<SyscallRecord> found;
        const posix::SyscallRing &calls = session.calls();
        for (auto number = calls.firstNumber(); number <= calls.lastNumber(); ++number) {
            if (calls.at(number).call == Call::Write || calls.at(number).call == Call::Writev)
                found << calls.at(number);
        }
        return found;
    }
    /// The bytes of the writes as the preview shows them: "68 69 │ 0a".
    QString recorded() const
    {
        QStringList pieces;
        for (const SyscallRecord &record : writes()) {
            const auto bytes = record.previewBytes();
            pieces << QString::fromLatin1(
                QByteArray(bytes.data(), qsizetype(bytes.size())).toHex(' '));
        }
        return pieces.join(QStringLiteral(" │ "));
    }
    QString cell(int row, int column) const { return panel.textTable()->rows.at(row).at(column); }
    PlainSocket listener;
    PlainSocket peer;
    session::ClientSession session;
    models::ChatModel model;
    ChatPanel panel{model};
};

} // namespace

class WritingTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theChoicesAreHiddenUntilTheyAreWanted()
    {
        Bench bench;
        auto *bar = child<QWidget>(bench.panel, "chatWriting");
        QVERIFY(bar->isHidden());
        QSignalSpy toggled(&bench.panel, &ChatPanel::moreToggled);
        bench.showMore();
        QVERIFY(bar->isVisible());
        QCOMPARE(toggled.size(), 1);
        QVERIFY(bench.panel.minimumSizeHint().width() <= 584);
    }

    void whatIsHiddenHasNoEffect()
    {
        Bench bench;
        bench.showMore();
        bench.choose("chatHex", 1);
        bench.choose("chatLineEnd", 2);
        bench.setNumber("chatTimes", QStringLiteral("3"));
        bench.showMore();
        bench.sendLine(QStringLiteral("hi"));
        QCOMPARE(bench.heard(3), "hi\n");
        QCOMPARE(bench.writes().size(), 1);
        QVERIFY(!FaultMark::isOn(child<QWidget>(bench.panel, "chatInput")));
    }

    void severalWritesInARowAreSeveralCalls()
    {
        Bench bench;
        bench.showMore();
        bench.setNumber("chatTimes", QStringLiteral("5"));
        bench.compose(QStringLiteral("hi"));
        QCOMPARE(bench.preview(), QStringLiteral("5 × (68 69 0a) · 15 bytes · 5 writes"));
        bench.sendLine(QStringLiteral("hi"));
        QCOMPARE(bench.heard(15), QByteArray("hi\n").repeated(5));
        const auto writes = bench.writes();
        QCOMPARE(writes.size(), 5);
        for (const SyscallRecord &record : writes) {
            QCOMPARE(record.call, Call::Write);
            QCOMPARE(record.result, 3);
        }
        QTRY_COMPARE(bench.panel.textTable()->rows.size(), 6); // and that it is connected
    }

    void thePreviewIsWhatTheCallsAreGiven_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("hex");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("size");
        QTest::addColumn<QString>("preview");
        const auto row = [](const char *typed, int hex, int end, const char *size,
                            const char *preview) {
            QTest::newRow(preview) << QString::fromUtf8(typed) << hex << end
                                   << QString::fromLatin1(size) << QString::fromUtf8(preview);
        };
        row("hi", 0, 1, "0", "68 69 0a · 3 bytes · 1 write");
        row("hi", 0, 0, "0", "68 69 · 2 bytes · 1 write");
        row("hi", 0, 2, "0", "68 69 0d 0a · 4 bytes · 1 write");
        row("hi", 0, 1, "2", "68 69 │ 0a · 3 bytes · 2 writes");
        row("hello", 0, 1, "2", "68 65 │ 6c 6c │ 6f 0a · 6 bytes · 3 writes");
        row("你", 0, 0, "1", "e4 │ bd │ a0 · 3 bytes · 3 writes");
        row("0x00 ff", 1, 0, "0", "00 ff · 2 bytes · 1 write");
        row("7", 0, 0, "0", "37 · 1 byte · 1 write");
    }

    void thePreviewIsWhatTheCallsAreGiven()
    {
        QFETCH(QString, typed);
        QFETCH(int, hex);
        QFETCH(int, end);
        QFETCH(QString, size);
        QFETCH(QString, preview);
        Bench bench;
        bench.showMore();
        bench.choose("chatHex", hex);
        bench.choose("chatLineEnd", end);
        bench.setNumber("chatWriteSize", size);
        bench.compose(typed);
        QCOMPARE(bench.preview(), preview);
        bench.sendLine(typed);
        const QString bytes = preview.section(QStringLiteral(" · "), 0, 0);
        QCOMPARE(bench.recorded(), bytes);
        const QByteArray wanted = QByteArray::fromHex(bytes.toLatin1());
        QCOMPARE(bench.heard(wanted.size()), wanted);
    }

    void badHexIsMarkedExplainedAndNotSent()
    {
        Bench bench;
        bench.showMore();
        bench.choose("chatHex", 1);
        bench.sendLine(QStringLiteral("68 6"));
        QVERIFY(FaultMark::isOn(child<QWidget>(bench.panel, "chatInput")));
        QVERIFY(bench.preview().contains(QStringLiteral("hex digits")));
        QCOMPARE(child<QLineEdit>(bench.panel, "chatInput")->text(), QStringLiteral("68 6"));
        QCOMPARE(bench.writes().size(), 0);
        bench.sendLine(QStringLiteral("68 69"));
        QVERIFY(!FaultMark::isOn(child<QWidget>(bench.panel, "chatInput")));
        QCOMPARE(bench.heard(3), "hi\n");
    }

    void nothingToWriteIsNotWritten()
    {
        Bench bench;
        bench.showMore();
        bench.choose("chatLineEnd", 0);
        QVERIFY(bench.preview().contains(QStringLiteral("nothing to write")));
        QTest::keyClick(child<QLineEdit>(bench.panel, "chatInput"), Qt::Key_Return);
        QCOMPARE(bench.writes().size(), 0);
    }

    void gb18030IsWrittenAndReadAlsoWhenACharacterIsSplit()
    {
        Bench bench;
        bench.showMore();
        QSignalSpy encoding(&bench.panel, &ChatPanel::encodingChanged);
        bench.choose("chatEncoding", 1);
        QCOMPARE(encoding.size(), 1);
        bench.setNumber("chatWriteSize", QStringLiteral("1"));
        bench.sendLine(QStringLiteral("你好"));
        QCOMPARE(bench.heard(5), "\xc4\xe3\xba\xc3\n");
        QCOMPARE(bench.writes().size(), 5);
        QCOMPARE(::write(bench.peer.fd(), "\xba", 1), 1);
        QTRY_COMPARE(bench.session.connection().pendingLine, 1);
        QCOMPARE(::write(bench.peer.fd(), "\xc3\n", 2), 2);
        QTRY_COMPARE(bench.panel.textTable()->rows.size(), 3);
        QCOMPARE(bench.cell(1, 2), QStringLiteral("你好"));
        QCOMPARE(bench.cell(2, 2), QStringLiteral("好"));
        bench.choose("chatEncoding", 0); // what is shown is read anew
        QVERIFY(bench.cell(1, 2).contains(QChar(QChar::ReplacementCharacter)));
        bench.choose("chatEncoding", 1);
        QCOMPARE(bench.cell(1, 2), QStringLiteral("你好"));
        bench.showMore();
        QCOMPARE(bench.panel.encoding(), chat::Encoding::Utf8);
    }

    void fillingGoesOnUntilTheKernelTakesNoMore()
    {
        Bench bench; // the peer never reads
        bench.showMore();
        click(bench.panel, "chatFill");
        QVERIFY(bench.session.connection().filling);
        QTRY_VERIFY(!bench.session.connection().filling);
        QCOMPARE(bench.writes().last().error, EAGAIN);
        const auto filled = bench.session.connection().filled;
        QVERIFY(filled > 100'000);
        QTRY_COMPARE(said(bench.panel, "chatFilled"),
                     QLocale(QLocale::English).toString(quint64(filled)) +
                         QStringLiteral(" bytes"));
        QVERIFY(said(bench.panel, "chatFilled").contains(QLatin1Char(',')));
        bench.sendLine(QStringLiteral("last"));
        const auto all = bench.session.connection().bytesOut + bench.session.connection().queued;
        QVERIFY(bench.heard(qsizetype(all)).endsWith("\nlast\n"));
        QTRY_COMPARE(bench.session.connection().queued, 0U);
    }

    void fillingCanBeStopped()
    {
        Bench bench;
        bench.showMore();
        click(bench.panel, "chatFill");
        QVERIFY(bench.session.connection().filling);
        bench.panel.setFilling(true, 65'536);
        QCOMPARE(child<QAbstractButton>(bench.panel, "chatFill")->text(),
                 QStringLiteral("Stop filling"));
        QCOMPARE(said(bench.panel, "chatFilled"), QStringLiteral("65,536 bytes"));
        click(bench.panel, "chatFill");
        QVERIFY(!bench.session.connection().filling);
    }

    void theWayOfALineIsShownBesideIt()
    {
        Bench bench; // the peer does not read
        bench.sendLine(QStringLiteral("hi"));
        QTRY_COMPARE(bench.panel.textTable()->rows.size(), 2);
        QTRY_COMPARE(bench.cell(1, 3), QStringLiteral("●●●○ acked"));
        auto *view = child<QListView>(bench.panel, "chatView");
        QVERIFY(bench.panel.grab().size().isValid());
        const QModelIndex line = bench.model.index(1);
        QHelpEvent help(QEvent::ToolTip, view->visualRect(line).center(),
                        view->viewport()->mapToGlobal(view->visualRect(line).center()));
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
        QCoreApplication::sendEvent(view->viewport(), &help);
        QTRY_VERIFY(QToolTip::text().contains(QStringLiteral("○ Read by the peer's program")));
        QToolTip::hideText();
        QCOMPARE(bench.heard(3), "hi\n");
        QTRY_COMPARE(bench.cell(1, 3), QStringLiteral("●●●● read"));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(WritingTest)
#include "tst_writing.moc"
