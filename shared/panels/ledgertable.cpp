// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ledgertable.h"

#include "panels/hexdump.h"
#include "panels/ledgerwords.h"

namespace panels {

namespace {

using models::LedgerModel;

class LedgerTable
{
    Q_DECLARE_TR_FUNCTIONS(LedgerTable)

public:
    static QStringList headers()
    {
        return {tr("Call"), tr("Direction"), tr("Offset"), tr("Size"), tr("Hex"), tr("Text")};
    }
    static QString direction(bool outgoing) { return outgoing ? tr("sent") : tr("received"); }
    static QString by(const QString &call, bool ours)
    {
        return (ours ? tr("%1 (we)") : tr("%1 (peer)")).arg(call);
    }
};

/// Where more bytes went through than are kept, the first of them and an ellipsis.
QString ellipsis(const timeline::Transfer &transfer)
{
    return transfer.size > std::uint64_t(transfer.head.size()) ? QStringLiteral(" …") : QString();
}

QString textOf(const timeline::Transfer &transfer, chat::Encoding encoding)
{
    return chat::decoded(transfer.head, encoding) + ellipsis(transfer);
}

} // namespace

TextTable ledgerTable(const LedgerModel &model, chat::Encoding encoding)
{
    TextTable table{LedgerTable::headers(), {}};
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        const auto transfer = index.data(LedgerModel::TransferRole).value<timeline::Transfer>();
        const QString call =
            LedgerWords::callName(index.data(LedgerModel::WriteRole).toBool(),
                                  index.data(LedgerModel::NumberRole).toULongLong());
        table.rows.append({LedgerTable::by(call, index.data(LedgerModel::OursRole).toBool()),
                           LedgerTable::direction(index.data(LedgerModel::OutgoingRole).toBool()),
                           QString::number(transfer.offset), QString::number(transfer.size),
                           hexOf(transfer.head) + ellipsis(transfer), textOf(transfer, encoding)});
    }
    return table;
}

} // namespace panels
