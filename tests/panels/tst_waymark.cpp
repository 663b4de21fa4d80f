// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/waymark.h"

#include "support/behaviourtest.h"

#include <QImage>

using namespace panels;
using chat::Way;

class WayMarkTest : public BehaviourTest
{
    Q_OBJECT

    static QImage painted(const Way &way)
    {
        QImage image(160, 24, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintWayMark(painter, image.rect(), way);
        return image;
    }

private Q_SLOTS:
    void eachStationHasItsDotsAndAWord_data()
    {
        QTest::addColumn<Way>("way");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const Way &way, const char *text) {
            QTest::newRow(name) << way << QString::fromUtf8(text);
        };
        row("nobody", {}, "");
        row("typed", {.receivers = 1, .reached = {1, 0, 0, 0}}, "●○○○ typed");
        row("taken", {.receivers = 1, .reached = {1, 1, 0, 0}}, "●●○○ Send-Q");
        row("acknowledged", {.receivers = 1, .reached = {1, 1, 1, 0}}, "●●●○ acked");
        row("read", {.receivers = 1, .reached = {1, 1, 1, 1}}, "●●●● read");
        row("some", {.receivers = 3, .reached = {3, 3, 2, 1}}, "●●◐◐ Send-Q");
        row("far away", {.receivers = 1, .reached = {1, 1, 1, 0}, .unknowable = 1}, "●●●? acked");
        row("over", {.receivers = 1, .reached = {1, 1, 0, 0}, .over = 1}, "●●×× Send-Q");
    }

    void eachStationHasItsDotsAndAWord()
    {
        QFETCH(Way, way);
        QFETCH(QString, text);
        QCOMPARE(wayText(way), text);
        QCOMPARE(waySentences(way).isEmpty(), text.isEmpty());
        QCOMPARE(painted(way) == painted({}), text.isEmpty());
    }

    void whatCannotBeKnownIsSaid()
    {
        const Way way = {.receivers = 1, .reached = {1, 1, 1, 0}, .unknowable = 1};
        QVERIFY(waySentences(way).contains(QStringLiteral("cannot be known from here")));
        const Way some = {.receivers = 3, .reached = {3, 3, 2, 1}};
        QVERIFY(waySentences(some).contains(QStringLiteral("2 of 3 receivers.")));
        QVERIFY(!waySentences(some).contains(QStringLiteral("cannot be known")));
    }

    void everyMarkFitsItsRoom()
    {
        const QFontMetrics metrics{QFont()};
        for (int last = 0; last < int(Way::stations); ++last) {
            Way way = {.receivers = 1};
            for (int station = 0; station <= last; ++station)
                way.reached[std::size_t(station)] = 1;
            const QString word = wayText(way).section(QLatin1Char(' '), 1);
            QVERIFY(metrics.horizontalAdvance(word) < wayMarkWidth(metrics));
        }
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(WayMarkTest)
#include "tst_waymark.moc"
