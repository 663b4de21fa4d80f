// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/netstat.h"

namespace kernel {

namespace {

constexpr qsizetype addressWidth = 22; ///< address and port, the colon not counted
constexpr qsizetype ownerBytes = 19;
constexpr qsizetype ownerWidth = 20; ///< bytes too: printf(3) pads by bytes

QByteArray ownerText(const Owner &owner)
{
    if (owner.kind != Owner::Kind::Process)
        return "-";
    const QByteArray whole = QByteArray::number(owner.pid) + '/' + owner.program.toUtf8();
    return whole.left(ownerBytes);
}

const char *netstatState(TcpState state)
{
    return state == TcpState::Closed ? "CLOSE" : stateName(state);
}

} // namespace

QString netstatAddress(const posix::SocketAddress &address)
{
    QString host = QString::fromStdString(address.unmapped().addressText());
    host = host.section(u'%', 0, 0);
    const QString port =
        address.port() == 0 ? QStringLiteral("*") : QString::number(address.port());
    return host.left(addressWidth - port.size()) + u':' + port;
}

QString netstatOwner(const Owner &owner)
{
    return QString::fromUtf8(ownerText(owner));
}

std::uint32_t netstatSendQueue(const TcpRow &row)
{
    return row.state == TcpState::Listen ? 0 : row.sendQueue;
}

QString netstatLine(const TcpRow &row)
{
    const bool v6 = row.key.local.family() == AF_INET6;
    return QStringLiteral("%1  %2 %3 %4 %5 %6 %7")
        .arg(QLatin1StringView(v6 ? "tcp6" : "tcp"), -4)
        .arg(row.recvQueue, 6)
        .arg(netstatSendQueue(row), 6)
        .arg(netstatAddress(row.key.local), -23)
        .arg(netstatAddress(row.key.remote), -23)
        .arg(QLatin1StringView(netstatState(row.state)), -11)
        .arg(QString::fromUtf8(ownerText(row.owner).leftJustified(ownerWidth)));
}

} // namespace kernel
