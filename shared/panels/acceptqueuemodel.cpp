// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/acceptqueuemodel.h"

#include "explain/topic.h"
#include "panels/rowmotion.h"
#include "panels/tones.h"
#include "panels/topicrole.h"

namespace panels {

using Place = QueueRow::Place;

namespace {

QString placeWords(Place place)
{
    switch (place) {
    case Place::AcceptQueue:
        return AcceptQueueModel::tr("accept queue");
    case Place::SynQueue:
        return AcceptQueueModel::tr("SYN queue");
    case Place::Outside:
        break;
    }
    return AcceptQueueModel::tr("outside");
}

QString placeSentence(Place place)
{
    switch (place) {
    case Place::AcceptQueue:
        return AcceptQueueModel::tr("The kernel has finished the handshake; the client is "
                                    "ESTABLISHED and can write already. accept() takes it out.");
    case Place::SynQueue:
        return AcceptQueueModel::tr("SYN_RECV: the last ACK of the three-way handshake is still "
                                    "to come (or, with TCP_DEFER_ACCEPT, the first data).");
    case Place::Outside:
        break;
    }
    return AcceptQueueModel::tr("SYN_SENT: there was no room, so its SYN was dropped. The client "
                                "sends SYN again after 1 s, 2 s, 4 s …");
}

explain::Topic topicOf(Place place)
{
    switch (place) {
    case Place::AcceptQueue:
        return {explain::Topic::Kind::Idea, QStringLiteral("accept-queue")};
    case Place::SynQueue:
        return explain::stateTopic(kernel::TcpState::SynRecv);
    case Place::Outside:
        break;
    }
    return explain::stateTopic(kernel::TcpState::SynSent);
}

} // namespace

int AcceptQueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int AcceptQueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void AcceptQueueModel::setRows(const QList<QueueRow> &rows, std::int64_t now)
{
    m_now = now;
    if (rows.size() == m_rows.size()) {
        m_rows = rows;
        if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void AcceptQueueModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString AcceptQueueModel::words(const QueueRow &row, int column) const
{
    switch (Column(column)) {
    case PlaceColumn:
        return placeWords(row.place);
    case PeerColumn:
        return QString::fromStdString(row.peer.text());
    case SinceColumn:
        if (m_now == noTime)
            return QString();
        return tr("%1 s").arg(qMax<qint64>(0, m_now - row.since) / 1'000'000'000);
    case ReceivedColumn:
        return row.received ? QString::number(*row.received) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AcceptQueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueueRow &row = m_rows.at(index.row());
    const bool number = index.column() == SinceColumn || index.column() == ReceivedColumn;
    switch (role) {
    case Qt::DisplayRole:
        return words(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(placeSentence(row.place));
    case Qt::TextAlignmentRole:
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case TopicRole:
        return topicOf(row.place).text();
    default:
        return {};
    }
}

QVariant AcceptQueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == SinceColumn || section == ReceivedColumn;
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case PlaceColumn:
        return tr("Waits in");
    case PeerColumn:
        return tr("Client");
    case SinceColumn:
        return tr("Since");
    case ReceivedColumn:
        return tr("Bytes received");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace panels
