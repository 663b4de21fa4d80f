// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// How a ServerSession treats its peers. The rest of it is in serversession.cpp.

#include "session/serversession.h"

namespace session {

void ServerSession::setRoomMode(chat::RoomMode mode)
{
    static const char *const names[] = {"relay", "echo", "silent"};
    if (mode == m_conversation.room().mode())
        return;
    const DeedScope scope(*this, "room",
                          {{QStringLiteral("mode"), QLatin1StringView(names[int(mode)])}});
    m_conversation.room().setMode(mode);
    Q_EMIT roomModeChanged();
}

void ServerSession::setTidyUp(TidyUp tidyUp)
{
    static const char *const names[] = {"never", "reset", "end"};
    const DeedScope scope(*this, "tidy-up",
                          {{QStringLiteral("when"), QLatin1StringView(names[int(tidyUp)])}});
    m_tidyUp = tidyUp;
}

void ServerSession::setPeerLimit(int peers)
{
    const DeedScope scope(*this, "peer-limit", {{QStringLiteral("peers"), peers}});
    m_peerLimit = peers;
}

void ServerSession::setLineLimit(int bytes)
{
    const DeedScope scope(*this, "line-limit", {{QStringLiteral("bytes"), bytes}});
    m_lineLimit = bytes;
}

} // namespace session
