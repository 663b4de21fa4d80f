// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/chatpanel.h"

#include "panels/chatview.h"
#include "panels/chatwords.h"
#include "panels/peerpresenter.h"
#include "panels/tones.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace panels {

namespace {

constexpr int flushMs = 50;

} // namespace

class ChatPanel::Private
{
public:
    Private(models::ChatModel &messages, QWidget *panel)
        : model(messages)
        , view(new ChatView(messages, panel))
        , to(new QLabel(panel))
        , receiver(new QComboBox(panel))
        , input(new QLineEdit(panel))
        , send(new QPushButton(panel))
    {
    }

    void build(QWidget *panel);
    void connectAll(ChatPanel *panel);
    void showReceivers(chat::PeerId chosen);
    void showSend();
    static QString nameOf(const Receiver &who);

    models::ChatModel &model;
    ChatView *view;
    QLabel *to;
    QComboBox *receiver;
    QLineEdit *input;
    QPushButton *send;
    QTimer flush;
    QList<Receiver> receivers;
    QString reason;
    bool can = true;
};

void ChatPanel::Private::build(QWidget *panel)
{
    receiver->setObjectName(QStringLiteral("chatReceiver"));
    receiver->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    receiver->setMinimumContentsLength(10);
    to->setBuddy(receiver);
    to->setTextFormat(Qt::PlainText);
    input->setObjectName(QStringLiteral("chatInput"));
    input->setMaxLength(65536);
    send->setObjectName(QStringLiteral("chatSend"));
    send->setAutoDefault(false);

    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(to);
    line->addWidget(receiver);
    line->addWidget(input, 1);
    line->addWidget(send);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(view, 1);
    layout->addLayout(line);
}

void ChatPanel::Private::connectAll(ChatPanel *panel)
{
    flush.setSingleShot(true);
    flush.setInterval(flushMs);
    connect(&flush, &QTimer::timeout, panel, [this] { model.flush(); });
    const auto wanted = [this, panel] {
        if (can)
            Q_EMIT panel->sendWanted(panel->receiver(), input->text());
    };
    connect(send, &QPushButton::clicked, panel, wanted);
    connect(input, &QLineEdit::returnPressed, panel, wanted);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(Qt::CTRL | key, input, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, panel, wanted);
    }
    connect(receiver, &QComboBox::activated, panel,
            [panel] { Q_EMIT panel->receiverChosen(panel->receiver()); });
}

QString ChatPanel::Private::nameOf(const Receiver &who)
{
    if (who.id == 0 && who.name.isEmpty())
        return ChatPanel::tr("everyone");
    return peerName(who.id, who.name);
}

void ChatPanel::Private::showReceivers(chat::PeerId chosen)
{
    receiver->clear();
    for (const Receiver &who : std::as_const(receivers))
        receiver->addItem(nameOf(who), who.id);
    receiver->setCurrentIndex(std::max(0, receiver->findData(chosen)));
    receiver->setVisible(receivers.size() > 1);
    to->setVisible(receivers.size() > 1);
}

void ChatPanel::Private::showSend()
{
    send->setEnabled(can);
    send->setToolTip(plainToolTip(
        can ? ChatPanel::tr("write(): what was typed, and a line end. Return does the same.")
            : reason));
}

ChatPanel::ChatPanel(models::ChatModel &model, QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(model, this))
{
    d->build(this);
    d->connectAll(this);
    ChatPanel::retranslate();
}

ChatPanel::~ChatPanel() = default;

QString ChatPanel::title() const
{
    return tr("Chat");
}

std::optional<TextTable> ChatPanel::textTable() const
{
    TextTable table;
    table.headers = {tr("Time"), tr("Who"), tr("Text")};
    for (int row = 0; row < d->model.rowCount(); ++row) {
        const ChatWords words = wordsOf(d->model.message(row));
        table.rows << QStringList{words.time, words.who, words.text};
    }
    return table;
}

void ChatPanel::addMessage(const chat::Message &message)
{
    d->model.add(message);
    if (!d->flush.isActive())
        d->flush.start();
}

void ChatPanel::setReceivers(const QList<Receiver> &receivers)
{
    const chat::PeerId before = receiver();
    d->receivers = receivers;
    d->showReceivers(before);
}

void ChatPanel::chooseReceiver(chat::PeerId id)
{
    if (const int index = d->receiver->findData(id); index >= 0)
        d->receiver->setCurrentIndex(index);
}

chat::PeerId ChatPanel::receiver() const
{
    return d->receiver->currentData().toUInt();
}

void ChatPanel::setCanSend(bool can, const QString &reason)
{
    d->can = can;
    d->reason = reason;
    d->showSend();
}

void ChatPanel::lineTaken()
{
    d->input->clear();
}

void ChatPanel::retranslate()
{
    d->to->setText(tr("to"));
    d->input->setPlaceholderText(tr("Type a line"));
    d->input->setAccessibleName(tr("line to send"));
    d->receiver->setAccessibleName(tr("receiver"));
    d->send->setText(tr("Send"));
    d->view->retranslate();
    d->showReceivers(receiver());
    d->showSend();
}

} // namespace panels
