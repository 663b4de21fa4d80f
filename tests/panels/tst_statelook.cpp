// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/statelook.h"
#include "panels/theme.h"
#include "support/behaviourtest.h"

#include <QImage>
#include <QPainter>
#include <QSet>

using namespace panels;
using kernel::TcpState;

namespace {

const QList<TcpState> everyState = {TcpState::Listen,      TcpState::SynSent,   TcpState::SynRecv,
                                    TcpState::Established, TcpState::FinWait1,  TcpState::FinWait2,
                                    TcpState::Closing,     TcpState::TimeWait,  TcpState::LastAck,
                                    TcpState::Closed,      TcpState::CloseWait, TcpState::Unknown};

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) +
           0.0722 * channel(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

void addStates()
{
    QTest::addColumn<int>("state");
    for (const TcpState state : everyState)
        QTest::newRow(kernel::stateName(state)) << int(state);
}

} // namespace

class StateLookTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateCanBeReadInBothThemes_data() { addStates(); }
    void everyStateCanBeReadInBothThemes()
    {
        QFETCH(int, state);
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            const QPalette palette = themePalette(theme);
            const StateLook look = lookOf(TcpState(state), theme == Theme::Dark);
            QVERIFY(contrast(look.text, palette.color(QPalette::Base)) >= 4.5);
            QVERIFY(contrast(look.text, palette.color(QPalette::Window)) >= 4.5);
            QVERIFY(contrast(look.ink, look.background) >= 4.5);
        }
    }

    void theGlyphTellsThePartWithoutAnyColour()
    {
        QCOMPARE(lookOf(TcpState::Listen, false).glyph, QStringLiteral("◇"));
        QCOMPARE(lookOf(TcpState::SynSent, true).glyph, QStringLiteral("◇"));
        QCOMPARE(lookOf(TcpState::Established, false).glyph, QStringLiteral("●"));
        QCOMPARE(lookOf(TcpState::TimeWait, false).glyph, QStringLiteral("▲"));
        QCOMPARE(lookOf(TcpState::Closing, true).glyph, QStringLiteral("▲"));
        QCOMPARE(lookOf(TcpState::CloseWait, false).glyph, QStringLiteral("▼"));
        QCOMPARE(lookOf(TcpState::Closed, false).glyph, QStringLiteral("○"));
        QCOMPARE(lookOf(TcpState::Unknown, false).glyph, QStringLiteral("○"));
    }

    void noTwoStatesLookTheSame()
    {
        for (const bool dark : {false, true}) {
            QSet<QRgb> backgrounds;
            for (const TcpState state : everyState) {
                if (state != TcpState::Unknown)
                    backgrounds.insert(lookOf(state, dark).background.rgb());
            }
            QCOMPARE(backgrounds.size(), everyState.size() - 1);
        }
    }

    void withinAPartTheLaterStateIsTheStronger()
    {
        const QList<QList<TcpState>> parts = {
            {TcpState::Listen, TcpState::SynSent, TcpState::SynRecv},
            {TcpState::FinWait1, TcpState::FinWait2, TcpState::Closing, TcpState::TimeWait},
            {TcpState::CloseWait, TcpState::LastAck}};
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            const bool dark = theme == Theme::Dark;
            const QColor base = themePalette(theme).color(QPalette::Base);
            for (const QList<TcpState> &part : parts) {
                for (qsizetype i = 1; i < part.size(); ++i)
                    QVERIFY(contrast(lookOf(part.at(i), dark).background, base) >
                            contrast(lookOf(part.at(i - 1), dark).background, base));
            }
        }
    }

    void theChipHoldsTheWholeNameWhereThereIsRoom_data() { addStates(); }
    void theChipHoldsTheWholeNameWhereThereIsRoom()
    {
        QFETCH(int, state);
        const QString name = QLatin1StringView(kernel::stateName(TcpState(state)));
        const QSize size = stateChipSize(QFont(), name);
        QImage image(400, 40, QImage::Format_RGB32);
        QPainter painter(&image);
        const QRect chip =
            paintStateChip(painter, image.rect(), lookOf(TcpState(state), false), name);
        QCOMPARE(chip.size(), size);
        QVERIFY(image.rect().contains(chip));
        const QRect narrow =
            paintStateChip(painter, QRect(0, 0, 30, 40), lookOf(TcpState(state), false), name);
        QVERIFY(QRect(0, 0, 30, 40).contains(narrow));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(StateLookTest)
#include "tst_statelook.moc"
