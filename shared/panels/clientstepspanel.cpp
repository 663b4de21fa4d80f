// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/clientstepspanel.h"

#include "explain/sentences.h"
#include "panels/faultmark.h"
#include "panels/onlylive.h"
#include "panels/portfield.h"
#include "panels/socketsteps.h"
#include "panels/tones.h"

namespace panels {

using explain::Action;
using session::Step;
using Phase = session::ClientSession::Phase;

class ClientStepsPanel::Private
{
public:
    Private(history::Shown &facts, session::ClientSession &client)
        : shown(facts)
        , session(client)
        , list(new StepList)
        , steps(new SocketSteps(facts, client, *list, true))
    {
        buildConnect();
        communicateRow = list->addRow(new StepRow(5, QStringLiteral("communicate")));
        communicateRow->addName(QStringLiteral("read / write"));
        shutdownRow = list->addRow(new StepRow(6, QStringLiteral("shutdown")));
        shutdownRow->addName(QStringLiteral("shutdown"));
        closeRow = list->addRow(new StepRow(7, QStringLiteral("close")));
        closeButton = closeRow->addButton(QStringLiteral("close"));
    }

    void buildConnect();
    void connectAll(ClientStepsPanel *panel);
    void refresh();
    void refreshConnect();
    QString resolution() const;
    void retranslate();

    history::Shown &shown;
    session::ClientSession &session;
    StepList *list;
    SocketSteps *steps;
    StepRow *connectRow = nullptr;
    StepRow *communicateRow = nullptr;
    StepRow *shutdownRow = nullptr;
    StepRow *closeRow = nullptr;
    QPushButton *connectButton = nullptr;
    QPushButton *cancelButton = nullptr;
    QPushButton *closeButton = nullptr;
    QLineEdit *host = nullptr;
    QLineEdit *port = nullptr;
};

void ClientStepsPanel::Private::buildConnect()
{
    connectRow = list->addRow(new StepRow(4, QStringLiteral("connect")));
    connectButton = connectRow->addButton(QStringLiteral("connect"));
    host = new QLineEdit(QStringLiteral("127.0.0.1"));
    host->setObjectName(QStringLiteral("connectHost"));
    host->setMinimumWidth(host->fontMetrics().averageCharWidth() * 9);
    connectRow->addField(host, 1);
    port = new PortField(QStringLiteral("connectPort"), QStringLiteral("9999"), connectRow);
    connectRow->addField(port);
    cancelButton = new QPushButton;
    cancelButton->setObjectName(QStringLiteral("cancelButton"));
    cancelButton->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connectRow->addField(cancelButton);
}

void ClientStepsPanel::Private::connectAll(ClientStepsPanel *panel)
{
    connect(connectButton, &QPushButton::clicked, panel,
            [this] { session.connectTo(host->text(), port->text()); });
    connect(cancelButton, &QPushButton::clicked, panel, [this] { session.cancelConnect(); });
    connect(closeButton, &QPushButton::clicked, panel,
            [this] { session.close(0, net::CloseKind::Fin); });
    for (QLineEdit *field : {host, port})
        connect(field, &QLineEdit::returnPressed, connectButton, &QPushButton::click);

    connect(list, &StepList::refreshWanted, panel, [this] { refresh(); });
    connect(&shown, &history::Shown::stepChanged, list, &StepList::refreshFor);
    connect(&shown, &history::Shown::socketChanged, list, &StepList::refreshNow);
    connect(&shown, &history::Shown::blockersChanged, list, &StepList::refreshNow);
    connect(&shown, &history::Shown::phaseChanged, list, &StepList::refreshNow);
}

void ClientStepsPanel::Private::refresh()
{
    steps->refresh();
    refreshConnect();
    communicateRow->showStep(shown.step(Step::Communicate).lamp, steps->words(Step::Communicate));
    shutdownRow->showStep(shown.step(Step::Shutdown).lamp, steps->words(Step::Shutdown));
    closeRow->showStep(shown.step(Step::Close).lamp, steps->words(Step::Close));
    OnlyLive::setUsable(shown, closeButton, shown.socket().isOpen(),
                        explain::actionSentence(Action::CloseFin), SocketSteps::noSocketYet());
}

QString ClientStepsPanel::Private::resolution() const
{
    const QString typed = shown.step(Step::Connect).detail;
    if (typed.isEmpty())
        return {};
    if (shown.phase() == Phase::Resolving)
        return ClientStepsPanel::tr("Looking up %1 …").arg(typed);
    QStringList found;
    for (const posix::SocketAddress &address : shown.resolved())
        found << QString::fromStdString(address.addressText());
    if (found.isEmpty() || found == QStringList{typed.trimmed()})
        return {};
    return ClientStepsPanel::tr("%1 is %2").arg(typed, found.join(QStringLiteral(", ")));
}

void ClientStepsPanel::Private::refreshConnect()
{
    const session::StepReport report = shown.step(Step::Connect);
    StepWords words = steps->words(Step::Connect);
    QStringList lines = {resolution(), words.sentence};
    lines.removeAll(QString());
    words.sentence = lines.join(QLatin1Char('\n'));
    connectRow->showStep(report.lamp, words);
    const QString fault = explain::inputSentence(report.input);
    const bool inPort = isPortFault(report.input);
    const bool inHost = !inPort && report.input != net::InputError::NotOpen;
    FaultMark::set(host, inHost ? fault : QString());
    FaultMark::set(port, inPort ? fault : QString());
    OnlyLive::setUsable(shown, connectButton, shown.socket().isOpen(),
                        explain::actionSentence(Action::Connect), SocketSteps::noSocketYet());
    OnlyLive::setUsable(shown, cancelButton, true, explain::actionSentence(Action::Cancel));
    cancelButton->setVisible(shown.phase() == Phase::Resolving ||
                             shown.phase() == Phase::Connecting);
}

void ClientStepsPanel::Private::retranslate()
{
    steps->retranslate();
    shutdownRow->setRemark(ClientStepsPanel::tr("optional"));
    cancelButton->setText(ClientStepsPanel::tr("Cancel"));
    host->setAccessibleName(ClientStepsPanel::tr("the server's host name or address"));
    host->setToolTip(plainToolTip(host->accessibleName()));
    port->setAccessibleName(ClientStepsPanel::tr("the server's port"));
    port->setToolTip(plainToolTip(port->accessibleName()));
    refresh();
}

ClientStepsPanel::ClientStepsPanel(history::Shown &shown, session::ClientSession &session,
                                   QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(shown, session))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->list);
    d->connectAll(this);
    ClientStepsPanel::retranslate();
}

ClientStepsPanel::~ClientStepsPanel() = default;

QString ClientStepsPanel::title() const
{
    return tr("Steps");
}

QString ClientStepsPanel::host() const
{
    return d->host->text();
}

QString ClientStepsPanel::port() const
{
    return d->port->text();
}

int ClientStepsPanel::domain() const
{
    return d->steps->domain();
}

int ClientStepsPanel::type() const
{
    return d->steps->type();
}

void ClientStepsPanel::setTarget(const QString &host, const QString &port)
{
    d->host->setText(host);
    d->port->setText(port);
}

void ClientStepsPanel::retranslate()
{
    d->retranslate();
}

} // namespace panels
