// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/statediagrampanel.h"

#include "kernel/otherend.h"
#include "panels/selection.h"
#include "panels/statediagramcalls.h"
#include "panels/statediagramview.h"

#include <QVBoxLayout>

namespace panels {

using diagrams::StateFacts;
using kernel::TrackedRow;
using posix::ConnectionKey;

class StateDiagramPanel::Private
{
public:
    Private(StateDiagramPanel &panel, session::SocketSession &chosenSession, Selection &chosen)
        : q(panel)
        , session(chosenSession)
        , selection(chosen)
        , view(new StateDiagramView(&panel))
        , calls(new StateDiagramCalls(chosenSession, &panel))
    {
    }

    void build();
    void connectAll();
    void chooseKey();
    const TrackedRow *otherRow() const;
    StateFacts facts();
    QString here() const;
    StateDiagramPicture::Scene scene();
    void refresh();

    StateDiagramPanel &q;
    session::SocketSession &session;
    Selection &selection;
    StateDiagramView *view;
    StateDiagramCalls *calls;
    ConnectionKey key;                    ///< null: none
    std::optional<kernel::Ending> ending; ///< of this key, also after its row is forgotten
};

void StateDiagramPanel::Private::build()
{
    view->setObjectName(QStringLiteral("stateDiagram"));
    calls->setObjectName(QStringLiteral("stateDiagramCalls"));
    auto *column = new QVBoxLayout(&q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(view, 1);
    column->addWidget(calls);
}

void StateDiagramPanel::Private::connectAll()
{
    const auto refreshSeen = [this] {
        if (q.isVisible())
            refresh();
    };
    connect(&selection, &Selection::changed, &q, refreshSeen);
    connect(&session, &session::SocketSession::tableChanged, &q, refreshSeen);
    connect(&session, &session::SocketSession::socketChanged, &q, refreshSeen);
    connect(&session, &session::SocketSession::connectionsChanged, &q, refreshSeen);
    connect(view, &StateDiagramView::topicWanted, &q, &StateDiagramPanel::topicWanted);
}

// What was closed stays in sight until something else is chosen or made.
void StateDiagramPanel::Private::chooseKey()
{
    const ConnectionKey own = session.keyOf(0);
    ConnectionKey next = key;
    if (selection.key())
        next = *selection.key();
    else if (!own.local.isNull() || session.socket().isOpen())
        next = own;
    if (next == key)
        return;
    key = next;
    ending.reset();
}

const TrackedRow *StateDiagramPanel::Private::otherRow() const
{
    for (const ConnectionKey &mirror : kernel::otherEndKeys(key)) {
        if (const TrackedRow *row = mirror == key ? nullptr : session.tableRow(mirror))
            return row;
    }
    return nullptr;
}

StateFacts StateDiagramPanel::Private::facts()
{
    chooseKey();
    StateFacts facts;
    if (key.local.isNull()) {
        if (session.socket().isOpen()) // TCP knows no more of it yet
            facts.here.state = kernel::TcpState::Closed;
        return facts;
    }
    const TrackedRow *row = session.tableRow(key);
    if (row)
        ending = session.endingOf(*row);
    const TrackedRow *other = key.remote.port() != 0 ? otherRow() : nullptr;
    return diagrams::stateFactsOf(session.timeline(), session.calls(), key, row, other, ending);
}

QString StateDiagramPanel::Private::here() const
{
    const auto id =
        key.local.isNull() ? std::optional<session::SocketId>(0) : session.socketOf(key);
    return StateDiagramWords::here(id ? session.fdOf(*id) : -1);
}

StateDiagramPicture::Scene StateDiagramPanel::Private::scene()
{
    StateDiagramPicture::Scene scene;
    scene.facts = facts();
    scene.title = StateDiagramWords::title(key);
    scene.here = here();
    scene.other = StateDiagramWords::other();
    if (session.socket().isOpen())
        scene.hint = StateDiagramPanel::tr("This socket is not in the kernel's table yet.");
    else
        scene.hint = StateDiagramPanel::tr("Listen or connect, and the states are lit here.");
    return scene;
}

void StateDiagramPanel::Private::refresh()
{
    view->setScene(scene());
    const TrackedRow *row = key.local.isNull() ? nullptr : session.tableRow(key);
    calls->setSocket(session.socketOf(key), row && !row->gone ? &row->row : nullptr);
}

StateDiagramPanel::StateDiagramPanel(session::SocketSession &session, Selection &selection,
                                     QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(*this, session, selection))
{
    d->build();
    d->connectAll();
    StateDiagramPanel::retranslate();
}

StateDiagramPanel::~StateDiagramPanel() = default;

QString StateDiagramPanel::title() const
{
    return tr("State diagram");
}

std::optional<TextTable> StateDiagramPanel::textTable() const
{
    return StateDiagramWords::table(d->facts(), d->here());
}

QString StateDiagramPanel::mermaid() const
{
    const StateFacts facts = d->facts();
    return diagrams::stateMermaid(facts, StateDiagramWords::texts(facts, d->here()));
}

QString StateDiagramPanel::plainText() const
{
    const StateFacts facts = d->facts();
    return diagrams::statePlainText(facts, StateDiagramWords::texts(facts, d->here()));
}

StateDiagramView &StateDiagramPanel::view()
{
    return *d->view;
}

void StateDiagramPanel::retranslate()
{
    d->refresh();
    d->view->retranslate();
    d->calls->retranslate();
}

void StateDiagramPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    d->refresh();
}

} // namespace panels
