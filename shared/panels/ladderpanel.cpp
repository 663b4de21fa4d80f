// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ladderpanel.h"

#include "panels/ladderbar.h"
#include "panels/ladderfeed.h"
#include "panels/laddertext.h"
#include "panels/ladderview.h"
#include "panels/ladderwords.h"
#include "panels/selection.h"
#include "panels/wraplabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace panels {

class LadderPanel::Private
{
public:
    Private(history::Shown &ofShown, session::SocketSession &ofSession, Selection &ofSelection,
            LadderPanel &panel)
        : q(panel)
        , selection(ofSelection)
        , feed(ofShown, ofSession, ofSelection)
        , bar(new LadderBar(&panel))
        , empty(new WrapLabel(&panel))
        , view(new LadderView(&panel))
    {
    }

    void arrange();
    void connectAll();
    void refreshSoon();
    void refresh();
    void copy(LadderBar::Form form);
    void tell(int event);
    void mark(int event);
    void showWanted();
    void showSentence();
    int eventOf(const MomentChoice &choice) const;
    MomentChoice choiceOf(int event) const;
    posix::ConnectionKey connectionOf(int event) const;

    LadderPanel &q;
    Selection &selection;
    LadderFeed feed;
    LadderBar *bar;
    WrapLabel *empty;
    LadderView *view;
    QTimer soon;
    MomentChoice wanted; // to be marked whenever it is here
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
    QObject::connect(&feed, &LadderFeed::changed, &q, [this] { refreshSoon(); });
    QObject::connect(&soon, &QTimer::timeout, &q, [this] { refresh(); });
    QObject::connect(&selection, &Selection::changed, &q, [this] {
        if (!feed.allShown())
            mark(-1);
        if (q.isVisible())
            refresh();
    });
    QObject::connect(bar, &LadderBar::allToggled, &q, [this](bool on) {
        q.setAllShown(on);
        Q_EMIT q.allToggled(on);
    });
    QObject::connect(view, &LadderView::chose, &q, [this](int event) { tell(event); });
    QObject::connect(bar, &LadderBar::copyWanted, &q, [this](LadderBar::Form form) { copy(form); });
}

void LadderPanel::Private::refreshSoon()
{
    if (q.isVisible() && !feed.keys().isEmpty() && !soon.isActive())
        soon.start();
}

void LadderPanel::Private::refresh()
{
    const diagrams::LadderFacts now = feed.facts();
    view->setFacts(now);
    bar->setFacts(now);
    showWanted();
    const bool nothing = now.events.isEmpty();
    empty->setVisible(nothing);
    view->setVisible(!nothing);
    bar->setVisible(!nothing || feed.allShown());
    empty->setText(!feed.keys().isEmpty()
                       ? LadderPanel::tr("Nothing is known of this connection yet.")
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
    const MomentChoice choice = event < 0 ? MomentChoice() : choiceOf(event);
    wanted = choice;
    mark(event);
    if (event >= 0)
        selection.choose(connectionOf(event));
    Q_EMIT q.momentChosen(choice);
}

posix::ConnectionKey LadderPanel::Private::connectionOf(int event) const
{
    const diagrams::LadderPart &part = view->facts().parts[view->facts().partOf(event)];
    return part.lifelines[part.lifelines[0].ours ? 0 : 1].key;
}

void LadderPanel::Private::mark(int event)
{
    view->choose(event);
    showSentence();
}

void LadderPanel::Private::showSentence()
{
    const int event = view->chosen();
    bar->setSentence(event < 0 ? QString() : LadderWords::sentence(view->facts(), event));
}

void LadderPanel::Private::showWanted()
{
    if (view->chosen() < 0)
        view->choose(eventOf(wanted));
    showSentence();
}

MomentChoice LadderPanel::Private::choiceOf(int event) const
{
    const diagrams::LadderFacts &now = view->facts();
    MomentChoice choice;
    const auto add = [&](int index) {
        const diagrams::LadderCall *call = index < 0 ? nullptr : now.events[index].call();
        if (!call)
            return;
        const bool ours = now.lifelineOf(index).ours;
        (ours ? choice.ourCall : choice.theirCall) = call->record.number;
    };
    const diagrams::LadderEvent &what = now.events[event];
    const diagrams::LadderCall *call = what.call();
    choice.at = what.at + (call ? call->record.duration : 0);
    add(event);
    if (const diagrams::LadderSegment *segment = what.segment()) {
        add(segment->effect);
        add(segment->cause);
    }
    return choice;
}

int LadderPanel::Private::eventOf(const MomentChoice &choice) const
{
    const diagrams::LadderFacts &now = view->facts();
    for (int i = 0; i < now.events.size(); ++i) {
        const diagrams::LadderCall *call = now.events[i].call();
        const bool ours = now.lifelineOf(i).ours;
        const quint64 number = ours ? choice.ourCall : choice.theirCall;
        // Each far end's process counts its own calls.
        if (call && number != 0 && call->record.number == number &&
            (ours || connectionOf(i) == selection.key()))
            return i;
    }
    return -1;
}

LadderPanel::LadderPanel(history::Shown &shown, session::SocketSession &session,
                         Selection &selection, QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(shown, session, selection, *this))
{
    d->arrange();
    d->connectAll();
    LadderPanel::retranslate();
}

LadderPanel::~LadderPanel() = default;

void LadderPanel::setAllShown(bool on)
{
    d->feed.setAllShown(on);
    d->bar->setAllShown(on);
    if (isVisible())
        d->refresh();
}

bool LadderPanel::allShown() const
{
    return d->feed.allShown();
}

QString LadderPanel::title() const
{
    return tr("Ladder");
}

std::optional<TextTable> LadderPanel::textTable() const
{
    return ladderTable(d->feed.facts());
}

QList<TextForm> LadderPanel::textForms() const
{
    return Panel::textForms() + QList<TextForm>{TextForm::Mermaid};
}

QString LadderPanel::text(TextForm form) const
{
    if (form == TextForm::Text)
        return ladderAsText(d->feed.facts());
    return form == TextForm::Mermaid ? ladderAsMermaid(d->feed.facts()) : Panel::text(form);
}

bool LadderPanel::paintsWhole() const
{
    return !d->view->facts().events.isEmpty();
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

void LadderPanel::showMoment(const MomentChoice &choice)
{
    d->wanted = choice;
    d->mark(-1);
    if (isVisible())
        d->refresh();
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
