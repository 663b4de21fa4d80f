// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The connected peers, and what can be done to the chosen one: see ConnectionButtons.

#include "explain/topic.h"
#include "history/shown.h"
#include "models/peermodel.h"
#include "panels/panel.h"
#include "session/serversession.h"

namespace panels {

class Selection;

class PeersPanel : public Panel
{
    Q_OBJECT

public:
    /// Everything must outlive it. The chosen row is the selection's connection.
    PeersPanel(history::Shown &shown, session::ServerSession &session, models::PeerModel &model,
               Selection &selection, QWidget *parent = nullptr);
    ~PeersPanel() override;

    QString title() const override;
    std::optional<TextTable> textTable() const override;

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
