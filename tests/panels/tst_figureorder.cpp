// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
// How a figure is ordered by the verb "picture": in words, and in JSON.

#include "panels/calloutplacer.h"
#include "panels/figureorder.h"
#include "support/behaviourtest.h"

#include <QPainter>

using namespace panels;

namespace {

/// Quotation marks of JSON are written as ' here.
std::optional<FigureOrder> order(const char *text)
{
    const QString line = QString::fromUtf8(text).replace(u'\'', u'"');
    return figureOrderFrom(
        line, {}, [](const QString &name) { return name == u"both" || name == u"tablePanel"; });
}

} // namespace

class FigureOrderTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAndJsonSayTheSame()
    {
        const auto inWords =
            order("both a b.png scale 1 size 800x600 title One two caption Three theme dark "
                  "stable with 42 callout 3,4 here callout server@row:LISTEN#2 there");
        const auto inJson =
            order("both a b.png options {'scale':1,'size':[800,600],'title':'One two','with':42,"
                  "'caption':'Three','theme':'dark','stable':true,'callouts':[{'at':[3,4],"
                  "'text':'here'},{'on':'row:LISTEN#2','in':'server','text':'there'}]}");
        QVERIFY(inWords && inJson);
        QVERIFY(inWords->spec == inJson->spec);
        QCOMPARE(inWords->file, QStringLiteral("a b.png"));
        QCOMPARE(inJson->file, inWords->file);
        QCOMPARE(inJson->subject, QStringLiteral("both"));
        QCOMPARE(inJson->spec.size, QSize(800, 600));
        QCOMPARE(inJson->spec.with, 42);
        QVERIFY(inJson->spec.stableNames);
        QCOMPARE(inJson->spec.callouts.size(), 2);
        QCOMPARE(inJson->spec.callouts.at(1).number, 2);
        QVERIFY(inJson->spec.callouts.at(1).in == Callout::In::Server);
    }

    void aTitleInJsonMayHoldAnyWord()
    {
        const auto said = order(
            "f.pdf options {'title':'size 3x4 with 5 options {} stable','caption':'a\\nb  c'}");
        QVERIFY(said);
        QCOMPARE(said->subject, QStringLiteral("window"));
        QCOMPARE(said->spec.title, QStringLiteral("size 3x4 with 5 options {} stable"));
        QCOMPARE(said->spec.caption, QStringLiteral("a\nb  c"));
        QCOMPARE(said->spec.size, QSize());
    }

    void inWordsATitleMaySayWithWhatItShows()
    {
        const auto said = order("f.png title A socket with two options");
        QVERIFY(said);
        QCOMPARE(said->spec.title, QStringLiteral("A socket with two options"));
    }

    void whatIsMalformedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"",
                                 "f.png scale 4",
                                 "f.png scale x",
                                 "f.png size 10",
                                 "f.png size 0x10",
                                 "f.png size 9000x10",
                                 "f.png theme red",
                                 "f.png stable now",
                                 "f.png callout here",
                                 "f.png callout 1,2,3 x",
                                 "f.png callout moon@row:LISTEN x",
                                 "f.png with 0",
                                 "f.png options {'scale':1.5}",
                                 "f.png options {'colour':1}",
                                 "f.png options {'title':3}",
                                 "f.png options {'size':[1,2,3]}",
                                 "f.png options {'size':'1x2'}",
                                 "f.png options {'stable':1}",
                                 "f.png options {'with':-1}",
                                 "f.png options {'with':1e20}",
                                 "f.png options {'callouts':{}}",
                                 "f.png options {'callouts':[{}]}",
                                 "f.png options {'callouts':[{'on':'a','at':[1,2]}]}",
                                 "f.png options {'callouts':[{'on':''}]}",
                                 "f.png options {'callouts':[{'on':'a','in':'x'}]}"})
            QTest::newRow(text) << QByteArray(text);
        QByteArray many = "f.png options {'callouts':[";
        for (int i = 0; i < 33; ++i)
            many += i == 0 ? "{'on':'a'}" : ",{'on':'a'}";
        QTest::newRow("33 callouts") << many + "]}";
        QTest::newRow("a long element")
            << "f.png options {'callouts':[{'on':'" + QByteArray(81, 'a') + "'}]}";
    }

    void whatIsMalformedIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!order(text.constData()));
    }

    void aNumberStandsWhereTheFigureIsEmptyAndKeepsOffOthers()
    {
        QImage page(300, 60, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        for (int x = 0; x < 180; x += 2) // letters, say, on the whole row up to there
            painter.drawLine(x, 20, x, 40);
        painter.end();
        CalloutPlacer placer(page);
        const ElementPlace row = {QRect(100, 20, 40, 20), QRect(0, 30, 300, 1)};
        const QPoint first = placer.place(row);
        QVERIFY2(first.x() >= 180 + 12 && first.x() < 180 + 20,
                 qPrintable(QString::number(first.x())));
        QCOMPARE(first.y(), 30);
        const QPoint second = placer.place(row);
        QVERIFY(second.x() - first.x() >= 24);
        QCOMPARE(CalloutPlacer(page).place(row), first);
        const ElementPlace corner = {QRect(0, 0, 4, 4), QRect(0, 0, 20, 20)};
        QVERIFY(QRect(0, 0, 300, 60)
                    .contains(QRect(placer.place(corner) - QPoint(12, 12), QSize(24, 24))));
    }

    void aPageTooSmallForANumberHasItAllTheSame()
    {
        QImage page(10, 10, QImage::Format_RGB32);
        page.fill(Qt::white);
        CalloutPlacer placer(page);
        QCOMPARE(placer.place({QRect(0, 0, 5, 5), QRect(0, 0, 10, 10)}), QPoint(2, 2));
    }
};

SOCKSCOPE_TEST_MAIN(FigureOrderTest)
#include "tst_figureorder.moc"
