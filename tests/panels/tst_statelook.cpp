// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "colourmeasures.h"
#include "panels/statelook.h"
#include "panels/theme.h"
#include "support/behaviourtest.h"

#include <QImage>
#include <QPainter>
#include <QSet>

using namespace panels;
using colours::contrast;
using colours::Eyes;
using kernel::TcpState;

namespace {

const QList<TcpState> everyState = {TcpState::Listen,      TcpState::SynSent,   TcpState::SynRecv,
                                    TcpState::Established, TcpState::FinWait1,  TcpState::FinWait2,
                                    TcpState::Closing,     TcpState::TimeWait,  TcpState::LastAck,
                                    TcpState::Closed,      TcpState::CloseWait, TcpState::Unknown};

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
            QVERIFY(contrast(look.text, palette.color(QPalette::AlternateBase)) >= 4.5);
            QVERIFY(contrast(look.ink, look.background) >= 4.5);
        }
    }

    void everyPartHasAGlyphOfItsOwn()
    {
        for (const TcpState one : everyState) {
            for (const TcpState other : everyState)
                QCOMPARE(lookOf(one, false).glyph == lookOf(other, false).glyph,
                         kernel::partOf(one) == kernel::partOf(other));
        }
    }

    // The glyph tells the parts apart for everybody; so do the colours of words and arrows.
    void thePartsStayApartForColourBlindEyes_data()
    {
        QTest::addColumn<int>("eyes");
        QTest::newRow("usual") << int(Eyes::Usual);
        QTest::newRow("protanopia") << int(Eyes::Protanopia);
        QTest::newRow("deuteranopia") << int(Eyes::Deuteranopia);
        QTest::newRow("tritanopia") << int(Eyes::Tritanopia);
    }

    void thePartsStayApartForColourBlindEyes()
    {
        QFETCH(int, eyes);
        for (const bool dark : {false, true}) {
            for (const TcpState one : everyState) {
                for (const TcpState other : everyState) {
                    if (kernel::partOf(one) == kernel::partOf(other))
                        continue;
                    const double far = colours::distance(lookOf(one, dark).text,
                                                         lookOf(other, dark).text, Eyes(eyes));
                    QVERIFY2(far >= 10,
                             qPrintable(QStringLiteral("%1 %2: %3")
                                            .arg(QLatin1StringView(kernel::stateName(one)),
                                                 QLatin1StringView(kernel::stateName(other)))
                                            .arg(far)));
                }
            }
        }
    }

    void everyStateHasAShortFormOfItsOwn()
    {
        QSet<QString> forms;
        for (const TcpState state : everyState) {
            const QString form = stateShortForm(state);
            QVERIFY(form.size() <= 7);
            QVERIFY(QLatin1StringView(kernel::stateName(state)).startsWith(form.first(3)));
            forms.insert(form);
        }
        QCOMPARE(forms.size(), everyState.size());
    }

    void aNarrowChipShowsTheShortForm()
    {
        const auto paint = [](const QString &label, int width) {
            QImage image(width, 30, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintStateChip(painter, image.rect(), lookOf(TcpState::FinWait2, false), label);
            return image;
        };
        const int narrow = stateChipSize(QFont(), QStringLiteral("FIN_WAIT2")).width() - 8;
        QCOMPARE(paint(QStringLiteral("FIN_WAIT2"), narrow).copy(0, 0, narrow / 2, 30),
                 paint(QStringLiteral("FIN_W2"), narrow).copy(0, 0, narrow / 2, 30));
        QVERIFY(paint(QStringLiteral("FIN_WAIT2"), narrow) !=
                paint(QStringLiteral("FIN_WAIT9"), narrow));
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
