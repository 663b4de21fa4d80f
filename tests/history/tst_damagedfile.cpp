// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A session in a file: what is anything else than what was saved is refused, and it is said why.

#include "history/historyfile.h"

#include "savedconversation.h"
#include "support/behaviourtest.h"

#include <QRandomGenerator>

using namespace history;
using namespace saved;
using Kind = FileProblem::Kind;

namespace {

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

class DamagedFileTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_chronicle = conversation();
        QVERIFY(m_chronicle.moments.size() > 5);
        m_bytes = toBytes(m_chronicle);
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

private:
    Chronicle m_chronicle;
    QByteArray m_bytes;
};

SOCKSCOPE_TEST_MAIN(DamagedFileTest)
#include "tst_damagedfile.moc"
