// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
// One window asks another for its picture and for the places of what is marked in it; an answer
// that is not of its form, or names places outside of the picture, is refused.

#include "panels/figurelink.h"
#include "panels/figurerecorder.h"
#include "session/frames.h"
#include "support/behaviourtest.h"

#include <QPainter>
#include <QSignalSpy>

#include <unistd.h>

using namespace panels;

namespace {

constexpr session::FrameMark mark = {.magic = 0x534b5346, .version = 2};

FigureRecording blue()
{
    return recorded({40, 20}, [](QPainter &painter) { painter.fillRect(0, 0, 40, 20, Qt::blue); });
}

int thisProcess()
{
    return int(QCoreApplication::applicationPid());
}

/// Answers whatever it is asked with these bytes, in the name of this process.
class Impostor : public QLocalServer
{
public:
    explicit Impostor(const QByteArray &answer)
    {
        setSocketOptions(AbstractNamespaceOption);
        connect(this, &QLocalServer::newConnection, this, [this, answer] {
            QLocalSocket *socket = nextPendingConnection();
            connect(socket, &QLocalSocket::readyRead, socket, [socket, answer] {
                socket->write(answer);
                socket->disconnectFromServer();
            });
        });
        isHeard =
            listen(QStringLiteral("sockscope-window-%1-%2").arg(::geteuid()).arg(thisProcess()));
    }
    bool isHeard;
};

QByteArray answerWith(const QList<ElementPlace> &places, const QByteArray &recording, int count)
{
    return session::framed(mark, [&](QDataStream &out) {
        out << true << recording << quint8(count);
        for (const ElementPlace &place : places)
            out << place.mark << place.room;
    });
}

} // namespace

class FigureLinkTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aWindowAnswersWithItsPictureAndThePlaces()
    {
        const ElementPlace there = {QRect(1, 2, 3, 4), QRect(0, 0, 10, 10)};
        QStringList asked;
        FigureServer server([&](const FigureQuestion &question) {
            asked = question.elements;
            return FigureAnswer{true, {blue(), {there, {}}}};
        });
        const QStringList elements = {QStringLiteral("row:LISTEN"), QStringLiteral("no such")};
        FigureLink link(thisProcess(), {.elements = elements});
        std::optional<FigureAnswer> answer;
        connect(&link, &FigureLink::answered, this,
                [&answer](const FigureAnswer &given) { answer = given; });
        QTRY_VERIFY(answer);
        QCOMPARE(asked, elements);
        QVERIFY(answer->isServer);
        QVERIFY(answer->sitting.recording == blue());
        QVERIFY(answer->sitting.places == (QList<ElementPlace>{there, {}}));
    }

    void aQuestionOfTooMuchIsNotAnswered()
    {
        bool answered = false;
        FigureServer server([&](const FigureQuestion &) {
            answered = true;
            return FigureAnswer{true, {blue(), {}}};
        });
        for (const QStringList &elements :
             {QStringList(33, QStringLiteral("a")), QStringList{QString(81, u'a')}}) {
            FigureLink link(thisProcess(), {.elements = elements});
            QSignalSpy refused(&link, &FigureLink::refused);
            QTRY_COMPARE(refused.size(), 1);
            QVERIFY(!answered);
        }
    }

    void anAnswerThatIsNotOfItsFormIsRefused_data()
    {
        QTest::addColumn<QByteArray>("answer");
        const QByteArray picture = bytesOf(blue());
        const ElementPlace good = {QRect(1, 2, 3, 4), QRect(0, 0, 10, 10)};
        const ElementPlace outside = {QRect(38, 2, 3, 4), QRect(0, 0, 10, 10)};
        const ElementPlace vast = {QRect(1, 2, 3, 4), QRect(QPoint(-2147483647, 0), QPoint(5, 5))};
        QTest::newRow("no place") << answerWith({}, picture, 0);
        QTest::newRow("one too many") << answerWith({good, good}, picture, 2);
        QTest::newRow("fewer than announced") << answerWith({good}, picture, 255);
        QTest::newRow("more than announced") << answerWith({good, good}, picture, 1);
        QTest::newRow("outside") << answerWith({outside}, picture, 1);
        QTest::newRow("vast") << answerWith({vast}, picture, 1);
        QTest::newRow("no picture") << answerWith({good}, {}, 1);
        QTest::newRow("no frame") << QByteArray("hello");
        QTest::newRow("another version") << session::framed(
            {mark.magic, 1}, [&](QDataStream &out) { out << true << picture << quint8(0); });
    }

    void anAnswerThatIsNotOfItsFormIsRefused()
    {
        QFETCH(QByteArray, answer);
        const Impostor impostor(answer);
        QVERIFY(impostor.isHeard);
        FigureLink link(thisProcess(), {.elements = {QStringLiteral("row:LISTEN")}});
        QSignalSpy refused(&link, &FigureLink::refused);
        QSignalSpy answered(&link, &FigureLink::answered);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(answered.size(), 0);
    }

    void whereNobodyListensItIsRefused()
    {
        FigureLink link(1, {});
        QSignalSpy refused(&link, &FigureLink::refused);
        QTRY_COMPARE(refused.size(), 1);
    }
};

SOCKSCOPE_TEST_MAIN(FigureLinkTest)
#include "tst_figurelink.moc"
