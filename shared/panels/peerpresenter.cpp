// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/peerpresenter.h"

#include "explain/sentences.h"
#include "explain/topic.h"
#include "panels/connectionwords.h"
#include "panels/halflife.h"
#include "panels/statelook.h"
#include "panels/theme.h"
#include "panels/tones.h"
#include "panels/topicrole.h"

#include <array>

namespace panels {

using models::PeerModel;

namespace {

/// "12", or with what ended this direction: "12 FIN". The marks are C and TCP names.
QString bytesText(std::uint64_t bytes, HalfLife life)
{
    const QString number = QString::number(bytes);
    switch (life) {
    case HalfLife::Fin:
        return number + QStringLiteral(" · FIN");
    case HalfLife::Shut:
        return number + QStringLiteral(" · SHUT");
    case HalfLife::Reset:
        return number + QStringLiteral(" · RST");
    case HalfLife::TimedOut:
        return number + QStringLiteral(" · ETIMEDOUT");
    case HalfLife::None:
    case HalfLife::Alive:
        break;
    }
    return number;
}

QString stateText(const models::PeerEntry &entry)
{
    if (!entry.row)
        return QStringLiteral("–");
    return lookOf(entry.row->state, false).glyph + QLatin1Char(' ') +
           QLatin1StringView(kernel::stateName(entry.row->state));
}

explain::Topic columnTopic(int column)
{
    static constexpr std::array<const char *, PeerModel::ColumnCount> names = {
        "Name", "fd", "Address", "State", "Recv-Q", "Send-Q", "Got", "Sent"};
    return explain::columnTopic(names.at(std::size_t(column)));
}

explain::Topic topicOf(const models::PeerEntry &entry, int column)
{
    if (column == PeerModel::State && entry.row)
        return explain::stateTopic(entry.row->state);
    return columnTopic(column);
}

bool isNumber(int column)
{
    return column == PeerModel::Fd || column >= PeerModel::RecvQ;
}

} // namespace

QString peerName(chat::PeerId id, const QString &nick)
{
    return nick.isEmpty() ? PeerPresenter::tr("peer %1").arg(id) : nick;
}

PeerPresenter::PeerPresenter(models::PeerModel &model, const QWidget &widget, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_model(model)
    , m_widget(widget)
{
    setSourceModel(&model);
}

QString PeerPresenter::text(const models::PeerEntry &entry, int column) const
{
    const kernel::TcpRow *row = entry.row ? &*entry.row : nullptr;
    const QString none = QStringLiteral("–");
    switch (column) {
    case PeerModel::Name:
        return peerName(entry.peer.id, entry.name);
    case PeerModel::Fd:
        return descriptorsText(entry.peer);
    case PeerModel::Address:
        return QString::fromStdString(entry.peer.key.remote.text());
    case PeerModel::State:
        return stateText(entry);
    case PeerModel::RecvQ:
        return row ? QString::number(row->recvQueue) : none;
    case PeerModel::SendQ:
        return row ? QString::number(row->sendQueue) : none;
    case PeerModel::BytesIn:
        return bytesText(entry.peer.bytesIn, halvesOf(entry.peer, row).receiving);
    case PeerModel::BytesOut:
        return bytesText(entry.peer.bytesOut, halvesOf(entry.peer, row).sending);
    default:
        return {};
    }
}

QVariant PeerPresenter::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const models::PeerEntry &entry = m_model.entry(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, column);
    case Qt::ToolTipRole:
        if (column == PeerModel::State && entry.row)
            return plainToolTip(explain::stateSentence(entry.row->state));
        return plainToolTip(text(entry, column));
    case TopicRole:
        return topicOf(entry, column).text();
    case TopicWordsRole:
        return column == PeerModel::State && entry.row ? text(entry, column) : QString();
    case Qt::ForegroundRole:
        if (column == PeerModel::State && entry.row)
            return lookOf(entry.row->state, isDark(m_widget.palette())).text;
        return {};
    case Qt::FontRole:
        return column == PeerModel::Name ? m_widget.font() : monospace(m_widget.font());
    case Qt::TextAlignmentRole:
        return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant PeerPresenter::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == TopicRole)
        return columnTopic(section).text();
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PeerModel::Name:
        return tr("Name");
    case PeerModel::Fd:
        return QStringLiteral("fd");
    case PeerModel::Address:
        return tr("Address");
    case PeerModel::State:
        return tr("State");
    case PeerModel::RecvQ:
        return QStringLiteral("Recv-Q");
    case PeerModel::SendQ:
        return QStringLiteral("Send-Q");
    case PeerModel::BytesIn:
        return tr("Got, B");
    case PeerModel::BytesOut:
        return tr("Sent, B");
    default:
        return {};
    }
}

TextTable PeerPresenter::textTable() const
{
    TextTable table;
    for (int column = 0; column < columnCount(); ++column)
        table.headers << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells << text(m_model.entry(row), column);
        table.rows << cells;
    }
    return table;
}

void PeerPresenter::restyle()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace panels
