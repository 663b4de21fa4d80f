// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/calltext.h"

#include <array>

namespace explain {

using posix::Call;
using posix::SyscallRecord;

namespace {

QString number(qint64 value)
{
    return QString::number(value);
}

QString addressText(const posix::SocketAddress &address)
{
    return QString::fromStdString(address.text());
}

QString sockaddrText(const posix::SocketAddress &address)
{
    if (address.isNull())
        return QStringLiteral("{AF_UNSPEC}");
    return QStringLiteral("{%1, %2}").arg(familyName(address.family()), addressText(address));
}

/// The two arguments through which the kernel returns an address.
QString returnedAddress(const SyscallRecord &record)
{
    if (record.failed())
        return QStringLiteral("&address, &length");
    const qint64 length = record.address.isNull() ? 0 : qint64(record.address.size());
    return QStringLiteral("%1, [%2]").arg(sockaddrText(record.address), number(length));
}

QString previewText(const SyscallRecord &record, quint64 whole)
{
    return cString(record.previewBytes(), record.previewSize < whole);
}

QString readText(const SyscallRecord &record)
{
    const QString bytes =
        record.failed() ? QStringLiteral("buffer") : previewText(record, quint64(record.result));
    return QStringLiteral("%1, %2").arg(bytes, number(qint64(record.count)));
}

QString writeText(const SyscallRecord &record)
{
    return QStringLiteral("%1, %2").arg(previewText(record, record.count),
                                        number(qint64(record.count)));
}

QString writevText(const SyscallRecord &record)
{
    const int pieces = record.arguments[0];
    if (pieces == 0)
        return QStringLiteral("[], 0");
    if (pieces == 1)
        return QStringLiteral("[{%1}], 1").arg(writeText(record));
    // Of several pieces the record keeps the beginning of the first and the whole size.
    const bool cut = record.previewSize == SyscallRecord::previewCapacity;
    return QStringLiteral("[{%1}, …], %2")
        .arg(cString(record.previewBytes(), cut), QString::number(pieces));
}

QString optionValue(const SyscallRecord &record)
{
    const auto &[level, name, first, second] = record.arguments;
    if (level == SOL_SOCKET && name == SO_LINGER)
        return QStringLiteral("{l_onoff=%1, l_linger=%2}").arg(first).arg(second);
    if (level == SOL_SOCKET && name == SO_ERROR && first != 0)
        return QStringLiteral("[%1]").arg(errnoName(first));
    return QStringLiteral("[%1]").arg(first);
}

QString optionText(const SyscallRecord &record)
{
    const auto &[level, name, first, second] = record.arguments;
    const bool getting = record.call == Call::Getsockopt;
    const int length = level == SOL_SOCKET && name == SO_LINGER ? 8 : 4;
    const QString value =
        getting && record.failed() ? QStringLiteral("&value") : optionValue(record);
    return QStringLiteral("%1, %2, %3, %4")
        .arg(levelName(level), optionName(level, name), value,
             getting ? QStringLiteral("[%1]").arg(length) : QString::number(length));
}

QString socketText(int domain, int type, int protocol)
{
    const QString name = protocol == IPPROTO_TCP   ? QStringLiteral("IPPROTO_TCP")
                         : protocol == IPPROTO_UDP ? QStringLiteral("IPPROTO_UDP")
                                                   : QString::number(protocol);
    return QStringLiteral("%1, %2, %3").arg(familyName(domain), socketTypeName(type), name);
}

/// All arguments but the descriptor, which comes first in every call save socket(2).
QString argumentsText(const SyscallRecord &record)
{
    switch (record.call) {
    case Call::Socket:
        return socketText(record.arguments[0], record.arguments[1], record.arguments[2]);
    case Call::Setsockopt:
    case Call::Getsockopt:
        return optionText(record);
    case Call::Bind:
    case Call::Connect:
        return QStringLiteral("%1, %2").arg(sockaddrText(record.address),
                                            number(record.address.size()));
    case Call::Listen:
        return QString::number(record.arguments[0]);
    case Call::Accept4: {
        const QString flags = socketFlagNames(record.arguments[0]);
        return QStringLiteral("%1, %2").arg(returnedAddress(record),
                                            flags.isEmpty() ? QStringLiteral("0") : flags);
    }
    case Call::Getsockname:
    case Call::Getpeername:
        return returnedAddress(record);
    case Call::Read:
        return readText(record);
    case Call::Write:
        return writeText(record);
    case Call::Writev:
        return writevText(record);
    case Call::Shutdown:
        return shutdownName(record.arguments[0]);
    case Call::Fcntl:
        return QStringLiteral("F_DUPFD_CLOEXEC, %1").arg(record.arguments[1]);
    case Call::Close:
        break;
    }
    return {};
}

QString callOf(const QString &name, const SyscallRecord &record, const QString &arguments)
{
    if (record.call == Call::Socket)
        return QStringLiteral("%1(%2)").arg(name, arguments);
    const QString fd = QString::number(record.fd);
    return arguments.isEmpty() ? QStringLiteral("%1(%2)").arg(name, fd)
                               : QStringLiteral("%1(%2, %3)").arg(name, fd, arguments);
}

} // namespace

QString callName(Call call)
{
    static constexpr auto names = std::to_array<const char *>(
        {"socket", "setsockopt", "getsockopt", "bind", "listen", "accept4", "connect",
         "getsockname", "getpeername", "read", "write", "writev", "shutdown", "fcntl", "close"});
    return QLatin1StringView(names[std::size_t(call)]);
}

QString callText(const SyscallRecord &record)
{
    return callOf(callName(record.call), record, argumentsText(record));
}

QString lectureText(const SyscallRecord &record)
{
    const int first = record.arguments[0];
    const int second = record.arguments[1];
    const int third = record.arguments[2];
    switch (record.call) {
    case Call::Socket:
        return callOf(callName(record.call), record,
                      socketText(first, second & ~(SOCK_NONBLOCK | SOCK_CLOEXEC), third));
    case Call::Bind:
    case Call::Connect:
        return callOf(callName(record.call), record, addressText(record.address));
    case Call::Accept4:
        return callOf(QStringLiteral("accept"), record, {});
    case Call::Getsockname:
    case Call::Getpeername:
        return callOf(callName(record.call), record, {});
    case Call::Setsockopt: {
        const bool linger = first == SOL_SOCKET && second == SO_LINGER;
        return callOf(callName(record.call), record,
                      QStringLiteral("%1, %2, %3")
                          .arg(levelName(first), optionName(first, second),
                               linger ? optionValue(record) : QString::number(third)));
    }
    case Call::Writev:
        return callOf(QStringLiteral("write"), record, writeText(record));
    case Call::Fcntl:
        return callOf(QStringLiteral("dup"), record, {});
    default:
        return callText(record);
    }
}

QString resultText(const SyscallRecord &record)
{
    if (!record.failed())
        return QStringLiteral("= %1").arg(record.result);
    return QStringLiteral("= -1 %1").arg(errnoName(record.error));
}

} // namespace explain
