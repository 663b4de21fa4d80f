// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figure.h"
#include "panels/halfarrows.h"
#include "panels/statelook.h"
#include "panels/theme.h"
#include "support/behaviourtest.h"

using namespace panels;

namespace {

QImage pictureOf(HalfLife sending, HalfLife receiving)
{
    HalfArrows arrows;
    arrows.setNames(QStringLiteral("you"), QStringLiteral("peer"));
    arrows.setHalves(sending, receiving);
    arrows.resize(360, 60);
    return panels::pictureOf(arrows, 1);
}

} // namespace

class HalfArrowsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }

    void eachLifeOfAHalfLooksDifferentOnEitherSide()
    {
        const QList<HalfLife> lives = {HalfLife::None, HalfLife::Alive, HalfLife::Fin,
                                       HalfLife::Shut, HalfLife::Reset};
        QList<QImage> seen;
        for (const HalfLife sending : lives) {
            for (const HalfLife receiving : lives) {
                const QImage image = pictureOf(sending, receiving);
                QVERIFY(!seen.contains(image));
                seen.append(image);
            }
        }
    }

    void anEndedHalfLeavesTheOtherAsItWas()
    {
        const QImage both = pictureOf(HalfLife::Alive, HalfLife::Alive);
        const QImage cut = pictureOf(HalfLife::Fin, HalfLife::Alive);
        const QRect lower(0, 42, 360, 18);
        QCOMPARE(cut.copy(lower), both.copy(lower));
        QVERIFY(cut != both);
    }

    void aLineIsCutAndNotOnlyRecoloured()
    {
        const QImage alive = pictureOf(HalfLife::Alive, HalfLife::None);
        const QImage ended = pictureOf(HalfLife::Fin, HalfLife::None);
        const QRgb green = lookOf(kernel::TcpState::Established, false).text.rgb();
        const QRgb window = QApplication::palette().color(QPalette::Window).rgb();
        int row = -1;
        for (int y = 0; y < alive.height() / 2 && row < 0; ++y) {
            if (alive.pixel(180, y) == green)
                row = y;
        }
        QVERIFY(row >= 0);
        int gaps = 0;
        for (int x = 60; x < 300; ++x)
            gaps += ended.pixel(x, row) == window ? 1 : 0;
        QVERIFY(gaps > 20);
    }

    void whatIsDrawnIsAlsoSaid()
    {
        HalfArrows arrows;
        const QString none = arrows.accessibleDescription();
        arrows.setHalves(HalfLife::Alive, HalfLife::Fin);
        QVERIFY(arrows.accessibleDescription() != none);
        QVERIFY(arrows.accessibleDescription().contains(QStringLiteral("FIN")));
        arrows.setHalves(HalfLife::Alive, HalfLife::Shut);
        QVERIFY(arrows.accessibleDescription().contains(QStringLiteral("SHUT_RD")));
        QVERIFY(!arrows.toolTip().isEmpty());
    }

    void longNamesLeaveRoomForTheArrows()
    {
        HalfArrows arrows;
        arrows.setHalves(HalfLife::Alive, HalfLife::Alive);
        arrows.setNames(QString(400, QLatin1Char('m')), QString(400, QLatin1Char('w')));
        arrows.resize(360, 60);
        const QImage image = panels::pictureOf(arrows, 1);
        const QRgb green = lookOf(kernel::TcpState::Established, false).text.rgb();
        int greens = 0;
        for (int y = 0; y < image.height(); ++y)
            greens += image.pixel(image.width() / 2, y) == green ? 1 : 0;
        QVERIFY(greens >= 2);
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(HalfArrowsTest)
#include "tst_halfarrows.moc"
