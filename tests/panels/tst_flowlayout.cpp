// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/flowlayout.h"
#include "support/behaviourtest.h"

#include <QWidget>

using panels::FlowLayout;

namespace {

/// Three groups of two boxes; the first of the last group can grow.
struct Bench
{
    explicit Bench(bool grows, FlowLayout::Spread spread = FlowLayout::Spread::Together)
        : flow(new FlowLayout(4, spread))
    {
        row.setLayout(flow);
        for (int i = 0; i < 3; ++i)
            flow->addGroup({box(), box()});
        if (grows) {
            boxes[4]->setMaximumWidth(QWIDGETSIZE_MAX);
            boxes[4]->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        }
    }
    QWidget *box()
    {
        auto *made = new Box(&row);
        made->setFixedSize(50, 20);
        boxes.append(made);
        return made;
    }
    void take(int width)
    {
        row.resize(width, flow->heightForWidth(width));
        flow->setGeometry(row.rect());
    }
    class Box : public QWidget
    {
    public:
        using QWidget::QWidget;
        QSize sizeHint() const override { return {50, 20}; }
    };

    QWidget row;
    FlowLayout *flow;
    QList<QWidget *> boxes;
};

} // namespace

class FlowLayoutTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatFitsInOneRowStandsInOne()
    {
        Bench bench(false);
        QCOMPARE(bench.flow->sizeHint(), QSize(320, 20));
        bench.take(400);
        for (const QWidget *box : std::as_const(bench.boxes))
            QCOMPARE(box->y(), 0);
        QCOMPARE(bench.boxes[5]->geometry().right(), 319);
    }

    void aNarrowRowIsWrappedBetweenGroupsAndNeverInsideOne()
    {
        Bench bench(false);
        QCOMPARE(bench.flow->heightForWidth(319), 44);
        QCOMPARE(bench.flow->minimumSize(), QSize(104, 20));
        bench.take(319);
        QCOMPARE(bench.boxes[3]->y(), 0);
        QCOMPARE(bench.boxes[4]->pos(), QPoint(0, 24));
        bench.take(110);
        QCOMPARE(bench.boxes[2]->y(), 24);
        QCOMPARE(bench.boxes[5]->y(), 48);
        QCOMPARE(bench.row.height(), 68);
    }

    void whatCanGrowTakesTheRestOfItsRow()
    {
        Bench bench(true);
        bench.take(500);
        QCOMPARE(bench.boxes[5]->geometry().right(), 499);
        bench.take(250);
        QCOMPARE(bench.boxes[5]->geometry().right(), 249);
    }

    void aSingleRowCanStandApart()
    {
        Bench bench(false, FlowLayout::Spread::Apart);
        bench.take(420);
        QCOMPARE(bench.boxes[0]->x(), 0);
        QCOMPARE(bench.boxes[5]->geometry().right(), 419);
    }

    void whatIsHiddenTakesNoRoom()
    {
        Bench bench(false);
        bench.boxes[0]->hide();
        bench.boxes[1]->hide();
        QCOMPARE(bench.flow->sizeHint(), QSize(212, 20));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(FlowLayoutTest)
#include "tst_flowlayout.moc"
