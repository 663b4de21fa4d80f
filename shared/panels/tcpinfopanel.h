// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What getsockopt(TCP_INFO) tells of the chosen connection, group by group, as it changes.
// Asks the kernel only while it can be seen; not recorded in the call log. Of a moment gone by
// it shows what the kernel told then. See tcp(7).

#include "panels/panel.h"

#include <memory>

namespace history {
class Shown;
}

namespace panels {

class Selection;

class TcpInfoPanel : public Panel
{
    Q_OBJECT

public:
    /// @p shown and @p selection must outlive it.
    TcpInfoPanel(history::Shown &shown, Selection &selection, QWidget *parent = nullptr);
    ~TcpInfoPanel() override;

    QString title() const override;
    std::optional<TextTable> textTable() const override;

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels
