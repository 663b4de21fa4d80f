// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/chatpanel.h"

#include "panels/chatview.h"
#include "panels/chatwords.h"
#include "panels/explainer.h"
#include "panels/faultmark.h"
#include "panels/flowlayout.h"
#include "panels/peerpresenter.h"
#include "panels/theme.h"
#include "panels/tones.h"
#include "panels/writingbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
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
        , more(new QToolButton(panel))
        , bar(new WritingBar(panel))
    {
    }

    void build(QWidget *panel);
    void connectAll(ChatPanel *panel);
    void showReceivers(chat::PeerId chosen);
    void showSend();
    void showEncoding(ChatPanel *panel);
    chat::Outgoing outgoing() const;
    /// Marks the field where it cannot be turned into bytes: false.
    bool check();
    static QString nameOf(const Receiver &who);

    models::ChatModel &model;
    ChatView *view;
    QLabel *to;
    QComboBox *receiver;
    QLineEdit *input;
    QPushButton *send;
    QToolButton *more;
    WritingBar *bar;
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
    more->setObjectName(QStringLiteral("chatMore"));
    more->setCheckable(true);
    more->setText(QStringLiteral("⋯"));
    bar->setObjectName(QStringLiteral("chatWriting"));
    bar->hide();
    view->setMinimumHeight(2 * panel->fontMetrics().height()); // what stands around needs more
    for (QWidget *part : {static_cast<QWidget *>(input), static_cast<QWidget *>(send),
                          static_cast<QWidget *>(more), static_cast<QWidget *>(bar)})
        Explainer::setTopic(part, explain::callTopic(posix::Call::Write));

    auto *line = new FlowLayout(6);
    line->addGroup({to, receiver});
    line->addGroup({input, send, more});
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(8, 6, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(view, 1);
    layout->addLayout(line);
    layout->addWidget(bar);
}

void ChatPanel::Private::connectAll(ChatPanel *panel)
{
    flush.setSingleShot(true);
    flush.setInterval(flushMs);
    connect(&flush, &QTimer::timeout, panel, [this] { model.flush(); });
    const auto wanted = [this, panel] {
        const auto bytes = chat::bytesOf(outgoing());
        if (can && check() && !bytes->isEmpty())
            Q_EMIT panel->sendWanted(panel->receiver(), outgoing());
    };
    connect(send, &QPushButton::clicked, panel, wanted);
    connect(input, &QLineEdit::returnPressed, panel, wanted);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(Qt::CTRL | key, input, nullptr, nullptr, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, panel, wanted);
    }
    connect(receiver, &QComboBox::activated, panel,
            [panel] { Q_EMIT panel->receiverChosen(panel->receiver()); });
    connect(input, &QLineEdit::textChanged, panel, [this] { check(); });
    connect(bar, &WritingBar::changed, panel, [this] { check(); });
    connect(bar, &WritingBar::encodingChosen, panel, [this, panel] { showEncoding(panel); });
    connect(bar, &WritingBar::fillWanted, panel,
            [panel](bool on) { Q_EMIT panel->fillWanted(panel->receiver(), on); });
    connect(more, &QToolButton::toggled, panel, [this, panel](bool shown) {
        bar->setVisible(shown);
        showEncoding(panel);
        check();
        Q_EMIT panel->moreToggled(shown);
    });
}

chat::Outgoing ChatPanel::Private::outgoing() const
{
    return more->isChecked() ? bar->outgoing(input->text()) : chat::Outgoing{.text = input->text()};
}

bool ChatPanel::Private::check()
{
    const QString fault = more->isChecked() ? bar->preview(input->text()) : QString();
    FaultMark::set(input, fault);
    const bool hex = more->isChecked() && bar->isHex();
    input->setFont(hex ? monospace(input->parentWidget()->font()) : QFont());
    return chat::bytesOf(outgoing()).has_value();
}

// What is hidden has no effect, on what is read either.
void ChatPanel::Private::showEncoding(ChatPanel *panel)
{
    const chat::Encoding encoding = outgoing().encoding;
    if (encoding == view->encoding())
        return;
    view->setEncoding(encoding);
    Q_EMIT panel->encodingChanged(encoding);
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
    bar->setCanFill(can, reason);
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
    table.headers = {tr("Time"), tr("Who"), tr("Text"), tr("Way")};
    for (int row = 0; row < d->model.rowCount(); ++row) {
        const ChatWords words = wordsOf(d->model.message(row), d->view->encoding());
        table.rows << QStringList{words.time, words.who, words.text, words.way};
    }
    return table;
}

void ChatPanel::addMessage(const chat::Message &message)
{
    d->model.add(message);
    if (!d->flush.isActive())
        d->flush.start();
}

void ChatPanel::setWay(quint64 number, const chat::Way &way)
{
    d->model.setWay(number, way);
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

void ChatPanel::setMoreShown(bool shown)
{
    d->more->setChecked(shown);
}

bool ChatPanel::isMoreShown() const
{
    return d->more->isChecked();
}

chat::Encoding ChatPanel::encoding() const
{
    return d->view->encoding();
}

void ChatPanel::setFilling(bool filling, quint64 bytes)
{
    d->bar->setFilling(filling, bytes);
}

void ChatPanel::retranslate()
{
    d->to->setText(tr("to"));
    d->input->setPlaceholderText(tr("Type a line"));
    d->input->setAccessibleName(tr("line to send"));
    d->receiver->setAccessibleName(tr("receiver"));
    d->send->setText(tr("Send"));
    d->more->setAccessibleName(tr("how it is written"));
    d->more->setToolTip(
        plainToolTip(tr("How it is written: text or hex, line end, encoding, bytes in each "
                        "write(), how often, fill. Hidden: UTF-8 text and LF in one write().")));
    d->bar->retranslate();
    d->view->retranslate();
    d->check();
    d->showReceivers(receiver());
    d->showSend();
}

} // namespace panels
