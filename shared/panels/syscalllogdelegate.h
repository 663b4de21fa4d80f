// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Paints a cell of the call log: code in monospace, a refusal in the colour of refusals, what
// is normal though it failed (EAGAIN, EINPROGRESS) quietly, the state after it as a
// chip; a simulated result hatched.

#include <QStyledItemDelegate>

namespace panels {

class SyscallLogFilter;

class SyscallLogDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @p filter is the model of the view, and must outlive it.
    explicit SyscallLogDelegate(const SyscallLogFilter &filter, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const SyscallLogFilter &m_filter;
};

} // namespace panels
