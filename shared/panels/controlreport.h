// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Tells on the control channel, line by line, what the person does in this window and what then
// becomes of its sockets, as a lesson says it; see lesson/recorder.h, which makes one of that:
//   did {"do": "shutdown", "how": "WR"}
//   refused {"do": "connect", "fails": "ECONNREFUSED"}     of the last one that was told
//   saw {"of": "…", "expect": "row", "state": "FIN_WAIT2"}  "of": what it is a sight of
// What the channel itself was told to do is not told. Belongs to the channel.

#include "panels/controlanswer.h"
#include "session/deed.h"

#include <QJsonObject>
#include <QTimer>

namespace panels {

class ControlReport : public QObject
{
    Q_OBJECT

public:
    explicit ControlReport(const ControlTarget &target);

    void setOn(bool on);

private:
    /// By what it is a sight of.
    using Sights = QMap<QString, QJsonObject>;

    void tellDeed(const session::Deed &deed);
    void tellRefused(const QString &verb, int error);
    void tellMessage(const chat::Message &message);
    void settle();
    void tellSights();
    void tell(const char *head, const QJsonObject &object);
    bool isChannelsOwn() const;
    Sights sights();
    void addRows(Sights &sights, const QSet<posix::ConnectionKey> &before);
    void addSockets(Sights &sights) const;
    QJsonObject sightOf(const kernel::TcpRow &row) const;
    bool isOurs(const kernel::TcpRow &row) const;

    ControlChannel &m_channel;
    session::SocketSession &m_session;
    const bool m_numbered;
    QTimer m_settling; ///< until what was seen is told: only what stays
    Sights m_told;
    QList<QJsonObject> m_received;     ///< lines that are still to be told
    QSet<posix::ConnectionKey> m_ours; ///< also those that are no socket any more
    QList<QMetaObject::Connection> m_connections;
};

} // namespace panels
