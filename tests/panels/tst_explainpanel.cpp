// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "history/shownbench.h"
#include "panelfixture.h"
#include "panels/explainer.h"
#include "panels/explainpanel.h"
#include "panels/optionspanel.h"
#include "panels/peerspanel.h"
#include "panels/queuefigures.h"
#include "panels/selection.h"
#include "panels/serverstepspanel.h"
#include "panels/statuschip.h"
#include "panels/syscalllogpanel.h"
#include "panels/tcptablepanel.h"
#include "panels/theme.h"
#include "panels/topiclink.h"
#include "panels/topicquestion.h"
#include "support/behaviourtest.h"
#include "tablefacts.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeView>

using namespace panels;
using namespace tablefacts;
using explain::Topic;
using kernel::TcpState;
using models::SyscallLogModel;
using models::TcpTableModel;
using TopicKind = explain::Topic::Kind;

namespace {

const Topic waiting = explain::stateTopic(TcpState::TimeWait);

bool isExplained(const QVariant &topic)
{
    const auto found = explain::topicOf(topic.toString());
    return found && !explain::article(*found).title.isEmpty();
}

/// Whether every header, and every cell of the first row, says a topic that has an article.
QString unexplainedIn(const QAbstractItemModel &model)
{
    for (int column = 0; column < model.columnCount(); ++column) {
        const QString header = model.headerData(column, Qt::Horizontal).toString();
        if (!isExplained(model.headerData(column, Qt::Horizontal, TopicRole)))
            return QStringLiteral("header ") + header;
        if (model.rowCount() > 0 && !isExplained(model.index(0, column).data(TopicRole)))
            return QStringLiteral("cell of ") + header;
    }
    return {};
}

void clickHeader(const QHeaderView &header, int section)
{
    const QPoint place(header.sectionViewportPosition(section) + header.sectionSize(section) / 2,
                       header.height() / 2);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, place);
}

/// A click @p right pixels from the left edge of a cell.
void clickCell(const QAbstractItemView &view, int row, int column, int right)
{
    const QRect cell = view.visualRect(view.model()->index(row, column));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
                      {cell.left() + right, cell.center().y()});
}

Topic lastOf(const QSignalSpy &spy)
{
    return spy.isEmpty() ? Topic{} : spy.last().first().value<Topic>();
}

struct LogFixture
{
    LogFixture()
    {
        listener = std::move(calls.socket(AF_INET, SOCK_STREAM)).value();
        calls.bind(listener.fd(), posix::SocketAddress::loopback(AF_INET, 0));
        calls.listen(listener.fd(), 7);
        calls.bind(listener.fd(), posix::SocketAddress::loopback(AF_INET, 0));
        model.refresh();
        panel.resize(1100, 300);
        panel.show();
        view = child<QTableView>(panel, "logTable");
    }
    posix::Syscalls calls;
    posix::Descriptor listener;
    SyscallLogModel model{calls.records()};
    SyscallLogPanel panel{model};
    QSignalSpy wanted{&panel, &SyscallLogPanel::topicWanted};
    QTableView *view;
};

struct TableFixture
{
    TableFixture()
    {
        model.setEntries({row(9999, 36012, TcpState::TimeWait, Kind::TimeWait)});
        panel.resize(1100, 300);
        panel.show();
        view = child<QTreeView>(panel, "tcpTable");
        [this] {
            QTRY_VERIFY(view->header()->sectionSize(TcpTableModel::State) > 60);
        }();
    }
    TcpTableModel model;
    Selection selection;
    TcpTablePanel panel{model, selection};
    QSignalSpy wanted{&panel, &TcpTablePanel::topicWanted};
    QTreeView *view;
};

} // namespace

class ExplainPanelTest : public BehaviourTest
{
    Q_OBJECT

    static QList<TopicLink *> links(const ExplainPanel &panel)
    {
        QList<TopicLink *> shown;
        for (TopicLink *link : panel.findChildren<TopicLink *>())
            if (!link->isHidden())
                shown.append(link);
        return shown;
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(Theme::Light); }

    void withNothingAskedItSaysHowToAskAndWhereToBegin()
    {
        ExplainPanel panel;
        panel.show();
        QVERIFY(said(panel, "explainWhat").contains(QStringLiteral("F1")));
        QVERIFY(!panel.topic());
        QVERIFY(!panel.textTable());
        QVERIFY(links(panel).size() > 10);
        QVERIFY(!child<QWidget>(panel, "explainBack")->isEnabled());
    }

    void anArticleIsShownWithItsPartsAndReference()
    {
        ExplainPanel panel;
        panel.setTopic(waiting);
        const explain::Article article = explain::article(waiting);
        QCOMPARE(said(panel, "explainTitle"), QStringLiteral("TIME_WAIT"));
        QCOMPARE(said(panel, "explainWhat"), article.what);
        QCOMPARE(said(panel, "explainBefore"), article.before);
        QCOMPARE(said(panel, "explainAfter"), article.after);
        QCOMPARE(said(panel, "explainReference"), article.reference);
        QCOMPARE(links(panel).size(), article.related.size());
        QVERIFY(panel.textTable()->rows.size() == 4);
    }

    void aPartWithNothingToSayIsNotThere()
    {
        ExplainPanel panel;
        panel.setTopic({TopicKind::Info, QStringLiteral("tcpi_sacked")});
        QCOMPARE(said(panel, "explainBefore"), QString());
        QCOMPARE(said(panel, "explainBeforeHeading"), QString());
        QVERIFY(!said(panel, "explainWhat").isEmpty());
    }

    void aLinkIsFollowedAndBackAndForwardReturn()
    {
        ExplainPanel panel;
        panel.resize(360, 600);
        panel.show();
        panel.setTopic(waiting);
        const Topic next = explain::article(waiting).related.first();
        QTest::mouseClick(links(panel).first(), Qt::LeftButton);
        QVERIFY(panel.topic() == next);
        click(panel, "explainBack");
        QVERIFY(panel.topic() == waiting);
        QVERIFY(!child<QWidget>(panel, "explainBack")->isEnabled());
        click(panel, "explainForward");
        QVERIFY(panel.topic() == next);
        QVERIFY(!child<QWidget>(panel, "explainForward")->isEnabled());
    }

    void aLinkIsFollowedByTheEnterKey()
    {
        ExplainPanel panel;
        panel.show();
        panel.setTopic(waiting);
        QTest::keyClick(links(panel).first(), Qt::Key_Return);
        QVERIFY(panel.topic() == explain::article(waiting).related.first());
    }

    void aTopicWithoutAnArticleChangesNothing()
    {
        ExplainPanel panel;
        panel.setTopic(waiting);
        panel.setTopic({TopicKind::Errno, QStringLiteral("errno 999")});
        QVERIFY(panel.topic() == waiting);
    }

    void everyArticleFitsTheWidthOfADock()
    {
        ExplainPanel panel;
        panel.resize(260, 500);
        panel.show();
        auto *page = child<QScrollArea>(panel, "explainPage");
        for (const Topic &topic : explain::allTopics()) {
            panel.setTopic(topic);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QVERIFY2(page->widget()->width() <= page->viewport()->width(),
                     qPrintable(topic.text()));
        }
    }

    void anotherLanguageIsShownAtOnce()
    {
        ExplainPanel panel;
        panel.setTopic(waiting);
        MarkingTranslator marking;
        QCoreApplication::installTranslator(&marking);
        QCoreApplication::sendPostedEvents();
        QVERIFY(said(panel, "explainWhat").startsWith(QStringLiteral("«")));
        QVERIFY(said(panel, "explainBeforeHeading").startsWith(QStringLiteral("«")));
        QCoreApplication::removeTranslator(&marking);
    }

    void everyColumnOfTheTableTheLogAndThePeersIsExplained()
    {
        TableFixture table;
        QCOMPARE(unexplainedIn(*table.view->model()), QString());
        LogFixture log;
        QCOMPARE(unexplainedIn(*log.view->model()), QString());
        session::ServerSession server;
        models::PeerModel peers;
        Selection selection;
        ShownBench shown(server);
        PeersPanel panel(shown, server, peers, selection);
        QCOMPARE(unexplainedIn(*child<QTableView>(panel, "peerTable")->model()), QString());
    }

