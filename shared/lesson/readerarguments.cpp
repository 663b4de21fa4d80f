// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What stands behind a verb or a kind, each of its own form.

#include "lesson/readerparts.h"

#include "chat/outgoing.h"
#include "explain/topic.h"
#include "net/endpoint.h"
#include "net/socketoption.h"

#include <QJsonArray>

#include <cstring>

namespace lesson {

namespace {

bool isErrno(const QString &name)
{
    constexpr int last = 133; // EHWPOISON, the last of Linux
    for (int error = 1; error <= last; ++error) {
        const char *known = strerrorname_np(error);
        if (known && name == QLatin1StringView(known))
            return true;
    }
    return false;
}

bool isTopic(const QString &text)
{
    const auto topic = explain::topicOf(text);
    return topic && !explain::article(*topic).title.isEmpty();
}

bool isMulticast(const posix::SocketAddress &address)
{
    const auto *bytes = static_cast<const unsigned char *>(address.bytes());
    return address.family() == AF_INET ? (bytes[0] & 0xf0U) == 0xe0U : bytes[0] == 0xffU;
}

bool transfers(const QString &call)
{
    return call == QLatin1StringView("read") || call == QLatin1StringView("write") ||
           call == QLatin1StringView("writev");
}

} // namespace

Arguments Reading::argumentsOf(Members &members, const Verb &verb, const Actor &actor)
{
    Arguments arguments;
    const JsonNode *peer = nullptr;
    if (verb.ofPeer() && actor.program == Program::Server)
        peer = &members.need("peer");
    else if (verb.ofPeer() && members.has("peer"))
        refuse(members.take("peer")->place,
               said(QT_TRANSLATE_NOOP("lesson", "A client has only one socket: \"peer\" is left "
                                                "out.")));
    if (peer)
        arguments.insert(QStringLiteral("peer"), numberOf(*peer, verb.leastPeer, mostPeers));
    for (const Argument &argument : verb.arguments) {
        const JsonNode *node =
            argument.needed ? &members.need(argument.name) : members.take(argument.name);
        if (m_error)
            break;
        if (node)
            arguments.insert(QLatin1StringView(argument.name),
                             valueOf(*node, argument, actor, arguments));
    }
    checkCounts(members.place(), verb, arguments);
    return arguments;
}

void Reading::checkCounts(const Place &place, const Verb &verb, const Arguments &arguments)
{
    if (verb.needsAny && arguments.size() == (arguments.contains(QStringLiteral("peer")) ? 1 : 0))
        refuse(place, said(QT_TRANSLATE_NOOP("lesson", "Nothing is expected of it.")));
    if (!verb.isEither)
        return;
    const auto one = QLatin1StringView(verb.arguments[verb.arguments.size() - 2].name);
    const auto other = QLatin1StringView(verb.arguments.constLast().name);
    if (arguments.contains(one) == arguments.contains(other))
        refuse(place, said(QT_TRANSLATE_NOOP("lesson", "It takes either %1 or %2."))
                          .arg(quoted(one), quoted(other)));
}

QJsonValue Reading::valueOf(const JsonNode &node, const Argument &argument, const Actor &actor,
                            const Arguments &before)
{
    QString wrong;
    QString text;
    switch (argument.form) {
    case Form::Word:
        return choiceOf(node, argument.choices);
    case Form::Panel:
        return choiceOf(node, panelNames(actor.program) + QStringList{QStringLiteral("infoPanel")});
    case Form::Number:
        return numberOf(node, argument.least, argument.most);
    case Form::Port:
        return numberOf(node, argument.least, 65535);
    case Form::Flag:
        if (node.kind != JsonNode::Kind::Bool)
            refuse(node.place,
                   said(QT_TRANSLATE_NOOP("lesson", "Here true or false is to stand.")));
        return node.truth;
    case Form::Words: {
        QJsonArray words;
        for (const JsonNode &item : listOf(node, 0, 100))
            words.append(choiceOf(item, argument.choices));
        return words;
    }
    case Form::Text:
    case Form::Address:
    case Form::Host:
        text = lineOf(node);
        if (argument.form != Form::Text && !m_error)
            checkAddress(node, argument.form, actor);
        break;
    case Form::Hex:
        text = lineOf(node);
        if (!chat::bytesOf({.text = text, .hex = true}))
            refuse(node.place, said(QT_TRANSLATE_NOOP("lesson", "%1 is no hex digits, two a byte."))
                                   .arg(quoted(text)));
        break;
    case Form::OptionValue:
        return optionValueOf(node, before.value(QStringLiteral("name")).toString());
    case Form::Topic:
        text = textOf(node);
        if (!isTopic(text))
            refuse(
                node.place,
                said(QT_TRANSLATE_NOOP("lesson", "The program explains no %1.")).arg(quoted(text)));
        break;
    case Form::Fault:
        text = textOf(node);
        checkFault(node, before);
        break;
    case Form::Errno:
    case Form::ErrnoOrNone:
        text = textOf(node);
        if (!isErrno(text) && (argument.form == Form::Errno || text != QLatin1StringView("0")))
            refuse(node.place,
                   said(QT_TRANSLATE_NOOP("lesson", "There is no errno %1.")).arg(quoted(text)));
        break;
    }
    return text;
}

void Reading::checkFault(const JsonNode &node, const Arguments &before)
{
    const bool oneByte = node.text == QLatin1StringView("one-byte");
    if (!oneByte && !isErrno(node.text))
        refuse(node.place,
               said(QT_TRANSLATE_NOOP("lesson", "%1 is neither an errno nor \"one-byte\"."))
                   .arg(quoted(node.text)));
    else if (oneByte && !transfers(before.value(QStringLiteral("call")).toString()))
        refuse(node.place, said(QT_TRANSLATE_NOOP("lesson", "Only read, write and writev can "
                                                            "transfer one byte.")));
}

QJsonValue Reading::optionValueOf(const JsonNode &node, const QString &option)
{
    const net::SocketOption *known = net::socketOption(option);
    const QString text = lineOf(node);
    if (known && !net::parseOptionValue(*known, text))
        refuse(
            node.place,
            said(QT_TRANSLATE_NOOP("lesson", "%1 is no value of %2.")).arg(quoted(text), option));
    return text;
}

void Reading::checkAddress(const JsonNode &node, Form form, const Actor &actor)
{
    const QString &text = node.text;
    const auto address = posix::SocketAddress::parse(text.toStdString(), 0);
    const bool isHost = form == Form::Host;
    if (isHost && (text == QLatin1StringView("localhost") ||
                   (m_options.otherHosts && net::checkHost(text) == net::InputError::None)))
        return;
    if (!address)
        refuse(node.place,
               said(QT_TRANSLATE_NOOP("lesson", "%1 is no numeric address.")).arg(quoted(text)));
    else if (text.contains(QLatin1Char(' ')))
        refuse(node.place,
               said(QT_TRANSLATE_NOOP("lesson", "%1 is no numeric address.")).arg(quoted(text)));
    else if (m_options.otherHosts || address->unmapped().isLoopback())
        return;
    else if (!isHost || !isMulticast(address->unmapped()))
        refuse(node.place, said(QT_TRANSLATE_NOOP("lesson", "%1 is not on this machine alone. A "
                                                            "lesson stays on loopback."))
                               .arg(quoted(text)));
    else if (m_datagrams.contains(actor.name))
        refuse(node.place,
               said(QT_TRANSLATE_NOOP("lesson", "Only TCP refuses a multicast address; "
                                                "this actor has made a datagram socket.")));
}

} // namespace lesson
