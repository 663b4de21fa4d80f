// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The kernel's table of our ports: netstat's columns and what each row is, the two ends
// of a connection paired, TIME_WAIT with its countdown, changes flashing.

#include "explain/topic.h"
#include "models/tcptablemodel.h"
#include "panels/panel.h"

#include <memory>

namespace panels {

class Selection;

class TcpTablePanel : public Panel
{
    Q_OBJECT

public:
    /// @p model and @p selection must outlive it.
    TcpTablePanel(models::TcpTableModel &model, Selection &selection, QWidget *parent = nullptr);
    ~TcpTablePanel() override;

    QString title() const override;
    std::optional<TextTable> textTable() const override;
    /// The living rows as `netstat -anp` prints them, one line each.
    QString netstatText() const;
    /// "kernel: sock_diag", "/proc/net/tcp", or why neither can be read (errno).
    void setSource(kernel::Source source, int error);

Q_SIGNALS:
    /// A header or a state was clicked.
    void topicWanted(const explain::Topic &topic);

protected:
    void retranslate() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels
