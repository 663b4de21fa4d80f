// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The call log: time, call with its real arguments, result, errno with its sentence,
// duration, the state after it; with a filter.

#include "explain/topic.h"
#include "models/syscalllogmodel.h"
#include "panels/momentchoice.h"
#include "panels/panel.h"

#include <memory>

namespace panels {

class SyscallLogPanel : public Panel
{
    Q_OBJECT

public:
    /// @p model must outlive it.
    explicit SyscallLogPanel(models::SyscallLogModel &model, QWidget *parent = nullptr);
    ~SyscallLogPanel() override;

    QString title() const override;
    /// The rows that the filter lets through.
    std::optional<TextTable> textTable() const override;
    /// The clock of calls that another process made; see SyscallLogPresenter.
    void setWallOffset(qint64 ms);
    /// No time is shown.
    void setTimeless(bool on);

Q_SIGNALS:
    /// A header was clicked, or the name of a call, an errno or a state in a row.
    void topicWanted(const explain::Topic &topic);
    /// The person moved to the row of a call.
    void momentChosen(const panels::MomentChoice &choice);

public Q_SLOTS:
    /// The ring has new records: they are shown within 50 ms, many at once.
    void callsMade();
    /// Marks our call of it, where the filter lets it through.
    void showMoment(const panels::MomentChoice &choice);

protected:
    void retranslate() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels
