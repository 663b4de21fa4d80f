// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/tcptablepresenter.h"

#include "chat/printable.h"
#include "explain/sentences.h"
#include "kernel/fincount.h"
#include "kernel/netstat.h"
#include "panels/rowmotion.h"
#include "panels/tones.h"
#include "panels/topicrole.h"

#include <array>

namespace panels {

using models::TableEntry;
using models::TcpTableModel;

TcpTablePresenter::TcpTablePresenter(TcpTableModel &model, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
}

namespace {

/// "fd 7" for a socket of ours, "815/nc" for another process's.
QString holder(const TableEntry &entry)
{
    if (entry.nature.fd >= 0)
        return TcpTablePresenter::tr("fd %1").arg(entry.nature.fd);
    if (entry.tracked.row.owner.kind == kernel::Owner::Kind::Process)
        return chat::printable(kernel::netstatOwner(entry.tracked.row.owner));
    return TcpTablePresenter::tr("its program");
}

/// What an end is that stands still until its program does something; empty for the others.
QString waitWords(const TableEntry &entry, const QString &nature, std::int64_t now)
{
    const kernel::TcpRow &row = entry.tracked.row;
    const bool closedUpon = row.state == kernel::TcpState::CloseWait && !entry.tracked.gone;
    const bool accepted = entry.nature.kind != kernel::RowNature::Kind::InAcceptQueue;
    if (now == noTime && closedUpon && accepted)
        return TcpTablePresenter::tr("%1 must close()")
            .arg(entry.nature.fd >= 0 ? nature : holder(entry));
    if (const auto seconds = closeWaitOf(entry.tracked, now)) {
        if (!accepted)
            return TcpTablePresenter::tr("for %1 s · %2").arg(*seconds).arg(nature);
        return TcpTablePresenter::tr("for %1 s · %2 must close()")
            .arg(QString::number(*seconds), entry.nature.fd >= 0 ? nature : holder(entry));
    }
    const bool held = row.state == kernel::TcpState::FinWait2 && row.inode != 0;
    if (held && !entry.tracked.gone)
        return TcpTablePresenter::tr("held by %1: stays for ever · active closer")
            .arg(holder(entry));
    return {};
}

QString finToolTip(const kernel::TcpRow &row, int column)
{
    if (column == TcpTableModel::RecvQ && kernel::receiveQueueCountsFin(row))
        return TcpTablePresenter::tr("1 of these bytes is the peer's FIN: it counts here until "
                                     "the program reads end of file, read() = 0.");
    if (column == TcpTableModel::SendQ && kernel::sendQueueCountsFin(row))
        return TcpTablePresenter::tr("1 of these bytes is our FIN: it counts here until the peer "
                                     "has acknowledged it.");
    return {};
}

} // namespace

QVariant TcpTablePresenter::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return words(entry(index.row()), index.column());
    case Qt::AccessibleTextRole: {
        const TableEntry &row = entry(index.row());
        const QString fin = finWords(row, index.column());
        const QString cell = words(row, index.column());
        return fin.isEmpty() ? cell : tr("%1 (%2)").arg(cell, fin);
    }
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(entry(index.row()), index.column()));
    case Qt::TextAlignmentRole:
        if (index.column() == TcpTableModel::RecvQ || index.column() == TcpTableModel::SendQ)
            return int(Qt::AlignRight | Qt::AlignVCenter);
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case TopicRole:
        return topic(entry(index.row()), index.column()).text();
    case TopicWordsRole:
        return index.column() == TcpTableModel::State ? words(entry(index.row()), index.column())
                                                      : QString();
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant TcpTablePresenter::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == TcpTableModel::RecvQ || section == TcpTableModel::SendQ;
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == TopicRole)
        return columnTopic(section).text();
    if (role != Qt::DisplayRole)
        return {};
    switch (TcpTableModel::Column(section)) {
    case TcpTableModel::Proto:
        return QStringLiteral("Proto");
    case TcpTableModel::RecvQ:
        return QStringLiteral("Recv-Q");
    case TcpTableModel::SendQ:
        return QStringLiteral("Send-Q");
    case TcpTableModel::LocalAddress:
        return QStringLiteral("Local Address");
    case TcpTableModel::ForeignAddress:
        return QStringLiteral("Foreign Address");
    case TcpTableModel::State:
        return QStringLiteral("State");
    case TcpTableModel::OwnerName:
        return QStringLiteral("PID/Program name");
    case TcpTableModel::Nature:
        return tr("What it is");
    case TcpTableModel::ColumnCount:
        break;
    }
    return {};
}

