// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "roommenu.h"

#include "panels/menus.h"

#include <QActionGroup>

using chat::RoomMode;
using session::TidyUp;

namespace {

const QString modeKey = QStringLiteral("room/mode");
const QString tidyKey = QStringLiteral("room/tidyUp");
const QString peersKey = QStringLiteral("room/peerLimit");
const QString lineKey = QStringLiteral("room/lineLimit");

} // namespace

RoomMenu::RoomMenu(session::ServerSession &session, QSettings &settings, QWidget *parent)
    : QMenu(parent)
    , m_session(session)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("roomMenu"));
    restore();
    // Queued: it may be one of our own actions that changed it.
    connect(&session, &session::ServerSession::roomModeChanged, this, &RoomMenu::retranslate,
            Qt::QueuedConnection);
}

void RoomMenu::restore()
{
    const auto saved = [this](const QString &key, int usual, int lowest, int highest) {
        bool isNumber = false;
        const int value = m_settings.value(key, usual).toInt(&isNumber);
        return isNumber && value >= lowest && value <= highest ? value : usual;
    };
    m_session.setRoomMode(RoomMode(saved(modeKey, int(RoomMode::Relay), 0, 2)));
    m_session.setTidyUp(TidyUp(saved(tidyKey, int(TidyUp::AfterReset), 0, 2)));
    m_session.setPeerLimit(saved(peersKey, m_session.peerLimit(), 1, 1'000'000));
    m_session.setLineLimit(
        saved(lineKey, m_session.lineLimit(), 1, int(chat::LineSplitter::highestLimit)));
}

void RoomMenu::addChoices(QMenu *menu, const QString &key, int current,
                          const QList<Choice> &choices, const std::function<void(int)> &use)
{
    auto *group = new QActionGroup(menu);
    for (const Choice &choice : choices) {
        QAction *action = menu->addAction(choice.text);
        action->setObjectName(key + QString::number(choice.value));
        action->setCheckable(true);
        action->setChecked(choice.value == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, key, use, value = choice.value] {
            m_settings.setValue(key, value);
            use(value);
        });
    }
}

void RoomMenu::retranslate()
{
    panels::emptyMenu(*this);
    setTitle(tr("&Room"));
    addChoices(this, modeKey, int(m_session.roomMode()),
               {{int(RoomMode::Relay), tr("Relay each line to the others")},
                {int(RoomMode::Echo), tr("Echo each line to its sender")},
                {int(RoomMode::Silent), tr("Keep silent")}},
               [this](int mode) { m_session.setRoomMode(RoomMode(mode)); });
    addSeparator();
    addChoices(addMenu(tr("The server closes a peer by itself")), tidyKey, int(m_session.tidyUp()),
               {{int(TidyUp::Never), tr("never")},
                {int(TidyUp::AfterReset), tr("after a reset or an error")},
                {int(TidyUp::AfterEnd), tr("after the peer's FIN, too")}},
               [this](int way) { m_session.setTidyUp(TidyUp(way)); });
    addLimits();
}

void RoomMenu::addLimits()
{
    QList<Choice> peers;
    for (const int limit : {2, 16, 256, 1'000, 10'000})
        peers.append({limit, tr("at most %1 peers").arg(limit)});
    addChoices(addMenu(tr("Peers")), peersKey, m_session.peerLimit(), peers,
               [this](int limit) { m_session.setPeerLimit(limit); });
    QList<Choice> lines;
    for (const int limit : {1'024, 4'096, 16'384, 65'536})
        lines.append({limit, tr("lines of at most %1 bytes").arg(limit)});
    addChoices(addMenu(tr("Line length")), lineKey, m_session.lineLimit(), lines,
               [this](int limit) { m_session.setLineLimit(limit); });
}
