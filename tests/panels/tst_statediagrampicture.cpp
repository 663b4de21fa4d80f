// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The state diagram with its real words, in both languages, at each step of each way that the
// two ends can go: nothing lies on anything else, in every room that the windows give it.

#include "panels/language.h"
#include "panels/statediagrampicture.h"
#include "support/behaviourtest.h"

#include <QApplication>

using namespace panels;
using diagrams::StateEnd;
using diagrams::StateLine;
using S = kernel::TcpState;
using States = QList<kernel::TcpState>;

namespace {

struct Way
{
    const char *name;
    States here;
    States other;
};

const QList<Way> ways = {
    {"listener", {S::Closed, S::Listen, S::Closed}, {}},
    {"client",
     {S::Closed, S::SynSent, S::Established, S::FinWait1, S::FinWait2, S::TimeWait, S::Closed},
     {S::Closed, S::SynRecv, S::Established, S::CloseWait, S::LastAck, S::Closed}},
    {"server",
     {S::Closed, S::SynRecv, S::Established, S::CloseWait, S::LastAck, S::Closed},
     {S::Closed, S::SynSent, S::Established, S::FinWait1, S::FinWait2, S::TimeWait}},
    {"simultaneous close",
     {S::Closed, S::SynSent, S::Established, S::FinWait1, S::Closing, S::TimeWait, S::Closed},
     {S::Closed, S::SynRecv, S::Established, S::FinWait1, S::FinWait2, S::TimeWait}},
    {"to itself",
     {S::Closed, S::SynSent, S::SynRecv, S::Established, S::FinWait1, S::Closing, S::TimeWait},
     {}},
    {"reset",
     {S::Closed, S::SynSent, S::Established, S::Closed},
     {S::Closed, S::SynRecv, S::Established, S::Closed}},
};

StateEnd prefix(const States &states, qsizetype steps)
{
    StateEnd end;
    end.state = states.first();
    for (qsizetype i = 1; i <= std::min(steps, states.size() - 1); ++i) {
        end.path.append({states[i - 1], states[i], i % 2 == 0,
                         diagrams::figureCause(states[i - 1], states[i])});
        end.state = states[i];
    }
    return end;
}

bool lieApart(const diagrams::StateDiagram &diagram)
{
    QList<QRectF> all(diagram.boxes.begin(), diagram.boxes.end());
    for (const StateLine &line : diagram.lines) {
        if (line.wording >= 0)
            all.append(line.label);
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (all[i].intersects(all[j]))
                return false;
        }
    }
    return true;
}

} // namespace

class StateDiagramPictureTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void noRoomAndNoFontLeavesItBlank()
    {
        StateDiagramPicture picture;
        const Way &client = ways.at(1);
        StateDiagramPicture::Scene scene;
        scene.facts.here = prefix(client.here, 4);
        scene.facts.other = prefix(client.other, 3);
        picture.setScene(scene);
        QFont font = QApplication::font();
        for (const int points : {8, 10, 13, 16, 20}) {
            font.setPointSize(points);
            for (const QSize room : {QSize(280, 200), QSize(280, 400), QSize(640, 200)}) {
                picture.arrange(QRectF({0, 0}, QSizeF(room)), font);
                QVERIFY2(picture.diagram(), qPrintable(QStringLiteral("%1 pt in %2 x %3")
                                                           .arg(points)
                                                           .arg(room.width())
                                                           .arg(room.height())));
            }
        }
    }

    void nothingOverlapsAtAnyStepOfAnyWay_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSizeF>("room");
        for (const char *language : {"en", "zh_CN"}) {
            for (const QSize room : {QSize(400, 440), QSize(280, 200), QSize(640, 620),
                                     QSize(1260, 260), QSize(900, 700)})
                QTest::addRow("%s %dx%d", language, room.width(), room.height())
                    << QString::fromLatin1(language) << QSizeF(room);
        }
    }

    void nothingOverlapsAtAnyStepOfAnyWay()
    {
        QFETCH(QString, language);
        QFETCH(QSizeF, room);
        Language words;
        words.use(language);
        for (const Way &way : ways) {
            for (qsizetype steps = 0; steps < way.here.size(); ++steps) {
                StateDiagramPicture picture;
                StateDiagramPicture::Scene scene;
                scene.facts.here = prefix(way.here, steps);
                if (!way.other.isEmpty())
                    scene.facts.other = prefix(way.other, steps);
                scene.here = StateDiagramWords::here(11);
                scene.other = StateDiagramWords::other();
                picture.setScene(scene);
                picture.arrange(QRectF(QPointF(), room), QApplication::font());
                const QByteArray where =
                    QByteArray(way.name) + " step " + QByteArray::number(steps);
                if (room.width() < 300) { // too small for words: whatever is shown lies apart
                    QVERIFY2(!picture.diagram() || lieApart(*picture.diagram()), where);
                    continue;
                }
                QVERIFY2(picture.diagram(), where);
                QVERIFY2(lieApart(*picture.diagram()), where);
                for (const StateLine &line : picture.diagram()->lines)
                    QVERIFY2(QRectF(QPointF(), room).contains(line.label) || line.wording < 0,
                             where);
            }
        }
        words.use(QStringLiteral("en"));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(StateDiagramPictureTest)
#include "tst_statediagrampicture.moc"
