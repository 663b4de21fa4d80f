// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/recorder.h"

#include "lesson/verbs.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace lesson {

namespace {

constexpr qint64 soon = 5'000;  ///< ms after an act: what is seen then follows from it
constexpr double longest = 120; ///< seconds that an expectation may take

/// All but what is no argument.
Arguments argumentsIn(const QJsonObject &object, const QStringList &others)
{
    Arguments arguments;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!others.contains(member.key()))
            arguments.insert(member.key(), member.value());
    }
    return arguments;
}

bool isOneLine(const QString &text)
{
    return text.size() <= mostText && std::none_of(text.cbegin(), text.cend(), [](QChar unit) {
               return unit.category() == QChar::Other_Control;
           });
}

/// What is typed or dragged: only where it comes to rest is meant.
bool isSetting(const QString &verb)
{
    static const QStringList settings = {
        QStringLiteral("read-size"),  QStringLiteral("name"),   QStringLiteral("accept-mode"),
        QStringLiteral("peer-limit"), QStringLiteral("room"),   QStringLiteral("tidy-up"),
        QStringLiteral("line-limit"), QStringLiteral("layout"),
    };
    return settings.contains(verb);
}

} // namespace

Recorder::Recorder(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock ? clock : [this] { return m_timer.elapsed(); })
{
    m_timer.start();
}

QString Recorder::addActor(Program program)
{
    const QString base =
        program == Program::Server ? QStringLiteral("server") : QStringLiteral("client");
    QString name = base;
    const auto isTaken = [this, &name] {
        return std::any_of(m_actors.cbegin(), m_actors.cend(),
                           [&name](const Actor &actor) { return actor.name == name; });
    };
    for (int number = 2; isTaken(); ++number)
        name = QStringLiteral("%1-%2").arg(base).arg(number);
    m_actors.append({name, program});
    return name;
}

void Recorder::hear(const QString &actor, const QString &line)
{
    const QString head = line.section(QLatin1Char(' '), 0, 0);
    const auto json = QJsonDocument::fromJson(line.section(QLatin1Char(' '), 1).toUtf8());
    if (!json.isObject())
        return;
    if (head == QLatin1StringView("did"))
        hearDeed(actor, json.object());
    else if (head == QLatin1StringView("refused"))
        hearRefusal(actor, json.object());
    else if (head == QLatin1StringView("saw"))
        hearSight(actor, json.object());
}

void Recorder::hearDeed(const QString &actor, const QJsonObject &object)
{
    const QString does = QStringLiteral("do");
    const QString fails = QStringLiteral("fails");
    Act act{actor, object.value(does).toString(), argumentsIn(object, {does, fails}),
            object.value(fails).toString()};
    if (!verb(act.verb))
        return;
    m_actedAt = m_clock();
    if (isMerged(act))
        return touch();
    Item item;
    item.step.what = std::move(act);
    append(item);
}

/// Whether it takes the place of the one before.
bool Recorder::isMerged(const Act &act)
{
    const qsizetype last = lastAct();
    if (last < 0 || !isSetting(act.verb))
        return false;
    auto &before = std::get<Act>(m_items[last].step.what);
    const QString peer = QStringLiteral("peer");
    const bool same = before.actor == act.actor && before.verb == act.verb &&
                      before.arguments.value(peer) == act.arguments.value(peer);
    if (same)
        before = act;
    return same;
}

void Recorder::hearRefusal(const QString &actor, const QJsonObject &object)
{
    for (qsizetype place = m_items.size() - 1; place >= 0; --place) {
        auto *act = std::get_if<Act>(&m_items[place].step.what);
        if (!act || act->actor != actor ||
            act->verb != object.value(QStringLiteral("do")).toString())
            continue;
        act->fails = object.value(QStringLiteral("fails")).toString();
        if (act->fails.isEmpty())
            m_items.removeAt(place);
        return touch();
    }
}

void Recorder::hearSight(const QString &actor, const QJsonObject &object)
{
    const QString kind = QStringLiteral("expect");
    const QString of = QStringLiteral("of");
    Expectation expected{actor, object.value(kind).toString(), argumentsIn(object, {kind, of})};
    const QString text = expected.wanted.value(QStringLiteral("text")).toString();
    if (!expectation(expected.kind) || !isOneLine(text))
        return;
    const qint64 since = m_actedAt ? m_clock() - *m_actedAt : 0;
    if (since > soon)
        expected.within = std::min(longest, std::ceil(2.0 * double(since) / 1000));
    Item item;
    item.taken = m_actedAt && since <= soon && expected.kind != QLatin1StringView("rows");
    item.of = object.value(of).toString(expected.kind);
    item.step.what = expected;
    Item *before = sameSight(item, lastAct() + 1);
    if (!before)
        return append(item);
    before->step.what = item.step.what;
    touch();
}

/// What was offered of the same, behind this place.
Recorder::Item *Recorder::sameSight(const Item &sight, qsizetype from)
{
    const auto &wanted = std::get<Expectation>(sight.step.what);
    for (qsizetype place = m_items.size() - 1; place >= from; --place) {
        const auto *other = std::get_if<Expectation>(&m_items[place].step.what);
        if (other && other->actor == wanted.actor && m_items[place].of == sight.of)
            return &m_items[place];
    }
    return nullptr;
}

void Recorder::lose(const QString &actor)
{
    Item item;
    item.step.what = Act{actor, QStringLiteral("quit"), {}, {}};
    m_actedAt = m_clock();
    append(item);
}

qsizetype Recorder::lastAct() const
{
    qsizetype place = m_items.size() - 1;
    while (place >= 0 && !std::holds_alternative<Act>(m_items[place].step.what))
        --place;
    return place;
}

void Recorder::append(const Item &item)
{
    m_items.append(item);
    touch();
}

void Recorder::touch()
{
    m_unsaved = true;
    Q_EMIT changed();
}

} // namespace lesson
