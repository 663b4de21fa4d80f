// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/chatwords.h"

#include "chat/characters.h"
#include "chat/printable.h"
#include "explain/calltext.h"
#include "explain/sentences.h"
#include "panels/waymark.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cerrno>

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
    QString closed = Words::tr("You closed the connection.");
    if (message.bySetting)
        closed = Words::tr("The server's setting closed the connection to %1 by itself.")
                     .arg(nameOf(message));
    else if (message.peer != 0)
        closed = Words::tr("You closed the connection to %1.").arg(nameOf(message));
    return message.count == 0 ? closed : closed + QLatin1Char(' ') + leftOverText(message.count);
}

QString closingText(const chat::Message &message)
{
    const QString waits = message.peer == 0
                              ? Words::tr("close() waits up to %1 s: SO_LINGER.")
                              : Words::tr("close() of %2 waits up to %1 s: SO_LINGER.");
    const QString text = waits.arg(message.count);
    return message.peer == 0 ? text : text.arg(nameOf(message));
}

QString sigpipeText()
{
    return Words::tr("SIGPIPE would have ended a program here.");
}

QString failedText(const chat::Message &message)
{
    const QString failed = QStringLiteral("%1: %2 (%3)")
                               .arg(nameOf(message), explain::errnoName(message.error),
                                    explain::errnoSentence(message.error));
    if (message.error != EPIPE)
        return failed;
    return failed + QLatin1Char(' ') +
           (message.sigpipe ? sigpipeText()
                            : Words::tr("SO_ERROR told it: a RST came after the peer's FIN."));
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
        return failedText(message);
    case Kind::Closing:
        return closingText(message);
    case Kind::Closed:
        return closedText(message);
    case Kind::Dropped:
        return Words::tr("%1 was dropped: it does not read, %2 bytes waited for it.")
            .arg(name)
            .arg(message.count);
    case Kind::Unsent:
        return name + QStringLiteral(": ") + leftOverText(message.count) +
               (message.sigpipe ? QStringLiteral(" EPIPE. ") + sigpipeText() : QString());
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

QString notReadable(chat::Encoding encoding)
{
    return encoding == chat::Encoding::Utf8 ? Words::tr("not UTF-8") : Words::tr("not GB18030");
}

QString markOf(const chat::Message &message, bool invalid, chat::Encoding encoding)
{
    QStringList marks;
    if (message.cut)
        marks << Words::tr("cut");
    if (invalid)
        marks << notReadable(encoding);
    if (message.unterminated)
        marks << Words::tr("no line end");
    return marks.join(QStringLiteral(" · "));
}

} // namespace

ChatWords wordsOf(const chat::Message &message, chat::Encoding encoding, qsizetype limit)
{
    ChatWords words;
    if (message.wallMs != 0)
        words.time =
            QDateTime::fromMSecsSinceEpoch(message.wallMs).toString(QStringLiteral("HH:mm:ss"));
    words.event = message.kind != Kind::Received && message.kind != Kind::Sent;
    if (words.event) {
        words.text = eventText(message);
        return words;
    }
    const qsizetype whole = chat::wholeCharacters(message.bytes, limit);
    const chat::Printable line = chat::printable(message.bytes.left(whole), encoding);
    words.who = senderOf(message);
    words.text = line.text;
    words.mark = markOf(message, line.invalid, encoding);
    words.way = wayText(message.way);
    return words;
}

QString lineOf(const ChatWords &words)
{
    QString line = words.time.isEmpty() ? QString() : words.time + QLatin1Char(' ');
    if (!words.event)
        line += words.who + QStringLiteral(": ");
    line += words.text;
    for (const QString &mark : {words.mark, words.way}) {
        if (!mark.isEmpty())
            line += QStringLiteral(" [%1]").arg(mark);
    }
    return line;
}

} // namespace panels
