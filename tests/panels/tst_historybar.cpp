// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/chronicle.h"
#include "panels/figure.h"
#include "panels/historybar.h"
#include "panels/historyslider.h"
#include "panels/momentwords.h"
#include "panels/statelook.h"
#include "panels/theme.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QLabel>
#include <QToolButton>

using namespace panels;
using history::Moment;
using kernel::TcpState;

namespace {

constexpr std::int64_t second = 1'000'000'000;

history::RowFacts row(TcpState state, std::uint16_t port, int fd = 5)
{
    history::RowFacts facts;
    facts.row.row.key = {posix::SocketAddress::loopback(AF_INET, port),
                         posix::SocketAddress::loopback(AF_INET, 9999)};
    facts.row.row.state = state;
    facts.nature.fd = fd;
    return facts;
}

Moment moment(std::int64_t at, const QList<history::RowFacts> &table)
{
    Moment made;
    made.at = at;
    made.table = table;
    return made;
}

/// Ten moments, one a second: SYN_SENT at the third, ESTABLISHED at the fifth, gone at the ninth.
history::Chronicle story()
{
    history::Chronicle chronicle;
    chronicle.begun = QDateTime(QDate(2026, 3, 1), QTime(12, 1, 0));
    for (int index = 0; index < 10; ++index) {
        QList<history::RowFacts> table;
        if (index >= 2 && index < 8)
            table = {row(index < 4 ? TcpState::SynSent : TcpState::Established, 36'012)};
        chronicle.moments.push_back(moment(index * second, table));
    }
    return chronicle;
}

/// A bar of a session that is over.
struct Saved
{
    explicit Saved(history::Chronicle chronicle = story())
        : history(std::move(chronicle))
        , shown(session, history)
        , bar(shown)
    {
        bar.resize(1000, 34);
        bar.show();
    }

    HistorySlider &slider() { return *bar.findChild<HistorySlider *>(); }
    QString label(const char *name)
    {
        return bar.findChild<QLabel *>(QLatin1StringView(name))->text();
    }
    QToolButton &button(const char *name)
    {
        return *bar.findChild<QToolButton *>(QLatin1StringView(name));
    }
    void press(int key) { QTest::keyClick(&slider(), Qt::Key(key)); }

    session::ServerSession session;
    history::History history;
    history::Shown shown;
    HistoryBar bar;
};

/// A bar of a session that goes on.
struct Live
{
    Live()
        : history(session)
        , shown(session, history)
        , bar(shown)
    {
        bar.resize(1000, 34);
        bar.show();
    }

    void doSomething()
    {
        session.openSocket(AF_INET, SOCK_STREAM);
        session.closeListener();
    }
    std::size_t count() const { return history.moments().size(); }
    HistorySlider &slider() { return *bar.findChild<HistorySlider *>(); }

    session::ServerSession session;
    history::History history;
    history::Shown shown;
    HistoryBar bar;
};

int columnsWith(const QImage &image, const QColor &colour)
{
    int columns = 0;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y) == colour) {
                ++columns;
                break;
            }
        }
    }
    return columns;
}

} // namespace

class HistoryBarTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aStateIsMarkedWhereItCameAndNotWhereItStayed()
    {
        const history::History history(story());
        const MomentMarks marks(history);
        QCOMPARE(marks.size(), std::size_t(10));
        for (std::size_t index = 0; index < marks.size(); ++index) {
            const auto expected = index == 2   ? TcpState::SynSent
                                  : index == 4 ? TcpState::Established
                                  : index == 8 ? TcpState::Closed
                                               : TcpState::Unknown;
            QCOMPARE(marks.at(index), expected);
        }
    }

    void ofTwoEndsThatMoveAtOnceOursIsTold()
    {
        const Moment before =
            moment(1, {row(TcpState::Established, 1, -1), row(TcpState::Established, 2, 7)});
        const Moment after =
            moment(2, {row(TcpState::FinWait2, 1, -1), row(TcpState::CloseWait, 2, 7)});
        const QList<RowStep> expected = {{TcpState::Established, TcpState::CloseWait},
                                         {TcpState::Established, TcpState::FinWait2}};
        QCOMPARE(rowSteps(before, after), expected);
        QCOMPARE(rowSteps(after, after), QList<RowStep>());
    }

    void aSavedSessionStandsAtItsEndAndHasNoPresent()
    {
        Saved saved;
        QCOMPARE(saved.slider().value(), 9);
        QCOMPARE(saved.slider().maximum(), 9);
        QVERIFY(!saved.button("historyLive").isVisible());
        QVERIFY(saved.label("historySign").contains(QLatin1String("a moment gone by")));
        QCOMPARE(saved.label("historyPlace"), QStringLiteral("+9.0 s · 10 of 10"));
        QVERIFY(!saved.button("historyForward").isEnabled());
        saved.press(Qt::Key_Escape);
        QVERIFY(!saved.shown.isLive());
    }

    void everyKeyOfASliderWalksThroughTheMoments()
    {
        Saved saved;
        saved.press(Qt::Key_Left);
        QCOMPARE(*saved.shown.index(), std::size_t(8));
        saved.press(Qt::Key_Home);
        QCOMPARE(*saved.shown.index(), std::size_t(0));
        QVERIFY(!saved.button("historyBack").isEnabled());
        saved.press(Qt::Key_Right);
        QCOMPARE(*saved.shown.index(), std::size_t(1));
        saved.press(Qt::Key_PageUp);
        QCOMPARE(*saved.shown.index(), std::size_t(2));
        saved.press(Qt::Key_End);
        QCOMPARE(*saved.shown.index(), std::size_t(9));
    }

    void theButtonsGoOneMomentBackAndForward()
    {
        Saved saved;
        QTest::mouseClick(&saved.button("historyBack"), Qt::LeftButton);
        QTest::mouseClick(&saved.button("historyBack"), Qt::LeftButton);
        QCOMPARE(*saved.shown.index(), std::size_t(7));
        QTest::mouseClick(&saved.button("historyForward"), Qt::LeftButton);
        QCOMPARE(*saved.shown.index(), std::size_t(8));
    }

    void aClickAndADragOnTheSliderGoWhereTheMouseIs()
    {
        Saved saved;
        HistorySlider &slider = saved.slider();
        const int middle = slider.height() / 2;
        QTest::mousePress(&slider, Qt::LeftButton, {}, {slider.xOf(3), middle});
        QCOMPARE(*saved.shown.index(), std::size_t(3));
        QTest::mouseMove(&slider, {slider.xOf(6), middle});
        QCOMPARE(*saved.shown.index(), std::size_t(6));
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, {slider.xOf(6), middle});
        QTest::mouseMove(&slider, {slider.xOf(1), middle});
        QCOMPARE(*saved.shown.index(), std::size_t(6));
        for (int moment = 0; moment < 10; ++moment)
            QCOMPARE(slider.momentAt(slider.xOf(moment)), moment);
    }

    void aMomentSaysWhatHappenedThen()
    {
        Saved saved;
        saved.shown.showMoment(4);
        QVERIFY(saved.label("historyHappened").contains(QStringLiteral("SYN_SENT → ")));
        QVERIFY(saved.label("historyHappened").contains(stateLabel(TcpState::Established)));
        QVERIFY(saved.slider().accessibleName().contains(
            QLatin1String("moment 5 of 10, 4.0 seconds after the beginning")));
        QCOMPARE(saved.slider().accessibleDescription(), saved.label("historyHappened"));
    }

    void longSessionsAreToldInMinutesAndHours()
    {
        history::Chronicle chronicle;
        for (const std::int64_t at : {0L, 59L, 65L, 3'725L})
            chronicle.moments.push_back(moment(at * second, {}));
        const history::History history(std::move(chronicle));
        QCOMPARE(MomentWords::sinceBegin(history, 1), QStringLiteral("+59.0 s"));
        QCOMPARE(MomentWords::sinceBegin(history, 2), QStringLiteral("+1:05.0"));
        QCOMPARE(MomentWords::sinceBegin(history, 3), QStringLiteral("+1:02:05.0"));
    }

    void marksHaveTheColoursOfTheirStatesInBothThemes()
    {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            applyTheme(theme);
            Saved saved;
            const QImage picture = pictureOf(saved.slider(), 1);
            for (const auto state : {TcpState::SynSent, TcpState::Established})
                QVERIFY(columnsWith(picture, lookOf(state, theme == Theme::Dark).text) >= 2);
            QCOMPARE(columnsWith(picture, lookOf(TcpState::TimeWait, theme == Theme::Dark).text),
                     0);
        }
    }

    void aThousandMarksLeaveTheSignsApart()
    {
        applyTheme(Theme::Light);
        history::Chronicle chronicle;
        for (int index = 0; index < 1'000; ++index)
            chronicle.moments.push_back(
                moment(index, {row(index % 2 ? TcpState::CloseWait : TcpState::Established, 1)}));
        Saved saved(std::move(chronicle));
        QCOMPARE(saved.slider().maximum(), 999);
        const QImage picture = pictureOf(saved.slider(), 1);
        QVERIFY(columnsWith(picture, lookOf(TcpState::CloseWait, false).text) > 100);
    }

    void nothingMovesAsideWhileTheSliderIsDragged()
    {
        Saved saved;
        QCoreApplication::processEvents();
        const QRect before = saved.slider().geometry();
        for (const std::size_t index : {0UL, 4UL, 8UL}) {
            saved.shown.showMoment(index);
            QCoreApplication::processEvents();
            QCOMPARE(saved.slider().geometry(), before);
        }
    }

    void liveItStaysAtTheRightEnd()
    {
        Live live;
        QVERIFY(live.shown.isLive());
        live.doSomething();
        QTRY_VERIFY(live.count() > 0);
        QTRY_COMPARE(live.slider().maximum(), int(live.count()) - 1);
        QCOMPARE(live.slider().value(), live.slider().maximum());
        auto *sign = live.bar.findChild<QLabel *>(QStringLiteral("historySign"));
        QVERIFY(sign->text().startsWith(QLatin1String("Live")));
        QVERIFY(live.bar.findChild<QToolButton *>(QStringLiteral("historyLive"))->isChecked());
        QVERIFY(!live.bar.findChild<QToolButton *>(QStringLiteral("historyForward"))->isEnabled());
        QCOMPARE(live.bar.findChild<QLabel *>(QStringLiteral("historyPlace"))->text(),
                 QStringLiteral("Moments: %1").arg(live.count()));
    }

    void fromThePastTheButtonAndEscapeLeadBackToLive()
    {
        Live live;
        live.doSomething();
        QTRY_VERIFY(live.count() > 0);
        auto *button = live.bar.findChild<QToolButton *>(QStringLiteral("historyLive"));
        auto *sign = live.bar.findChild<QLabel *>(QStringLiteral("historySign"));
        live.shown.showMoment(0);
        QVERIFY(!button->isChecked());
        QVERIFY(sign->text().contains(QLatin1String("a moment gone by")));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(live.shown.isLive());
        QVERIFY(button->isChecked());
        live.shown.showMoment(0);
        QTest::keyClick(&live.slider(), Qt::Key_Escape);
        QVERIFY(live.shown.isLive());
        QVERIFY(sign->text().startsWith(QLatin1String("Live")));
    }

    void whatHappensMeanwhileLeavesThePastWhereItIs()
    {
        Live live;
        live.doSomething();
        QTRY_VERIFY(live.count() > 0);
        live.shown.showMoment(0);
        const std::size_t before = live.count();
        live.doSomething();
        QTRY_VERIFY(live.count() > before);
        QTRY_COMPARE(live.slider().maximum(), int(live.count()) - 1);
        QCOMPARE(live.slider().value(), 0);
        QCOMPARE(*live.shown.index(), std::size_t(0));
    }

    void aClickOnLiveWhileLiveChangesNothing()
    {
        Live live;
        auto *button = live.bar.findChild<QToolButton *>(QStringLiteral("historyLive"));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(live.shown.isLive());
        QVERIFY(button->isChecked());
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(HistoryBarTest)
#include "tst_historybar.moc"
