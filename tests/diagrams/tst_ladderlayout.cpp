// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "diagrams/ladderlayout.h"

#include "diagrams/ladderstack.h"

#include "ladderbench.h"
#include "support/behaviourtest.h"

using namespace diagrams;

namespace {

/// Words of a given size, as another language or font has them.
class Labels : public LadderLabels
{
public:
    explicit Labels(qreal size = 1)
        : m_size(size)
    {
    }
    QSizeF event(const LadderEvent &event) const override
    {
        return event.segment() ? m_size * QSizeF(60, 16) : m_size * QSizeF(180, 20);
    }
    QSizeF header(const LadderLifeline &) const override { return m_size * QSizeF(200, 36); }
    QSizeF time(std::int64_t) const override { return m_size * QSizeF(50, 14); }
    QSizeF fold(std::int64_t) const override { return m_size * QSizeF(90, 14); }
    QSizeF bracket(LadderBracket::Kind) const override { return m_size * QSizeF(110, 34); }
    QSizeF wait(const LadderWait &) const override { return m_size * QSizeF(120, 16); }

private:
    qreal m_size;
};

LadderFacts story()
{
    LadderBench bench;
    bench.open();
    bench.call(bench.input.theirs, posix::Call::Read, -1, kernel::TcpState::Established, EAGAIN);
    bench.say();
    bench.now += 12'300'000'000;
    bench.say(40);
    bench.closeServerFirst();
    return bench.facts();
}

/// Three connections, one below the other.
LadderFacts threeStories()
{
    LadderBench late;
    late.now += 5'000'000'000;
    late.open();
    LadderBench latest;
    latest.now += 9'000'000'000;
    latest.open();
    latest.closeServerFirst();
    return stacked({late.facts(), story(), latest.facts(), LadderFacts()});
}

QList<QRectF> words(const LadderLayout &layout)
{
    QList<QRectF> all;
    for (const LadderLayout::Part &part : layout.parts)
        all.append({part.headers[0], part.headers[1]});
    for (const LadderLayout::Span &wait : layout.waits) {
        if (!wait.label.isEmpty())
            all.append(wait.label);
    }
    for (const LadderLayout::Place &place : layout.places)
        all.append(place.label);
    for (const LadderLayout::Bracket &bracket : layout.brackets)
        all.append({bracket.label, bracket.rect});
    for (const LadderLayout::Row &row : layout.rows) {
        if (row.timed >= 0)
            all.append(row.time);
        if (row.fold > 0)
            all.append(row.foldRect);
    }
    return all;
}

} // namespace

class LadderLayoutTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlapsAndAllIsInside_data()
    {
        QTest::addColumn<qreal>("size");
        QTest::addColumn<qreal>("width");
        QTest::addColumn<bool>("several");
        for (const qreal size : {0.5, 1.0, 1.7}) {
            for (const qreal width : {0.0, 700.0, 1280.0}) {
                QTest::addRow("words %g, room %g", size, width) << size << width << false;
                QTest::addRow("words %g, room %g, three", size, width) << size << width << true;
            }
        }
    }
    void nothingOverlapsAndAllIsInside()
    {
        QFETCH(qreal, size);
        QFETCH(qreal, width);
        LadderMetrics metrics;
        metrics.width = width;
        QFETCH(bool, several);
        const LadderLayout layout =
            layOut(several ? threeStories() : story(), Labels(size), metrics);
        const QList<QRectF> all = words(layout);
        const QRectF page({0, 0}, layout.size);
        for (qsizetype i = 0; i < all.size(); ++i) {
            QVERIFY2(page.contains(all[i]), QByteArray::number(i));
            for (qsizetype k = i + 1; k < all.size(); ++k)
                QVERIFY2(!all[i].intersects(all[k]),
                         qPrintable(QString::number(i) + u' ' + QString::number(k)));
        }
        QVERIFY(layout.size.width() >= width);
    }

    void theOrderOfTimeIsKeptDownwards()
    {
        const LadderFacts facts = story();
        const LadderLayout layout = layOut(facts, Labels());
        for (qsizetype i = 1; i < layout.places.size(); ++i)
            QVERIFY(layout.places[i].row >= layout.places[i - 1].row);
        for (qsizetype i = 1; i < layout.rows.size(); ++i)
            QVERIFY(layout.rows[i].rect.top() >= layout.rows[i - 1].rect.bottom());
    }

    void arrowsGoFromLifelineToLifelineAndWordsStandOnTheirSides()
    {
        const LadderFacts facts = story();
        const LadderLayout layout = layOut(facts, Labels());
        const qreal left = layout.lifeline(LadderSide::Left).x1();
        const qreal right = layout.lifeline(LadderSide::Right).x1();
        for (qsizetype i = 0; i < facts.events.size(); ++i) {
            const LadderLayout::Place &place = layout.places[i];
            const bool isLeft = facts.events[i].side == LadderSide::Left;
            if (facts.events[i].segment()) {
                QCOMPARE(place.arrow.x1(), isLeft ? left : right);
                QCOMPARE(place.arrow.x2(), isLeft ? right : left);
                QVERIFY(place.label.left() > left && place.label.right() < right);
            } else {
                QVERIFY(isLeft ? place.label.right() < left : place.label.left() > right);
            }
        }
    }

    void aSegmentStandsBesideItsCauseWhereNothingCameBetween()
    {
        const LadderFacts facts = story();
        const LadderLayout layout = layOut(facts, Labels());
        int beside = 0;
        for (qsizetype i = 0; i < facts.events.size(); ++i) {
            const LadderSegment *segment = facts.events[i].segment();
            if (!segment || segment->effect != i + 1)
                continue;
            QCOMPARE(layout.places[segment->effect].row, layout.places[i].row);
            ++beside;
        }
        QVERIFY(beside >= 6);
    }

    void aLongStretchIsFoldedAndTheStepsStayEqual()
    {
        const LadderLayout layout = layOut(story(), Labels());
        QList<std::int64_t> folds;
        for (const LadderLayout::Row &row : layout.rows) {
            if (row.fold > 0)
                folds.append(row.fold / 100'000'000);
        }
        QCOMPARE(folds, (QList<std::int64_t>{123, 30}));
        for (const LadderLayout::Row &row : layout.rows)
            QVERIFY(row.rect.height() <= 26);
    }

    void theStatesOfAnEndFollowOneAnotherWithoutAGap()
    {
        const LadderFacts facts = story();
        const LadderLayout layout = layOut(facts, Labels());
        for (const LadderSide side : {LadderSide::Left, LadderSide::Right}) {
            QList<QRectF> spans;
            for (const LadderLayout::Span &span : layout.states) {
                if (facts.events[span.index].side == side)
                    spans.append(span.rect);
            }
            QVERIFY(spans.size() > 3);
            for (qsizetype i = 1; i < spans.size(); ++i)
                QCOMPARE(spans[i].top(), spans[i - 1].bottom());
            QCOMPARE(spans.constLast().bottom(), layout.size.height());
        }
        QVERIFY(!layout.waits.isEmpty());
        for (const LadderLayout::Span &wait : layout.waits) {
            for (const LadderLayout::Span &state : layout.states)
                QVERIFY(!wait.rect.intersects(state.rect));
        }
    }

    void bracketsReachFromTheFirstSegmentToWhatTheLastDid()
    {
        const LadderFacts facts = story();
        const LadderLayout layout = layOut(facts, Labels());
        QCOMPARE(layout.brackets.size(), 2);
        for (const LadderLayout::Bracket &bracket : layout.brackets) {
            const LadderBracket &what = facts.brackets[bracket.index];
            const QRectF first = layout.rows[layout.places[what.from].row].rect;
            const QRectF last = layout.rows[layout.places[what.to].row].rect;
            QVERIFY(bracket.rect.top() >= first.top() && bracket.rect.top() <= first.center().y());
            QVERIFY(bracket.rect.bottom() <= last.bottom());
        }
        QVERIFY(!layout.brackets[0].rect.intersects(layout.brackets[1].rect));
    }

    void eachEventIsFoundWhereItIs()
    {
        const LadderLayout layout = layOut(story(), Labels());
        for (qsizetype i = 0; i < layout.places.size(); ++i)
            QCOMPARE(layout.eventAt(layout.places[i].label.center()), int(i));
        QCOMPARE(layout.eventAt({-5, -5}), -1);
    }

    void severalConnectionsStandBelowOneAnotherInTheOrderInWhichTheyBegan()
    {
        const LadderFacts facts = threeStories();
        const LadderLayout layout = layOut(facts, Labels());
        QCOMPARE(layout.parts.size(), 3);
        for (int part = 0; part < 3; ++part) {
            const LadderPart &events = facts.parts[part];
            const LadderLayout::Part &place = layout.parts[part];
            QCOMPARE(place.lifelines[0].x1(), layout.lifeline(LadderSide::Left).x1());
            QVERIFY(place.headers[0].bottom() <= place.lifelines[0].y1());
            for (int i = events.first; i < events.first + events.count; ++i) {
                QVERIFY(layout.places[i].label.top() >= place.lifelines[0].y1());
                QVERIFY(layout.places[i].label.bottom() <= place.lifelines[0].y2());
            }
            if (part == 0)
                continue;
            QVERIFY(place.headers[0].top() > layout.parts[part - 1].lifelines[0].y2());
            QVERIFY(facts.events[events.first].at > facts.events[facts.parts[part - 1].first].at);
        }
        for (const LadderLayout::Span &state : layout.states) {
            const LadderLayout::Part &part = layout.parts[facts.partOf(state.index)];
            QVERIFY(state.rect.top() >= part.lifelines[0].y1());
            QVERIFY(state.rect.bottom() <= part.lifelines[0].y2());
        }
    }

    void aWaitIsNamedWhereThereIsRoomBesideItsBar()
    {
        const LadderFacts facts = story();
        const LadderLayout layout = layOut(facts, Labels());
        QVERIFY(!layout.waits.isEmpty());
        int named = 0;
        for (const LadderLayout::Span &wait : layout.waits) {
            named += wait.label.isEmpty() ? 0 : 1;
            if (wait.label.isEmpty())
                continue;
            const bool isLeft = facts.waits[wait.index].side == LadderSide::Left;
            QVERIFY(isLeft ? wait.label.right() < wait.rect.left()
                           : wait.label.left() > wait.rect.right());
            QVERIFY(wait.label.top() >= wait.rect.top() - 6);
            QVERIFY(wait.label.bottom() <= wait.rect.bottom() + 6);
        }
        QVERIFY(named >= 1);
    }

    void anEmptyLadderHasOnlyItsHeaders()
    {
        const LadderLayout layout = layOut({}, Labels());
        QVERIFY(layout.rows.isEmpty() && layout.states.isEmpty());
        QVERIFY(layout.size.height() >= 36);
    }
};

SOCKSCOPE_TEST_MAIN(LadderLayoutTest)
#include "tst_ladderlayout.moc"
