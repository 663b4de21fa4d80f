// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The verbs that send: a line, or bytes in the way that the writing bar offers.

#include "panels/controlverbsets.h"

namespace panels {

namespace {

using Answer = ControlChannel::Answer;

int numberOf(const QString &text, int least, int most, ControlArguments &arguments)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        arguments.refuse();
    return number;
}

int placeOf(const QString &text, const QStringList &choices, ControlArguments &arguments)
{
    const auto place = static_cast<int>(choices.indexOf(text));
    if (place < 0)
        arguments.refuse();
    return place;
}

/// "end=none size=1 times=3 text=abc def": what is behind text= or hex= is taken as it stands.
chat::Outgoing outgoingOf(ControlArguments &arguments)
{
    static const QStringList keys = {QStringLiteral("end"),  QStringLiteral("encoding"),
                                     QStringLiteral("size"), QStringLiteral("times"),
                                     QStringLiteral("text"), QStringLiteral("hex")};
    static const QStringList ends = {QStringLiteral("none"), QStringLiteral("lf"),
                                     QStringLiteral("crlf")};
    static const QStringList encodings = {QStringLiteral("utf-8"), QStringLiteral("gb18030")};
    chat::Outgoing outgoing;
    for (;;) {
        const auto [key, value] = arguments.pair(keys);
        if (key == keys[0])
            outgoing.lineEnd = chat::LineEnd(placeOf(value, ends, arguments));
        else if (key == keys[1])
            outgoing.encoding = chat::Encoding(placeOf(value, encodings, arguments));
        else if (key == keys[2])
            outgoing.writeSize = numberOf(value, 0, 1 << 20, arguments);
        else if (key == keys[3])
            outgoing.times = numberOf(value, 1, chat::Outgoing::mostTimes, arguments);
        else {
            outgoing.hex = key == keys[5];
            outgoing.text = value + arguments.tail();
            return outgoing;
        }
    }
}

} // namespace

void addWritingVerbs(const ControlTarget &target, const SendOutgoing &send)
{
    addVerb(target, "send TEXT", [send](ControlArguments &arguments) {
        return std::optional(send(0, {.text = arguments.rest()}));
    });
    if (target.numbered) {
        addVerb(target, "send-to # TEXT",
                [send](ControlArguments &arguments) -> std::optional<Answer> {
                    const session::SocketId to = arguments.socket();
                    const QString text = arguments.rest();
                    if (!arguments.isComplete())
                        return std::nullopt;
                    return send(to, {.text = text});
                });
    }
    addVerb(target,
            "write # [end=none|lf|crlf] [encoding=utf-8|gb18030] [size=BYTES] [times=COUNT] "
            "text=TEXT|hex=DIGITS",
            [send](ControlArguments &arguments) -> std::optional<Answer> {
                const session::SocketId to = arguments.socket();
                const chat::Outgoing outgoing = outgoingOf(arguments);
                if (!arguments.isComplete())
                    return std::nullopt;
                return send(to, outgoing);
            });
}

} // namespace panels
