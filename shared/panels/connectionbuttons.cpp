// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/connectionbuttons.h"

#include "explain/sentences.h"
#include "panels/tones.h"

#include <QHBoxLayout>

#include <sys/socket.h>

namespace panels {

using explain::Action;

ConnectionButtons::ConnectionButtons(QWidget *parent)
    : QWidget(parent)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    m_pause = add("pauseReading", QString());
    m_pause->setCheckable(true);
    line->addSpacing(6);
    m_shutRead = add("shutRd", QStringLiteral("SHUT_RD"));
    m_shutWrite = add("shutWr", QStringLiteral("SHUT_WR"));
    m_shutBoth = add("shutRdwr", QStringLiteral("SHUT_RDWR"));
    line->addStretch(1);
    m_close = add("closeFin", QString());
    m_reset = add("closeReset", QString());

    connect(m_pause, &QPushButton::clicked, this,
            [this](bool paused) { Q_EMIT readingWanted(!paused); });
    connect(m_shutRead, &QPushButton::clicked, this, [this] { Q_EMIT shutdownWanted(SHUT_RD); });
    connect(m_shutWrite, &QPushButton::clicked, this, [this] { Q_EMIT shutdownWanted(SHUT_WR); });
    connect(m_shutBoth, &QPushButton::clicked, this, [this] { Q_EMIT shutdownWanted(SHUT_RDWR); });
    connect(m_close, &QPushButton::clicked, this,
            [this] { Q_EMIT closeWanted(net::CloseKind::Fin); });
    connect(m_reset, &QPushButton::clicked, this,
            [this] { Q_EMIT closeWanted(net::CloseKind::Reset); });
    retranslate();
}

QPushButton *ConnectionButtons::add(const char *name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Minimum); // all of one height
    layout()->addWidget(button);
    return button;
}

void ConnectionButtons::setUsable(bool usable, const QString &reason)
{
    m_reason = usable ? QString() : reason;
    for (QPushButton *button : {m_pause, m_shutRead, m_shutWrite, m_shutBoth, m_close, m_reset})
        button->setEnabled(usable);
    setToolTips();
}

void ConnectionButtons::setReading(bool on)
{
    m_pause->setChecked(!on);
}

void ConnectionButtons::retranslate()
{
    m_pause->setText(tr("Pause reading"));
    m_close->setText(tr("Close"));
    m_reset->setText(tr("Close with RST"));
    setToolTips();
}

void ConnectionButtons::setToolTips()
{
    const auto set = [this](QPushButton *button, Action action) {
        button->setToolTip(
            plainToolTip(button->isEnabledTo(this) ? explain::actionSentence(action) : m_reason));
    };
    set(m_pause, Action::PauseReading);
    set(m_shutRead, Action::ShutRead);
    set(m_shutWrite, Action::ShutWrite);
    set(m_shutBoth, Action::ShutBoth);
    set(m_close, Action::CloseFin);
    set(m_reset, Action::CloseReset);
}

} // namespace panels
