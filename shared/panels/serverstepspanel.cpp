// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/serverstepspanel.h"

#include "explain/sentences.h"
#include "kernel/acceptqueue.h"
#include "panels/faultmark.h"
#include "panels/onlylive.h"
#include "panels/portfield.h"
#include "panels/socketsteps.h"

namespace panels {

using explain::Action;
using session::Step;

class ServerStepsPanel::Private
{
public:
    Private(history::Shown &facts, session::ServerSession &server)
        : shown(facts)
        , session(server)
        , list(new StepList)
        , steps(new SocketSteps(facts, server, *list, false))
    {
        buildListen();
        buildAccept();
        communicateRow = list->addRow(new StepRow(6, QStringLiteral("communicate")));
        communicateRow->addName(QStringLiteral("read / write"));
        closeRow = list->addRow(new StepRow(7, QStringLiteral("close")));
        closeButton = closeRow->addButton(QStringLiteral("close"));
    }

    void buildListen();
    void buildAccept();
    void connectAll(ServerStepsPanel *panel);
    void refresh();
    void refreshListen();
    void refreshAccept();
    void retranslate();

    history::Shown &shown;
    session::ServerSession &session;
    StepList *list;
    SocketSteps *steps;
    StepRow *listenRow = nullptr;
    StepRow *acceptRow = nullptr;
    StepRow *communicateRow = nullptr;
    StepRow *closeRow = nullptr;
    QPushButton *listenButton = nullptr;
    QPushButton *acceptButton = nullptr;
    QPushButton *closeButton = nullptr;
    QLineEdit *backlog = nullptr;
    QLabel *backlogLabel = nullptr;
    QLabel *limit = nullptr;
    QComboBox *acceptMode = nullptr;
};

void ServerStepsPanel::Private::buildListen()
{
    listenRow = list->addRow(new StepRow(4, QStringLiteral("listen")));
    listenButton = listenRow->addButton(QStringLiteral("listen"));
    backlogLabel = new QLabel;
    backlog = new PortField(QStringLiteral("listenBacklog"), QStringLiteral("128"), listenRow);
    limit = new QLabel;
    limit->setObjectName(QStringLiteral("listenLimit"));
    for (QLabel *label : {backlogLabel, limit})
        label->setTextFormat(Qt::PlainText);
    backlogLabel->setBuddy(backlog);
    listenRow->addField(backlogLabel);
    listenRow->addField(backlog);
    listenRow->addField(limit, 1);
}

void ServerStepsPanel::Private::buildAccept()
{
    acceptRow = list->addRow(new StepRow(5, QStringLiteral("accept")));
    acceptButton = acceptRow->addButton(QStringLiteral("accept"));
    acceptMode = new QComboBox;
    acceptMode->setObjectName(QStringLiteral("acceptMode"));
    acceptMode->addItem(QString(), int(session::AcceptMode::Automatic));
    acceptMode->addItem(QString(), int(session::AcceptMode::ByHand));
    acceptRow->addField(acceptMode, 1);
}

void ServerStepsPanel::Private::connectAll(ServerStepsPanel *panel)
{
    connect(listenButton, &QPushButton::clicked, panel,
            [this] { session.listen(backlog->text()); });
    connect(backlog, &QLineEdit::returnPressed, listenButton, &QPushButton::click);
    connect(acceptButton, &QPushButton::clicked, panel, [this] { session.acceptOne(); });
    connect(acceptMode, &QComboBox::activated, panel, [this] {
        session.setAcceptMode(session::AcceptMode(acceptMode->currentData().toInt()));
    });
    connect(closeButton, &QPushButton::clicked, panel, [this] { session.closeListener(); });

    connect(list, &StepList::refreshWanted, panel, [this] { refresh(); });
    connect(&shown, &history::Shown::stepChanged, list, &StepList::refreshFor);
    connect(&shown, &history::Shown::socketChanged, list, &StepList::refreshNow);
    connect(&shown, &history::Shown::blockersChanged, list, &StepList::refreshNow);
    connect(&shown, &history::Shown::acceptChanged, list, &StepList::refreshSoon);
}

void ServerStepsPanel::Private::refresh()
{
    steps->refresh();
    refreshListen();
    refreshAccept();
    communicateRow->showStep(shown.step(Step::Communicate).lamp, steps->words(Step::Communicate));
    closeRow->showStep(shown.step(Step::Close).lamp, steps->words(Step::Close));
    OnlyLive::setUsable(shown, closeButton, shown.socket().isOpen(),
                        explain::actionSentence(Action::CloseListener), SocketSteps::noSocketYet());
}

void ServerStepsPanel::Private::refreshListen()
{
    const session::StepReport report = shown.step(Step::Listen);
    listenRow->showStep(report.lamp, steps->words(Step::Listen));
    FaultMark::set(backlog, report.input == net::InputError::BacklogNotNumber
                                ? explain::inputSentence(report.input)
                                : QString());
    OnlyLive::setUsable(shown, listenButton, shown.socket().isOpen(),
                        explain::actionSentence(Action::Listen), SocketSteps::noSocketYet());
}

void ServerStepsPanel::Private::refreshAccept()
{
    StepWords words = steps->words(Step::Accept);
    const session::Acceptance accepting = shown.acceptance();
    if (accepting.waiting && accepting.exhausted == 0) {
        words.sentence = ServerStepsPanel::tr("Waiting in accept() for the next client.");
        words.tone = Tone::Quiet;
    }
    acceptRow->showStep(shown.step(Step::Accept).lamp, words);
    acceptMode->setCurrentIndex(acceptMode->findData(int(accepting.mode)));
    OnlyLive::setUsable(shown, acceptMode, true,
                        ServerStepsPanel::tr("Automatic: accept() takes each client as it comes. "
                                             "By hand: one for each click; until then clients "
                                             "wait in the accept queue."));
    OnlyLive::setUsable(shown, acceptButton, shown.socket().isOpen(),
                        explain::actionSentence(Action::Accept), SocketSteps::noSocketYet());
}

void ServerStepsPanel::Private::retranslate()
{
    steps->retranslate();
    backlogLabel->setText(ServerStepsPanel::tr("backlog"));
    const int most = kernel::somaxconn();
    limit->setText(most < 0 ? QString() : ServerStepsPanel::tr("of %1").arg(most));
    limit->setToolTip(plainToolTip(
        ServerStepsPanel::tr("somaxconn = %1 (/proc/sys/net/core/somaxconn): the kernel "
                             "silently cuts a larger backlog down to it.")
            .arg(most)));
    acceptMode->setItemText(0, ServerStepsPanel::tr("Automatic"));
    acceptMode->setItemText(1, ServerStepsPanel::tr("By hand"));
    acceptMode->setAccessibleName(ServerStepsPanel::tr("how to accept"));
    refresh();
}

ServerStepsPanel::ServerStepsPanel(history::Shown &shown, session::ServerSession &session,
                                   QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(shown, session))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->list);
    setPlan({});
    d->connectAll(this);
    ServerStepsPanel::retranslate();
}

ServerStepsPanel::~ServerStepsPanel() = default;

QString ServerStepsPanel::title() const
{
    return tr("Steps");
}

session::ListenPlan ServerStepsPanel::plan() const
{
    session::ListenPlan plan;
    plan.domain = d->steps->domain();
    plan.type = d->steps->type();
    plan.reuseAddress = d->steps->reuseAddress();
    plan.reusePort = d->steps->reusePort();
    plan.address = d->steps->address();
    plan.port = d->steps->port();
    plan.backlog = d->backlog->text();
    return plan;
}

void ServerStepsPanel::setPlan(const session::ListenPlan &plan)
{
    d->steps->setDomain(plan.domain);
    d->steps->setReuse(plan.reuseAddress, plan.reusePort);
    d->steps->setAddress(plan.address);
    d->steps->setPort(plan.port);
    d->backlog->setText(plan.backlog);
}

void ServerStepsPanel::retranslate()
{
    d->retranslate();
}

} // namespace panels
