// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The chat: what was said and what happened, a field to type a line, and to whom. Knows no
// session: it is told to whom one can speak, and says what the person wants sent.

#include "panels/panel.h"

#include "chat/peer.h"
#include "models/chatmodel.h"

namespace panels {

class ChatPanel : public Panel
{
    Q_OBJECT

public:
    struct Receiver
    {
        chat::PeerId id = 0; ///< 0: everybody
        QString name;        ///< plain text; empty: "peer N"
    };

    explicit ChatPanel(models::ChatModel &model, QWidget *parent = nullptr);
    ~ChatPanel() override;

    QString title() const override;
    std::optional<TextTable> textTable() const override;
    /// Gives the message to the model and shows it within 50 ms; connect the session's
    /// messageAdded() to it. Whoever adds to the model directly flushes it, too.
    void addMessage(const chat::Message &message);
    /// Fewer than two: the choice is hidden. The chosen one stays while it is among them.
    void setReceivers(const QList<Receiver> &receivers);
    void chooseReceiver(chat::PeerId id);
    chat::PeerId receiver() const;
    /// Whether there is a descriptor to write to; if not, @p reason is the tooltip.
    void setCanSend(bool can, const QString &reason);
    /// Clears the field: the line was given to the session.
    void lineTaken();

Q_SIGNALS:
    /// Send was clicked, or Return or Ctrl+Return pressed; the text stays until lineTaken().
    void sendWanted(chat::PeerId to, const QString &text);
    void receiverChosen(chat::PeerId id);

protected:
    void retranslate() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels
