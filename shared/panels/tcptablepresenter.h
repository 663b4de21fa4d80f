// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The words of the kernel's table: a TcpTableModel's facts as netstat(8) writes them, and
// what each row is in the person's language. netstat's column names are the same in
// every language.

#include "explain/topic.h"
#include "models/tcptablemodel.h"

#include <QIdentityProxyModel>

namespace panels {

class TcpTablePresenter : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// @p model must outlive it.
    explicit TcpTablePresenter(models::TcpTableModel &model, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    const models::TableEntry &entry(int row) const { return m_model.entry(row); }
    /// See TcpTableModel::now().
    std::int64_t now() const { return m_model.now(); }
    bool standsStill() const { return m_model.standsStill(); }
    /// "accepted fd 7 (Alice)"; for a listener also its queue, for an end that waits what it
    /// waits for and how long by @p now, for a connection that is over how it ended
    static QString natureWords(const models::TableEntry &entry, std::int64_t now);
    /// "FIN", "14 + FIN" where a queue counts a FIN; empty elsewhere
    static QString finWords(const models::TableEntry &entry, int column);
    /// "gone", "blocks the port"; empty for most rows
    static QString tagWords(const models::TableEntry &entry);
    /// Every word anew.
    void retranslate();

private:
    QString words(const models::TableEntry &entry, int column) const;
    static explain::Topic topic(const models::TableEntry &entry, int column);
    static explain::Topic columnTopic(int column);
    QString toolTip(const models::TableEntry &entry, int column) const;
    QString everything(const models::TableEntry &entry) const;

    models::TcpTableModel &m_model;
};

} // namespace panels
