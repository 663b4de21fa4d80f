// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/statediagram.h"

#include "diagrams/statediagramlabels.h"
#include "support/behaviourtest.h"

using namespace diagrams;

using Kind = StateCause::Kind;
using P = StatePlace;
using S = kernel::TcpState;

namespace {

StateSizes sizesOf(const QList<StateArrow> &arrows, qreal scale)
{
    StateSizes sizes;
    sizes.boxes.fill(QSizeF(100, 22) * scale);
    sizes.boxes[std::size_t(P::Established)] = QSizeF(110, 46) * scale;
    for (const StateArrow &arrow : arrows) {
        const bool call = arrow.isWalked();
        sizes.labels.append({QSizeF(call ? 130 : 52, 24) * scale, QSizeF(44, 12) * scale});
    }
    sizes.head = 8 * scale;
    return sizes;
}

StateEnd endOf(const QList<S> &states)
{
    StateEnd end{{}, states.last(), {}};
    for (int i = 1; i < states.size(); ++i)
        end.path.append({states[i - 1], states[i], i % 2 == 0, {}});
    return end;
}

struct Scene
{
    const char *name;
    StateFacts facts;
};

QList<Scene> scenes()
{
    const auto client = [](QList<S> rest) {
        return endOf(QList<S>{S::Closed, S::SynSent, S::Established} + rest);
    };
    const auto server = [](QList<S> rest) {
        return endOf(QList<S>{S::Closed, S::SynRecv, S::Established} + rest);
    };
    return {
        {"nothing", {}},
        {"listener", {endOf({S::Closed, S::Listen}), {}}},
        {"both up", {client({}), server({})}},
        {"half closed", {client({S::FinWait1, S::FinWait2}), server({S::CloseWait})}},
        {"four waves",
         {server({S::CloseWait, S::LastAck, S::Closed}),
          client({S::FinWait1, S::FinWait2, S::TimeWait})}},
        {"simultaneous close",
         {client({S::FinWait1, S::Closing, S::TimeWait, S::Closed}),
          server({S::FinWait1, S::Closing, S::TimeWait})}},
        {"reset", {client({S::Closed}), server({S::Closed})}},
        {"reset of a half-closed one",
         {client({S::FinWait1, S::FinWait2, S::Closed}), server({S::CloseWait, S::Closed})}},
        {"not followed from the start", {endOf({S::Closed, S::Established}), {}}},
        {"half unknown", {client({S::FinWait1, S::TimeWait}), server({S::CloseWait})}},
        {"refused", {endOf({S::Closed, S::SynSent, S::Closed}), {}}},
    };
}

bool onEdge(const QRectF &box, QPointF point)
{
    return box.adjusted(-0.01, -0.01, 0.01, 0.01).contains(point) &&
           !box.adjusted(0.01, 0.01, -0.01, -0.01).contains(point);
}

} // namespace

class StateDiagramTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasABoxAndEveryArrowOfTheFigureIsLegal()
    {
        QSet<S> states;
        for (std::size_t i = 0; i < statePlaces; ++i)
            states.insert(stateAt(P(i)));
        QCOMPARE(states.size(), 11);
        const QList<StateArrow> arrows = stateArrowsOf({});
        QCOMPARE(arrows.size(), 18);
        for (const StateArrow &arrow : arrows) {
            QVERIFY(kernel::mayFollow(stateAt(arrow.from), stateAt(arrow.to)));
            QVERIFY(arrow.figure.kind != Kind::Unknown);
            QVERIFY(!arrow.isWalked());
        }
    }

    void thePassiveEndComesOutOfTheListener()
    {
        const StateEnd end = endOf({S::Closed, S::SynRecv, S::Established});
        int walked = 0;
        for (const StateArrow &arrow : stateArrowsOf({end, {}})) {
            walked += arrow.isWalked() ? 1 : 0;
            if (arrow.isWalked())
                QVERIFY(arrow.from == P::Listen || arrow.from == P::SynRecv);
        }
        QCOMPARE(walked, 2);
    }

    void everythingHasItsPlaceAndNothingOverlaps_data()
    {
        QTest::addColumn<int>("scene");
        QTest::addColumn<QRectF>("room");
        QTest::addColumn<qreal>("scale");
        QTest::addColumn<bool>("lying");
        const QList<Scene> all = scenes();
        for (int i = 0; i < all.size(); ++i) {
            QTest::addRow("%s, tall", all[i].name) << i << QRectF(0, 0, 420, 560) << 0.8 << false;
            QTest::addRow("%s, large", all[i].name)
                << i << QRectF(10, 20, 900, 900) << 1.3 << false;
            QTest::addRow("%s, lying", all[i].name) << i << QRectF(0, 0, 1400, 300) << 0.8 << true;
        }
    }

    void everythingHasItsPlaceAndNothingOverlaps()
    {
        QFETCH(int, scene);
        QFETCH(QRectF, room);
        QFETCH(qreal, scale);
        QFETCH(bool, lying);
        const QList<StateArrow> arrows = stateArrowsOf(scenes().at(scene).facts);
        const auto diagram = layOut(arrows, sizesOf(arrows, scale), room, lying, StateWords::All);
        QVERIFY(diagram);
        QCOMPARE(diagram->lines.size(), arrows.size());
        for (std::size_t i = 0; i < statePlaces; ++i) {
            QVERIFY(room.contains(diagram->boxes[i]));
            for (std::size_t j = i + 1; j < statePlaces; ++j)
                QVERIFY(!diagram->boxes[i].intersects(diagram->boxes[j]));
        }
        for (const StateLine &line : diagram->lines)
            checkLine(*diagram, arrows[line.arrow], line, room);
    }

    void theStoryRunsDownwardsOrToTheRight_data()
    {
        QTest::addColumn<bool>("lying");
        QTest::addRow("upright") << false;
        QTest::addRow("lying") << true;
    }

    void theStoryRunsDownwardsOrToTheRight()
    {
        QFETCH(bool, lying);
        const QList<StateArrow> arrows = stateArrowsOf({});
        const auto diagram =
            layOut(arrows, sizesOf(arrows, 1), {0, 0, 2000, 2000}, lying, StateWords::All);
        QVERIFY(diagram);
        const auto later = [&](P place) {
            const QPointF center = diagram->boxes[std::size_t(place)].center();
            return lying ? center.x() : center.y();
        };
        const auto aside = [&](P place) {
            const QPointF center = diagram->boxes[std::size_t(place)].center();
            return lying ? center.y() : center.x();
        };
        for (const StateArrow &arrow : arrows) {
            const bool back = arrow.to == P::Start;
            const bool level = arrow.from == P::SynSent && arrow.to == P::SynRecv;
            if (!back && !level && !(arrow.from == P::TimeWait))
                QVERIFY(later(arrow.from) < later(arrow.to));
        }
        QCOMPARE(aside(P::FinWait1), aside(P::FinWait2));
        QCOMPARE(aside(P::FinWait1), aside(P::TimeWait));
        QCOMPARE(aside(P::CloseWait), aside(P::LastAck));
        QVERIFY(aside(P::FinWait1) < aside(P::Established));
        QVERIFY(aside(P::Established) < aside(P::CloseWait));
    }

    void tooLittleRoomIsSaidAndFewerWordsNeedLess()
    {
        const QList<StateArrow> arrows = stateArrowsOf(scenes().at(3).facts);
        const StateSizes sizes = sizesOf(arrows, 1);
        const QRectF small(0, 0, 380, 350);
        QVERIFY(!layOut(arrows, sizes, {0, 0, 200, 200}, false, StateWords::Fitting));
        QVERIFY(!layOut(arrows, sizes, small, false, StateWords::All));
        const auto diagram = layOut(arrows, sizes, small, false, StateWords::Fitting);
        QVERIFY(diagram);
        for (const StateLine &line : diagram->lines)
            checkLine(*diagram, arrows[line.arrow], line, small, false);
    }

    void theArrowKeysReachEveryBox()
    {
        const QList<StateArrow> arrows = stateArrowsOf({});
        for (const bool lying : {false, true}) {
            const auto diagram =
                layOut(arrows, sizesOf(arrows, 1), {0, 0, 2000, 1200}, lying, StateWords::All);
            QVERIFY(diagram);
            QSet<P> reached = {P::Established};
            QList<P> open = {P::Established};
            while (!open.isEmpty()) {
                const P place = open.takeLast();
                for (const QPoint way :
                     {QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)}) {
                    const P next = diagram->neighbour(place, way.x(), way.y());
                    if (!reached.contains(next))
                        open.append(next);
                    reached.insert(next);
                }
            }
            QCOMPARE(reached.size(), int(statePlaces));
        }
    }

private:
    static void checkLine(const StateDiagram &diagram, const StateArrow &arrow,
                          const StateLine &line, const QRectF &room, bool labelled = true)
    {
        QVERIFY(onEdge(diagram.boxes[std::size_t(arrow.from)], line.points.first()));
        QVERIFY(onEdge(diagram.boxes[std::size_t(arrow.to)], line.points.last()));
        QCOMPARE(line.head[0], line.points.last());
        for (const QPointF &point : line.points)
            QVERIFY(room.contains(point));
        for (const QRectF &box : diagram.boxes) {
            for (qsizetype i = 1; i < line.points.size(); ++i)
                QVERIFY(!touches(box.adjusted(1, 1, -1, -1), line.points[i - 1], line.points[i]));
        }
        if (line.wording < 0) {
            QVERIFY(!labelled);
            return;
        }
        QVERIFY(room.contains(line.label));
        for (const QRectF &box : diagram.boxes)
            QVERIFY(!box.intersects(line.label));
        for (const StateLine &other : diagram.lines) {
            QVERIFY(other.arrow == line.arrow || other.wording < 0 ||
                    !other.label.intersects(line.label));
            for (qsizetype i = 1; i < other.points.size(); ++i)
                QVERIFY(!touches(line.label, other.points[i - 1], other.points[i]));
        }
    }
};

SOCKSCOPE_TEST_MAIN(StateDiagramTest)
#include "tst_statediagram.moc"
