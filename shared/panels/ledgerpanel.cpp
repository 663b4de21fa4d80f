// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ledgerpanel.h"

#include "models/ledgermodel.h"
#include "panels/ledgerbar.h"
#include "panels/ledgerdetail.h"
#include "panels/ledgerfacts.h"
#include "panels/ledgermoment.h"
#include "panels/ledgertable.h"
#include "panels/ledgerview.h"
#include "panels/selection.h"
#include "panels/wraplabel.h"
#include "session/farend.h"

#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace panels {

class LedgerPanel::Private
{
public:
    Private(history::Shown &ofShown, session::SocketSession &ofSession, Selection &ofSelection,
            LedgerPanel &panel)
        : q(panel)
        , facts(ofShown)
        , session(ofSession)
        , selection(ofSelection)
        , bar(new LedgerBar(&panel))
        , empty(new WrapLabel(&panel))
        , split(new QSplitter(Qt::Horizontal, &panel))
        , view(new LedgerView)
        , detail(new LedgerDetail)
    {
    }

    void arrange();
    void connectAll();
    void follow(const std::optional<posix::ConnectionKey> &key);
    void refreshSoon();
    void refresh();
    void showDetail();
    void showEmpty();
    void tell();
    void showWanted();
    void forget();

    LedgerPanel &q;
    history::Shown &facts;
    session::SocketSession &session;
    Selection &selection;
    models::LedgerModel model;
    LedgerBar *bar;
    WrapLabel *empty;
    QSplitter *split;
    LedgerView *view;
    LedgerDetail *detail;
    QTimer soon;
    std::optional<posix::ConnectionKey> followed;
    std::optional<posix::ConnectionKey> shown;
    MomentChoice wanted; // to be marked once it is here
    QString reason;
    chat::Encoding encoding = chat::Encoding::Utf8;
};

