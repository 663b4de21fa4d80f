// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/controlreport.h"

#include "explain/calltext.h"
#include "panels/controlfacts.h"
#include "panels/controlverbsets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <chrono>

namespace panels {

using session::Deed;
using session::SocketSession;

namespace {

using namespace std::chrono_literals;

constexpr auto settling = 200ms;
constexpr std::uint32_t countable = 4096; ///< bytes of a queue that are the same in every run

/// Names for numbers.
void nameFault(Deed &deed)
{
    const auto call = deed.arguments.find(word("call"));
    if (call != deed.arguments.end())
        *call = explain::callName(posix::Call(call->toInt()));
    const auto error = deed.arguments.find(word("error"));
    if (error != deed.arguments.end())
        *error = error->toInt() == 0 ? word("one-byte") : explain::errnoName(error->toInt());
}

QJsonObject objectOf(Deed deed)
{
    if (deed.verb == word("fault") || deed.verb == word("clear-faults"))
        nameFault(deed);
    QJsonObject object = {{word("do"), deed.verb}};
    for (auto argument = deed.arguments.cbegin(); argument != deed.arguments.cend(); ++argument)
        object.insert(argument.key(), argument.value());
    if (deed.error != 0)
        object.insert(word("fails"), explain::errnoName(deed.error));
    return object;
}

void addQueue(QJsonObject &sight, const QString &name, std::uint32_t bytes)
{
    if (bytes > countable)
        sight.insert(name + word("-at-least"), 1);
    else if (bytes > 0)
        sight.insert(name, int(bytes));
}

} // namespace

ControlReport::ControlReport(const ControlTarget &target)
    : QObject(&target.channel)
    , m_channel(target.channel)
    , m_session(target.session)
    , m_numbered(target.numbered)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settling);
    connect(&m_settling, &QTimer::timeout, this, &ControlReport::tellSights);
    // What a window that is closed does last is no deed of the person's.
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] { setOn(false); });
}

void ControlReport::setOn(bool on)
{
    for (const QMetaObject::Connection &connection : std::exchange(m_connections, {}))
        disconnect(connection);
    m_settling.stop();
    if (!on)
        return;
    m_received.clear();
    m_told = sights();
    m_connections = {
        connect(&m_session, &SocketSession::done, this, &ControlReport::tellDeed),
        connect(&m_session, &SocketSession::refusedLater, this, &ControlReport::tellRefused),
        connect(&m_session, &SocketSession::messageAdded, this, &ControlReport::tellMessage),
        connect(&m_session, &SocketSession::tableChanged, this, &ControlReport::settle),
        connect(&m_session, &SocketSession::connectionsChanged, this, &ControlReport::settle),
    };
}

// To press a button by its name is what a person does.
bool ControlReport::isChannelsOwn() const
{
    return !m_channel.doing().isEmpty() && m_channel.doing() != word("press") &&
           m_channel.doing() != word("field");
}

