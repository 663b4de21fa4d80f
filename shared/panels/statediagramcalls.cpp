// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/statediagramcalls.h"

#include "explain/sentences.h"
#include "panels/explainer.h"
#include "panels/tones.h"

#include <QHBoxLayout>

#include <sys/socket.h>

namespace panels {

using kernel::TcpState;

namespace {

/// Where FIN leads from @p state; Unknown: nowhere.
TcpState afterFin(TcpState state)
{
    switch (state) {
    case TcpState::Established:
        return TcpState::FinWait1;
    case TcpState::CloseWait:
        return TcpState::LastAck;
    default:
        return TcpState::Unknown;
    }
}

/// Unread bytes make close(2) send RST, and a duplicate makes it send nothing.
TcpState afterClose(const kernel::TcpRow &row, const std::optional<chat::Peer> &peer)
{
    if (peer && !peer->duplicates.isEmpty())
        return TcpState::Unknown;
    if (row.state == TcpState::Listen || row.state == TcpState::SynSent)
        return TcpState::Closed;
    const TcpState next = afterFin(row.state);
    const bool unread = row.recvQueue > (row.state == TcpState::CloseWait ? 1 : 0);
    return next != TcpState::Unknown && unread ? TcpState::Closed : next;
}

} // namespace

StateDiagramCalls::StateDiagramCalls(session::SocketSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(8, 0, 8, 6);
    line->setSpacing(4);
    m_shutWrite = add("diagramShutWr");
    m_close = add("diagramClose");
    m_reset = add("diagramReset");
    line->addStretch(1);
    Explainer::setTopic(m_shutWrite, explain::callTopic(posix::Call::Shutdown));
    Explainer::setTopic(m_close, explain::callTopic(posix::Call::Close));
    Explainer::setTopic(m_reset, explain::optionTopic("SO_LINGER"));
    const auto makes = [this](QPushButton *button, auto verb) {
        connect(button, &QPushButton::clicked, this, [this, verb] {
            if (m_id)
                verb(*m_id);
        });
    };
    using session::SocketId;
    makes(m_shutWrite, [this](SocketId id) { m_session.shutdown(id, SHUT_WR); });
    makes(m_close, [this](SocketId id) { m_session.close(id, net::CloseKind::Fin); });
    makes(m_reset, [this](SocketId id) { m_session.close(id, net::CloseKind::Reset); });
    setSocket(std::nullopt, nullptr);
    retranslate();
}

QPushButton *StateDiagramCalls::add(const char *name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    layout()->addWidget(button);
    return button;
}

void StateDiagramCalls::setSocket(std::optional<session::SocketId> id, const kernel::TcpRow *row)
{
    m_id = row ? id : std::nullopt;
    for (QPushButton *button : {m_shutWrite, m_close, m_reset})
        button->setVisible(m_id.has_value());
    if (!m_id)
        return;
    const auto peer = m_session.factsOf(*m_id);
    const TcpState fin = afterFin(row->state);
    m_shutWrite->setVisible(fin != TcpState::Unknown);
    show(m_shutWrite, QStringLiteral("SHUT_WR"), fin);
    show(m_close, QStringLiteral("close"), afterClose(*row, peer));
    m_reset->setVisible(peer.has_value());
    show(m_reset, QStringLiteral("RST"), TcpState::Closed);
}

void StateDiagramCalls::show(QPushButton *button, const QString &call, TcpState next)
{
    const QString target = QLatin1StringView(kernel::stateName(next));
    button->setText(next == TcpState::Unknown ? call : call + QStringLiteral(" → ") + target);
}

void StateDiagramCalls::retranslate()
{
    using explain::Action;
    m_shutWrite->setToolTip(plainToolTip(explain::actionSentence(Action::ShutWrite)));
    m_close->setToolTip(plainToolTip(explain::actionSentence(Action::CloseFin)));
    m_reset->setToolTip(plainToolTip(explain::actionSentence(Action::CloseReset)));
    m_reset->setAccessibleName(tr("Close with RST"));
}

} // namespace panels
