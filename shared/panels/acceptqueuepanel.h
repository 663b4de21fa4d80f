// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The listener's accept queue in one place: what was asked, somaxconn, what the kernel makes
// of both, who waits, how often there was no room; and the calls that change it. Looks at the
// counters only while it can be seen. See listen(2).

#include "panels/panel.h"

#include <memory>

namespace history {
class Shown;
}

namespace session {
class ServerSession;
}

namespace panels {

class AcceptQueuePanel : public Panel
{
    Q_OBJECT

public:
    /// Both must outlive it.
    AcceptQueuePanel(history::Shown &shown, session::ServerSession &session,
                     QWidget *parent = nullptr);
    ~AcceptQueuePanel() override;

    QString title() const override;
    /// The figures, and below them the rows.
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