void ControlReport::tell(const char *head, const QJsonObject &object)
{
    m_channel.tell(QLatin1StringView(head) + QLatin1Char(' ') +
                   QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void ControlReport::tellDeed(const Deed &deed)
{
    if (isChannelsOwn())
        return;
    tell("did", objectOf(deed));
}

void ControlReport::tellRefused(const QString &verb, int error)
{
    tell("refused",
         {{word("do"), verb}, {word("fails"), error == 0 ? QString() : explain::errnoName(error)}});
}

void ControlReport::tellMessage(const chat::Message &message)
{
    if (message.kind != chat::Message::Kind::Received || message.cut)
        return;
    const QString text = QString::fromUtf8(message.bytes);
    m_received.append({{word("of"), word("received ") + text},
                       {word("expect"), word("received")},
                       {word("text"), text}});
    settle();
}

// Long enough for the deed that led to it to be told before, by another window.
void ControlReport::settle()
{
    if (!m_settling.isActive())
        m_settling.start();
}

void ControlReport::tellSights()
{
    for (const QJsonObject &received : std::exchange(m_received, {}))
        tell("saw", received);
    Sights now = sights();
    for (auto sight = now.cbegin(); sight != now.cend(); ++sight) {
        if (m_told.value(sight.key()) == *sight)
            continue;
        QJsonObject told = *sight;
        told.insert(word("of"), sight.key());
        tell("saw", told);
    }
    m_told = std::move(now);
}

ControlReport::Sights ControlReport::sights()
{
    Sights sights;
    const QSet<posix::ConnectionKey> before = std::exchange(m_ours, {});
    addRows(sights, before);
    addSockets(sights);
    return sights;
}

bool ControlReport::isOurs(const kernel::TcpRow &row) const
{
    return m_session.socketOf(row.key) || (m_numbered && endOf(m_session, row) == word("server"));
}

void ControlReport::addRows(Sights &sights, const QSet<posix::ConnectionKey> &before)
{
    QStringList states;
    for (const kernel::TrackedRow &tracked : m_session.tableRows()) {
        if (tracked.gone)
            continue;
        states.append(QString::fromLatin1(kernel::stateName(tracked.row.state)));
        const posix::ConnectionKey &key = tracked.row.key;
        if (!isOurs(tracked.row) && !before.contains(key))
            continue;
        m_ours.insert(key);
        sights.insert(word("row ") + QString::fromStdString(key.local.text()) + QLatin1Char(' ') +
                          QString::fromStdString(key.remote.text()),
                      sightOf(tracked.row));
        if (tracked.row.state == kernel::TcpState::Listen && tracked.row.recvQueue > 0)
            sights.insert(word("queue"), {{word("expect"), word("queue")},
                                          {word("length"), int(tracked.row.recvQueue)}});
    }
    sights.insert(word("rows"), {{word("expect"), word("rows")},
                                 {word("states"), QJsonArray::fromStringList(states)}});
}

QJsonObject ControlReport::sightOf(const kernel::TcpRow &row) const
{
    using kernel::TcpState;
    QJsonObject sight = {{word("expect"), word("row")},
                         {word("state"), QString::fromLatin1(kernel::stateName(row.state))}};
    if (row.state == TcpState::Listen)
        return sight;
    if (const QString end = endOf(m_session, row); !end.isEmpty())
        sight.insert(word("end"), end);
    addQueue(sight, word("recv-queue"), row.recvQueue);
    addQueue(sight, word("send-queue"), row.sendQueue);
    const bool hasNoSocket = row.state == TcpState::TimeWait || row.state == TcpState::SynRecv;
    if (!hasNoSocket && row.owner.kind == kernel::Owner::Kind::None)
        sight.insert(word("owned"), false);
    return sight;
}

void ControlReport::addSockets(Sights &sights) const
{
    const QList<chat::Peer> connections = m_session.connections();
    if (m_numbered)
        sights.insert(word("peers"),
                      {{word("expect"), word("peers")}, {word("count"), int(connections.size())}});
    for (const chat::Peer &peer : connections) {
        if (!peer.endOfStream && peer.error == 0)
            continue;
        QJsonObject sight = {{word("expect"), word("socket")}};
        if (m_numbered)
            sight.insert(word("peer"), qint64(peer.id));
        if (peer.error != 0)
            sight.insert(word("error"), explain::errnoName(peer.error));
        else
            sight.insert(word("eof"), true);
        sights.insert(QStringLiteral("socket %1").arg(peer.id), sight);
    }
}

void addReportVerb(const ControlTarget &target)
{
    auto *report = new ControlReport(target);
    addVerb(target, "report on|off",
            [report](ControlArguments &arguments) -> std::optional<ControlChannel::Answer> {
                const int on = arguments.choice({word("off"), word("on")});
                if (!arguments.isComplete())
                    return std::nullopt;
                report->setOn(on == 1);
                return ControlChannel::Answer{};
            });
}

} // namespace panels
