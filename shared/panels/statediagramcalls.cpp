// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/statediagramcalls.h"

#include "panels/explainer.h"
#include "panels/flowlayout.h"
#include "panels/onlylive.h"
#include "panels/tones.h"

#include <QMenu>

#include <sys/socket.h>

namespace panels {

using explain::Action;
using kernel::TcpState;
using session::SocketId;

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

StateDiagramCalls::StateDiagramCalls(const history::Shown &shown, session::SocketSession &session,
                                     QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_session(session)
{
    auto *flow = new FlowLayout(4);
    flow->setContentsMargins(8, 0, 8, 6);
    setLayout(flow);
    m_open = addButton("diagramOpen");
    buildCalls();
    showCalls();
    retranslate();
}

void StateDiagramCalls::buildCalls()
{
    const auto shuts = [this](int how) {
        return [this, how](SocketId id) {
            m_session.shutdown(id, how);
        };
    };
    const auto closes = [this](net::CloseKind kind) {
        return [this, kind](SocketId id) {
            m_session.close(id, kind);
        };
    };
    add(QStringLiteral("SHUT_WR"), Action::ShutWrite, "diagramShutWr", shuts(SHUT_WR));
    add(QStringLiteral("SHUT_RD"), Action::ShutRead, nullptr, shuts(SHUT_RD));
    add(QStringLiteral("SHUT_RDWR"), Action::ShutBoth, nullptr, shuts(SHUT_RDWR));
    add(QStringLiteral("close"), Action::CloseFin, "diagramClose", closes(net::CloseKind::Fin));
    add(QStringLiteral("RST"), Action::CloseReset, "diagramReset", closes(net::CloseKind::Reset));
    Explainer::setTopic(m_calls[0].button, explain::callTopic(posix::Call::Shutdown));
    Explainer::setTopic(m_calls[3].button, explain::callTopic(posix::Call::Close));
    Explainer::setTopic(m_calls[4].button, explain::optionTopic("SO_LINGER"));
}

QPushButton *StateDiagramCalls::addButton(const char *name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    layout()->addWidget(button);
    return button;
}

void StateDiagramCalls::add(const QString &text, Action action, const char *button, Verb verb)
{
    Call call{text, action, std::move(verb)};
    if (button) {
        call.button = addButton(button);
        connect(call.button, &QPushButton::clicked, this, [this, made = call.verb] {
            if (m_id)
                made(*m_id);
        });
    }
    m_calls.append(call);
}

void StateDiagramCalls::setOpening(QAction *opening, TcpState next)
{
    m_opening = opening;
    m_opened = next;
    connect(m_open, &QPushButton::clicked, opening, &QAction::trigger);
    connect(opening, &QAction::changed, this, &StateDiagramCalls::showOpening);
    showOpening();
}

void StateDiagramCalls::setSocket(std::optional<SocketId> id, const kernel::TcpRow *row,
                                  TcpState lit)
{
    m_id = row ? id : std::nullopt;
    m_closed = !m_id && (lit == TcpState::Closed || lit == TcpState::Unknown);
    if (m_id)
        judge(*row);
    showCalls();
}

void StateDiagramCalls::judge(const kernel::TcpRow &row)
{
    const auto peer = m_shown.factsOf(*m_id);
    const TcpState fin = afterFin(row.state);
    for (Call &call : m_calls) {
        call.possible = peer.has_value();
        call.next = TcpState::Unknown;
        if (call.action == Action::ShutWrite || call.action == Action::ShutBoth) {
            call.possible = fin != TcpState::Unknown;
            call.next = fin;
        } else if (call.action == Action::CloseFin) {
            call.possible = true;
            call.next = afterClose(row, peer);
        } else if (call.action == Action::CloseReset) {
            call.next = TcpState::Closed;
        }
    }
}

void StateDiagramCalls::showCalls()
{
    for (const Call &call : std::as_const(m_calls)) {
        if (!call.button)
            continue;
        call.button->setVisible(m_id && call.possible);
        call.button->setText(words(call.text, call.next));
        OnlyLive::setUsable(m_shown, call.button, true, explain::actionSentence(call.action));
    }
    showOpening();
}

void StateDiagramCalls::showOpening()
{
    m_open->setVisible(canOpen());
    if (!m_opening)
        return;
    m_open->setText(words(m_opening->text(), m_opened));
    m_open->setToolTip(m_opening->toolTip());
}

bool StateDiagramCalls::addTo(QMenu &menu) const
{
    if (!m_shown.isLive())
        return false;
    if (canOpen())
        connect(menu.addAction(words(m_opening->text(), m_opened)), &QAction::triggered, m_opening,
                &QAction::trigger);
    for (const Call &call : m_calls) {
        if (!m_id || !call.possible)
            continue;
        QAction *action = menu.addAction(words(call.text, call.next));
        action->setToolTip(plainToolTip(explain::actionSentence(call.action)));
        connect(action, &QAction::triggered, this, [made = call.verb, id = *m_id] { made(id); });
    }
    return m_id || canOpen();
}

bool StateDiagramCalls::canOpen() const
{
    return m_closed && m_opening && m_opening->isEnabled();
}

QString StateDiagramCalls::words(const QString &call, TcpState next)
{
    const QString target = QLatin1StringView(kernel::stateName(next));
    return next == TcpState::Unknown ? call : call + QStringLiteral(" → ") + target;
}

void StateDiagramCalls::retranslate()
{
    for (const Call &call : std::as_const(m_calls)) {
        if (call.action == Action::CloseReset)
            call.button->setAccessibleName(tr("Close with RST"));
    }
    showCalls();
}

} // namespace panels