    void aClickOnAHeaderAsksForItsColumn()
    {
        TableFixture table;
        clickHeader(*table.view->header(), TcpTableModel::RecvQ);
        QCOMPARE(lastOf(table.wanted), explain::columnTopic("Recv-Q"));
        LogFixture log;
        clickHeader(*log.view->horizontalHeader(), SyscallLogModel::Duration);
        QCOMPARE(lastOf(log.wanted), explain::columnTopic("Duration"));
    }

    void aClickOnAStateAsksForItAndTheRestOfTheRowOnlyChooses()
    {
        TableFixture table;
        clickCell(*table.view, 0, TcpTableModel::LocalAddress, 20);
        QVERIFY(table.wanted.isEmpty());
        clickCell(*table.view, 0, TcpTableModel::State, 20);
        QCOMPARE(lastOf(table.wanted), waiting);
        QCOMPARE(table.wanted.size(), 1);
    }

    void aCallAnErrnoAndAStateInTheLogAreClickable()
    {
        LogFixture log;
        clickCell(*log.view, 3, SyscallLogModel::Call, 20);
        QCOMPARE(lastOf(log.wanted), explain::callTopic(posix::Call::Bind));
        clickCell(*log.view, 3, SyscallLogModel::Error, 20);
        QCOMPARE(lastOf(log.wanted), explain::errnoTopic(EINVAL));
        clickCell(*log.view, 2, SyscallLogModel::State, 20);
        QCOMPARE(lastOf(log.wanted), explain::stateTopic(TcpState::Listen));
        log.wanted.clear();
        clickCell(*log.view, 3, SyscallLogModel::Call,
                  log.view->columnWidth(SyscallLogModel::Call) - 10);
        clickCell(*log.view, 2, SyscallLogModel::Error, 20);
        clickCell(*log.view, 2, SyscallLogModel::Time, 20);
        QVERIFY(log.wanted.isEmpty());
    }

    void aDragOverARowIsNoQuestion()
    {
        TableFixture table;
        const QRect cell = table.view->visualRect(table.view->model()->index(0, 5));
        const QPoint from(cell.left() + 20, cell.center().y());
        QTest::mousePress(table.view->viewport(), Qt::LeftButton, {}, from - QPoint(60, 0));
        QTest::mouseRelease(table.view->viewport(), Qt::LeftButton, {}, from);
        QVERIFY(table.wanted.isEmpty());
    }

    void theStatusChipAsksForItsState()
    {
        StatusChip chip;
        chip.resize(300, 30);
        chip.show();
        QSignalSpy wanted(&chip, &StatusChip::topicWanted);
        chip.setStatus(TcpState::Listen, {}, {});
        QTest::mouseClick(&chip, Qt::LeftButton, {}, {10, 10});
        QCOMPARE(lastOf(wanted), explain::stateTopic(TcpState::Listen));
        chip.setStatus(TcpState::Unknown, QStringLiteral("no socket"), {});
        QTest::mouseClick(&chip, Qt::LeftButton, {}, {10, 10});
        QCOMPARE(lastOf(wanted), explain::stateTopic(TcpState::Closed));
    }

    void eachStepCarriesItsCallAndEachBoxItsOption()
    {
        session::ServerSession server;
        ShownBench shown(server);
        const ServerStepsPanel steps(shown, server);
        const auto topic = [&steps](const char *name) {
            return Explainer::topicOf(child<QWidget>(steps, name)).value_or(Topic{});
        };
        QCOMPARE(topic("socketButton"), explain::callTopic(posix::Call::Socket));
        QCOMPARE(topic("bindPort"), explain::callTopic(posix::Call::Bind));
        QCOMPARE(topic("listenCall"), explain::callTopic(posix::Call::Listen));
        QCOMPARE(topic("acceptButton"), explain::callTopic(posix::Call::Accept4));
        QCOMPARE(topic("communicateLamp"), explain::callTopic(posix::Call::Read));
        QCOMPARE(topic("closeButton"), explain::callTopic(posix::Call::Close));
        QCOMPARE(topic("reuseAddressBox"), explain::optionTopic("SO_REUSEADDR"));
        QCOMPARE(topic("reusePortBox"), explain::optionTopic("SO_REUSEPORT"));
    }

