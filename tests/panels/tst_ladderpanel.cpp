// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ladderpanel.h"

#include "connectedbench.h"
#include "panelfixture.h"
#include "panels/laddersource.h"
#include "panels/laddertext.h"
#include "panels/ladderview.h"
#include "panels/ladderwords.h"
#include "panels/language.h"
#include "panels/ledgerpanel.h"
#include "panels/ledgerview.h"
#include "panels/momentlinks.h"
#include "panels/statelook.h"
#include "panels/syscalllogpanel.h"
#include "panels/theme.h"
#include "session/farend.h"
#include "support/behaviourtest.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>
#include <QTranslator>

using namespace panels;
using namespace diagrams;
using kernel::TcpState;

namespace {

/// Both programs of the lecture note, and the ladder of the client.
struct Bench : ConnectedBench<LadderPanel>
{
    Bench()
        : ConnectedBench({1280, 600})
    {
    }
    bool connect()
    {
        return ConnectedBench::connect() &&
               QTest::qWaitFor([this] { return client.farEnd().report(key).isKnown(); });
    }
    bool has(const QString &line)
    {
        return QTest::qWaitFor([&] { return lines().contains(line); });
    }
    /// "client: SYN · inferred", in order.
    QStringList lines()
    {
        QStringList all;
        const TextTable table = *panel.textTable();
        for (const QStringList &row : table.rows)
            all.append(row[1] + QStringLiteral(": ") + row[2] + QStringLiteral(" · ") + row[3]);
        return all;
    }
    bool inState(session::SocketSession &session, const posix::ConnectionKey &of, TcpState state)
    {
        return QTest::qWaitFor([&] {
            const kernel::TrackedRow *row = session.tableRow(of);
            return row && (row->row.state == state || (state == TcpState::Closed && row->gone));
        });
    }
    /// Handshake, hello, server closes, client closes.
    bool lectureNote()
    {
        if (!connect() || !client.send({.text = QStringLiteral("hello")}) ||
            !has(QStringLiteral("client: data 6 B · observed")))
            return false;
        server.close(1, net::CloseKind::Fin);
        if (!inState(client, key, TcpState::CloseWait))
            return false;
        client.close(0, net::CloseKind::Fin);
        return inState(client, key.reversed(), TcpState::TimeWait) && QTest::qWaitFor([this] {
                   const auto closes = lines().filter(QStringLiteral(": close("));
                   return closes.size() == 2;
               }) &&
               has(QStringLiteral("client: ○ CLOSED · observed")) &&
               QTest::qWaitFor([this] { return facts().events.size() == lines().size(); });
    }
    const LadderFacts &facts() { return panel.view().facts(); }
};

/// As long as it lives, what stands in two lines is Chinese.
class Chinese : public QTranslator
{
public:
    Chinese() { QCoreApplication::installTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const bool two = QByteArrayView(source) == "three-way\nhandshake";
        return two ? QStringLiteral("三次\n握手") : QString();
    }
};

void save(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("SOCKSCOPE_TEST_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(folder + u'/' + name + QStringLiteral(".png")));
}

/// The path of one end, as the tracker told the session.
QList<TcpState> toldPath(const session::SocketSession &session, const posix::ConnectionKey &key)
{
    QList<TcpState> path;
    for (const timeline::Event &event : session.timeline().events()) {
        const auto *state = std::get_if<timeline::StateEvent>(&event.what);
        if (state && state->change.key == key)
            path.append(state->change.to);
    }
    return path;
}

} // namespace

class LadderPanelTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }

    void withoutAConnectionItSaysWhatToDo()
    {
        Bench bench;
        bench.panel.show();
        QVERIFY(said(bench.panel, "ladderEmpty").contains(QStringLiteral("Choose a connection")));
        QVERIFY(bench.connect());
        QTRY_VERIFY(bench.panel.view().isVisible());
    }

    void theLectureNotesExperimentIsAWholeLadder()
    {
        Bench bench;
        QVERIFY(bench.lectureNote());
        const QStringList lines = bench.lines();
        // Whether a short state was seen is chance; its segment is inferred where it was not.
        const QList<QRegularExpression> story = {
            QRegularExpression(QStringLiteral("client: SYN · observed.*")),
            QRegularExpression(QStringLiteral("server: SYN\\+ACK.*")),
            QRegularExpression(QStringLiteral("client: ACK · observed.*")),
            QRegularExpression(QStringLiteral("client: data 6 B · observed.*")),
            QRegularExpression(QStringLiteral("server: close\\(.*")),
            QRegularExpression(QStringLiteral("server: FIN · observed.*")),
            QRegularExpression(QStringLiteral("client: close\\(.*")),
            QRegularExpression(QStringLiteral("client: FIN · observed.*")),
            QRegularExpression(QStringLiteral("server: ACK.*"))};
        qsizetype at = -1;
        for (const QRegularExpression &line : story) {
            at = lines.indexOf(line, at + 1);
            QVERIFY2(at >= 0, qPrintable(line.pattern() + u'\n' + lines.join(u'\n')));
        }
        // Linux may delay the ACK of the first FIN, until the second goes with it.
        QCOMPARE(lines.filter(QStringLiteral("client: ACK")).size(), 2);
        QTRY_COMPARE(bench.facts().brackets.size(), 2);
    }

    void eachArrowHasACauseThatWasToldAndEachStateTheTrackersWord()
    {
        Bench bench;
        QVERIFY(bench.lectureNote());
        QTRY_COMPARE(bench.facts().brackets.size(), 2);
        const LadderFacts &facts = bench.facts();
        for (const LadderSide side : {LadderSide::Left, LadderSide::Right}) {
            const QList<TcpState> told = toldPath(bench.client, facts.lifeline(side).key);
            QList<TcpState> drawn;
            for (const LadderEvent &event : facts.events) {
                const LadderState *state = event.state();
                const bool before = drawn.isEmpty() && state && state->state == TcpState::Closed;
                if (state && event.side == side && !before)
                    drawn.append(state->state);
            }
            // What was before the tracker's first look, our calls alone told.
            QVERIFY(told.size() >= 3);
            QCOMPARE(drawn.mid(drawn.size() - told.size()), told);
        }
        for (const LadderEvent &event : facts.events) {
            if (const LadderSegment *segment = event.segment()) {
                QVERIFY(segment->cause >= 0);
                QVERIFY(facts.events[segment->cause].at <= event.at);
            }
            if (const LadderCall *call = event.call()) {
                const session::SocketSession &maker =
                    facts.lifeline(event.side).ours
                        ? static_cast<const session::SocketSession &>(bench.client)
                        : bench.server;
                QCOMPARE(maker.calls().at(call->record.number).startedAt, call->record.startedAt);
            }
        }
    }

    void theServersWindowTellsTheSameStory()
    {
        Bench bench;
        Selection selection;
        ShownBench shown(bench.server);
        LadderPanel panel(shown, bench.server, selection);
        QVERIFY(bench.connect());
        selection.choose(bench.key.reversed());
        panel.show();
        QTRY_VERIFY(bench.server.farEnd().report(*selection.key()).isKnown());
        QVERIFY(bench.client.send({.text = QStringLiteral("hello")}));
        QVERIFY(bench.has(QStringLiteral("client: data 6 B · observed")));
        const auto lines = [](LadderPanel &of) {
            QStringList all;
            const TextTable table = *of.textTable();
            for (const QStringList &row : table.rows)
                all.append(row[1] + row[2]);
            return all;
        };
        QTRY_COMPARE(lines(panel), lines(bench.panel));
        QVERIFY(panel.view().facts().lifeline(LadderSide::Right).ours);
    }

    void aCloseWithLingerZeroIsAReset()
    {
        Bench bench;
        QVERIFY(bench.connect());
        bench.server.close(1, net::CloseKind::Reset);
        const bool reset = bench.has(QStringLiteral("server: RST · observed"));
        QVERIFY2(reset, qPrintable(bench.lines().join(u'\n')));
        QVERIFY(bench.lines().filter(QStringLiteral("FIN")).isEmpty());
    }

    void aClickOnACallTellsItsRecordAndTheOtherWayRound()
    {
        Bench bench;
        QVERIFY(bench.connect());
        QVERIFY(bench.client.send({.text = QStringLiteral("hello")}));
        QVERIFY(bench.has(QStringLiteral("client: data 6 B · observed")));
        QTRY_VERIFY(bench.facts().events.size() > 12);
        QSignalSpy spy(&bench.panel, &LadderPanel::momentChosen);
        int write = -1;
        for (int i = 0; i < bench.facts().events.size(); ++i) {
            const LadderCall *call = bench.facts().events[i].call();
            if (call && call->record.result == 6 &&
                bench.facts().events[i].side == LadderSide::Left)
                write = i;
        }
        QVERIFY(write >= 0);
        bench.panel.view().choose(write);
        QTest::mouseClick(bench.panel.view().viewport(), Qt::LeftButton, {},
                          bench.panel.view().placeOf(write).center());
        QCOMPARE(spy.size(), 1);
        const auto choice = spy[0][0].value<MomentChoice>();
        QCOMPARE(bench.client.calls().at(choice.ourCall).result, 6);
        QVERIFY(!choice.isNone() && choice.theirCall == 0);
        QVERIFY(said(bench.panel, "ladderSentence").startsWith(QStringLiteral("client: write(")));
        bench.panel.view().choose(-1);
        bench.panel.hide();
        bench.panel.showMoment(choice);
        bench.panel.show();
        QCOMPARE(bench.panel.view().chosen(), write);
        QCOMPARE(spy.size(), 1);
        bench.panel.showMoment({});
        QCOMPARE(bench.panel.view().chosen(), -1);
        QCOMPARE(said(bench.panel, "ladderSentence"), QString());
        bench.panel.view().choose(write + 1); // its segment stands for the read, too
        QTest::mouseClick(bench.panel.view().viewport(), Qt::LeftButton, {},
                          bench.panel.view().placeOf(write + 1).center());
        const auto both = spy[1][0].value<MomentChoice>();
        QCOMPARE(both.ourCall, choice.ourCall);
        QCOMPARE(bench.server.calls().at(both.theirCall).result, 6);
    }

    void allConnectionsStandBelowOneAnotherAndAClickChoosesItsConnection()
    {
        Bench bench;
        QVERIFY(bench.connect());
        session::ClientSession other;
        other.connectNow(QStringLiteral("127.0.0.1"),
                         QString::number(bench.server.socket().local.port()));
        QTRY_COMPARE(bench.server.peers().size(), 2);
        Selection selection;
        ShownBench shown(bench.server);
        LadderPanel panel(shown, bench.server, selection);
        panel.resize(1280, 900);
        QSignalSpy toggled(&panel, &LadderPanel::allToggled);
        selection.choose(bench.key.reversed());
        panel.show();
        QTRY_COMPARE(panel.view().facts().parts.size(), 1);
        panel.findChild<QCheckBox *>(QStringLiteral("ladderAll"))->click();
        QVERIFY(panel.allShown());
        QCOMPARE(toggled.size(), 1);
        const LadderFacts &facts = panel.view().facts();
        QCOMPARE(facts.parts.size(), 2);
        QVERIFY(facts.events[0].at <= facts.events[facts.parts[1].first].at);
        const auto bothKnown = [&] {
            return facts.lifeline(LadderSide::Left, 0).callsKnown &&
                   facts.lifeline(LadderSide::Left, 1).callsKnown;
        };
        QTRY_VERIFY(bothKnown());
        const int last = int(facts.events.size()) - 1;
        panel.view().choose(last);
        QTest::mouseClick(panel.view().viewport(), Qt::LeftButton, {},
                          panel.view().placeOf(last).center());
        QCOMPARE(*selection.key(), other.connection().key.reversed());
        QCOMPARE(panel.view().chosen(), last);
        QCOMPARE(panel.textTable()->headers.size(), 6);
        QVERIFY(ladderAsMermaid(facts).contains(QStringLiteral("participant R2 as ")));
        QCOMPARE(ladderAsText(facts).count(QStringLiteral("this window")), 2);
        save(panel, QStringLiteral("ladder-all"));
        panel.setAllShown(false);
        QCOMPARE(panel.view().facts().parts.size(), 1);
    }

    void whatIsChosenInOnePanelIsMarkedInTheOthers()
    {
        Bench bench;
        models::SyscallLogModel model(bench.client.calls());
        SyscallLogPanel log(model);
        LedgerPanel ledger(bench.shown, bench.client, bench.selection);
        MomentLinks links(log, bench.panel, ledger);
        QSignalSpy moments(&links, &MomentLinks::momentChosen);
        QVERIFY(bench.connect());
        for (QWidget *panel : {static_cast<QWidget *>(&log), static_cast<QWidget *>(&ledger)}) {
            panel->resize(900, 400);
            panel->show();
        }
        QVERIFY(bench.client.send({.text = QStringLiteral("hello")}));
        QVERIFY(bench.has(QStringLiteral("client: data 6 B · observed")));
        QTRY_VERIFY(bench.facts().events.size() > 12);
        QTRY_COMPARE(ledger.textTable()->rows.size(), 2);
        auto *table = log.findChild<QTableView *>(QStringLiteral("logTable"));
        const auto logged = [&] {
            const QModelIndex row = table->currentIndex();
            return row.isValid() ? row.data(models::SyscallLogModel::RecordRole)
                                       .value<posix::SyscallRecord>()
                                       .number
                                 : 0;
        };
        LadderView &ladder = bench.panel.view();
        int write = -1;
        for (int i = 0; i < bench.facts().events.size(); ++i) {
            const LadderCall *call = bench.facts().events[i].call();
            if (call && call->record.result == 6 && bench.facts().lifelineOf(i).ours)
                write = i;
        }
        QVERIFY(write >= 0);
        // In the ladder
        QTest::mouseClick(ladder.viewport(), Qt::LeftButton, {}, ladder.placeOf(write).center());
        const quint64 number = bench.facts().events[write].call()->record.number;
        QCOMPARE(logged(), number);
        QTRY_COMPARE(ledger.view().chosen().kind, LedgerTarget::Kind::Write);
        QCOMPARE(moments.size(), 1);
        // In the log: the call before it, which is no transfer
        table->activateWindow();
        table->setFocus();
        QTRY_VERIFY(table->hasFocus());
        QTest::keyClick(table, Qt::Key_Up);
        QCOMPARE(logged(), number - 1);
        QCOMPARE(ledger.view().chosen(), LedgerTarget());
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(ladder.chosen(), write);
        QCOMPARE(moments.size(), 3);
        QVERIFY(table->hasFocus());
        // In the ledger: the peer's read, which the log does not have
        LedgerTarget read = ledger.view().chosen();
        read.kind = LedgerTarget::Kind::Read;
        QTest::mouseClick(ledger.view().viewport(), Qt::LeftButton, {},
                          ledger.view().placeOf(read).center());
        QCOMPARE(logged(), quint64(0));
        QVERIFY(ladder.chosen() > write);
        QCOMPARE(bench.facts().events[ladder.chosen()].call()->record.call, posix::Call::Read);
        QCOMPARE(moments.size(), 4);
    }

    void theArrowKeysWalkFromEventToEventAndSpeak()
    {
        Bench bench;
        QVERIFY(bench.connect());
        QTRY_VERIFY(bench.facts().events.size() > 5);
        LadderView &view = bench.panel.view();
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.chosen(), 0);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Up);
        QCOMPARE(view.chosen(), 1);
        QVERIFY(view.accessibleDescription().contains(LadderWords::label(bench.facts().events[1])));
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.chosen(), int(bench.facts().events.size()) - 1);
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(view.chosen(), -1);
        const QString both =
            QStringLiteral("client: %1 · server: %1").arg(stateLabel(TcpState::Established));
        QTRY_COMPARE(view.accessibleDescription(), both);
    }

    void aMomentGoneByHasTheFactsOfThenOnlyAndComesBackTheSame()
    {
        Bench bench;
        QVERIFY(bench.lectureNote());
        QSignalSpy recorded(&bench.shown.history, &history::History::changed);
        while (recorded.wait(300))
            continue;
        const QStringList live = bench.lines();
        const auto &moments = bench.shown.history.moments();
        QVERIFY(moments.size() > 4);
        QList<QStringList> there;
        for (std::size_t index = 0; index < moments.size(); ++index) {
            bench.shown->showMoment(index);
            there.append(bench.lines());
            QTRY_COMPARE(bench.facts().events.size(), there.last().size());
            for (const LadderEvent &event : bench.facts().events)
                QVERIFY(!event.isTimed || event.at <= moments[index].at);
            QVERIFY(there.size() < 2 || there.last().size() >= there.constFirst().size());
        }
        QVERIFY(there.constFirst() != there.constLast());
        QVERIFY(there.constFirst().filter(QStringLiteral("FIN")).isEmpty());
        QCOMPARE(there.constLast(), live);
        for (std::size_t back = moments.size(); back > 0; --back) {
            bench.shown->showMoment(back - 1);
            QCOMPARE(bench.lines(), there[qsizetype(back) - 1]);
        }
        bench.shown->showLive();
        QCOMPARE(bench.lines(), live);
    }

    void mermaidHasOneStatementALineAndAnArrowForEachSegment()
    {
        Bench bench;
        QVERIFY(bench.connect());
        QVERIFY(bench.client.send({.text = QStringLiteral("a;b #1 <i>%% -->> x")}));
        QVERIFY(bench.has(QStringLiteral("client: data 20 B · observed")));
        QTRY_VERIFY(bench.facts().events.size() > 12);
        const QStringList lines = ladderAsMermaid(bench.facts()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines[0], QStringLiteral("sequenceDiagram"));
        const QRegularExpression statement(
            QStringLiteral("^    (participant [LR] as |(L-?->>R|R-?->>L): |"
                           "Note (over L|over R|over L,R|left of L|right of R): )"
                           "([^;#<>%]|#(35|59|37|lt|gt);)+$"));
        qsizetype arrows = 0;
        for (const QString &line : lines.mid(1)) {
            QVERIFY2(statement.match(line).hasMatch(), qPrintable(line));
            arrows +=
                line.contains(QStringLiteral(">>L: ")) || line.contains(QStringLiteral(">>R: "));
        }
        const auto isSegment = [](const LadderEvent &event) {
            return event.segment() != nullptr;
        };
        const auto &events = bench.facts().events;
        QCOMPARE(arrows, std::count_if(events.begin(), events.end(), isSegment));
        QVERIFY(lines.contains(QStringLiteral("    R-->>L: SYN+ACK (inferred)")));
    }

    void aLabelOfTwoLinesHasABlankBetweenWordsAndNoneWithinChinese()
    {
        Bench bench;
        QVERIFY(bench.connect());
        QTRY_COMPARE(bench.facts().brackets.size(), 1);
        QVERIFY(ladderAsMermaid(bench.facts()).contains(QStringLiteral("three-way handshake")));
        const Chinese chinese;
        QVERIFY(ladderAsMermaid(bench.facts()).contains(QStringLiteral(": 三次握手\n")));
        QVERIFY(ladderAsText(bench.facts()).contains(QStringLiteral("⎭ 三次握手")));
    }

    void thePlainTextHasItsLifelinesBelowOneAnother()
    {
        Bench bench;
        QVERIFY(bench.lectureNote());
        QTRY_COMPARE(bench.facts().brackets.size(), 2);
        const QStringList lines = ladderAsText(bench.facts()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines.mid(1))
            QCOMPARE(line.indexOf(u'│'), lines[1].indexOf(u'│'));
        QCOMPARE(lines.filter(QStringLiteral("FIN ─")).size(), 2);
        QVERIFY(lines.filter(QStringLiteral("four-way close")).size() == 1);
        QTest::mouseMove(&bench.panel, {1, 1});
        bench.panel.findChild<QAction *>(QStringLiteral("ladderCopyText"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), ladderAsText(bench.facts()));
    }

    void theFigureIsTheWholeLadderAndNotOnlyWhatIsInSight()
    {
        Bench bench;
        QVERIFY(bench.connect());
        bench.panel.resize(700, 200);
        for (int i = 0; i < 12; ++i)
            QVERIFY(bench.client.send({.text = QStringLiteral("line")}));
        QTRY_VERIFY2(bench.facts().events.size() > 30, qPrintable(bench.lines().join(u'\n')));
        const QImage picture = bench.panel.wholePicture(2);
        QCOMPARE(picture.size(), bench.panel.wholeSize() * 2);
        QVERIFY(picture.height() > 2 * bench.panel.height());
        const QRgb ground = bench.panel.palette().color(QPalette::Base).rgb();
        qsizetype inked = 0;
        for (int x = 0; x < picture.width(); ++x)
            inked += picture.pixel(x, picture.height() - 80) != ground ? 1 : 0;
        QVERIFY(inked > 20);
    }

    void hiddenItRunsNoTimerAndStillKnowsWhatTheFarEndDid()
    {
        Bench bench;
        QVERIFY(bench.connect());
        bench.panel.hide();
        QVERIFY(bench.client.send({.text = QStringLiteral("unseen")}));
        for (const QTimer *timer : bench.panel.findChildren<QTimer *>())
            QVERIFY(!timer->isActive());
        QVERIFY(bench.has(QStringLiteral("client: data 7 B · observed")));
        bench.server.close(1, net::CloseKind::Fin);
        QVERIFY(bench.inState(bench.client, bench.key, TcpState::CloseWait));
        bench.panel.show();
        QTRY_VERIFY(bench.facts().lifeline(LadderSide::Right).callsKnown);
    }

    void everyWordFollowsTheLanguageAndPicturesAreKept()
    {
        Bench bench;
        QVERIFY(bench.lectureNote());
        QTRY_COMPARE(bench.facts().brackets.size(), 2);
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            applyTheme(theme);
            for (const QSize size : {QSize(1280, 220), QSize(700, 600), QSize(1280, 900)}) {
                bench.panel.resize(size);
                save(bench.panel, QStringLiteral("ladder-%1-%2")
                                      .arg(int(theme))
                                      .arg(size.width() + size.height()));
            }
        }
        applyTheme(Theme::Light);
        MarkingTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LanguageChange);
        const QString legend = said(bench.panel, "ladderLegend");
        const QString text = ladderAsText(bench.facts());
        QCoreApplication::removeTranslator(&translator);
        QVERIFY(legend.startsWith(u'«'));
        QVERIFY(text.contains(QStringLiteral("«four-way close»")));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(LadderPanelTest)
#include "tst_ladderpanel.moc"
