// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A session in a file: what was saved is read again, and what is anything else is refused.

#include "history/historyfile.h"

#include "history/history.h"
#include "history/historyfacts.h"
#include "history/shown.h"
#include "session/clientsession.h"
#include "session/farend.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace history;
using namespace session;
using Kind = FileProblem::Kind;

namespace {

const QString loopback = QStringLiteral("127.0.0.1");

/// Of a whole conversation, with a refused bind, options, faults, and a far end.
Chronicle conversation()
{
    ServerSession server;
    History history(server);
    server.setTidyUp(TidyUp::Never);
    ListenPlan plan;
    plan.port = QStringLiteral("0");
    server.openSocket(AF_INET, SOCK_STREAM);
    history.catchUp();
    server.startListening(plan);
    history.catchUp();
    const QString port = QString::number(server.socket().local.port());
    ClientSession client;
    client.connectNow(loopback, port);
    if (!QTest::qWaitFor([&] { return server.connections().size() == 1; }))
        return {};
    server.farEnd().follow(server.keyOf(1));
    history.catchUp();
    client.send({.text = QStringLiteral("hello, 世界")});
    server.send(0, {.text = QString(700, QLatin1Char('x'))});
    server.setOption(1, *net::socketOption(QStringLiteral("SO_LINGER")), QStringLiteral("on 5"));
    server.setOption(0, *net::socketOption(QStringLiteral("TCP_NODELAY")), QStringLiteral("maybe"));
    history.catchUp();
    server.setFault({posix::Call::Accept4, EMFILE, true});
    server.bind(loopback, port); // it is bound already
    if (!QTest::qWaitFor([&] { return client.connections().value(0).bytesIn > 700; }))
        return {};
    history.catchUp();
    server.shutdown(1, SHUT_WR);
    client.close(0, net::CloseKind::Reset);
    if (!QTest::qWaitFor([&] { return server.connections().value(0).error != 0; }))
        return {};
    history.catchUp();
    server.closeAll();
    QSignalSpy changed(&history, &History::changed);
    while (changed.wait(200))
        continue;
    return history.chronicle();
}

QStringList factsAt(const History &history, std::size_t index)
{
    ServerSession none;
    Shown shown(none, history);
    shown.showMoment(index);
    QStringList facts = historyfacts::factsOf(shown) + historyfacts::chatOf(shown.messages());
    for (const chat::Peer &peer : shown.connections())
        facts.append(QString::number(shown.farReport(peer.key).calls.size()));
    for (const SocketId id : {SocketId(0), SocketId(1)}) {
        for (const net::SocketOption &option : net::socketOptions()) {
            const auto value = shown.optionValue(id, option);
            const auto report = shown.optionReport(id, option);
            facts.append(value ? net::optionText(option, value.value())
                               : QString::number(value.error().value()));
            facts.append(report ? report->typed : QString());
        }
        const auto info = shown.tcpInfo(id);
        for (const kernel::InfoFigure &figure : info ? info.value() : QList<kernel::InfoFigure>()) {
            facts.append(QStringLiteral("%1 %2 %3 %4")
                             .arg(QLatin1StringView(figure.name))
                             .arg(figure.value)
                             .arg(figure.known)
                             .arg(figure.unlimited));
        }
    }
    return facts;
}

std::optional<Chronicle> read(const QByteArray &bytes)
{
    auto result = fromBytes(bytes);
    if (auto *chronicle = std::get_if<Chronicle>(&result))
        return std::move(*chronicle);
    return std::nullopt;
}

FileProblem problemOf(const QByteArray &bytes)
{
    const auto result = fromBytes(bytes);
    const auto *problem = std::get_if<FileProblem>(&result);
    return problem ? *problem : FileProblem{Kind(99), {}};
}

/// Places in the file at which a value begins, after a name and its colon.
QList<qsizetype> valuesIn(const QByteArray &bytes)
{
    QList<qsizetype> places;
    for (qsizetype at = bytes.indexOf("\":"); at >= 0; at = bytes.indexOf("\":", at + 2))
        places.append(at + 2);
    return places;
}

/// Behind a number, a string or a word, or a whole list or object.
qsizetype endOfValue(const QByteArray &bytes, qsizetype at)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = at; i < bytes.size(); ++i) {
        const char one = bytes[i];
        if (inString) {
            i += one == '\\' ? 1 : 0;
            inString = one != '"';
        } else if (one == '"') {
            inString = true;
        } else if (one == '[' || one == '{') {
            ++depth;
        } else if ((one == ',' && depth == 0) || ((one == ']' || one == '}') && --depth < 0)) {
            return i;
        }
    }
    return bytes.size();
}

