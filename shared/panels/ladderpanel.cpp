// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ladderpanel.h"

#include "panels/ladderbar.h"
#include "panels/laddersource.h"
#include "panels/laddertext.h"
#include "panels/ladderview.h"
#include "panels/ladderwords.h"
#include "panels/selection.h"
#include "panels/wraplabel.h"
#include "session/farend.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace panels {

class LadderPanel::Private
{
public:
    Private(session::SocketSession &ofSession, Selection &ofSelection, LadderPanel &panel)
        : q(panel)
        , session(ofSession)
        , selection(ofSelection)
        , source(ofSession)
        , bar(new LadderBar(&panel))
        , empty(new WrapLabel(&panel))
        , view(new LadderView(&panel))
    {
    }

    void arrange();
    void connectAll();
    void follow();
    void refreshSoon();
    void refresh();
    void copy(LadderBar::Form form);
    void tell(int event);
    int eventOfCall(quint64 number) const;
    diagrams::LadderFacts facts();

    LadderPanel &q;
    session::SocketSession &session;
    Selection &selection;
    LadderSource source;
    LadderBar *bar;
    WrapLabel *empty;
    LadderView *view;
    QTimer soon;
    std::optional<posix::ConnectionKey> followed;
};

void LadderPanel::Private::arrange()
{
    view->setObjectName(QStringLiteral("ladderView"));
    empty->setObjectName(QStringLiteral("ladderEmpty"));
    empty->setContentsMargins(12, 12, 12, 12);
    auto *column = new QVBoxLayout(&q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(empty, 1);
    column->addWidget(view, 1);
    soon.setSingleShot(true);
    soon.setInterval(50);
}

void LadderPanel::Private::connectAll()
{
    using session::SocketSession;
    const auto later = [this] {
        refreshSoon();
    };
    QObject::connect(&session, &SocketSession::callMade, &q, later);
    QObject::connect(&session.farEnd(), &session::FarEnd::changed, &q, later);
    QObject::connect(&session, &SocketSession::tableChanged, &q, [this] {
        if (followed)
            source.noteEnding(*followed);
        refreshSoon();
    });
    QObject::connect(&soon, &QTimer::timeout, &q, [this] { refresh(); });
    QObject::connect(&selection, &Selection::changed, &q, [this] {
        follow();
        view->choose(-1);
        if (q.isVisible())
            refresh();
    });
    QObject::connect(view, &LadderView::chose, &q, [this](int event) { tell(event); });
    QObject::connect(bar, &LadderBar::copyWanted, &q, [this](LadderBar::Form form) { copy(form); });
}

void LadderPanel::Private::follow()
{
    const std::optional<posix::ConnectionKey> key = selection.key();
    if (key == followed)
        return;
    if (key)
        session.farEnd().follow(*key);
    if (followed)
        session.farEnd().unfollow(*followed);
    followed = key;
}

void LadderPanel::Private::refreshSoon()
{
    if (q.isVisible() && followed && !soon.isActive())
        soon.start();
}

diagrams::LadderFacts LadderPanel::Private::facts()
{
    return followed ? diagrams::ladderFacts(source.input(*followed)) : diagrams::LadderFacts();
}

void LadderPanel::Private::refresh()
{
    const diagrams::LadderFacts now = facts();
    view->setFacts(now);
    bar->setFacts(now);
    const bool nothing = now.events.isEmpty();
    empty->setVisible(nothing);
    view->setVisible(!nothing);
    bar->setVisible(!nothing);
    empty->setText(followed ? LadderPanel::tr("Nothing is known of this connection yet.")
                            : LadderPanel::tr("Choose a connection: click its row in the kernel "
                                              "table. Here you then see its calls, states and "
                                              "segments in the order of time."));
}

void LadderPanel::Private::copy(LadderBar::Form form)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (form == LadderBar::Form::Picture)
        clipboard->setImage(q.wholePicture(2));
    else
        clipboard->setText(form == LadderBar::Form::Text ? ladderAsText(view->facts())
                                                         : ladderAsMermaid(view->facts()));
}

void LadderPanel::Private::tell(int event)
{
    bar->setSentence(event < 0 ? QString() : LadderWords::sentence(view->facts(), event));
    if (event < 0)
        return;
    const diagrams::LadderEvent &what = view->facts().events[event];
    const diagrams::LadderCall *call = what.call();
    Q_EMIT q.eventChosen(
        {call ? call->record.number : 0, view->facts().lifeline(what.side).ours, what.at});
}

int LadderPanel::Private::eventOfCall(quint64 number) const
{
    const diagrams::LadderFacts &shown = view->facts();
    for (int i = 0; i < shown.events.size(); ++i) {
        const diagrams::LadderCall *call = shown.events[i].call();
        if (call && call->record.number == number && shown.lifeline(shown.events[i].side).ours)
            return i;
    }
    return -1;
}

LadderPanel::LadderPanel(session::SocketSession &session, Selection &selection, QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(session, selection, *this))
{
    d->arrange();
    d->connectAll();
    d->follow();
    LadderPanel::retranslate();
}

LadderPanel::~LadderPanel()
{
    if (d->followed)
        d->session.farEnd().unfollow(*d->followed);
}

QString LadderPanel::title() const
{
    return tr("Ladder");
}

std::optional<TextTable> LadderPanel::textTable() const
{
    return ladderTable(d->facts());
}

LadderView &LadderPanel::view()
{
    return *d->view;
}

QSize LadderPanel::wholeSize() const
{
    return d->view->wholeSize();
}

void LadderPanel::paintWhole(QPainter &painter) const
{
    d->view->paintWhole(painter);
}

QImage LadderPanel::wholePicture(int scale) const
{
    QImage picture(wholeSize() * scale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(scale);
    QPainter painter(&picture);
    paintWhole(painter);
    return picture;
}

void LadderPanel::showCall(quint64 number)
{
    if (const int event = d->eventOfCall(number); event >= 0)
        d->view->choose(event);
}

void LadderPanel::showMoment(qint64 at)
{
    const auto &events = d->view->facts().events;
    const auto after = std::upper_bound(events.begin(), events.end(), at,
                                        [](qint64 time, const auto &one) { return time < one.at; });
    if (after != events.begin())
        d->view->choose(int(after - events.begin()) - 1);
}

void LadderPanel::retranslate()
{
    d->bar->retranslate();
    d->view->retranslate();
    d->refresh();
}

void LadderPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    d->refresh();
}

void LadderPanel::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    d->soon.stop();
}

} // namespace panels