void LedgerPanel::Private::arrange()
{
    view->setObjectName(QStringLiteral("ledgerView"));
    detail->setObjectName(QStringLiteral("ledgerDetail"));
    empty->setObjectName(QStringLiteral("ledgerEmpty"));
    empty->setContentsMargins(12, 12, 12, 12);
    split->addWidget(view);
    split->addWidget(detail);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setSizes({900, 360});
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(&q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(empty, 1);
    column->addWidget(split, 1);
    soon.setSingleShot(true);
    soon.setInterval(50);
}

void LedgerPanel::Private::connectAll()
{
    using history::Shown;
    const auto later = [this] {
        refreshSoon();
    };
    QObject::connect(&facts, &Shown::callMade, &q, later);
    QObject::connect(&facts, &Shown::tableChanged, &q, later);
    QObject::connect(&facts, &Shown::farChanged, &q, later);
    QObject::connect(&facts, &Shown::moved, &q, [this] { forget(); });
    QObject::connect(&soon, &QTimer::timeout, &q, [this] { refresh(); });
    QObject::connect(&selection, &Selection::changed, &q, [this] {
        if (!q.isVisible())
            return;
        follow(selection.key());
        refresh();
    });
    QObject::connect(view, &LedgerView::chose, &q, [this] { tell(); });
    QObject::connect(view, &LedgerView::zoomed, &q, [this] { bar->setZoom(view->zoom()); });
    QObject::connect(bar, &LedgerBar::zoomWanted, view, &LedgerView::setZoom);
    QObject::connect(bar, &LedgerBar::shownWanted, view, &LedgerView::setShown);
    QObject::connect(bar, &LedgerBar::encodingWanted, &q, &LedgerPanel::setEncoding);
    QObject::connect(bar, &LedgerBar::placeWanted, &q, [this](const LedgerTarget &target) {
        view->choose(target);
        tell();
    });
}

void LedgerPanel::Private::follow(const std::optional<posix::ConnectionKey> &key)
{
    const bool present = facts.isLive() && !facts.isDisguised();
    if (key == followed || (key && !present))
        return;
    if (key)
        session.farEnd().follow(*key);
    if (followed)
        session.farEnd().unfollow(*followed);
    followed = key;
}

// The streams are others now, and with them the places in them.
void LedgerPanel::Private::forget()
{
    view->choose({});
    wanted = {};
    if (q.isVisible())
        follow(selection.key());
}

void LedgerPanel::Private::refreshSoon()
{
    if (q.isVisible() && selection.key() && !soon.isActive())
        soon.start();
}

void LedgerPanel::Private::refresh()
{
    if (shown != selection.key())
        view->choose({});
    shown = selection.key();
    if (shown) {
        auto [out, in] = ledgerStreams(facts, *shown);
        model.setStreams(std::move(out), std::move(in));
    } else {
        model.setStreams({}, {});
    }
    reason = shown ? LedgerWords::reason(facts.farReport(*shown).standing) : QString();
    view->setStreams(model.outgoing(), model.incoming(), reason);
    bar->setStreams(model.outgoing(), model.incoming(), encoding);
    showWanted();
    showDetail();
    showEmpty();
}

void LedgerPanel::Private::tell()
{
    wanted = {};
    showDetail();
    Q_EMIT q.momentChosen(ledgerMoment(model, view->chosen()));
}

void LedgerPanel::Private::showWanted()
{
    const LedgerTarget target = ledgerTarget(model, wanted);
    if (target.isNone())
        return;
    view->choose(target);
    wanted = {};
}

void LedgerPanel::Private::showDetail()
{
    const LedgerTarget &target = view->chosen();
    detail->show(target.outgoing ? model.outgoing() : model.incoming(), target, encoding, reason);
}

void LedgerPanel::Private::showEmpty()
{
    const bool nothing = model.outgoing().isEmpty() && model.incoming().isEmpty();
    empty->setVisible(nothing);
    split->setVisible(!nothing);
    bar->setVisible(!nothing);
    empty->setText(!shown ? LedgerPanel::tr("Choose a connection: click its row in the kernel "
                                            "table. Here you then see which bytes of which "
                                            "write() came out in which read().")
                          : LedgerPanel::tr("Nothing has gone through this connection yet. Send "
                                            "a line: each write() and each read() then stands "
                                            "here with its bytes."));
}

LedgerPanel::LedgerPanel(history::Shown &shown, session::SocketSession &session,
                         Selection &selection, QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(shown, session, selection, *this))
{
    d->arrange();
    d->connectAll();
    LedgerPanel::retranslate();
}

LedgerPanel::~LedgerPanel()
{
    d->follow(std::nullopt);
}

QString LedgerPanel::title() const
{
    return tr("Ledger");
}

std::optional<TextTable> LedgerPanel::textTable() const
{
    if (d->selection.key()) {
        auto [out, in] = ledgerStreams(d->facts, *d->selection.key());
        d->model.setStreams(std::move(out), std::move(in));
    }
    return ledgerTable(d->model, d->encoding);
}

chat::Encoding LedgerPanel::encoding() const
{
    return d->encoding;
}

LedgerView &LedgerPanel::view()
{
    return *d->view;
}

void LedgerPanel::setEncoding(chat::Encoding encoding)
{
    d->encoding = encoding;
    d->view->setEncoding(encoding);
    d->bar->setStreams(d->model.outgoing(), d->model.incoming(), encoding);
    d->showDetail();
}

void LedgerPanel::showMoment(const MomentChoice &choice)
{
    d->wanted = choice;
    d->view->choose({});
    if (isVisible())
        d->refresh();
}

void LedgerPanel::retranslate()
{
    d->bar->retranslate();
    d->view->retranslate();
    d->detail->retranslate();
    d->refresh();
}

void LedgerPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    d->follow(d->selection.key());
    d->refresh();
}

void LedgerPanel::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    d->soon.stop();
    d->follow(std::nullopt);
}

} // namespace panels
