// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/controlwrites.h"

#include "chat/outgoing.h"

namespace panels {

namespace {

QString named(const char *name)
{
    return QString::fromLatin1(name);
}

/// The item of a choice whose words depend on the language.
QString item(qsizetype number)
{
    return QStringLiteral("#%1").arg(number);
}

/// What the fields below the line are to say; they count only while they are shown.
struct Wish
{
    QString text;
    bool hex = false;
    qsizetype lineEnd = 1; ///< LF
    qsizetype encoding = 0;
    QString size = QStringLiteral("0");
    QString times = QStringLiteral("1");

    bool isPlain() const { return *this == Wish{text}; }
    friend bool operator==(const Wish &, const Wish &) = default;
};

ControlPlace placeOf(const Wish &wish, session::SocketId to)
{
    ControlPlace place = {.elements = {named("chatSend")}, .receiver = to};
    if (!wish.isPlain())
        place.fields.append({named("chatMore"), named("on")});
    place.fields += {{named("chatHex"), item(wish.hex ? 1 : 0)},
                     {named("chatLineEnd"), item(wish.lineEnd)},
                     {named("chatEncoding"), item(wish.encoding)},
                     {named("chatWriteSize"), wish.size},
                     {named("chatTimes"), wish.times},
                     {named("chatInput"), wish.text}};
    return place;
}

} // namespace

std::optional<ControlPlace> placeOfSend(ControlArguments &arguments, bool)
{
    return placeOf({arguments.rest()}, 0);
}

std::optional<ControlPlace> placeOfSendTo(ControlArguments &arguments, bool)
{
    const session::SocketId to = arguments.socket();
    return placeOf({arguments.rest()}, to);
}

/// As any other client does: by a line.
std::optional<ControlPlace> placeOfName(ControlArguments &arguments, bool)
{
    return placeOf({QStringLiteral("/nick ") + arguments.rest()}, 0);
}

std::optional<ControlPlace> placeOfWrite(ControlArguments &arguments, bool)
{
    const QStringList keys = {named("end"),   named("encoding"), named("size"),
                              named("times"), named("text"),     named("hex")};
    const session::SocketId to = arguments.socket();
    Wish wish;
    while (!arguments.atEnd()) {
        const auto [key, value] = arguments.pair(keys);
        if (key == keys[0])
            wish.lineEnd = QStringList{named("none"), named("lf"), named("crlf")}.indexOf(value);
        else if (key == keys[1])
            wish.encoding = value == QLatin1StringView("gb18030") ? 1 : 0;
        else if (key == keys[2])
            wish.size = value;
        else if (key == keys[3])
            wish.times = value;
        else {
            wish.hex = key == keys[5];
            wish.text = value + arguments.tail();
        }
    }
    return placeOf(wish, to);
}

std::optional<ControlPlace> placeOfFilling(ControlArguments &arguments, bool)
{
    const session::SocketId to = arguments.socket();
    return ControlPlace{.elements = {named("chatFill")},
                        .fields = {{named("chatMore"), named("on")}},
                        .receiver = to};
}

} // namespace panels
