// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The ledger of the chosen connection: which bytes of which write came out in which read, in
// both directions, with a byte ruler; below, what was chosen in hex and as text. While it can
// be seen it asks the far end's process what that did, where it is a Sockscope window.

#include "chat/outgoing.h"
#include "history/shown.h"
#include "panels/momentchoice.h"
#include "panels/panel.h"

#include <memory>

namespace panels {

class LedgerView;
class Selection;

class LedgerPanel : public Panel
{
    Q_OBJECT

public:
    /// All must outlive it.
    LedgerPanel(history::Shown &shown, session::SocketSession &session, Selection &selection,
                QWidget *parent = nullptr);
    ~LedgerPanel() override;

    QString title() const override;
    /// The calls that are known, in the order in which they were made.
    std::optional<TextTable> textTable() const override;
    chat::Encoding encoding() const;
    LedgerView &view();

public Q_SLOTS:
    void setEncoding(chat::Encoding encoding);
    /// Marks the write or the read that is one of its calls, as soon as that is known here.
    void showMoment(const panels::MomentChoice &choice);

Q_SIGNALS:
    /// The person chose a call, or bytes that went through one.
    void momentChosen(const panels::MomentChoice &choice);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels
