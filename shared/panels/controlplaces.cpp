// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/controlplaces.h"

#include "net/endpoint.h"
#include "panels/controlarguments.h"
#include "panels/controlwrites.h"

#include <QHash>

#include <functional>

namespace panels {

namespace {

using Fields = QList<std::pair<QString, QString>>;

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

/// A verb whose words are typed into one field after the other, or into none.
struct Plain
{
    QList<const char *> elements;
    const char *panel = "";
    QList<const char *> fields{};
};

/// Beside those below; what changes something as soon as it is chosen is only pointed at.
const QHash<QString, Plain> &plainVerbs()
{
    static const QHash<QString, Plain> verbs = {
        {text("socket"), {{"socketButton"}, "stepsPanel", {"socketDomain", "socketType"}}},
        {text("bind"), {{"bindButton"}, "stepsPanel", {"bindAddress", "bindPort"}}},
        {text("listen"), {{"listenButton"}, "stepsPanel", {"listenBacklog"}}},
        {text("stop"), {{"stopListening"}}},
        {text("close-all"), {{"closeAll"}}},
        {text("accept"), {{"acceptButton"}, "stepsPanel"}},
        {text("accept-mode"), {{"acceptMode"}, "stepsPanel"}},
        {text("cancel"), {{"cancelConnect"}}},
        {text("room"), {{"menu:roomMenu"}}},
        {text("tidy-up"), {{"menu:roomMenu"}}},
        {text("peer-limit"), {{"menu:roomMenu"}}},
        {text("line-limit"), {{"menu:roomMenu"}}},
        {text("layout"), {{"menu:viewMenu"}}},
        {text("zoom"), {{"menu:viewMenu"}}},
        {text("theme"), {{"themeSwitch", "menu:viewMenu"}}},
        {text("lang"), {{"languageSwitch", "menu:viewMenu"}}},
        {text("explain"), {{"menu:helpMenu"}}},
        {text("picture"), {{"pictureMenuButton", "menu:pictureMenu"}}},
        {text("open"), {{"newWindowButton", "menu:newWindowMenu"}}},
        {text("history"), {{"historyButton"}}},
        {text("moment"), {{"historySlider", "historyButton"}}},
        {text("live"), {{"historySlider", "historyButton"}}},
        {text("save-session"), {{"menu:sessionMenu"}}},
        {text("open-session"), {{"menu:sessionMenu"}}},
        {text("quit"), {{"serverWindow", "clientWindow"}}},
    };
    return verbs;
}

/// Of the chosen connection.
const QHash<QString, const char *> &connectionVerbs()
{
    static const QHash<QString, const char *> verbs = {
        {text("close"), "closeFin"},
        {text("reset"), "closeReset"},
        {text("pause"), "pauseReading"},
        {text("resume"), "pauseReading"},
        {text("read"), "readOnce"},
        {text("read-size"), "connectionMore"},
        {text("dup"), "connectionMore"},
        {text("close-dup"), "connectionMore"},
        {text("close-unread"), "connectionMore"},
    };
    return verbs;
}

ControlPlace placeOf(const Plain &plain, ControlArguments &arguments)
{
    ControlPlace place;
    for (const char *element : plain.elements)
        place.elements.append(text(element));
    place.panel = text(plain.panel);
    for (const char *field : plain.fields) {
        if (!arguments.atEnd())
            place.fields.append({text(field), arguments.word()});
    }
    return place;
}

/// A server's listener has a row of buttons of its own: the last step.
ControlPlace ofConnection(const char *button, ControlArguments &arguments, bool numbered)
{
    const session::SocketId id = arguments.socket();
    if (numbered && id == 0)
        return {.elements = {text("closeButton")}, .panel = text("stepsPanel")};
    return {.elements = {text(button)}, .socket = id};
}

std::optional<ControlPlace> ofShutdown(ControlArguments &arguments, bool)
{
    const session::SocketId id = arguments.socket();
    const int how = arguments.choice({text("RD"), text("WR"), text("RDWR")});
    const QStringList buttons = {text("shutRd"), text("shutWr"), text("shutRdwr")};
    return ControlPlace{.elements = {buttons.at(how)}, .socket = id};
}

Fields hostAndPort(const QString &target, const char *host, const char *port)
{
    const auto parts = net::splitHostPort(target);
    return parts ? Fields{{text(host), parts->host}, {text(port), parts->port}} : Fields();
}

std::optional<ControlPlace> ofStart(ControlArguments &arguments, bool)
{
    Fields fields = hostAndPort(arguments.rest(), "bindAddress", "bindPort");
    if (fields.isEmpty())
        return std::nullopt;
    const bool six = fields.constFirst().second.contains(QLatin1Char(':'));
    fields.prepend({text("socketDomain"), six ? text("AF_INET6") : text("AF_INET")});
    return ControlPlace{
        .elements = {text("startListening")}, .panel = text("stepsPanel"), .fields = fields};
}

std::optional<ControlPlace> ofConnect(const char *button, ControlArguments &arguments)
{
    return ControlPlace{.elements = {text(button)},
                        .panel = text("stepsPanel"),
                        .fields = hostAndPort(arguments.rest(), "connectHost", "connectPort")};
}

std::optional<ControlPlace> ofConnectNow(ControlArguments &arguments, bool)
{
    return ofConnect("connectNow", arguments);
}

std::optional<ControlPlace> ofConnectStep(ControlArguments &arguments, bool)
{
    return ofConnect("connectButton", arguments);
}

/// The two that are ticked before bind() stand among the steps.
std::optional<ControlPlace> ofOption(ControlArguments &arguments, bool)
{
    const session::SocketId id = arguments.socket();
    const QString name = arguments.word();
    const QString value = arguments.rest();
    if (id == 0 && name == QLatin1StringView("SO_REUSEADDR"))
        return ControlPlace{.elements = {text("reuseAddressBox")}, .panel = text("stepsPanel")};
    if (id == 0 && name == QLatin1StringView("SO_REUSEPORT"))
        return ControlPlace{.elements = {text("reusePortBox")}, .panel = text("stepsPanel")};
    return ControlPlace{.elements = {QStringLiteral("option_%1_set").arg(name)},
                        .panel = text("optionsPanel"),
                        .fields = {{QStringLiteral("option_%1_field").arg(name), value}},
                        .socket = id};
}

std::optional<ControlPlace> ofFault(ControlArguments &arguments, bool)
{
    const QString call = arguments.word();
    const QString result = arguments.word();
    const bool every = arguments.word() == QLatin1StringView("every");
    return ControlPlace{
        .elements = {text("faultSet")},
        .panel = text("faultsPanel"),
        .fields = {{text("faultCall"), call},
                   {text("faultResult"),
                    result == QLatin1StringView("one-byte") ? text("#0") : result},
                   {every ? text("faultEvery") : text("faultNext"), text("on")}},
    };
}

std::optional<ControlPlace> ofClearFaults(ControlArguments &arguments, bool)
{
    QStringList elements = {text("faultsClearAll"), text("faultsNone"), text("faultsPanel")};
    if (!arguments.atEnd())
        elements.prepend(QStringLiteral("faultClear_") + arguments.word());
    return ControlPlace{.elements = elements, .panel = text("faultsPanel")};
}

std::optional<ControlPlace> ofChoose(ControlArguments &arguments, bool numbered)
{
    const session::SocketId id = arguments.socket();
    if (numbered && id != 0)
        return ControlPlace{.elements = {QStringLiteral("peer:%1").arg(id), text("peersPanel")}};
    return ControlPlace{.elements = {numbered ? text("row:LISTEN") : text("tcpTable")},
                        .panel = text("tablePanel")};
}

std::optional<ControlPlace> ofShow(ControlArguments &arguments, bool)
{
    const QString panel = arguments.word();
    return ControlPlace{.elements = {QStringLiteral("tab:") + panel, text("menu:viewMenu")}};
}

/// "press NAME", "field NAME TEXT"
std::optional<ControlPlace> ofNamed(ControlArguments &arguments, bool)
{
    return ControlPlace{.elements = {arguments.word()}};
}

using Finder = std::optional<ControlPlace> (*)(ControlArguments &arguments, bool numbered);

const QHash<QString, Finder> &otherVerbs()
{
    static const QHash<QString, Finder> verbs = {
        {text("start"), ofStart},
        {text("connect"), ofConnectNow},
        {text("connect-step"), ofConnectStep},
        {text("shutdown"), ofShutdown},
        {text("option"), ofOption},
        {text("fault"), ofFault},
        {text("clear-faults"), ofClearFaults},
        {text("choose"), ofChoose},
        {text("show"), ofShow},
        {text("press"), ofNamed},
        {text("field"), ofNamed},
        {text("send"), placeOfSend},
        {text("send-to"), placeOfSendTo},
        {text("name"), placeOfName},
        {text("write"), placeOfWrite},
        {text("fill"), placeOfFilling},
        {text("stop-filling"), placeOfFilling},
    };
    return verbs;
}

} // namespace

std::optional<ControlPlace> controlPlaceOf(const QString &line, bool numbered)
{
    const QString verb = line.section(QLatin1Char(' '), 0, 0);
    ControlArguments arguments(line.section(QLatin1Char(' '), 1), numbered);
    if (const auto plain = plainVerbs().constFind(verb); plain != plainVerbs().constEnd())
        return placeOf(*plain, arguments);
    if (const char *button = connectionVerbs().value(verb))
        return ofConnection(button, arguments, numbered);
    if (const Finder find = otherVerbs().value(verb))
        return find(arguments, numbered);
    return std::nullopt;
}

} // namespace panels
