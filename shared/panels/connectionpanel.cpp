// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/connectionpanel.h"

#include "explain/calltext.h"
#include "explain/sentences.h"
#include "panels/connectionbuttons.h"
#include "panels/connectionwords.h"
#include "panels/halfarrows.h"
#include "panels/halflife.h"
#include "panels/statuschip.h"
#include "panels/theme.h"
#include "panels/wraplabel.h"

#include <QVBoxLayout>

namespace panels {

using kernel::TcpState;

class ConnectionPanel::Private
{
public:
    Private(history::Shown &facts, session::ClientSession &client, QWidget *panel)
        : shown(facts)
        , arrows(new HalfArrows(panel))
        , chip(new StatusChip(panel))
        , numbers(new WrapLabel(panel))
        , sentence(new WrapLabel(panel))
        , buttons(new ConnectionButtons(facts, client, panel))
    {
    }

    void build(QWidget *panel);
    void connectAll(ConnectionPanel *panel);
    posix::ConnectionKey lastKey() const;
    const kernel::TrackedRow *row() const;
    void refresh();
    void refreshChip(const kernel::TrackedRow *tracked);
    QString numbersText(const chat::Peer &peer, const kernel::TrackedRow *tracked) const;
    QString sentenceText(const chat::Peer &peer, const kernel::TrackedRow *tracked) const;