QString TcpTablePresenter::natureWords(const TableEntry &entry, std::int64_t now)
{
    const kernel::TcpRow &row = entry.tracked.row;
    if (entry.tracked.gone && entry.ending)
        return explain::endingText(*entry.ending);
    QString nature = chat::printable(explain::natureText(entry.nature));
    if (const QString wait = waitWords(entry, nature, now); !wait.isEmpty())
        return wait;
    if (entry.ending)
        nature += QStringLiteral(" · ") + explain::endingText(*entry.ending);
    if (entry.tracked.gone || row.state != kernel::TcpState::Listen || row.sendQueue == 0)
        return nature;
    return tr("%1 · accept queue %2, backlog %3").arg(nature).arg(row.recvQueue).arg(row.sendQueue);
}

QString TcpTablePresenter::finWords(const TableEntry &entry, int column)
{
    const kernel::TcpRow &row = entry.tracked.row;
    const bool received = column == TcpTableModel::RecvQ && kernel::receiveQueueCountsFin(row);
    const bool sent = column == TcpTableModel::SendQ && kernel::sendQueueCountsFin(row);
    if (entry.tracked.gone || !(received || sent))
        return {};
    const std::uint32_t bytes = received ? row.recvQueue : row.sendQueue;
    return bytes == 1 ? QStringLiteral("FIN") : QStringLiteral("%1 + FIN").arg(bytes - 1);
}

QString TcpTablePresenter::tagWords(const TableEntry &entry)
{
    if (entry.tracked.gone)
        return tr("gone");
    return entry.blocking ? tr("blocks the port") : QString();
}

void TcpTablePresenter::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QString TcpTablePresenter::words(const TableEntry &entry, int column) const
{
    const kernel::TcpRow &row = entry.tracked.row;
    switch (TcpTableModel::Column(column)) {
    case TcpTableModel::Proto:
        return row.key.local.family() == AF_INET6 ? QStringLiteral("tcp6") : QStringLiteral("tcp");
    case TcpTableModel::RecvQ:
        return QString::number(row.recvQueue);
    case TcpTableModel::SendQ:
        return QString::number(kernel::netstatSendQueue(row));
    case TcpTableModel::LocalAddress:
        return kernel::netstatAddress(row.key.local);
    case TcpTableModel::ForeignAddress:
        return kernel::netstatAddress(row.key.remote);
    case TcpTableModel::State:
        return QLatin1StringView(kernel::stateName(row.state));
    case TcpTableModel::OwnerName:
        return chat::printable(kernel::netstatOwner(row.owner));
    case TcpTableModel::Nature:
        return everything(entry);
    case TcpTableModel::ColumnCount:
        break;
    }
    return {};
}

explain::Topic TcpTablePresenter::topic(const TableEntry &entry, int column)
{
    return column == TcpTableModel::State ? explain::stateTopic(entry.tracked.row.state)
                                          : columnTopic(column);
}

explain::Topic TcpTablePresenter::columnTopic(int column)
{
    static constexpr std::array<const char *, TcpTableModel::ColumnCount> names = {
        "Proto",           "Recv-Q", "Send-Q",  "Local-Address",
        "Foreign-Address", "State",  "Program", "Nature"};
    return explain::columnTopic(names.at(std::size_t(column)));
}

QString TcpTablePresenter::everything(const TableEntry &entry) const
{
    QStringList parts = {natureWords(entry, m_model.now())};
    if (const QString tag = tagWords(entry); !tag.isEmpty() && tag != parts.front())
        parts.prepend(tag);
    if (const auto countdown = countdownOf(entry.tracked, m_model.now());
        countdown && countdown->seconds)
        parts.prepend(tr("%1 s").arg(*countdown->seconds));
    return parts.join(QStringLiteral(" · "));
}

QString TcpTablePresenter::toolTip(const TableEntry &entry, int column) const
{
    const kernel::TcpRow &row = entry.tracked.row;
    const bool ofState = column == TcpTableModel::State;
    QStringList lines = {ofState ? explain::stateSentence(row.state)
                                 : explain::natureSentence(entry.nature, row)};
    if (entry.blocking)
        lines.append(explain::blockerSentence(row));
    if (entry.ending)
        lines.append(explain::endingSentence(*entry.ending));
    if (!entry.tracked.gone)
        lines.prepend(finToolTip(row, column));
    if (row.state == kernel::TcpState::Listen && column == TcpTableModel::SendQ)
        lines.append(
            tr("netstat prints 0 here for a listener; ss prints the effective backlog, %1.")
                .arg(row.sendQueue));
    if (const auto countdown = countdownOf(entry.tracked, m_model.now());
        countdown && countdown->seconds)
        lines.append(tr("The kernel's timer has %1 s left.").arg(*countdown->seconds));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace panels
