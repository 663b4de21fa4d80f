// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/connectionbuttons.h"

#include "explain/sentences.h"
#include "panels/explainer.h"
#include "panels/flowlayout.h"
#include "panels/onlylive.h"
#include "panels/tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QWidgetAction>

#include <sys/socket.h>

namespace panels {

using explain::Action;

namespace {

constexpr int besideText = 14; ///< pixels that the frame of a button takes
constexpr int menuArrow = 14;  ///< and the arrow of one with a menu

} // namespace

ConnectionButtons::ConnectionButtons(history::Shown &shown, session::SocketSession &session,
                                     QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_session(session)
{
    m_pause = make("pauseReading");
    m_pause->setCheckable(true);
    m_readOnce = make("readOnce");
    m_shutRead = make("shutRd");
    m_shutWrite = make("shutWr");
    m_shutBoth = make("shutRdwr");
    m_close = make("closeFin");
    m_reset = make("closeReset");
    m_more = make("connectionMore");
    auto *flow = new FlowLayout(4, FlowLayout::Spread::Apart);
    setLayout(flow);
    flow->addGroup({m_pause, m_readOnce});
    flow->addGroup({m_shutRead, m_shutWrite, m_shutBoth});
    flow->addGroup({m_close, m_reset, m_more});
    setTopics();
    buildMenu();
    connectAll();
    connectMenu();
    retranslate();
}

QPushButton *ConnectionButtons::make(const char *name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Minimum); // all of one height
    return button;
}

void ConnectionButtons::setTopics()
{
    using posix::Call;
    for (QPushButton *button : {m_pause, m_readOnce})
        Explainer::setTopic(button, explain::callTopic(Call::Read));
    for (QPushButton *button : {m_shutRead, m_shutWrite, m_shutBoth})
        Explainer::setTopic(button, explain::callTopic(Call::Shutdown));
    Explainer::setTopic(m_close, explain::callTopic(Call::Close));
    Explainer::setTopic(m_reset, explain::optionTopic("SO_LINGER"));
    Explainer::setTopic(m_more, explain::callTopic(Call::Fcntl));
}

QList<QPushButton *> ConnectionButtons::buttons() const
{
    return {m_pause, m_readOnce, m_shutRead, m_shutWrite, m_shutBoth, m_close, m_reset, m_more};
}

void ConnectionButtons::buildMenu()
{
    m_menu = new QMenu(this);
    m_menu->setObjectName(QStringLiteral("connectionMenu"));
    m_menu->setToolTipsVisible(true);
    auto *field = new QWidget(m_menu);
    m_sizeLabel = new QLabel(field);
    m_sizeLabel->setTextFormat(Qt::PlainText);
    m_readSize = new QSpinBox(field);
    m_readSize->setObjectName(QStringLiteral("readSize"));
    m_readSize->setRange(1, int(net::StreamConnection::mostToRead));
    m_readSize->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_sizeLabel->setBuddy(m_readSize);
    auto *line = new QHBoxLayout(field);
    line->setContentsMargins(12, 4, 12, 4);
    line->addWidget(m_sizeLabel);
    line->addStretch(1);
    line->addWidget(m_readSize);
    auto *sizeAction = new QWidgetAction(m_menu);
    sizeAction->setDefaultWidget(field);
    m_menu->addAction(sizeAction);
    m_menu->addSeparator();
    const auto addAction = [this](const char *name) {
        QAction *action = m_menu->addAction(QString());
        action->setObjectName(QLatin1StringView(name));
        return action;
    };
    m_duplicate = addAction("duplicate");
    m_closeDuplicate = addAction("closeDuplicate");
    m_menu->addSeparator();
    m_closeUnread = addAction("closeUnread");
    m_more->setText(QStringLiteral("⋯"));
    m_more->setMenu(m_menu);
}

void ConnectionButtons::connectAll()
{
    using session::SocketId;
    connect(m_pause, &QPushButton::clicked, this, [this](bool paused) {
        if (m_id)
            m_session.setReading(*m_id, !paused);
    });
    const auto makes = [this](QPushButton *button, auto verb) {
        connect(button, &QPushButton::clicked, this, [this, verb] {
            if (m_id)
                verb(*m_id);
        });
    };
    makes(m_readOnce, [this](SocketId id) { m_session.readOnce(id); });
    makes(m_shutRead, [this](SocketId id) { m_session.shutdown(id, SHUT_RD); });
    makes(m_shutWrite, [this](SocketId id) { m_session.shutdown(id, SHUT_WR); });
    makes(m_shutBoth, [this](SocketId id) { m_session.shutdown(id, SHUT_RDWR); });
    makes(m_close, [this](SocketId id) { m_session.close(id, net::CloseKind::Fin); });
    makes(m_reset, [this](SocketId id) { m_session.close(id, net::CloseKind::Reset); });
}

void ConnectionButtons::connectMenu()
{
    using session::SocketId;
    connect(m_readSize, &QSpinBox::valueChanged, this, [this](int bytes) {
        if (m_id)
            m_session.setReadSize(*m_id, bytes);
    });
    const auto makes = [this](QAction *action, auto verb) {
        connect(action, &QAction::triggered, this, [this, verb] {
            if (m_id)
                verb(*m_id);
        });
    };
    makes(m_duplicate, [this](SocketId id) { m_session.duplicate(id); });
    makes(m_closeDuplicate, [this](SocketId id) { m_session.closeDuplicate(id); });
    makes(m_closeUnread, [this](SocketId id) { closeUnread(id); });
    connect(&m_shown, &history::Shown::moved, this, [this] { m_waitsForUnread = false; });
}

// Whoever waits for unread bytes needs to see when there are some.
void ConnectionButtons::closeUnread(session::SocketId id)
{
    m_waitsForUnread = !m_session.closeUnread(id);
    Q_EMIT noticeChanged();
}

QString ConnectionButtons::notice() const
{
    return m_waitsForUnread
               ? tr("Nothing waits unread yet. Reading is paused now: once Recv-Q shows bytes, "
                    "choose “Close with unread data” again, and close() sends RST.")
               : QString();
}

void ConnectionButtons::setSocket(std::optional<session::SocketId> id, const QString &reason)
{
    if (id != m_id)
        m_waitsForUnread = false;
    m_id = id;
    m_reason = reason;
    showFacts();
    setToolTips();
}

void ConnectionButtons::showFacts()
{
    const auto peer = m_id ? m_shown.factsOf(*m_id) : std::nullopt;
    const bool live = m_shown.isLive();
    for (QPushButton *button : buttons())
        button->setEnabled(live && m_id);
    for (QPushButton *button : {m_pause, m_readOnce, m_more})
        button->setEnabled(live && peer);
    m_pause->setChecked(peer && !peer->reading);
    m_closeDuplicate->setEnabled(peer && !peer->duplicates.isEmpty());
    m_waitsForUnread = m_waitsForUnread && peer && !peer->reading;
    if (!peer || m_readSize->value() == peer->readSize)
        return;
    const QSignalBlocker quiet(m_readSize);
    m_readSize->setValue(int(peer->readSize));
}

void ConnectionButtons::retranslate()
{
    m_pause->setText(tr("Pause reading"));
    m_readOnce->setText(tr("Read once"));
    m_shutRead->setText(QStringLiteral("SHUT_RD"));
    m_shutWrite->setText(QStringLiteral("SHUT_WR"));
    m_shutBoth->setText(QStringLiteral("SHUT_RDWR"));
    m_close->setText(tr("Close"));
    m_reset->setText(QStringLiteral("RST"));
    m_reset->setAccessibleName(tr("Close with RST"));
    m_more->setAccessibleName(tr("more to do with this connection"));
    m_sizeLabel->setText(tr("Bytes asked for in each read()"));
    m_readSize->setAccessibleName(m_sizeLabel->text());
    m_duplicate->setText(tr("Duplicate descriptor: dup()"));
    m_closeDuplicate->setText(tr("Close the duplicate"));
    m_closeUnread->setText(tr("Close with unread data (RST)"));
    m_duplicate->setToolTip(
        plainToolTip(tr("fcntl(fd, F_DUPFD_CLOEXEC): a second descriptor of the same socket. "
                        "close() of one of the two sends nothing.")));
    m_closeDuplicate->setToolTip(
        plainToolTip(tr("close(): gives the second descriptor back; nothing is sent.")));
    m_closeUnread->setToolTip(
        plainToolTip(tr("Pauses reading, then close(fd): where bytes wait unread, the kernel sends "
                        "RST instead of FIN, and there is no TIME_WAIT.")));
    setWidths();
    setToolTips();
}

void ConnectionButtons::setWidths()
{
    for (QPushButton *button : buttons()) {
        const int text = button->fontMetrics().horizontalAdvance(button->text());
        button->setFixedWidth(text + besideText + (button->menu() ? menuArrow : 0));
    }
}

void ConnectionButtons::setToolTips()
{
    const bool connected = m_id && m_shown.factsOf(*m_id);
    const QString unusable = m_id ? tr("There is no connection to read from.") : m_reason;
    const auto set = [this](QPushButton *button, const QString &sentence) {
        const QString tip = m_id ? sentence : m_reason;
        button->setToolTip(plainToolTip(OnlyLive::reason(m_shown, tip)));
    };
    set(m_pause, connected ? explain::actionSentence(Action::PauseReading) : unusable);
    set(m_readOnce, connected ? tr("read(fd), one call, whatever waits: also while reading is "
                                   "paused, after SHUT_RD, and after the end.")
                              : unusable);
    set(m_shutRead, explain::actionSentence(Action::ShutRead));
    set(m_shutWrite, explain::actionSentence(Action::ShutWrite));
    set(m_shutBoth, explain::actionSentence(Action::ShutBoth));
    set(m_close, explain::actionSentence(Action::CloseFin));
    set(m_reset, explain::actionSentence(Action::CloseReset));
    set(m_more, connected ? tr("Bytes in each read(), a second descriptor, close with unread data")
                          : unusable);
}

void ConnectionButtons::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setWidths();
}

} // namespace panels
