// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The eleven states of TCP, lit by the kernel for both ends of the chosen connection, with the
// path that each walked; below, and in the lit state's menu, the calls that lead on from there.
// Without a choice it shows the session's own socket. See RFC 9293 section 3.3.2.

#include "diagrams/statediagramarrows.h"
#include "explain/topic.h"
#include "history/shown.h"
#include "panels/panel.h"

#include <memory>

class QAction;
class QMenu;

namespace panels {

class Selection;
class StateDiagramView;

class StateDiagramPanel : public Panel
{
    Q_OBJECT

public:
    /// All must outlive it.
    StateDiagramPanel(history::Shown &shown, session::SocketSession &session, Selection &selection,
                      QWidget *parent = nullptr);
    ~StateDiagramPanel() override;

    QString title() const override;
    /// Each state, which end lights it, and how that came there.
    std::optional<TextTable> textTable() const override;
    QList<TextForm> textForms() const override;
    QString text(TextForm form) const override;
    QString mermaid() const;
    QString plainText() const;
    StateDiagramView &view();
    /// What it is, and the calls that can be made from there now; made anew, belongs to the panel.
    QMenu *menuOf(diagrams::StatePlace place);
    /// The window's action that leads on from CLOSED to @p next; must outlive the panel's use.
    void setOpening(QAction *opening, kernel::TcpState next);

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
