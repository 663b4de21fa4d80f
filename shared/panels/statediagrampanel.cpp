// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/statediagrampanel.h"

#include "kernel/otherend.h"
#include "panels/onlylive.h"
#include "panels/selection.h"
#include "panels/statediagramcalls.h"
#include "panels/statediagramview.h"

#include <QMenu>
#include <QVBoxLayout>

namespace panels {

using diagrams::StateFacts;
using kernel::TrackedRow;
using posix::ConnectionKey;

class StateDiagramPanel::Private
{
public:
    Private(StateDiagramPanel &panel, history::Shown &facts, session::SocketSession &verbs,
            Selection &chosen)
        : q(panel)
        , shown(facts)
        , selection(chosen)
        , view(new StateDiagramView(&panel))
        , calls(new StateDiagramCalls(facts, verbs, &panel))
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
    bool hasCalls(diagrams::StatePlace place) const;
    QString whyNoCalls(diagrams::StatePlace place) const;

    StateDiagramPanel &q;
    history::Shown &shown;
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
    connect(&shown, &history::Shown::moved, &q, [this] { ending.reset(); });
    connect(&shown, &history::Shown::tableChanged, &q, refreshSeen);
    connect(&shown, &history::Shown::socketChanged, &q, refreshSeen);
    connect(&shown, &history::Shown::connectionsChanged, &q, refreshSeen);
    connect(view, &StateDiagramView::topicWanted, &q, &StateDiagramPanel::topicWanted);
    connect(view, &StateDiagramView::menuWanted, &q,
            [this](diagrams::StatePlace place, const QPoint &globalPlace) {
                QMenu *menu = q.menuOf(place);
                menu->setAttribute(Qt::WA_DeleteOnClose);
                menu->popup(globalPlace);
            });
}

// What was closed stays in sight until something else is chosen or made.
void StateDiagramPanel::Private::chooseKey()
{
    const ConnectionKey own = shown.keyOf(0);
    ConnectionKey next = key;
    if (selection.key())
        next = *selection.key();
    else if (!own.local.isNull() || shown.socket().isOpen())
        next = own;
    if (next == key)
        return;
    key = next;
    ending.reset();
}

const TrackedRow *StateDiagramPanel::Private::otherRow() const
{
    for (const ConnectionKey &mirror : kernel::otherEndKeys(key)) {
        if (const TrackedRow *row = mirror == key ? nullptr : shown.tableRow(mirror))
            return row;
    }
    return nullptr;
}

StateFacts StateDiagramPanel::Private::facts()
{
    chooseKey();
    StateFacts facts;
    if (key.local.isNull()) {
        if (shown.socket().isOpen()) // TCP knows no more of it yet
            facts.here.state = kernel::TcpState::Closed;
        return facts;
    }
    const TrackedRow *row = shown.tableRow(key);
    if (row)
        ending = shown.endingOf(*row);
    const TrackedRow *other = key.remote.port() != 0 ? otherRow() : nullptr;
    return diagrams::stateFactsOf(shown.timeline(), shown.calls(), key, row, other, ending);
}

QString StateDiagramPanel::Private::here() const
{
    const auto id = key.local.isNull() ? std::optional<session::SocketId>(0) : shown.socketOf(key);
    return StateDiagramWords::here(id ? shown.fdOf(*id) : -1);
}

StateDiagramPicture::Scene StateDiagramPanel::Private::scene()
{
    StateDiagramPicture::Scene scene;
    scene.facts = facts();
    scene.title = StateDiagramWords::title(key);
    scene.here = here();
    scene.other = StateDiagramWords::other();
    if (shown.socket().isOpen())
        scene.hint = StateDiagramPanel::tr("This socket is not in the kernel's table yet.");
    else
        scene.hint = StateDiagramPanel::tr("Listen or connect, and the states are lit here.");
    return scene;
}

void StateDiagramPanel::Private::refresh()
{
    view->setScene(scene());
    const TrackedRow *row = key.local.isNull() ? nullptr : shown.tableRow(key);
    calls->setSocket(shown.socketOf(key), row && !row->gone ? &row->row : nullptr,
                     view->picture().scene().facts.here.state);
}

/// Whether what can be called now is called from there.
bool StateDiagramPanel::Private::hasCalls(diagrams::StatePlace place) const
{
    const auto lit = diagrams::placeOf(view->picture().scene().facts.here);
    return place == lit.value_or(diagrams::StatePlace::Start);
}

QString StateDiagramPanel::Private::whyNoCalls(diagrams::StatePlace place) const
{
    const StateDiagramPicture::Lit lit = view->picture().litBy(place);
    if (lit.here && !shown.isLive())
        return OnlyLive::reason();
    if (lit.here)
        return StateDiagramPanel::tr("No call leads on from here: no descriptor of ours is left.");
    if (lit.other)
        return StateDiagramPanel::tr("The other end is here: it makes its own calls.");
    return StateDiagramPanel::tr("This end is not in this state.");
}

StateDiagramPanel::StateDiagramPanel(history::Shown &shown, session::SocketSession &session,
                                     Selection &selection, QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(*this, shown, session, selection))
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

QList<TextForm> StateDiagramPanel::textForms() const
{
    return Panel::textForms() + QList<TextForm>{TextForm::Mermaid};
}

QString StateDiagramPanel::text(TextForm form) const
{
    if (form == TextForm::Text)
        return plainText();
    return form == TextForm::Mermaid ? mermaid() : Panel::text(form);
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

QMenu *StateDiagramPanel::menuOf(diagrams::StatePlace place)
{
    const kernel::TcpState state = diagrams::stateAt(place);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("stateMenu"));
    menu->setToolTipsVisible(true);
    const QString name = QLatin1StringView(kernel::stateName(state));
    const QAction *ask = menu->addAction(tr("What %1 is").arg(name));
    connect(ask, &QAction::triggered, this,
            [this, state] { Q_EMIT topicWanted(explain::stateTopic(state)); });
    menu->addSeparator();
    if (!d->hasCalls(place) || !d->calls->addTo(*menu))
        menu->addAction(d->whyNoCalls(place))->setEnabled(false);
    return menu;
}

void StateDiagramPanel::setOpening(QAction *opening, kernel::TcpState next)
{
    d->calls->setOpening(opening, next);
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
