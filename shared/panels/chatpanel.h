// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The chat: what was said and what happened, a field to type a line, and to whom; how exactly it
// is written stands one click away. Knows no session: it is told to whom one can speak, and says
// what the person wants sent.

#include "panels/panel.h"

#include "chat/outgoing.h"
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
    /// The line with this number has come that far; connect the session's messageMoved() to it.
    void setWay(quint64 number, const chat::Way &way);
    /// Fewer than two: the choice is hidden. The chosen one stays while it is among them.
    void setReceivers(const QList<Receiver> &receivers);
    void chooseReceiver(chat::PeerId id);
    chat::PeerId receiver() const;
    /// Whether there is a descriptor to write to; if not, @p reason is the tooltip.
    void setCanSend(bool can, const QString &reason);
    /// Clears the field: the line was given to the session.
    void lineTaken();
    /// The choices of the second row; while it is hidden, a line is UTF-8 text and LF, in one
    /// write(2). Hidden at first.
    void setMoreShown(bool shown);
    bool isMoreShown() const;
    chat::Encoding encoding() const;
    /// The chosen receiver is being filled, or was last filled, with so many bytes.
    void setFilling(bool filling, quint64 bytes);

Q_SIGNALS:
    /// Send was clicked, or Return or Ctrl+Return pressed; the text stays until lineTaken().
    /// Not where it cannot be turned into bytes, or into none.
    void sendWanted(chat::PeerId to, const chat::Outgoing &outgoing);
    void fillWanted(chat::PeerId to, bool on);
    void moreToggled(bool shown);
    /// The lines are read in another encoding from now on.
    void encodingChanged(chat::Encoding encoding);
    void receiverChosen(chat::PeerId id);

protected:
    void retranslate() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels
