// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/recordcast.h"

#include "panels/lessonplaces.h"

namespace panels {

RecordCast::RecordCast(MakeStage makeStage, QObject *parent)
    : QObject(parent)
    , m_makeStage(std::move(makeStage))
{
}

RecordCast::~RecordCast()
{
    for (const auto &[actor, stage] : m_stages)
        stage->close(); // all of them at once; then each is waited for
}

void RecordCast::add(const lesson::Actor &actor)
{
    const auto stage = m_stages.emplace(actor.name, m_makeStage()).first->second.get();
    m_actors.append(actor);
    connect(stage, &lesson::Stage::said, this, &RecordCast::said);
    connect(stage, &lesson::Stage::ready, this, [this, name = actor.name] { welcome(name); });
    connect(stage, &lesson::Stage::failed, this,
            [this](const QString &name, const QString &sentence) {
                const bool wasUp = m_up.remove(name);
                m_actors.removeIf([&name](const lesson::Actor &one) { return one.name == name; });
                Q_EMIT lost(name, sentence, wasUp);
            });
    stage->open({actor});
}

void RecordCast::tell(const QString &actor, const QString &line,
                      const std::function<void(const lesson::Reply &)> &reply)
{
    const auto found = m_stages.find(actor);
    if (found == m_stages.end())
        return;
    found->second->tell(actor, line, [reply](const lesson::Reply &answer) {
        if (reply)
            reply(answer);
    });
}

void RecordCast::welcome(const QString &actor)
{
    m_up.insert(actor);
    look(actor);
    place();
    tell(actor, QStringLiteral("report on"),
         [this, actor](const lesson::Reply &) { Q_EMIT up(actor); });
}

void RecordCast::setRoom(const QRect &room)
{
    if (m_room == room)
        return;
    m_room = room;
    place();
}

void RecordCast::setLooks(const QString &language, const QString &theme)
{
    m_language = language;
    m_theme = theme;
    for (const QString &actor : std::as_const(m_up))
        look(actor);
}

void RecordCast::look(const QString &actor)
{
    tell(actor, QStringLiteral("lang ") + m_language);
    tell(actor, QStringLiteral("theme ") + m_theme);
}

void RecordCast::place()
{
    if (m_actors.isEmpty())
        return;
    const auto places = lessonPlaces(m_actors, m_room);
    for (auto one = places.cbegin(); one != places.cend(); ++one) {
        if (m_up.contains(one.key()))
            tell(one.key(), QStringLiteral("place %1 %2 %3 %4")
                                .arg(one->x())
                                .arg(one->y())
                                .arg(one->width())
                                .arg(one->height()));
    }
}

} // namespace panels
