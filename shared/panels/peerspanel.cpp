// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/peerspanel.h"

#include "panels/connectionbuttons.h"
#include "panels/connectionwords.h"
#include "panels/halfarrows.h"
#include "panels/halflife.h"
#include "panels/listenerfacts.h"
#include "panels/peerpresenter.h"
#include "panels/peerview.h"
#include "panels/theme.h"
#include "panels/wraplabel.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace panels {

class PeersPanel::Private
{
public:
    Private(history::Shown &facts, session::ServerSession &server, models::PeerModel &peers,
            Selection &chosen, QWidget *panel)
        : shown(facts)
        , model(peers)
        , table(new PeerView(peers, chosen, panel))
        , header(new QLabel(panel))
        , next(new WrapLabel(panel))
        , command(new QLabel(panel))
        , arrows(new HalfArrows(panel))
        , notes(new WrapLabel(panel))
        , buttons(new ConnectionButtons(facts, server, panel))
        , places(new QStackedLayout)
    {
    }

    void build(QWidget *panel);
    void buildEmpty();
    void connectAll(PeersPanel *panel);
    void refresh();
    void refreshHeader();
    void refreshNext();
    void refreshChosen();
    QString notesText(const chat::Peer &peer) const;

    history::Shown &shown;
    models::PeerModel &model;
    PeerView *table;
    QLabel *header;
    WrapLabel *next;
    QLabel *command;
    HalfArrows *arrows;
    WrapLabel *notes; ///< of the chosen peer
    ConnectionButtons *buttons;
    QStackedLayout *places;
};

void PeersPanel::Private::build(QWidget *panel)
{
    header->setObjectName(QStringLiteral("peersHeader"));
    header->setTextFormat(Qt::PlainText);
    arrows->setObjectName(QStringLiteral("peerHalves"));
    notes->setObjectName(QStringLiteral("peerNotes"));
    places->addWidget(table);
    buildEmpty();

    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(header);
    layout->addLayout(places, 1);
    layout->addWidget(arrows);
    layout->addWidget(notes);
    layout->addWidget(buttons);
}

void PeersPanel::Private::buildEmpty()
{
    auto *page = new QWidget;
    next->setObjectName(QStringLiteral("peersNext"));
    next->setTone(Tone::Quiet);
    command->setObjectName(QStringLiteral("peersCommand"));
    command->setTextFormat(Qt::PlainText);
    command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    command->setFont(monospace(command->font()));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(next);
    layout->addWidget(command);
    layout->addStretch(1);
    places->addWidget(page);
}

void PeersPanel::Private::connectAll(PeersPanel *panel)
{
    const auto refreshAll = [this] {
        refresh();
    };
    connect(buttons, &ConnectionButtons::noticeChanged, panel, [this] { refreshChosen(); });
    connect(table, &PeerView::topicWanted, panel, &PeersPanel::topicWanted);
    connect(table, &PeerView::chosenChanged, panel, [this] { refreshChosen(); });
    connect(&model, &QAbstractItemModel::rowsInserted, panel, refreshAll);
    connect(&model, &QAbstractItemModel::rowsRemoved, panel, refreshAll);
    connect(&model, &QAbstractItemModel::dataChanged, panel, [this] { refreshChosen(); });
    connect(&model, &QAbstractItemModel::modelReset, panel, refreshAll);
    connect(&shown, &history::Shown::tableChanged, panel, refreshAll);
    connect(&shown, &history::Shown::socketChanged, panel, refreshAll);
    connect(&shown, &history::Shown::acceptChanged, panel, refreshAll);
}

void PeersPanel::Private::refresh()
{
    refreshHeader();
    refreshNext();
    refreshChosen();
}

void PeersPanel::Private::refreshHeader()
{
    QString text = PeersPanel::tr("%1 connected").arg(model.rowCount());
    if (const auto queue = acceptQueueOf(shown)) {
        const QString used = QString::number(queue->used);
        text +=
            QStringLiteral(" · ") +
            (queue->most == 0
                 ? PeersPanel::tr("accept queue %1").arg(used)
                 : PeersPanel::tr("accept queue %1/%2").arg(used, QString::number(queue->most)));
        if (queue->most > 0 && queue->used > queue->most)
            text += QLatin1Char(' ') + PeersPanel::tr("(full: the kernel lets in backlog + 1)");
    }
    header->setText(text);
    header->setToolTip(plainToolTip(text));
}

void PeersPanel::Private::refreshNext()
{
    places->setCurrentIndex(model.rowCount() > 0 ? 0 : 1);
    const posix::SocketAddress local = shown.socket().local;
    const bool listens = shown.acceptance().listening;
    command->setVisible(listens);
    if (!listens) {
        next->setText(PeersPanel::tr("Nobody can connect yet: click “Start listening”, or take "
                                     "the steps from socket to listen one by one."));
        return;
    }
    const auto queue = acceptQueueOf(shown);
    if (queue && queue->used > 0) {
        next->setText(PeersPanel::tr("In the accept queue: %1. The kernel has finished the "
                                     "handshake; accept() takes one out.")
                          .arg(queue->used));
    } else {
        next->setText(
            PeersPanel::tr("Nobody is connected. Start the client, or type in a terminal:"));
    }
    const posix::SocketAddress target = reachAt(local);
    command->setText(QStringLiteral("nc %1 %2")
                         .arg(QString::fromStdString(target.addressText()))
                         .arg(target.port()));
}

void PeersPanel::Private::refreshChosen()
{
    const auto id = table->chosen();
    const int row = id ? model.rowOf(*id) : -1;
    buttons->setSocket(row >= 0 ? id : std::nullopt,
                       PeersPanel::tr("No peer is chosen: click one in the table."));
    arrows->setVisible(row >= 0);
    notes->setText(row >= 0 ? notesText(model.entry(row).peer) : QString());
    notes->setVisible(!notes->text().isEmpty());
    if (row < 0)
        return;
    const models::PeerEntry &entry = model.entry(row);
    const Halves halves = halvesOf(entry.peer, entry.row ? &*entry.row : nullptr);
    arrows->setNames(PeersPanel::tr("server"), peerName(entry.peer.id, entry.name));
    arrows->setHalves(halves.sending, halves.receiving);
}

QString PeersPanel::Private::notesText(const chat::Peer &peer) const
{
    const QString notice = buttons->notice();
    return notice.isEmpty() ? connectionNotes(peer).join(QStringLiteral(" · ")) : notice;
}

PeersPanel::PeersPanel(history::Shown &shown, session::ServerSession &session,
                       models::PeerModel &model, Selection &selection, QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(shown, session, model, selection, this))
{
    d->build(this);
    d->connectAll(this);
    PeersPanel::retranslate();
}

PeersPanel::~PeersPanel() = default;

QString PeersPanel::title() const
{
    return tr("Peers");
}

std::optional<TextTable> PeersPanel::textTable() const
{
    return d->table->textTable();
}

void PeersPanel::retranslate()
{
    d->buttons->retranslate();
    d->table->retranslate();
    d->refresh();
}

} // namespace panels
