// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// nc, ncat, socat and telnet are full members of the room: they join, are named, hear
// byte for byte what the others say, and each half of a connection lives on by itself.

#include "session/serversession.h"
#include "support/behaviourtest.h"
#include "tool.h"

#include <memory>
#include <vector>

using session::ServerSession;
using Kind = chat::Message::Kind;
using State = kernel::TcpState;

namespace {

class Room : public ServerSession
{
public:
    Room()
    {
        connect(this, &SocketSession::messageAdded, this,
                [this](const chat::Message &message) { m_messages.append(message); });
        session::ListenPlan plan;
        plan.port = QStringLiteral("0");
        startListening(plan);
    }

    std::uint16_t port() const { return socket().local.port(); }
    QList<chat::Message> all(Kind kind) const
    {
        QList<chat::Message> result;
        std::copy_if(m_messages.begin(), m_messages.end(), std::back_inserter(result),
                     [kind](const chat::Message &message) { return message.kind == kind; });
        return result;
    }
    QByteArray lastLine() const
    {
        const auto lines = all(Kind::Received);
        return lines.isEmpty() ? QByteArray() : lines.constLast().bytes;
    }
    State stateOf(const posix::ConnectionKey &key) const
    {
        const kernel::TrackedRow *row = tableRow(key);
        return row && !row->gone ? row->row.state : State::Closed;
    }

private:
    QList<chat::Message> m_messages;
};

using Member = std::unique_ptr<tool::Process>;

} // namespace

class RoomTest : public BehaviourTest
{
    Q_OBJECT

private:
    /// Starts the tool, and waits until it is a peer.
    static Member join(Room &room, const tool::Kind &kind)
    {
        const qsizetype before = room.peers().size();
        auto member = std::make_unique<tool::Process>(kind, room.port());
        [&] {
            QTRY_COMPARE_WITH_TIMEOUT(room.peers().size(), before + 1, tool::patience);
        }();
        return member;
    }
    static void addTools()
    {
        QTest::addColumn<QString>("name");
        const auto kinds = tool::kinds();
        for (const tool::Kind &kind : kinds)
            QTest::newRow(kind.name.toUtf8().constData()) << kind.name;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto kinds = tool::kinds();
        for (const tool::Kind &kind : kinds) {
            QVERIFY2(!QStandardPaths::findExecutable(kind.program).isEmpty(),
                     qPrintable(QStringLiteral("%1 is missing: apt-get install %2")
                                    .arg(kind.program, kind.package)));
        }
    }

    void eachOneHearsWhatTheOthersSayByteForByteUnderTheirNames()
    {
        Room room;
        std::vector<Member> members;
        const auto kinds = tool::kinds();
        for (const tool::Kind &kind : kinds) {
            members.push_back(join(room, kind));
            members.back()->say("/nick member " + QByteArray::number(qsizetype(members.size())) +
                                '\n');
            QTRY_COMPARE_WITH_TIMEOUT(room.all(Kind::Renamed).size(), qsizetype(members.size()),
                                      tool::patience);
        }
        // The bytes NUL and 0x80 are keys to a telnet without a terminal, so nobody says them here.
        std::vector<QByteArray> expected(members.size());
        for (std::size_t speaker = 0; speaker < members.size(); ++speaker) {
            const QByteArray line =
                "I use " + members[speaker]->kind().name.toUtf8() + ", <b>&amp; 你好 \t😃";
            members[speaker]->say(line + '\n');
            for (std::size_t i = 0; i < members.size(); ++i) {
                if (i != speaker)
                    expected[i] += "member " + QByteArray::number(speaker + 1) + ": " + line + '\n';
            }
            for (std::size_t i = 0; i < members.size(); ++i) {
                QTRY_COMPARE_WITH_TIMEOUT(members[i]->heard(), expected[i], tool::patience);
            }
        }
        room.send(0, {.text = QStringLiteral("再见")});
        for (std::size_t i = 0; i < members.size(); ++i) {
            QTRY_COMPARE_WITH_TIMEOUT(members[i]->heard(), expected[i] + "再见\n", tool::patience);
        }
    }

    void aNameThatIsTakenIsRefusedToItsAskerAlone()
    {
        Room room;
        const Member first = join(room, tool::named(QStringLiteral("nc.openbsd")));
        const Member second = join(room, tool::named(QStringLiteral("telnet")));
        first->say("/nick Alice\n");
        QTRY_COMPARE_WITH_TIMEOUT(room.nameOf(1), QStringLiteral("Alice"), tool::patience);
        second->say("/nick alice\n");
        QTRY_COMPARE_WITH_TIMEOUT(second->heard(), QByteArray("server: the name alice is taken\n"),
                                  tool::patience);
        QCOMPARE(room.nameOf(2), QStringLiteral("peer 2"));
        QCOMPARE(first->heard(), QByteArray());
    }

