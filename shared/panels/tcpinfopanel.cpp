// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/tcpinfopanel.h"

#include "explain/calltext.h"
#include "explain/sentences.h"
#include "history/shown.h"
#include "panels/selection.h"
#include "panels/tcpinfomodel.h"
#include "panels/tcpinfoview.h"
#include "panels/wraplabel.h"

#include <QTimer>
#include <QVBoxLayout>

#include <cerrno>

namespace panels {

class TcpInfoPanel::Private
{
public:
    Private(history::Shown &facts, Selection &chosen, QWidget *panel)
        : source(facts)
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
    std::optional<session::SocketId> chosenSocket() const;
    QString emptyText() const;
    void showSubject();

    history::Shown &source;
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
    connect(&source, &history::Shown::moved, panel, [this] {
        shownKey.reset(); // another moment's figures have not changed
        tick.stop();
    });
    connect(&source, &history::Shown::connectionsChanged, panel, again);
    connect(&source, &history::Shown::tableChanged, panel, again);
    connect(&source, &history::Shown::socketChanged, panel, again);
    connect(&tick, &QTimer::timeout, panel, again);
}

/// Nothing where nothing is chosen, or nothing that we hold.
std::optional<session::SocketId> TcpInfoPanel::Private::chosenSocket() const
{
    return selection.key() ? source.socketOf(*selection.key()) : std::nullopt;
}

void TcpInfoPanel::Private::refresh(const QWidget &panel)
{
    if (!panel.isVisible()) {
        tick.stop();
        return;
    }
    const auto id = chosenSocket();
    const int fd = id ? source.fdOf(*id) : -1;
    const auto info = source.tcpInfo(id.value_or(0));
    error = fd >= 0 ? info.error().value() : 0;
    const bool known = fd >= 0 && info;
    const bool same = fd == shown && shownKey == selection.key();
    model.setFigures(known ? info.value() : QList<kernel::InfoFigure>(), source.now(), same);
    shown = fd;
    shownKey = selection.key();
    if (!known || !source.isLive())
        tick.stop();
    else if (!tick.isActive())
        tick.start();
    showSubject();
}

QString TcpInfoPanel::Private::emptyText() const
{
    if (error == ENODATA)
        return TcpInfoPanel::tr("It was not asked for at that moment.");
    if (error != 0)
        return TcpInfoPanel::tr("getsockopt(%1, IPPROTO_TCP, TCP_INFO) = -1 %2: %3")
            .arg(shown)
            .arg(explain::errnoName(error), explain::errnoSentence(error));
    if (!selection.key())
        return TcpInfoPanel::tr("Choose a connection: click it in the kernel table or "
                                "among the peers.");
    return TcpInfoPanel::tr("This program holds no descriptor of the chosen "
                            "connection, so it cannot ask for its TCP_INFO.");
}

void TcpInfoPanel::Private::showSubject()
{
    view->setEmptyText(emptyText());
    subject->setVisible(model.rowCount() > 0);
    if (model.rowCount() > 0)
        subject->setText(
            TcpInfoPanel::tr("fd %1 · %2 → %3 · each field of struct tcp_info without its tcpi_")
                .arg(QString::number(shown), QString::fromStdString(shownKey->local.text()),
                     QString::fromStdString(shownKey->remote.text())));
}

TcpInfoPanel::TcpInfoPanel(history::Shown &shown, Selection &selection, QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(shown, selection, this))
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