    history::Shown &shown;
    HalfArrows *arrows;
    StatusChip *chip;
    WrapLabel *numbers;
    WrapLabel *sentence;
    ConnectionButtons *buttons;
    posix::ConnectionKey key; ///< of the connection, also after its descriptor is gone
};

void ConnectionPanel::Private::build(QWidget *panel)
{
    arrows->setObjectName(QStringLiteral("connectionHalves"));
    chip->setObjectName(QStringLiteral("connectionState"));
    numbers->setObjectName(QStringLiteral("connectionNumbers"));
    numbers->setFont(monospace(panel->font()));
    sentence->setObjectName(QStringLiteral("connectionSentence"));

    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(chip);
    layout->addWidget(numbers);
    layout->addWidget(arrows);
    layout->addWidget(buttons); // above what comes and goes, so that they keep their place
    layout->addWidget(sentence);
    layout->addStretch(1);
}

void ConnectionPanel::Private::connectAll(ConnectionPanel *panel)
{
    const auto refreshAll = [this] {
        refresh();
    };
    connect(buttons, &ConnectionButtons::noticeChanged, panel, refreshAll);
    using history::Shown;
    connect(&shown, &Shown::moved, panel, [this] { key = lastKey(); });
    connect(&shown, &Shown::connectionsChanged, panel, refreshAll);
    connect(&shown, &Shown::phaseChanged, panel, refreshAll);
    connect(&shown, &Shown::socketChanged, panel, refreshAll);
    connect(&shown, &Shown::tableChanged, panel, refreshAll);
}

/// Of the connection that there was last, at the moment that is shown; null: none since.
posix::ConnectionKey ConnectionPanel::Private::lastKey() const
{
    const auto &moments = shown.history().moments();
    const std::size_t end = shown.index() ? *shown.index() + 1 : moments.size();
    for (std::size_t before = end; before > 0 && !shown.isDisguised(); --before) {
        const history::Moment &moment = moments[before - 1];
        if (!moment.own.local.isNull() || moment.socket.isOpen())
            return moment.own;
    }
    return {};
}

const kernel::TrackedRow *ConnectionPanel::Private::row() const
{
    return key.local.isNull() ? nullptr : shown.tableRow(key);
}

void ConnectionPanel::Private::refresh()
{
    const chat::Peer peer = shown.factsOf(0).value_or(chat::Peer());
    const posix::ConnectionKey present = shown.keyOf(0); // of a connect under way, too
    if (present != posix::ConnectionKey() || shown.socket().isOpen())
        key = present;
    const kernel::TrackedRow *tracked = row();
    const bool living = tracked && !tracked->gone;
    const Halves halves = halvesOf(peer, living ? &tracked->row : nullptr);
    arrows->setHalves(halves.sending, halves.receiving);
    refreshChip(tracked);
    const QString figures = numbersText(peer, living ? tracked : nullptr);
    // A line also while there are none: what stands below keeps its place.
    numbers->setText(figures.isEmpty() ? QString(QChar::Nbsp) : figures);
    const bool open = shown.socket().isOpen();
    buttons->setSocket(open ? std::optional<session::SocketId>(0) : std::nullopt,
                       ConnectionPanel::tr("There is no socket yet: make one with step 1, or "
                                           "click “Connect”."));
    sentence->setText(sentenceText(peer, living ? tracked : nullptr));
    sentence->setVisible(!sentence->text().isEmpty());
    sentence->setTone(peer.error != 0 ? Tone::Refused : Tone::Plain);
}

void ConnectionPanel::Private::refreshChip(const kernel::TrackedRow *tracked)
{
    const session::SocketFacts socket = shown.socket();
    QString details;
    if (!key.local.isNull()) {
        details = QStringLiteral("%1 → %2").arg(QString::fromStdString(key.local.text()),
                                                QString::fromStdString(key.remote.text()));
    }
    const chat::Peer peer = shown.factsOf(0).value_or(chat::Peer());
    const QString descriptors = peer.fd >= 0 ? descriptorsText(peer) : QString::number(socket.fd);
    if (socket.isOpen())
        details += (details.isEmpty() ? QString() : QStringLiteral(" · ")) +
                   QStringLiteral("fd %1").arg(descriptors);
    if (tracked && !tracked->gone)
        chip->setStatus(tracked->row.state, {}, details);
    else if (!key.local.isNull())
        chip->setStatus(TcpState::Unknown, ConnectionPanel::tr("not in the kernel's table"),
                        details);
    else
        chip->setStatus(TcpState::Unknown,
                        socket.isOpen() ? ConnectionPanel::tr("not connected")
                                        : ConnectionPanel::tr("no connection"),
                        details);
}

QString ConnectionPanel::Private::numbersText(const chat::Peer &peer,
                                              const kernel::TrackedRow *tracked) const
{
    QStringList parts;
    if (tracked) {
        parts << QStringLiteral("Recv-Q %1").arg(tracked->row.recvQueue)
              << QStringLiteral("Send-Q %1").arg(tracked->row.sendQueue);
    }
    if (peer.fd >= 0) {
        parts << ConnectionPanel::tr("in %1").arg(peer.bytesIn)
              << ConnectionPanel::tr("out %1").arg(peer.bytesOut);
        if (peer.queued > 0)
            parts << ConnectionPanel::tr("waiting to be written %1").arg(peer.queued);
        parts << connectionNotes(peer);
    }
    return parts.join(QStringLiteral("  "));
}

QString ConnectionPanel::Private::sentenceText(const chat::Peer &peer,
                                               const kernel::TrackedRow *tracked) const
{
    if (peer.error != 0) {
        const QString said = QStringLiteral("%1: %2").arg(explain::errnoName(peer.error),
                                                          explain::errnoSentence(peer.error));
        return peer.errorSimulated ? simulatedWords() + QLatin1Char(' ') + said : said;
    }
    if (const QString notice = buttons->notice(); !notice.isEmpty())
        return notice;
    if (!tracked)
        return {};
    if (shown.phase() == session::Phase::Connecting)
        return explain::stateSentence(tracked->row.state);
    if (peer.fd < 0)
        return ConnectionPanel::tr("Your descriptor is closed; the kernel does the rest.") +
               QLatin1Char(' ') + explain::stateSentence(tracked->row.state);
    switch (tracked->row.state) {
    case TcpState::CloseWait:
        return ConnectionPanel::tr("The peer has finished sending: CLOSE_WAIT. You can still "
                                   "write; the connection stays until you close it.");
    case TcpState::FinWait1:
    case TcpState::FinWait2:
        return ConnectionPanel::tr("You have finished sending. The peer can still write, and has "
                                   "to finish too.");
    default:
        return {};
    }
}

ConnectionPanel::ConnectionPanel(history::Shown &shown, session::ClientSession &session,
                                 QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(shown, session, this))
{
    d->build(this);
    d->key = d->lastKey();
    d->connectAll(this);
    ConnectionPanel::retranslate();
}

ConnectionPanel::~ConnectionPanel() = default;

QString ConnectionPanel::title() const
{
    return tr("Connection");
}

void ConnectionPanel::retranslate()
{
    d->arrows->setNames(tr("you"), tr("server"));
    d->buttons->retranslate();
    d->refresh();
}

} // namespace panels