    void aToolAtTheEndOfItsInputLeavesItsPeerInCloseWaitAndStillHearsIt_data() { addTools(); }

    void aToolAtTheEndOfItsInputLeavesItsPeerInCloseWaitAndStillHearsIt()
    {
        QFETCH(QString, name);
        Room room;
        const Member member = join(room, tool::named(name));
        const posix::ConnectionKey key = room.peer(1)->key;
        member->say("last words\n");
        QTRY_COMPARE_WITH_TIMEOUT(room.lastLine(), QByteArray("last words"), tool::patience);
        member->closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(room.all(Kind::EndOfStream).size(), 1, tool::patience);
        QTRY_COMPARE_WITH_TIMEOUT(room.stateOf(key), State::CloseWait, tool::patience);
        QVERIFY(room.peer(1)->endOfStream);

        if (member->kind().halfCloses) {
            room.send(1, {.text = QStringLiteral("a reply behind your FIN")});
            QTRY_COMPARE_WITH_TIMEOUT(member->heard(), QByteArray("a reply behind your FIN\n"),
                                      tool::patience);
            QCOMPARE(room.stateOf(key), State::CloseWait);
            QVERIFY(member->state() == QProcess::Running);
        }
        room.shutdown(1, SHUT_WR);
        QTRY_VERIFY_WITH_TIMEOUT(member->endedWell(), tool::patience);
        QTRY_COMPARE_WITH_TIMEOUT(room.stateOf(key), State::Closed, tool::patience);
        QVERIFY(room.all(Kind::Failed).isEmpty());
        QVERIFY(room.peer(1));
        room.close(1, net::CloseKind::Fin);
        QCOMPARE(room.peers().size(), 0);
    }

    void aToolThatWasSentOurFinMaySpeakOnAndWeHearIt_data() { addTools(); }

    void aToolThatWasSentOurFinMaySpeakOnAndWeHearIt()
    {
        QFETCH(QString, name);
        Room room;
        const Member member = join(room, tool::named(name));
        const posix::ConnectionKey key = room.peer(1)->key;
        room.send(1, {.text = QStringLiteral("I have said it all")});
        room.shutdown(1, SHUT_WR);
        QTRY_COMPARE_WITH_TIMEOUT(member->heard(), QByteArray("I have said it all\n"),
                                  tool::patience);
        if (member->kind().outlivesOurFin) {
            QTRY_COMPARE_WITH_TIMEOUT(room.stateOf(key), State::FinWait2, tool::patience);
            member->say("but I have not\n");
            QTRY_COMPARE_WITH_TIMEOUT(room.lastLine(), QByteArray("but I have not"),
                                      tool::patience);
            QCOMPARE(room.stateOf(key), State::FinWait2);
            QVERIFY(member->state() == QProcess::Running);
            member->closeWriteChannel();
        }
        QTRY_VERIFY_WITH_TIMEOUT(member->endedWell(), tool::patience);
        QTRY_COMPARE_WITH_TIMEOUT(room.all(Kind::EndOfStream).size(), 1, tool::patience);
        QTRY_COMPARE_WITH_TIMEOUT(room.stateOf(key), State::TimeWait, tool::patience);
        QVERIFY(room.all(Kind::Failed).isEmpty());
    }

    void aToolThatIsKilledIsHeardOfAtOnceAndTheRoomGoesOn()
    {
        Room room;
        Member killed = join(room, tool::named(QStringLiteral("socat")));
        const Member other = join(room, tool::named(QStringLiteral("ncat")));
        const posix::ConnectionKey key = room.peer(1)->key;
        killed->say("half a li");
        QTRY_COMPARE_WITH_TIMEOUT(room.peer(1)->bytesIn, 9U, tool::patience);
        killed.reset();
        QTRY_COMPARE_WITH_TIMEOUT(room.all(Kind::EndOfStream).size(), 1, tool::patience);
        QVERIFY(room.all(Kind::Received).constLast().unterminated);
        QTRY_COMPARE_WITH_TIMEOUT(room.stateOf(key), State::CloseWait, tool::patience);
        QTRY_COMPARE_WITH_TIMEOUT(other->heard(), QByteArray("peer 1: half a li\n"),
                                  tool::patience);
        const Member anew = join(room, tool::named(QStringLiteral("nc.traditional")));
        anew->say("hello\n");
        QTRY_COMPARE_WITH_TIMEOUT(other->heard(), QByteArray("peer 1: half a li\npeer 3: hello\n"),
                                  tool::patience);
    }

