// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/chatwords.h"

#include "chat/printable.h"
#include "explain/calltext.h"
#include "explain/sentences.h"

#include <QCoreApplication>
#include <QDateTime>

namespace panels {

using Kind = chat::Message::Kind;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChatWords)
};

QString nameOf(const chat::Message &message)
{
    if (!message.who.isEmpty())
        return chat::printable(message.who);
    return message.peer == 0 ? Words::tr("server") : Words::tr("peer %1").arg(message.peer);
}

QString leftOverText(std::uint64_t bytes)
{
    return Words::tr("%1 bytes were never sent").arg(bytes);
}

QString closedText(const chat::Message &message)
{
    const QString closed = message.peer == 0
                               ? Words::tr("You closed the connection.")
                               : Words::tr("You closed the connection to %1.").arg(nameOf(message));
    return message.count == 0 ? closed : closed + QLatin1Char(' ') + leftOverText(message.count);
}

QString eventText(const chat::Message &message)
{
    const QString name = nameOf(message);
    switch (message.kind) {
    case Kind::Joined:
        return message.peer == 0 ? Words::tr("Connected to %1.").arg(name)
                                 : Words::tr("%1 joined.").arg(name);
    case Kind::Renamed:
        return Words::tr("%1 is now called %2.").arg(chat::printable(message.bytes).text, name);
    case Kind::EndOfStream:
        return Words::tr("%1 finished sending (read() returned 0).").arg(name);
    case Kind::Failed:
        return QStringLiteral("%1: %2 (%3)")
            .arg(name, explain::errnoName(message.error), explain::errnoSentence(message.error));
    case Kind::Closed:
        return closedText(message);
    case Kind::Dropped:
        return Words::tr("%1 was dropped: it does not read, %2 bytes waited for it.")
            .arg(name)
            .arg(message.count);
    case Kind::Unsent:
        return name + QStringLiteral(": ") + leftOverText(message.count);
    case Kind::Received:
    case Kind::Sent:
        break;
    }
    return {};
}

QString senderOf(const chat::Message &message)
{
    if (message.kind == Kind::Received)
        return nameOf(message);
    const QString you = Words::tr("you");
    return message.peer == 0 ? you : you + QStringLiteral(" → ") + nameOf(message);
}

QString markOf(const chat::Message &message, bool invalid)
{
    QStringList marks;
    if (message.cut)
        marks << Words::tr("cut");
    if (invalid)
        marks << Words::tr("not UTF-8");
    if (message.unterminated)
        marks << Words::tr("no line end");
    return marks.join(QStringLiteral(" · "));
}

} // namespace

ChatWords wordsOf(const chat::Message &message, qsizetype limit)
{
    ChatWords words;
    words.time =
        QDateTime::fromMSecsSinceEpoch(message.wallMs).toString(QStringLiteral("HH:mm:ss"));
    words.event = message.kind != Kind::Received && message.kind != Kind::Sent;
    if (words.event) {
        words.text = eventText(message);
        return words;
    }
    const chat::Printable line = chat::printable(message.bytes.left(limit));
    words.who = senderOf(message);
    words.text = line.text;
    words.mark = markOf(message, line.invalid);
    return words;
}

QString lineOf(const ChatWords &words)
{
    QString line = words.time + QLatin1Char(' ');
    if (!words.event)
        line += words.who + QStringLiteral(": ");
    line += words.text;
    return words.mark.isEmpty() ? line : line + QStringLiteral(" [%1]").arg(words.mark);
}

} // namespace panels