    void aClickOnAStepsCallAsksForItAndForTheErrnoOfARefusal()
    {
        session::ServerSession server;
        ShownBench shown(server);
        ServerStepsPanel steps(shown, server);
        steps.resize(420, 700);
        steps.show();
        Explainer explainer(steps);
        QSignalSpy wanted(&explainer, &Explainer::wanted);
        click(steps, "socketCall");
        QCOMPARE(lastOf(wanted), explain::callTopic(posix::Call::Socket));
        click(steps, "socketButton");
        click(steps, "acceptButton");
        click(steps, "acceptCall");
        QCOMPARE(lastOf(wanted), explain::errnoTopic(EINVAL));
    }

    void aClickOnAnOptionsNameAsksForIt()
    {
        session::ServerSession server;
        Selection selection;
        ShownBench shown(server);
        OptionsPanel options(shown, server, selection);
        options.resize(900, 500);
        options.show();
        Explainer explainer(options);
        QSignalSpy wanted(&explainer, &Explainer::wanted);
        server.openSocket(AF_INET, SOCK_STREAM);
        QTRY_VERIFY(child<QWidget>(options, "option_SO_LINGER_name")->isVisible());
        click(options, "option_SO_LINGER_name");
        QCOMPARE(lastOf(wanted), explain::optionTopic("SO_LINGER"));
    }

    void aQuestionThatNoWindowTakesIsLost()
    {
        QWidget alone;
        askFor(&alone, waiting);
        QWidget window;
        Explainer explainer(window);
        QSignalSpy wanted(&explainer, &Explainer::wanted);
        auto *inner = new QWidget(new QWidget(&window));
        askFor(inner, waiting);
        QCOMPARE(lastOf(wanted), waiting);
    }

    void everyFigureOfTheAcceptQueueIsExplained()
    {
        QueueFigures figures;
        for (const QLabel *label : figures.findChildren<QLabel *>()) {
            const auto topic = Explainer::topicOf(label);
            QVERIFY(topic && !explain::article(*topic).title.isEmpty());
        }
    }

    void f1ExplainsWhatHasTheFocus()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *plain = new QLineEdit;
        auto *field = new QLineEdit;
        Explainer::setTopic(field, explain::optionTopic("SO_LINGER"));
        layout->addWidget(plain);
        layout->addWidget(field);
        Explainer explainer(window);
        QSignalSpy wanted(&explainer, &Explainer::wanted);
        QSignalSpy panelWanted(&explainer, &Explainer::panelWanted);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCursor::setPos(window.mapToGlobal(QPoint(1, 1)));
        field->setFocus();
        QTest::keyClick(field, Qt::Key_F1);
        QCOMPARE(lastOf(wanted), explain::optionTopic("SO_LINGER"));
        plain->setFocus();
        QTest::keyClick(plain, Qt::Key_F1);
        QCOMPARE(panelWanted.size(), 1);
        QCOMPARE(wanted.size(), 1);
    }

    void f1ExplainsTheCurrentCellOfATable()
    {
        TableFixture table;
        Explainer explainer(table.panel);
        QSignalSpy wanted(&explainer, &Explainer::wanted);
        QVERIFY(QTest::qWaitForWindowActive(&table.panel));
        table.view->setFocus();
        table.view->setCurrentIndex(table.view->model()->index(0, TcpTableModel::SendQ));
        QTest::keyClick(table.view, Qt::Key_F1);
        QCOMPARE(lastOf(wanted), explain::columnTopic("Send-Q"));
    }

    void whereThePointerWasMovedF1ExplainsWhatIsUnderIt()
    {
        TableFixture table;
        Explainer explainer(table.panel);
        QSignalSpy wanted(&explainer, &Explainer::wanted);
        QVERIFY(QTest::qWaitForWindowActive(&table.panel));
        table.view->setFocus();
        table.view->setCurrentIndex(table.view->model()->index(0, TcpTableModel::SendQ));
        const QHeaderView *header = table.view->header();
        const QPoint place(header->sectionViewportPosition(TcpTableModel::OwnerName) + 20, 8);
        QCursor::setPos(header->viewport()->mapToGlobal(place));
        QTest::keyClick(table.view, Qt::Key_F1);
        QCOMPARE(lastOf(wanted), explain::columnTopic("Program"));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(ExplainPanelTest)
#include "tst_explainpanel.moc"