/// One value is of another kind, huge, negative, missing, or its name stands there twice.
QByteArray withAnother(const QByteArray &bytes, QRandomGenerator &random)
{
    static const QList<QByteArray> others = {"null",
                                             "true",
                                             "\"\"",
                                             "\"x\"",
                                             "[]",
                                             "{}",
                                             "[[]]",
                                             "{\"a\":1}",
                                             "0",
                                             "-1",
                                             "1.5",
                                             "1e308",
                                             "-1e308",
                                             "4294967296",
                                             "2147483648",
                                             "-2147483649",
                                             "9223372036854775807",
                                             "18446744073709551615",
                                             "99999999999999999999999",
                                             "[0,1,2,3]",
                                             "65536"};
    const QList<qsizetype> places = valuesIn(bytes);
    const qsizetype at = places[random.bounded(int(places.size()))];
    const qsizetype end = endOfValue(bytes, at);
    const qsizetype name = bytes.lastIndexOf('"', at - 3);
    const QByteArray whole = bytes.mid(name, end - name);
    const QByteArray other = others[random.bounded(int(others.size()))];
    QByteArray made = bytes;
    switch (random.bounded(4)) {
    case 0:
        return made.insert(end, ',' + whole); // twice the same
    case 1:
        return made.insert(end, ',' + bytes.mid(name, at - name) + other);
    case 2:
        return made.replace(name, end - name, "\"unknown\":1");
    default:
        return made.replace(at, end - at, other);
    }
}

/// What is read can be shown, at every moment.
void look(const Chronicle &chronicle)
{
    const History history(chronicle);
    for (std::size_t i = 0; i < history.moments().size(); i += 7)
        factsAt(history, i);
}

} // namespace

class HistoryFileTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_chronicle = conversation();
        QVERIFY(m_chronicle.moments.size() > 5);
        m_bytes = toBytes(m_chronicle);
    }

    void whatWasSavedIsReadAgain()
    {
        const auto again = read(m_bytes);
        QVERIFY2(again, qPrintable(problemOf(m_bytes).detail));
        QCOMPARE(toBytes(*again), m_bytes);
        const History saved(m_chronicle);
        const History opened(*again);
        QCOMPARE(opened.moments().size(), saved.moments().size());
        for (std::size_t i = 0; i < saved.moments().size(); ++i) {
            QCOMPARE(factsAt(opened, i), factsAt(saved, i));
            QCOMPARE(opened.moments()[i].table, saved.moments()[i].table);
            QCOMPARE(opened.moments()[i].connections, saved.moments()[i].connections);
            QCOMPARE(opened.moments()[i].counters, saved.moments()[i].counters);
        }
        QCOMPARE(opened.program(), Program::Server);
        QCOMPARE(opened.wallTime(again->begunAt), saved.wallTime(again->begunAt));
    }

    void itIsTextWithALineForEachCall()
    {
        QVERIFY(m_bytes.startsWith("{\"format\":\"sockscope-session\",\"version\":1,\n"));
        const QList<QByteArray> lines = m_bytes.split('\n');
        const auto listens = std::count_if(lines.begin(), lines.end(), [](const QByteArray &line) {
            return line.startsWith("{") && line.contains("\"call\":\"listen\"") &&
                   line.contains("\"number\":");
        });
        QVERIFY(listens >= 1);
        QVERIFY(m_bytes.contains("\"state\":\"ESTABLISHED\""));
        QVERIFY(m_bytes.contains("\"call\":\"accept4\""));
    }

    void addressesOfBothFamiliesKeepTheirScope()
    {
        Chronicle chronicle = m_chronicle;
        const in6_addr linkLocal = {{{0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}}};
        Moment &last = chronicle.moments.back();
        last.resolved = {posix::SocketAddress::loopback(AF_INET6, 80),
                         posix::SocketAddress::fromBytes(AF_INET6, &linkLocal, 81, 4711),
                         posix::SocketAddress::loopback(AF_INET6, 82).mapped(),
                         posix::SocketAddress()};
        const auto again = read(toBytes(chronicle));
        QVERIFY(again);
        QVERIFY(again->moments.back().resolved == last.resolved);
    }

    void numbersOfAnySizeComeBack()
    {
        Chronicle chronicle = m_chronicle;
        Moment &last = chronicle.moments.back();
        last.at = (std::int64_t(1) << 60) + 1;
        SocketSight sight;
        sight.info = kernel::TcpInfo::parse(QByteArray(1024, '\xff')).figures();
        last.sockets = {{7, sight}};
        const auto again = read(toBytes(chronicle));
        QVERIFY(again);
        QCOMPARE(again->moments.back().at, last.at);
        QCOMPARE(again->moments.back().sockets.value(7).info, sight.info);
    }

    void whatIsSomethingElseIsNoSession()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("hello"), QByteArray("{}"),
                                        QByteArray("[1,2]"), QByteArray("{\"format\":\"another\"}"),
                                        QByteArray(1000, '\0'), QByteArray("\x89PNG\r\n\x1a\n")})
            QCOMPARE(problemOf(bytes).kind, Kind::NotASession);
    }

    void aNewerFormatIsSaidToBeOne()
    {
        QByteArray newer = m_bytes;
        newer.replace("\"version\":1", "\"version\":2");
        QCOMPARE(problemOf(newer).kind, Kind::NewerVersion);
    }

    void whatIsTooLargeIsNotEvenLookedAt()
    {
        QCOMPARE(problemOf(m_bytes + QByteArray(mostFileBytes, ' ')).kind, Kind::TooLarge);
        const QByteArray many = "{\"format\":\"sockscope-session\",\"version\":1,\"calls\":[" +
                                QByteArray(60'000'000, ',') + "]}";
        QCOMPARE(problemOf(many).kind, Kind::TooLarge);
    }

    void moreThanAListMayHoldIsRefused()
    {
        QByteArray many = "{\"format\":\"sockscope-session\",\"version\":1,\"session\":{\"begun\":"
                          "\"2026-01-01T00:00:00.000Z\"},\"calls\":[{\"number\":1}";
        for (int i = 2; i < 100'010; ++i)
            many += ",{\"number\":" + QByteArray::number(i) + "}";
        many += "]}";
        QCOMPARE(problemOf(many).kind, Kind::Damaged);
        QCOMPARE(problemOf(many).detail, QStringLiteral("calls"));
    }

    void deepNestingIsRefused()
    {
        const QByteArray deep = "{\"format\":\"sockscope-session\",\"version\":1,\"calls\":" +
                                QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}";
        QCOMPARE(problemOf(deep).kind, Kind::Damaged);
        QVERIFY(problemOf(deep).detail.startsWith(QStringLiteral("line 1 column ")));
    }

    void whereItIsDamagedIsSaid_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("where");
        const auto row = [](const char *before, const char *after, const char *where) {
            QTest::newRow(after) << QByteArray(before) << QByteArray(after)
                                 << QString::fromLatin1(where);
        };
        row("\"call\":\"listen\"", "\"call\":\"listens\"", "calls 4: call");
        row("\"call\":\"listen\"", "\"call\":17", "calls 4: call");
        row("\"number\":5,", "\"number\":7,", "calls: number");
        row("\"local\":\"127.0.0.1:", "\"local\":\"127.0.0.256:", "local");
        row("\"begun\":\"", "\"begun\":\"x", "begun");
        row("\"state\":\"ESTABLISHED\"", "\"state\":\"ASLEEP\"", "state");
        row("\"order\":[-1", "\"order\":[99", "order");
        row("\"order\":[-1", "\"order\":[-99", "order");
        row("\"session\":{", "\"session\":{\"program\":\"other\",", "session: program");
    }

    void whereItIsDamagedIsSaid()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, where);
        const qsizetype place = m_bytes.indexOf(before);
        QVERIFY(place >= 0);
        QByteArray damaged = m_bytes;
        damaged.replace(place, before.size(), after);
        QCOMPARE(problemOf(damaged).kind, Kind::Damaged);
        QVERIFY2(problemOf(damaged).detail.contains(where), qPrintable(problemOf(damaged).detail));
    }

    void momentsThatGoBackwardsAreRefused()
    {
        Chronicle chronicle = m_chronicle;
        std::swap(chronicle.moments[1].at, chronicle.moments[3].at);
        QCOMPARE(problemOf(toBytes(chronicle)).kind, Kind::Damaged);
        chronicle = m_chronicle;
        chronicle.moments.back().call += 1000;
        QCOMPARE(problemOf(toBytes(chronicle)).kind, Kind::Damaged);
        chronicle = m_chronicle;
        chronicle.moments.clear();
        QCOMPARE(problemOf(toBytes(chronicle)).detail, QStringLiteral("moments"));
    }

    void aFileThatEndsTooEarlyIsRefused()
    {
        const qsizetype step = std::max(qsizetype(1), m_bytes.size() / 2000);
        for (qsizetype size = 0; size < m_bytes.size() - 2; size += step) {
            const Kind kind = problemOf(m_bytes.left(size)).kind;
            QVERIFY(kind == Kind::Damaged || kind == Kind::NotASession);
        }
    }

    void anyByteMayBeAnother()
    {
        QRandomGenerator random(20'26);
        int readable = 0;
        for (int round = 0; round < 2000; ++round) {
            QByteArray bytes = m_bytes;
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
            if (const auto chronicle = read(bytes)) {
                ++readable;
                if (readable % 20 == 0)
                    look(*chronicle);
            }
        }
        QVERIFY(readable > 0); // else nothing but the parser was tried
    }

    // Valid JSON all the time: it is our own reading that has to see it.
    void anyValueMayBeAnother()
    {
        QRandomGenerator random(26'11);
        int readable = 0;
        for (int round = 0; round < 2000; ++round) {
            const auto chronicle = read(withAnother(m_bytes, random));
            if (!chronicle)
                continue;
            if (++readable % 20 == 0)
                look(*chronicle);
        }
        QVERIFY(readable > 0);
        QVERIFY(readable < 2000);
    }

    void aChronicleThatIsTooLargeLosesItsOldestMoments()
    {
        Chronicle chronicle = m_chronicle;
        Moment fat = chronicle.moments.back();
        for (int i = 0; i < 20; ++i) {
            RowFacts row;
            row.row.row.inode = std::uint64_t(i);
            row.nature.name = QString(50'000, QLatin1Char('n'));
            fat.table.append(row);
        }
        for (int i = 0; i < 80; ++i) {
            ++fat.at;
            for (RowFacts &row : fat.table)
                row.row.row.sendQueue = std::uint32_t(i + 1);
            chronicle.moments.push_back(fat);
        }
        const QByteArray bytes = toBytes(chronicle);
        QVERIFY(bytes.size() <= mostFileBytes);
        const auto again = read(bytes);
        QVERIFY2(again, qPrintable(problemOf(bytes).detail));
        QVERIFY(again->moments.size() < chronicle.moments.size());
        QCOMPARE(again->dropped, chronicle.moments.size() - again->moments.size());
        QCOMPARE(again->moments.back().table, chronicle.moments.back().table);
    }

private:
    Chronicle m_chronicle;
    QByteArray m_bytes;
};

SOCKSCOPE_TEST_MAIN(HistoryFileTest)
#include "tst_historyfile.moc"
