// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
// Pointing at what a person would press: for every verb of a lesson there is something in sight,
// in each arrangement, and nothing is left of it afterwards.

#include "lesson/verbs.h"
#include "panels/controlfields.h"
#include "panels/figuresitting.h"
#include "panels/pointer.h"
#include "support/behaviourtest.h"
#include "windowfixture.h"

#include <QDockWidget>

using namespace panels;

namespace {

/// What stands behind a verb on a client's channel; @p peer: "1 " on a server's, where it has one.
QString argumentsOf(const QString &verb, const QString &peer)
{
    static const QMap<QString, QString> arguments = {
        {QStringLiteral("socket"), QStringLiteral("AF_INET SOCK_STREAM")},
        {QStringLiteral("bind"), QStringLiteral("127.0.0.1 9999")},
        {QStringLiteral("option"), QStringLiteral("@SO_RCVBUF 4096")},
        {QStringLiteral("fault"), QStringLiteral("write EPIPE next")},
        {QStringLiteral("shutdown"), QStringLiteral("@WR")},
        {QStringLiteral("read-size"), QStringLiteral("@5")},
        {QStringLiteral("send"), QStringLiteral("hello  you")},
        {QStringLiteral("send-to"), QStringLiteral("@hello")},
        {QStringLiteral("write"), QStringLiteral("@end=none size=2 text=a b")},
        {QStringLiteral("show"), QStringLiteral("ladderPanel")},
        {QStringLiteral("layout"), QStringLiteral("lab")},
        {QStringLiteral("explain"), QStringLiteral("state:LISTEN")},
        {QStringLiteral("start"), QStringLiteral("127.0.0.1:9999")},
        {QStringLiteral("listen"), QStringLiteral("5")},
        {QStringLiteral("connect"), QStringLiteral("127.0.0.1:9999")},
        {QStringLiteral("connect-step"), QStringLiteral("127.0.0.1:9999")},
        {QStringLiteral("name"), QStringLiteral("Alice")},
    };
    QString text = arguments.value(verb, QStringLiteral("@"));
    return text.replace(u'@', peer);
}

struct Classroom : Desk
{
    Classroom()
    {
        startListening();
        connectClient();
        serverPointer = std::make_unique<Pointer>(*server);
        clientPointer = std::make_unique<Pointer>(*client);
    }

    /// The element that is pointed at; empty: none.
    QString pointAt(bool atServer, const QString &line)
    {
        const auto place = controlPlaceOf(line, atServer);
        QString element;
        bool done = !place;
        if (place) {
            (atServer ? serverPointer : clientPointer)
                ->pointAt(*place, [&element, &done](const QString &name) {
                    element = name;
                    done = true;
                });
        }
        return QTest::qWaitFor([&done] { return done; }) ? element : QString();
    }

    std::unique_ptr<Pointer> serverPointer;
    std::unique_ptr<Pointer> clientPointer;
};

QWidget *frameOf(const QWidget &window)
{
    return child<QWidget>(window, "pointerFrame");
}

} // namespace

class PointingTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerbOfALessonHasAControlInEachArrangement()
    {
        Classroom room;
        for (const Arrangement arrangement :
             {Arrangement::Standard, Arrangement::Lecture, Arrangement::Lab}) {
            room.server->view().useArrangement(arrangement);
            room.client->view().useArrangement(arrangement);
            QCoreApplication::processEvents();
            for (const lesson::Verb &verb : lesson::verbs()) {
                const QString name = QString::fromLatin1(verb.name);
                const QString client = name + u' ' + argumentsOf(name, {});
                const QString server = name + u' ' + argumentsOf(name, QStringLiteral("1 "));
                QVERIFY2(!verb.server || (!room.pointAt(true, server).isEmpty() &&
                                          frameOf(*room.server)->isVisible()),
                         qPrintable(arrangementName(arrangement) + u' ' + server));
                QVERIFY2(!verb.client || (!room.pointAt(false, client).isEmpty() &&
                                          frameOf(*room.client)->isVisible()),
                         qPrintable(arrangementName(arrangement) + u' ' + client));
            }
        }
    }

    void theFrameIsRoundTheButtonAndNotInTheWayOfTheMouse()
    {
        Classroom room;
        QCOMPARE(room.pointAt(true, QStringLiteral("shutdown 1 WR")), QStringLiteral("shutWr"));
        const auto *button = child<QAbstractButton>(*room.server, "shutWr");
        const QRect there(button->mapTo(room.server.get(), QPoint(0, 0)), button->size());
        QVERIFY(frameOf(*room.server)->geometry().contains(there));
        click(*room.server, "shutWr");
        QTRY_VERIFY(room.serverSession.peers().constFirst().writingShut);
    }

    void itFollowsWhatItPointsAt()
    {
        Classroom room;
        QVERIFY(!room.pointAt(true, QStringLiteral("shutdown 1 RDWR")).isEmpty());
        const QRect before = frameOf(*room.server)->geometry();
        room.server->resize(room.server->width() + 200, room.server->height() + 60);
        QTRY_VERIFY(frameOf(*room.server)->geometry() != before);
        const auto *button = child<QAbstractButton>(*room.server, "shutRdwr");
        QTRY_VERIFY(
            frameOf(*room.server)
                ->geometry()
                .contains(QRect(button->mapTo(room.server.get(), QPoint(0, 0)), button->size())));
    }

    void aLineIsTypedAndIsGoneAfterwards()
    {
        Classroom room;
        const QString line = QStringLiteral("write 1 hex=68 69");
        QCOMPARE(room.pointAt(true, line), QStringLiteral("chatSend"));
        QCOMPARE(fieldText(*room.server, QStringLiteral("chatInput")), QStringLiteral("68 69"));
        QCOMPARE(child<QComboBox>(*room.server, "chatHex")->currentIndex(), 1);
        QVERIFY(child<QWidget>(*room.server, "chatHex")->isVisible());
        room.serverPointer->rest();
        QVERIFY(!frameOf(*room.server)->isVisible());
        QCOMPARE(fieldText(*room.server, QStringLiteral("chatInput")), QString());
        room.serverPointer->tidyUp();
        QCOMPARE(child<QComboBox>(*room.server, "chatHex")->currentIndex(), 0);
        QVERIFY(!child<QWidget>(*room.server, "chatHex")->isVisible());
    }

    void thePanelsStandAsBeforeOnceItIsTidiedUp()
    {
        Classroom room;
        const Panel *table = room.server->panel(QStringLiteral("tablePanel"));
        for (const char *line : {"option 1 SO_RCVBUF 4096", "fault read EAGAIN every"}) {
            QVERIFY(isInSight(*table));
            QVERIFY(!room.pointAt(true, QString::fromLatin1(line)).isEmpty());
            QVERIFY(!isInSight(*table));
            room.serverPointer->rest();
            QVERIFY(!isInSight(*table));
            room.serverPointer->tidyUp();
            QTRY_VERIFY(isInSight(*table));
        }
        QVERIFY(child<QWidget>(*room.server, "faultsPanelDock")->isHidden());
        QCOMPARE(fieldText(*room.server, QStringLiteral("option_SO_RCVBUF_field")),
                 QStringLiteral("4096"));
    }

    void noFigureShowsIt()
    {
        Classroom room;
        FigureSpec spec;
        spec.size = QSize(1280, 800);
        const auto figure = [&] {
            return room.client->exports().figures().ofWindow(spec).image(1);
        };
        QVERIFY(!room.pointAt(false, QStringLiteral("reset")).isEmpty());
        QTRY_VERIFY(figure() == figure()); // the table has come to rest
        const QImage with = figure();
        const QImage seen = room.client->grab().toImage();
        room.clientPointer->rest();
        QCOMPARE(figure(), with);
        QVERIFY(room.client->grab().toImage() != seen);
    }

    void elementsAreFoundByTheirNamesWhereTheyAreInSight()
    {
        Classroom room;
        QTRY_VERIFY(room.server->table().netstatText().count(u"ESTABLISHED") == 2);
        const QSize size = room.server->size();
        const auto place = [&](const char *name) {
            return placeOf(*room.server, QString::fromLatin1(name), size);
        };
        for (const char *name : {"row:LISTEN", "row:ESTABLISHED", "row:ESTABLISHED 2",
                                 "row:ESTABLISHED#2", "peer:1", "menu:viewMenu", "tab:logPanel",
                                 "tab:stepsPanel", "chatSend", "startListening", "tcpTable"})
            QTRY_VERIFY2(place(name) && QRect({}, size).contains(place(name)->mark), name);
        QVERIFY(place("row:ESTABLISHED 2")->mark.top() > place("row:ESTABLISHED")->mark.bottom());
        for (const char *name : {"", "row:", "row:TIME_WAIT", "row:ESTABLISHED 3", "row:LISTEN 0",
                                 "peer:2", "menu:no", "tab:no", "logPanel", "no", "state:LISTEN"})
            QVERIFY2(!place(name), name);
        QString refusal;
        FigureSpec spec;
        spec.callouts = {{.on = QStringLiteral("row:CLOSE_WAIT")}};
        QVERIFY(room.server->exports().figures().ofWindow(spec, &refusal).isEmpty());
        QVERIFY(refusal.contains(u"row:CLOSE_WAIT"));
    }

    void numbersStandBesideWhatTheyMarkAndNotOnEachOther()
    {
        Classroom room;
        QTRY_VERIFY(room.server->table().netstatText().count(u"ESTABLISHED") == 2);
        FigureSpec spec;
        spec.size = QSize(1280, 800);
        for (const char *name : {"row:LISTEN", "row:ESTABLISHED", "row:ESTABLISHED 2", "shutRd",
                                 "shutWr", "shutRdwr", "chatSend", "chatSend"})
            spec.callouts.append({.on = QString::fromLatin1(name)});
        const FigureMaker &figures = room.server->exports().figures();
        const Figure figure = figures.ofWindow(spec);
        QVERIFY(!figure.isEmpty());
        const QList<Callout> callouts = figure.spec().callouts;
        for (qsizetype i = 0; i < callouts.size(); ++i) {
            const QPointF here = callouts.at(i).place;
            QVERIFY(QRectF(0, 0, 1280, 800).contains(here));
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY(QLineF(here, callouts.at(j).place).length() >= 2 * Figure::calloutRadius);
        }
        QCOMPARE(figures.ofWindow(spec).png(), figure.png());
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(PointingTest)
#include "tst_pointing.moc"
