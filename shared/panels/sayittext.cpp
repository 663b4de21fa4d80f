// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/sayittext.h"

#include "explain/cprogram.h"
#include "panels/sayitpanel.h"

#include <algorithm>

namespace panels {

namespace {

int backlogOf(const history::Shown &shown)
{
    const auto &call = shown.step(session::Step::Listen).call;
    return call && !call->failed() ? call->arguments[0] : SaidConnection().backlog;
}

QString lines(const QString &heading, const QList<explain::ShellCommand> &commands)
{
    QString text = QStringLiteral("# ") + heading + u'\n';
    for (const explain::ShellCommand &command : commands) {
        text += QStringLiteral("\n# ") + command.tool;
        text += command.remark.isEmpty() ? QString() : QStringLiteral(": ") + command.remark;
        text += u'\n';
        text += command.command.isEmpty() ? QString() : command.command + u'\n';
    }
    return text;
}

/// What the ledger kept of this write.
QByteArray keptBytes(const timeline::Ledger &ledger, const posix::ConnectionKey &key,
                     const posix::SyscallRecord &record)
{
    const timeline::LedgerPage *page = ledger.page(key);
    if (!page)
        return {};
    const auto &writes = page->writes.list;
    const auto found = std::lower_bound(
        writes.begin(), writes.end(), record.number,
        [](const timeline::Transfer &transfer, auto number) { return transfer.call < number; });
    return found != writes.end() && found->call == record.number ? found->head : QByteArray();
}

} // namespace

std::optional<SaidConnection> saidConnection(const history::Shown &shown,
                                             const std::optional<posix::ConnectionKey> &chosen)
{
    const posix::ConnectionKey key = chosen.value_or(shown.keyOf(0));
    if (key.local.isNull())
        return std::nullopt;
    const int backlog = backlogOf(shown);
    const bool listens = key.remote.port() == 0;
    if (listens || shown.socketOf(key).value_or(0) != 0)
        return SaidConnection{key.local, {}, backlog};
    const auto &bind = shown.step(session::Step::Bind).call;
    const bool bound = bind && !bind->failed();
    return SaidConnection{key.remote, bound ? key.local : posix::SocketAddress(), backlog};
}

QString shellText(explain::Tool tool, const SaidConnection &connection)
{
    const QString server = QString::fromStdString(connection.server.text());
    return lines(SayItPanel::tr("The client: connects to %1").arg(server),
                 explain::connectCommands(tool, {connection.server, connection.bound})) +
           u'\n' +
           lines(SayItPanel::tr("The server: listens on %1").arg(server),
                 explain::listenCommands(tool, {connection.server, connection.backlog}));
}

QString cText(const history::Shown &shown, const std::optional<posix::ConnectionKey> &only)
{
    const auto bytes = [&](const posix::ConnectionKey &key, const posix::SyscallRecord &record) {
        return keptBytes(shown.ledger(), key, record);
    };
    return explain::cProgram(shown.calls(), bytes, {.only = only});
}

} // namespace panels