    void aCharacterOfWhichHalfArrivesLaterIsWhole()
    {
        Room room;
        const Member speaker = join(room, tool::named(QStringLiteral("nc.openbsd")));
        const Member hearer = join(room, tool::named(QStringLiteral("nc.traditional")));
        const QByteArray text = "镜";
        speaker->say(text.first(2));
        QTRY_COMPARE_WITH_TIMEOUT(room.peer(1)->bytesIn, 2U, tool::patience);
        speaker->say(text.sliced(2) + '\n');
        QTRY_COMPARE_WITH_TIMEOUT(hearer->heard(), "peer 1: " + text + '\n', tool::patience);
        QCOMPARE(room.lastLine(), text);
    }

    void aLineOverTheLimitIsCutAtACharacterAndTheNextOneIsWhole()
    {
        Room room;
        const Member speaker = join(room, tool::named(QStringLiteral("ncat -C")));
        const Member hearer = join(room, tool::named(QStringLiteral("ncat")));
        QByteArray line; // 4,096 is no multiple of a character's three bytes
        while (line.size() < 100'000)
            line += "长";
        speaker->say(line + "\nand on\n");
        const QByteArray cut = line.first(4095);
        QTRY_COMPARE_WITH_TIMEOUT(hearer->heard(), "peer 1: " + cut + "\npeer 1: and on\n",
                                  tool::patience);
        QCOMPARE(room.all(Kind::Received).size(), 2);
        QVERIFY(room.all(Kind::Received).constFirst().cut);
        QVERIFY(!room.all(Kind::Received).constLast().cut);
    }

    void bytesThatAreNoTextAreRelayedAsTheyAre_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("NUL and ESC") << QByteArray("a\0b\x1b[31mred\x1b[0m\x7f", 15);
        QTest::newRow("C1") << QByteArray("\xc2\x9b 1m \xc2\x85");
        QTest::newRow("truncated") << QByteArray("\xe4\xbd");
        QTest::newRow("overlong") << QByteArray("\xc0\xaf \xe0\x80\xaf");
        QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80");
        QTest::newRow("above U+10FFFF") << QByteArray("\xf4\x90\x80\x80");
        QTest::newRow("no UTF-8 at all") << QByteArray("\xfe \xff\xfd\x06 \x80");
        QTest::newRow("bidi override") << QByteArray("\xe2\x80\xae"
                                                     "txt.exe");
        QTest::newRow("a CR in the middle") << QByteArray("one\rtwo");
        QTest::newRow("two CRs") << QByteArray("one\r\r");
        QTest::newRow("line separator") << QByteArray("one\xe2\x80\xa8two");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("http") << QByteArray("GET / HTTP/1.1");
        QTest::newRow("markup") << QByteArray("<img src=file:///etc/passwd>");
    }

    void bytesThatAreNoTextAreRelayedAsTheyAre()
    {
        QFETCH(QByteArray, line);
        Room room;
        const Member speaker = join(room, tool::named(QStringLiteral("socat")));
        const Member hearer = join(room, tool::named(QStringLiteral("nc.openbsd")));
        speaker->say(line + "\nend\n");
        const QByteArray relayed = line.endsWith('\r') ? line.chopped(1) : line;
        QTRY_COMPARE_WITH_TIMEOUT(hearer->heard(), "peer 1: " + relayed + "\npeer 1: end\n",
                                  tool::patience);
        QCOMPARE(room.all(Kind::Received).constFirst().bytes, relayed);
    }

    void theInterruptKeyOfATelnetIsBytesLikeAnyOther()
    {
        Room room;
        const Member speaker = join(room, tool::named(QStringLiteral("socat")));
        const Member hearer = join(room, tool::named(QStringLiteral("ncat")));
        speaker->say("\xff\xf4\xff\xfd\x06\nstill here\n");
        QTRY_COMPARE_WITH_TIMEOUT(hearer->heard(),
                                  QByteArray("peer 1: \xff\xf4\xff\xfd\x06\npeer 1: still here\n"),
                                  tool::patience);
    }
};

SOCKSCOPE_TEST_MAIN(RoomTest)
#include "tst_room.moc"
