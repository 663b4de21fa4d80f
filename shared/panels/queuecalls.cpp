// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/queuecalls.h"

#include "explain/sentences.h"
#include "panels/explainer.h"
#include "panels/faultmark.h"
#include "panels/onlylive.h"
#include "panels/portfield.h"
#include "panels/socketsteps.h"

#include <QHBoxLayout>

namespace panels {

using session::AcceptMode;

QueueCalls::QueueCalls(const history::Shown &shown, session::ServerSession &session,
                       QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_session(session)
    , m_acceptOne(new QPushButton(this))
    , m_mode(new QPushButton(this))
    , m_backlogName(new QLabel(this))
    , m_backlog(new PortField(QStringLiteral("queueBacklog"), QStringLiteral("128"), this))
    , m_listenAgain(new QPushButton(this))
{
    m_acceptOne->setObjectName(QStringLiteral("queueAccept"));
    m_mode->setObjectName(QStringLiteral("queueMode"));
    m_listenAgain->setObjectName(QStringLiteral("queueListen"));
    m_backlogName->setTextFormat(Qt::PlainText);
    m_backlogName->setBuddy(m_backlog);
    build();
    connectAll();
}

void QueueCalls::build()
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(m_acceptOne);
    line->addWidget(m_mode);
    line->addSpacing(10);
    line->addWidget(m_backlogName);
    line->addWidget(m_backlog);
    line->addWidget(m_listenAgain);
    line->addStretch(1);
    Explainer::setTopic(m_acceptOne, explain::callTopic(posix::Call::Accept4));
    Explainer::setTopic(m_mode, explain::callTopic(posix::Call::Accept4));
    Explainer::setTopic(m_listenAgain, explain::callTopic(posix::Call::Listen));
    Explainer::setTopic(m_backlog, {explain::Topic::Kind::Column, QStringLiteral("backlog")});
}

void QueueCalls::connectAll()
{
    connect(m_acceptOne, &QPushButton::clicked, this, [this] { m_session.acceptOne(); });
    connect(m_mode, &QPushButton::clicked, this, [this] {
        const bool automatic = m_session.acceptMode() == AcceptMode::Automatic;
        m_session.setAcceptMode(automatic ? AcceptMode::ByHand : AcceptMode::Automatic);
    });
    connect(m_listenAgain, &QPushButton::clicked, this,
            [this] { m_session.listen(m_backlog->text()); });
    connect(m_backlog, &QLineEdit::returnPressed, m_listenAgain, &QPushButton::click);
}

void QueueCalls::refresh()
{
    const bool open = m_shown.socket().isOpen();
    const QString none = SocketSteps::noSocketYet();
    OnlyLive::setUsable(m_shown, m_acceptOne, open,
                        explain::actionSentence(explain::Action::Accept), none);
    OnlyLive::setUsable(m_shown, m_listenAgain, open,
                        explain::actionSentence(explain::Action::Listen), none);
    const bool automatic = m_shown.acceptance().mode == AcceptMode::Automatic;
    m_mode->setText(automatic ? tr("Pause accept") : tr("Resume accept"));
    OnlyLive::setUsable(
        m_shown, m_mode, true,
        automatic ? tr("Calls accept() no more by itself: connections stay in the accept queue "
                       "until accept() is clicked.")
                  : tr("Calls accept() again by itself, as often as somebody waits."));
    // The step has a field of its own: what is wrong in that one is not wrong in this one.
    const auto parsed = net::parseBacklog(m_backlog->text());
    const auto *wrong = std::get_if<net::InputError>(&parsed);
    const bool tried = wrong && m_shown.step(session::Step::Listen).input == *wrong;
    FaultMark::set(m_backlog, tried ? explain::inputSentence(*wrong) : QString());
}

void QueueCalls::retranslate()
{
    m_acceptOne->setText(QStringLiteral("accept()"));
    m_listenAgain->setText(tr("listen() again"));
    m_backlogName->setText(QStringLiteral("backlog"));
    m_backlog->setAccessibleName(tr("new backlog"));
    refresh();
}

} // namespace panels
