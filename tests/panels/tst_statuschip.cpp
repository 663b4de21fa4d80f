// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figure.h"
#include "panels/statelook.h"
#include "panels/statuschip.h"
#include "panels/theme.h"
#include "support/behaviourtest.h"

using namespace panels;
using kernel::TcpState;

namespace {

bool holds(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace

class StatusChipTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void itSaysTheKernelsStateAndTheDetails()
    {
        StatusChip chip;
        chip.setStatus(TcpState::Listen, {}, QStringLiteral("127.0.0.1:9999 · fd 5"));
        QCOMPARE(chip.text(), QStringLiteral("LISTEN 127.0.0.1:9999 · fd 5"));
        QCOMPARE(chip.accessibleName(), chip.text());
    }

    void aSocketThatTheTableDoesNotShowSaysWhatItIs()
    {
        StatusChip chip;
        chip.setStatus(TcpState::Unknown, QStringLiteral("bound"), QStringLiteral("fd 5"));
        QCOMPARE(chip.text(), QStringLiteral("bound fd 5"));
        chip.setStatus(TcpState::Unknown, QStringLiteral("no socket"), {});
        QCOMPARE(chip.text(), QStringLiteral("no socket"));
    }

    void itIsPaintedInTheColoursOfItsState()
    {
        applyTheme(Theme::Light);
        StatusChip chip;
        chip.resize(400, 32);
        chip.setStatus(TcpState::CloseWait, {}, {});
        QVERIFY(holds(pictureOf(chip, 1), lookOf(TcpState::CloseWait, false).background));
        chip.setStatus(TcpState::Established, {}, {});
        QVERIFY(!holds(pictureOf(chip, 1), lookOf(TcpState::CloseWait, false).background));
        QVERIFY(holds(pictureOf(chip, 1), lookOf(TcpState::Established, false).background));
        applyTheme(Theme::Dark);
        QVERIFY(holds(pictureOf(chip, 1), lookOf(TcpState::Established, true).background));
    }

    void markupInADetailStaysText()
    {
        StatusChip chip;
        chip.setStatus(TcpState::Established, {}, QStringLiteral("<b>x</b>"));
        QVERIFY(chip.text().contains(QStringLiteral("<b>x</b>")));
        QVERIFY(chip.toolTip().contains(QStringLiteral("&lt;b&gt;x&lt;/b&gt;")));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(StatusChipTest)
#include "tst_statuschip.moc"
