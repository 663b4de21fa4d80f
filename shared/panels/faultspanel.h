// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Simulates faults: which call fails, with which errno or with one byte only, once or until it
// is cleared; and a list of those that are on. What they strike is marked in the call log.

#include "history/shown.h"
#include "panels/panel.h"

#include <memory>

namespace panels {

class FaultsPanel : public Panel
{
    Q_OBJECT

public:
    /// Both outlive it.
    FaultsPanel(history::Shown &shown, session::SocketSession &session, QWidget *parent = nullptr);
    ~FaultsPanel() override;

    QString title() const override;
    std::optional<TextTable> textTable() const override;

protected:
    void retranslate() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels
