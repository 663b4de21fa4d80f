// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The lines that do an act, or await what is expected, on a window's control channel.

#include "lesson/verbs.h"

#include <QJsonArray>

namespace lesson {

namespace {

QString yesNo(bool yes)
{
    return yes ? QStringLiteral("yes") : QStringLiteral("no");
}

QString wordOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

int portFor(const QJsonValue &value, const PortOf &portOf)
{
    const int said = value.toInt();
    return said != 0 && portOf ? portOf(said) : said;
}

/// "127.0.0.1:9999", "[::1]:9999"
QString target(const QString &host, int port)
{
    const bool bare = host.contains(QLatin1Char(':')) && !host.startsWith(QLatin1Char('['));
    return QString(bare ? QStringLiteral("[%1]") : QStringLiteral("%1")).arg(host) +
           QLatin1Char(':') + QString::number(port);
}

/// "write", or "write 2"
QStringList head(const QString &name, const Arguments &arguments, bool numbered)
{
    QStringList parts = {name};
    if (numbered)
        parts.append(wordOf(arguments.value(QStringLiteral("peer"))));
    return parts;
}

QStringList positional(const Act &act, const Verb &verb, const PortOf &portOf)
{
    QStringList parts;
    for (const Argument &argument : verb.arguments) {
        const QJsonValue value = act.arguments.value(QLatin1StringView(argument.name));
        if (argument.form == Form::Port)
            parts.append(QString::number(portFor(value, portOf)));
        else if (!value.isUndefined())
            parts.append(wordOf(value));
    }
    return parts;
}

/// "end=none text=abc": what is written stands at the end, as it is.
QStringList keyed(const Act &act, const Verb &verb)
{
    QStringList parts;
    for (const Argument &argument : verb.arguments) {
        const auto value = act.arguments.constFind(QLatin1StringView(argument.name));
        if (value != act.arguments.cend())
            parts.append(QLatin1StringView(argument.name) + QLatin1Char('=') + wordOf(*value));
    }
    return parts;
}

/// The type of a socket stands behind its domain.
QStringList ofSocket(const Act &act)
{
    const QString domain = act.arguments.value(QStringLiteral("domain")).toString();
    const QString type = act.arguments.value(QStringLiteral("type")).toString();
    if (type.isEmpty())
        return domain.isEmpty() ? QStringList() : QStringList{domain};
    return {domain.isEmpty() ? QStringLiteral("AF_INET") : domain, type};
}

/// "state", "recv-queue-at-least" as the channel's facts are named: "state=", "recvq>=".
QString condition(const char *name)
{
    QString key = QString::fromLatin1(name);
    const bool atLeast = key.endsWith(QLatin1StringView("-at-least"));
    if (atLeast)
        key.chop(int(sizeof("-at-least")) - 1);
    key.replace(QLatin1StringView("-queue"), QLatin1StringView("q"));
    key.remove(QLatin1Char('-'));
    return key + (atLeast ? QLatin1StringView(">=") : QLatin1StringView("="));
}

/// What is wanted of these, as the channel's conditions.
QStringList conditions(const Arguments &wanted, const QList<Argument> &arguments)
{
    QStringList parts;
    for (const Argument &argument : arguments) {
        const auto value = wanted.constFind(QLatin1StringView(argument.name));
        if (value != wanted.cend())
            parts.append(condition(argument.name) +
                         (value->isBool() ? yesNo(value->toBool()) : wordOf(*value)));
    }
    return parts;
}

/// What is wanted of these, in their order, as it is.
QStringList plain(const Arguments &wanted, const QList<Argument> &arguments)
{
    QStringList parts;
    for (const Argument &argument : arguments) {
        const QJsonValue value = wanted.value(QLatin1StringView(argument.name));
        for (const QJsonValue element : value.toArray())
            parts.append(element.toString());
        if (!value.isArray() && !value.isUndefined())
            parts.append(wordOf(value));
    }
    return parts;
}

/// How many of the arguments of a kind are no conditions.
qsizetype plainCount(const Verb &kind)
{
    const auto name = QLatin1StringView(kind.name);
    if (name == QLatin1StringView("socket"))
        return 0;
    return name == QLatin1StringView("row") || name == QLatin1StringView("ended")
               ? 1
               : kind.arguments.size();
}

/// "await-row": of a kind.
QString awaiting(const QString &kind)
{
    if (kind == QLatin1StringView("rows"))
        return QStringLiteral("await");
    if (kind == QLatin1StringView("socket"))
        return QStringLiteral("await-facts");
    if (kind == QLatin1StringView("received"))
        return QStringLiteral("await-message");
    if (kind == QLatin1StringView("ended"))
        return QStringLiteral("await-ending");
    return QLatin1StringView("await-") + kind;
}

} // namespace

QString channelLine(const Act &act, Program program, const PortOf &portOf)
{
    const Verb *known = verb(act.verb);
    if (!known)
        return act.verb;
    QStringList parts =
        head(act.verb, act.arguments, known->ofPeer() && program == Program::Server);
    const auto has = [known](Form form) {
        return !known->arguments.isEmpty() && known->arguments.constFirst().form == form;
    };
    if (act.verb == QLatin1StringView("socket"))
        parts += ofSocket(act);
    else if (act.verb == QLatin1StringView("write"))
        parts += keyed(act, *known);
    else if (act.verb == QLatin1StringView("start") || has(Form::Host))
        parts += target(act.arguments.value(QLatin1StringView(known->arguments[0].name)).toString(),
                        portFor(act.arguments.value(QStringLiteral("port")), portOf));
    else
        parts += positional(act, *known, portOf);
    return parts.join(QLatin1Char(' '));
}

QString channelLine(const Expectation &expectation, Program program, const PortOf &)
{
    const Verb *kind = lesson::expectation(expectation.kind);
    if (!kind)
        return awaiting(expectation.kind);
    QStringList parts = head(awaiting(expectation.kind), expectation.wanted,
                             kind->ofPeer() && program == Program::Server);
    const qsizetype count = plainCount(*kind);
    parts += plain(expectation.wanted, kind->arguments.first(count));
    parts += conditions(expectation.wanted, kind->arguments.mid(count));
    return parts.join(QLatin1Char(' '));
}

} // namespace lesson
