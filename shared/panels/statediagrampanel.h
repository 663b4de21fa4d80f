// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The eleven states of TCP, lit by the kernel for both ends of the chosen connection, with the
// path that each walked; below, the calls that lead on from the present state. Without a
// choice it shows the session's own socket. See RFC 9293 section 3.3.2.

#include "explain/topic.h"
#include "panels/panel.h"
#include "session/socketsession.h"

#include <memory>

namespace panels {

class Selection;
class StateDiagramView;

class StateDiagramPanel : public Panel
{
    Q_OBJECT

public:
    /// Both must outlive it.
    StateDiagramPanel(session::SocketSession &session, Selection &selection,
                      QWidget *parent = nullptr);
    ~StateDiagramPanel() override;

    QString title() const override;
    /// Each state, which end lights it, and how that came there.
    std::optional<TextTable> textTable() const override;
    QString mermaid() const;
    QString plainText() const;
    StateDiagramView &view();

Q_SIGNALS:
    /// A state was clicked.
    void topicWanted(const explain::Topic &topic);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels
