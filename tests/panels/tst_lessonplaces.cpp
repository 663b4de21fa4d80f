// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Where the windows of a lesson stand, and where it stands still: pure functions.

#include "lesson/pieces.h"
#include "lesson/stops.h"
#include "panels/lessonplaces.h"
#include "support/behaviourtest.h"

using lesson::Actor;
using lesson::Program;
using panels::lessonPlaces;
using panels::lessonRoom;

class LessonPlacesTest : public BehaviourTest
{
    Q_OBJECT

    static QList<Actor> actors(int servers, int clients)
    {
        QList<Actor> made;
        for (int i = 0; i < clients; ++i)
            made.append({QStringLiteral("client-%1").arg(i), Program::Client});
        for (int i = 0; i < servers; ++i)
            made.append({QStringLiteral("server-%1").arg(i), Program::Server});
        return made;
    }
    static lesson::Step saying(lesson::Step step)
    {
        step.say = pieces::words(QStringLiteral("Look."));
        return step;
    }

private Q_SLOTS:
    void theStripIsBelowTheWindows_data()
    {
        QTest::addColumn<QRect>("screen");
        QTest::addColumn<bool>("apart");
        QTest::newRow("1024x768") << QRect(0, 0, 1024, 768) << true;
        QTest::newRow("1366x768, below a bar") << QRect(0, 27, 1366, 741) << true;
        QTest::newRow("1920x1080, the second screen") << QRect(1920, 0, 1920, 1080) << true;
        QTest::newRow("3840x2160") << QRect(0, 0, 3840, 2160) << true;
        QTest::newRow("800x480") << QRect(0, 0, 800, 480) << false;
        QTest::newRow("tiny") << QRect(0, 0, 300, 120) << false;
    }

    void theStripIsBelowTheWindows()
    {
        QFETCH(QRect, screen);
        QFETCH(bool, apart);
        const panels::LessonRoom room = lessonRoom(screen);
        QVERIFY(screen.contains(room.strip));
        QVERIFY(screen.contains(room.windows));
        QCOMPARE(room.strip.width(), screen.width());
        QCOMPARE(room.strip.bottom(), screen.bottom());
        QCOMPARE(!room.strip.intersects(room.windows), apart);
    }

    void everyActorHasAPlace_data()
    {
        QTest::addColumn<int>("servers");
        QTest::addColumn<int>("clients");
        for (int servers = 0; servers <= 4; ++servers) {
            for (int clients = servers == 0 ? 1 : 0; clients <= 4; ++clients)
                QTest::addRow("%d servers, %d clients", servers, clients) << servers << clients;
        }
    }

    void everyActorHasAPlace()
    {
        QFETCH(int, servers);
        QFETCH(int, clients);
        const QRect room(10, 20, 1366, 560);
        const auto places = lessonPlaces(actors(servers, clients), room);
        QCOMPARE(places.size(), servers + clients);
        for (const QRect &one : places) {
            QVERIFY(room.contains(one));
            QVERIFY(one.height() > room.height() / 3);
            for (const QRect &other : places) {
                // Each title bar can be seen.
                QVERIFY(&one == &other || !one.intersects(other) || one.top() != other.top());
            }
        }
        if (servers > 0 && clients > 0) {
            QVERIFY(places.value(QStringLiteral("server-0")).right() <
                    places.value(QStringLiteral("client-0")).left());
        }
    }

    void whatSaysNothingBelongsToWhatWasSaidBefore()
    {
        using namespace pieces;
        const lesson::Stops stops(
            lessonOf({saying(start()), expect(row(server, "LISTEN")), figure("one"),
                      saying(connected()), expect(row(client, "ESTABLISHED"))}));
        QCOMPARE(stops.count(), 2);
        QCOMPARE(stops.first(0), 0);
        QCOMPARE(stops.first(1), 3);
        QCOMPARE(stops.first(2), 5);
        QCOMPARE(stops.of(2), 0);
        QCOMPARE(stops.of(4), 1);
        QCOMPARE(stops.of(-1), -1);
    }

    void aQuestionIsFollowedByWhatIsToBeSeenAndTheAnswerWaits()
    {
        using namespace pieces;
        const lesson::Stops said(
            lessonOf({saying(start()), ask("a", {row(server, "LISTEN")}), saying(connected()),
                      expect(row(client, "ESTABLISHED")), answer("a")}));
        QCOMPARE(said.count(), 3);
        QCOMPARE(said.of(2), 1);
        QVERIFY(said.asks(1));
        QCOMPARE(said.of(4), 2);
        const lesson::Stops silent(lessonOf(
            {saying(start()), ask("a", {row(server, "LISTEN")}), connected(), answer("a")}));
        QCOMPARE(silent.count(), 2);
        QCOMPARE(silent.of(3), 1);
    }

    void aLessonThatSaysNothingIsOneStop()
    {
        const lesson::Stops stops(pieces::lessonOf({pieces::start(), pieces::connected()}));
        QCOMPARE(stops.count(), 1);
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(LessonPlacesTest)
#include "tst_lessonplaces.moc"
