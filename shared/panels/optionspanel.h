// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The socket options of the chosen socket: what getsockopt(2) tells of each, a field to set
// it with, and what became of that. Asks the kernel only while it is visible; of a moment gone
// by it shows what the kernel told then. See socket(7), tcp(7), ipv6(7).

#include "history/shown.h"
#include "panels/panel.h"
#include "panels/selection.h"

#include <memory>

namespace panels {

class OptionsPanel : public Panel
{
    Q_OBJECT

public:
    /// All outlive it.
    OptionsPanel(history::Shown &shown, session::SocketSession &session, Selection &selection,
                 QWidget *parent = nullptr);
    ~OptionsPanel() override;

    QString title() const override;
    std::optional<TextTable> textTable() const override;

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels
