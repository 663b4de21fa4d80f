// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/ccalls.h"

#include "explain/calltext.h"

#include <QCoreApplication>

#include <algorithm>

namespace explain {

using posix::Call;
using posix::SyscallRecord;
using Way = ScriptedCall::Way;

namespace {

/// As the lecture writes it, with the variable in the place of the descriptor's number.
QString namedText(const ScriptedCall &call)
{
    QString text = lectureText(call.record);
    const qsizetype open = text.indexOf(u'(') + 1;
    if (call.record.call != Call::Socket)
        text.replace(open, QString::number(call.record.fd).size(), call.socket);
    return text;
}

QString constant(std::int64_t expected)
{
    const QString name = errnoName(int(-expected));
    return expected < 0 && name.startsWith(u'E') ? u'-' + name : QString::number(expected);
}

bool isLinger(const SyscallRecord &record)
{
    return record.arguments[0] == SOL_SOCKET && record.arguments[1] == SO_LINGER;
}

/// Not made, and why. The bytes of a transfer are left out.
QStringList note(const ScriptedCall &call)
{
    const bool writes = call.record.call == Call::Write || call.record.call == Call::Writev;
    const QString text = writes ? QStringLiteral("write(%1, …)").arg(call.socket) : namedText(call);
    const QString whole = text + u' ' + resultText(call.record);
    return cComment(
        call.way == Way::Simulated
            ? QCoreApplication::translate("explain", "Simulated, so not made here: %1").arg(whole)
            : QCoreApplication::translate("explain", "Cannot come out so here, not made: %1")
                  .arg(whole));
}

QStringList indentedBehind(const QString &head, const QStringList &pieces, const QString &tail)
{
    QStringList lines;
    const QString space(head.size(), u' ');
    for (qsizetype i = 0; i < pieces.size(); ++i)
        lines.append((i == 0 ? head : space) + pieces[i]);
    lines.last().append(tail);
    return lines;
}

} // namespace

QStringList CCalls::linesOf(const ScriptedCall &call)
{
    if (call.way == Way::Simulated || call.way == Way::Unlike)
        return note(call);
    QStringList lines;
    if (call.pauseBefore > 0) {
        m_needs.pause = true;
        lines.append(QStringLiteral("pause_ms(%1);").arg(call.pauseBefore));
    }
    return lines + callOf(call);
}

QStringList CCalls::callOf(const ScriptedCall &call)
{
    const auto &[first, second, third, fourth] = call.record.arguments;
    switch (call.record.call) {
    case Call::Socket:
        return maker(call, QStringLiteral("socket(%1, %2, %3)")
                               .arg(familyName(first),
                                    socketTypeName(second & ~(SOCK_NONBLOCK | SOCK_CLOEXEC)),
                                    QString::number(third)));
    case Call::Accept4:
        return maker(call, QStringLiteral("accept(%1, NULL, NULL)").arg(call.socket));
    case Call::Fcntl:
        return maker(call, QStringLiteral("dup(%1)").arg(call.socket));
    case Call::Setsockopt:
        return setOption(call);
    case Call::Getsockopt:
        return getOption(call);
    case Call::Bind:
    case Call::Connect:
        return toAddress(call);
    case Call::Getsockname:
    case Call::Getpeername:
        return fromAddress(call);
    case Call::Read:
        return read(call);
    case Call::Write:
    case Call::Writev:
        return write(call);
    case Call::Listen:
        return plain(call, QStringLiteral("listen(%1, %2)").arg(call.socket).arg(first));
    case Call::Shutdown:
        return plain(call,
                     QStringLiteral("shutdown(%1, %2)").arg(call.socket, shutdownName(first)));
    case Call::Close:
        return plain(call, QStringLiteral("close(%1)").arg(call.socket));
    }
    return {};
}

QString CCalls::said(const ScriptedCall &call, const QString &text, const QString &more)
{
    m_needs.said = true;
    m_needs.result = true;
    return QStringLiteral("said(result, %1, %2%3);").arg(constant(call.expected), text, more);
}

QStringList CCalls::plain(const ScriptedCall &call, const QString &arguments)
{
    return {QStringLiteral("result = %1;").arg(arguments), said(call, cFormat(namedText(call)))};
}

QStringList CCalls::maker(const ScriptedCall &call, const QString &arguments)
{
    if (call.made.isEmpty())
        return plain(call, arguments);
    m_needs.made = true;
    return {QStringLiteral("%1 = %2;").arg(call.made, arguments),
            QStringLiteral("made(%1, \"%1\", %2);").arg(call.made, cFormat(namedText(call)))};
}

QStringList CCalls::setOption(const ScriptedCall &call)
{
    const auto &[level, name, first, second] = call.record.arguments;
    const bool linger = isLinger(call.record);
    (linger ? m_needs.lingerValue : m_needs.value) = true;
    const QString variable = linger ? QStringLiteral("linger") : QStringLiteral("value");
    QStringList lines;
    if (linger)
        lines << QStringLiteral("linger = (struct linger){.l_onoff = %1, .l_linger = %2};")
                     .arg(first)
                     .arg(second);
    else
        lines << QStringLiteral("value = %1;").arg(first);
    return lines +
           plain(call, QStringLiteral("setsockopt(%1, %2, %3, &%4, sizeof %4)")
                           .arg(call.socket, levelName(level), optionName(level, name), variable));
}

QStringList CCalls::getOption(const ScriptedCall &call)
{
    const int level = call.record.arguments[0];
    const int name = call.record.arguments[1];
    const bool linger = isLinger(call.record);
    (linger ? m_needs.lingerValue : m_needs.value) = true;
    m_needs.length = true;
    const QString variable = linger ? QStringLiteral("linger") : QStringLiteral("value");
    const QString names = levelName(level) + QStringLiteral(", ") + optionName(level, name);
    const QString shown =
        linger ? QStringLiteral("{l_onoff=%d, l_linger=%d}, [8]") : QStringLiteral("[%d], [4]");
    const QString values =
        linger ? QStringLiteral(", linger.l_onoff, linger.l_linger") : QStringLiteral(", value");
    const bool fails = call.expected < 0;
    return {QStringLiteral("length = sizeof %1;").arg(variable),
            QStringLiteral("result = getsockopt(%1, %2, &%3, &length);")
                .arg(call.socket, names, variable),
            fails
                ? said(call, cFormat(namedText(call)))
                : said(call,
                       QStringLiteral("\"getsockopt(%1, %2, %3)\"").arg(call.socket, names, shown),
                       values)};
}

QStringList CCalls::toAddress(const ScriptedCall &call)
{
    const posix::SocketAddress &address = call.record.address;
    const bool six = address.family() == AF_INET6;
    (six ? m_needs.ipv6 : m_needs.ipv4) = true;
    const QString variable = six ? QStringLiteral("address6") : QStringLiteral("address4");
    QStringList lines = {QStringLiteral("%1 = %2(\"%3\", %4);")
                             .arg(variable, six ? QStringLiteral("ipv6") : QStringLiteral("ipv4"),
                                  QString::fromStdString(address.addressText()).section(u'%', 0, 0),
                                  QString::number(address.port()))};
    if (six) {
        sockaddr_in6 whole = {};
        std::copy_n(reinterpret_cast<const char *>(address.data()), sizeof whole,
                    reinterpret_cast<char *>(&whole));
        if (whole.sin6_scope_id != 0)
            lines << QStringLiteral("address6.sin6_scope_id = %1;").arg(whole.sin6_scope_id);
    }
    lines += plain(call, QStringLiteral("%1(%2, (struct sockaddr *)&%3, sizeof %3)")
                             .arg(callName(call.record.call), call.socket, variable));
    if (call.way != Way::MakeAtOnce)
        return lines;
    m_needs.descriptorFlags = true;
    return cComment(QCoreApplication::translate("explain", "It was given up while it was under "
                                                           "way: made non-blocking.")) +
           QStringList{QStringLiteral("fcntl(%1, F_SETFL, O_NONBLOCK);").arg(call.socket)} + lines +
           QStringList{QStringLiteral("fcntl(%1, F_SETFL, 0);").arg(call.socket)};
}

QStringList CCalls::fromAddress(const ScriptedCall &call)
{
    m_needs.anyAddress = true;
    m_needs.length = true;
    return QStringList{QStringLiteral("length = sizeof any;")} +
           plain(call, QStringLiteral("%1(%2, (struct sockaddr *)&any, &length)")
                           .arg(callName(call.record.call), call.socket));
}

QStringList CCalls::read(const ScriptedCall &call)
{
    const std::uint64_t asked = call.record.count;
    m_needs.transferred = true;
    m_needs.result = true;
    m_needs.buffer = true;
    m_needs.largestRead = std::max(m_needs.largestRead, asked);
    m_needs.readAll |= call.expected > 0;
    return {call.expected > 0
                ? QStringLiteral("result = read_all(%1, %2);").arg(call.socket).arg(call.expected)
                : QStringLiteral("result = read(%1, buffer, %2);").arg(call.socket).arg(asked),
            QStringLiteral("transferred(\"read\", \"%1\", buffer, %2, result, %3);")
                .arg(call.socket)
                .arg(asked)
                .arg(constant(call.expected))};
}

QStringList CCalls::dataOf(const ScriptedCall &call, std::uint64_t size)
{
    m_needs.data = true;
    const std::string_view preview = call.record.previewBytes();
    QByteArray known = m_bytes ? m_bytes(call.key, call.record) : QByteArray();
    if (known.size() < qsizetype(preview.size()))
        known = QByteArray(preview.data(), qsizetype(preview.size()));
    known.truncate(qsizetype(std::min<std::uint64_t>(size, std::uint64_t(known.size()))));
    if (std::uint64_t(known.size()) == size)
        return indentedBehind(QStringLiteral("data = "), cLiteral(known), QStringLiteral(";"));
    m_needs.filled = true;
    m_needs.largestFilled = std::max(m_needs.largestFilled, size);
    return cComment(QCoreApplication::translate(
                        "explain", "The first %1 bytes are those of the log; the rest was not "
                                   "kept, and is filled with dots.")
                        .arg(known.size())) +
           indentedBehind(QStringLiteral("data = filled("), cLiteral(known),
                          QStringLiteral(", %1, %2);").arg(known.size()).arg(size));
}

QStringList CCalls::write(const ScriptedCall &call)
{
    m_needs.transferred = true;
    m_needs.result = true;
    const bool fails = call.expected < 0;
    const std::uint64_t size = fails ? call.record.count : std::uint64_t(call.expected);
    QStringList lines;
    if (!fails && size < call.record.count) {
        lines += cComment(QCoreApplication::translate(
                              "explain", "Of %1 bytes the kernel took the first %2 at that time.")
                              .arg(call.record.count)
                              .arg(size));
    }
    QString made = QStringLiteral("result = write(%1, data, %2);");
    if (call.way == Way::MakeAtOnce) {
        lines += cComment(QCoreApplication::translate(
            "explain", "The buffers were full then: like write(), but without waiting for room."));
        made = QStringLiteral("result = send(%1, data, %2, MSG_DONTWAIT);");
    }
    return lines + dataOf(call, size) +
           QStringList{made.arg(call.socket).arg(size),
                       QStringLiteral("transferred(\"write\", \"%1\", data, %2, result, %3);")
                           .arg(call.socket)
                           .arg(size)
                           .arg(constant(call.expected))};
}

} // namespace explain
