// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The call log: time, call with its real arguments, result, errno with its sentence,
// duration, the state after it; with a filter.

#include "models/syscalllogmodel.h"
#include "panels/panel.h"

namespace panels {

class SyscallLogPanel : public Panel
{
    Q_OBJECT

public:
    /// @p model must outlive it.
    explicit SyscallLogPanel(models::SyscallLogModel &model, QWidget *parent = nullptr);
    ~SyscallLogPanel() override;

    QString title() const override;
    std::optional<TextTable> textTable() const override;

protected:
    void retranslate() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels
