// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/outgoingdeed.h"

#include <algorithm>

namespace session {

namespace {

bool isOneLine(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(),
                        [](QChar unit) { return unit.category() == QChar::Other_Control; });
}

bool isPlain(const chat::Outgoing &outgoing)
{
    return !outgoing.hex && outgoing.encoding == chat::Encoding::Utf8 &&
           outgoing.lineEnd == chat::LineEnd::Lf && outgoing.writeSize == 0 &&
           outgoing.times == 1 && isOneLine(outgoing.text);
}

/// What does not stand in one line is told by its bytes, without the end that is put behind it.
QString hexOf(const chat::Outgoing &outgoing)
{
    chat::Outgoing bare = outgoing;
    bare.lineEnd = chat::LineEnd::None;
    return QString::fromLatin1(chat::bytesOf(bare).value_or(QByteArray()).toHex());
}

DeedScope::Arguments argumentsOf(const chat::Outgoing &outgoing)
{
    static const char *const ends[] = {"none", "lf", "crlf"};
    DeedScope::Arguments arguments;
    if (outgoing.lineEnd != chat::LineEnd::Lf)
        arguments.insert(QStringLiteral("end"), QLatin1StringView(ends[int(outgoing.lineEnd)]));
    if (outgoing.writeSize > 0)
        arguments.insert(QStringLiteral("size"), outgoing.writeSize);
    if (outgoing.times > 1)
        arguments.insert(QStringLiteral("times"), outgoing.times);
    if (outgoing.hex || !isOneLine(outgoing.text)) {
        arguments.insert(QStringLiteral("hex"), hexOf(outgoing));
        return arguments;
    }
    if (outgoing.encoding == chat::Encoding::Gb18030)
        arguments.insert(QStringLiteral("encoding"), QStringLiteral("gb18030"));
    arguments.insert(QStringLiteral("text"), outgoing.text);
    return arguments;
}

} // namespace

Deed deedOf(const chat::Outgoing &outgoing, SocketId to, bool hasPeers)
{
    const bool plain = isPlain(outgoing);
    Deed deed;
    if (plain)
        deed = {QStringLiteral("send"), {{QStringLiteral("text"), outgoing.text}}};
    else
        deed = {QStringLiteral("write"), argumentsOf(outgoing)};
    if (hasPeers && (to != 0 || !plain))
        deed.arguments.insert(QStringLiteral("peer"), qint64(to));
    if (plain && to != 0)
        deed.verb = QStringLiteral("send-to");
    return deed;
}

} // namespace session
