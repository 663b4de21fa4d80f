// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/tcpinfopanel.h"

#include "explain/calltext.h"
#include "explain/sentences.h"
#include "panels/selection.h"
#include "panels/tcpinfomodel.h"
#include "panels/tcpinfoview.h"
#include "panels/wraplabel.h"
#include "session/socketsession.h"

#include <QTimer>
#include <QVBoxLayout>

namespace panels {

class TcpInfoPanel::Private
{
public:
    Private(session::SocketSession &theSession, Selection &chosen, QWidget *panel)
        : session(theSession)
        , selection(chosen)
        , view(new TcpInfoView(model, panel))
        , subject(new WrapLabel(panel))
        , tick(panel)
    {
        view->setObjectName(QStringLiteral("tcpInfoView"));
        subject->setObjectName(QStringLiteral("tcpInfoSubject"));
        subject->setTone(Tone::Quiet);
        tick.setInterval(1000);
    }

    void build(QWidget *panel);
    void connectAll(TcpInfoPanel *panel);
    void refresh(const QWidget &panel);
    int chosenDescriptor() const;
    void showSubject();

    session::SocketSession &session;
    Selection &selection;
    TcpInfoModel model;
    TcpInfoView *view;
    WrapLabel *subject;
    QTimer tick;
    int shown = -1; ///< the descriptor whose figures are shown
    std::optional<posix::ConnectionKey> shownKey;
    int error = 0;
};

void TcpInfoPanel::Private::build(QWidget *panel)
{
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(2);
    layout->addWidget(subject);
    layout->addWidget(view, 1);
}

void TcpInfoPanel::Private::connectAll(TcpInfoPanel *panel)
{
    const auto again = [this, panel] {
        refresh(*panel);
    };
    connect(&selection, &Selection::changed, panel, again);
    connect(&session, &session::SocketSession::connectionsChanged, panel, again);
    connect(&session, &session::SocketSession::tableChanged, panel, again);
    connect(&session, &session::SocketSession::socketChanged, panel, again);
    connect(&tick, &QTimer::timeout, panel, again);
}

/// -1 where nothing is chosen, or nothing that we hold.
int TcpInfoPanel::Private::chosenDescriptor() const
{
    if (!selection.key())
        return -1;
    const auto id = session.socketOf(*selection.key());
    return id ? session.fdOf(*id) : -1;
}

void TcpInfoPanel::Private::refresh(const QWidget &panel)
{
    if (!panel.isVisible()) {
        tick.stop();
        return;
    }
    const int fd = chosenDescriptor();
    const auto info = kernel::TcpInfo::of(fd);
    error = fd >= 0 ? info.error().value() : 0;
    const bool same = fd == shown && shownKey == selection.key();
    model.setFigures(info ? info.value().figures() : QList<kernel::InfoFigure>(),
                     posix::monotonicNow(), same);
    shown = fd;
    shownKey = selection.key();
    if (!info)
        tick.stop();
    else if (!tick.isActive())
        tick.start();
    showSubject();
}

void TcpInfoPanel::Private::showSubject()
{
    if (error != 0) {
        view->setEmptyText(TcpInfoPanel::tr("getsockopt(%1, IPPROTO_TCP, TCP_INFO) = -1 %2: %3")
                               .arg(shown)
                               .arg(explain::errnoName(error), explain::errnoSentence(error)));
    } else if (!selection.key()) {
        view->setEmptyText(TcpInfoPanel::tr("Choose a connection: click it in the kernel table or "
                                            "among the peers."));
    } else {
        view->setEmptyText(TcpInfoPanel::tr("This program holds no descriptor of the chosen "
                                            "connection, so it cannot ask for its TCP_INFO."));
    }
    subject->setVisible(model.rowCount() > 0);
    if (model.rowCount() > 0)
        subject->setText(
            TcpInfoPanel::tr("fd %1 · %2 → %3 · each field of struct tcp_info without its tcpi_")
                .arg(QString::number(shown), QString::fromStdString(shownKey->local.text()),
                     QString::fromStdString(shownKey->remote.text())));
}

TcpInfoPanel::TcpInfoPanel(session::SocketSession &session, Selection &selection, QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(session, selection, this))
{
    d->build(this);
    d->connectAll(this);
    TcpInfoPanel::retranslate();
}

TcpInfoPanel::~TcpInfoPanel()
{
    delete d->view; // before the model that it shows
}

QString TcpInfoPanel::title() const
{
    return QStringLiteral("TCP_INFO");
}

std::optional<TextTable> TcpInfoPanel::textTable() const
{
    return d->model.textTable();
}

void TcpInfoPanel::retranslate()
{
    d->view->setAccessibleName(tr("What the kernel tells of the connection: TCP_INFO"));
    d->model.retranslate();
    d->showSubject();
}

void TcpInfoPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    d->refresh(*this);
}

void TcpInfoPanel::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    d->tick.stop();
}

} // namespace panels
