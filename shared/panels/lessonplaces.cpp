// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lessonplaces.h"

#include <QPointer>

#include <algorithm>
#include <memory>

namespace panels {

using lesson::Actor;
using lesson::Program;

namespace {

constexpr int lowestStrip = 180;
constexpr int highestStrip = 280;
constexpr int lowestWindow = 440; ///< a window of less shows too little
constexpr int wideWindow = 1150;  ///< px: from here on there is room for large text
constexpr int titleBar = 34;      ///< px of a window behind that are to be seen

QRect shifted(const QRect &place, int by)
{
    return place.adjusted(0, by, 0, 0);
}

/// Behind each other; the last one lowest.
void addCascade(QMap<QString, QRect> &places, const QStringList &names, const QRect &side)
{
    const int step = std::min(titleBar, side.height() / 2 / std::max(1, int(names.size())));
    for (int i = 0; i < int(names.size()); ++i)
        places.insert(names[i], shifted(side, i * step));
}

} // namespace

LessonRoom lessonRoom(const QRect &screen)
{
    const int height = std::min(std::clamp(screen.height() * 24 / 100, lowestStrip, highestStrip),
                                screen.height());
    const int top = screen.bottom() + 1 - height;
    const QRect strip(screen.left(), top, screen.width(), height);
    const QRect above(screen.topLeft(), QSize(screen.width(), top - screen.top()));
    return {strip, above.height() < lowestWindow ? screen : above};
}

QMap<QString, QRect> lessonPlaces(const QList<Actor> &actors, const QRect &room)
{
    QStringList left;
    QStringList right;
    for (const Actor &actor : actors)
        (actor.program == Program::Server ? left : right).append(actor.name);
    if (actors.size() == 1)
        return {{actors.first().name, room}};
    if (left.isEmpty())
        left.append(right.takeFirst());
    else if (right.isEmpty())
        right = left.mid(1);
    left = left.mid(0, actors.size() - right.size());
    QMap<QString, QRect> places;
    const int half = room.width() / 2;
    addCascade(places, left, QRect(room.topLeft(), QSize(half, room.height())));
    addCascade(places, right,
               QRect(room.topLeft() + QPoint(half, 0), QSize(room.width() - half, room.height())));
    return places;
}

LessonPlaces::LessonPlaces(lesson::Stage &stage, const QList<Actor> &actors, QObject *parent)
    : QObject(parent)
    , m_stage(stage)
    , m_actors(actors)
{
    connect(&m_stage, &lesson::Stage::ready, this, [this] {
        m_up = true;
        m_lost.clear();
        m_front.clear();
        look();
        tellParts();
        place();
    });
    connect(&m_stage, &lesson::Stage::failed, this,
            [this](const QString &, const QString &sentence) { m_lost = sentence; });
}

void LessonPlaces::tell(const QString &actor, const QString &line,
                        const std::function<void()> &done)
{
    const QPointer<LessonPlaces> self(this);
    m_stage.tell(actor, line, [self, done](const lesson::Reply &) {
        if (self)
            done();
    });
}

void LessonPlaces::setRoom(const QRect &room)
{
    if (room == m_room)
        return;
    m_room = room;
    if (m_up)
        place();
}

void LessonPlaces::setLooks(const Looks &looks)
{
    m_looks = looks;
    if (m_up)
        look();
}

// Of several servers, or clients, a class has to know who is who.
void LessonPlaces::tellParts()
{
    for (const Actor &actor : m_actors) {
        const auto isAlike = [&actor](const Actor &one) {
            return one.program == actor.program;
        };
        if (std::count_if(m_actors.cbegin(), m_actors.cend(), isAlike) > 1)
            tell(actor.name, QStringLiteral("part ") + actor.name);
    }
}

void LessonPlaces::place()
{
    const auto places = lessonPlaces(m_actors, m_room);
    const auto left = std::make_shared<qsizetype>(places.size());
    for (auto one = places.cbegin(); one != places.cend(); ++one) {
        if (one.value().width() >= wideWindow)
            tell(one.key(), QStringLiteral("layout lecture"));
        place(one.key(), one.value(), [this, left] {
            if (--*left == 0)
                Q_EMIT placed();
        });
    }
}

// Twice: a window that has just come up may not know its frame yet.
void LessonPlaces::place(const QString &actor, const QRect &place,
                         const std::function<void()> &done)
{
    const QString line = QStringLiteral("place %1 %2 %3 %4")
                             .arg(place.x())
                             .arg(place.y())
                             .arg(place.width())
                             .arg(place.height());
    tell(actor, line, [this, actor, line, done] { tell(actor, line, done); });
}

void LessonPlaces::look()
{
    for (const Actor &actor : m_actors) {
        if (!m_looks.language.isEmpty())
            tell(actor.name, QStringLiteral("lang ") + m_looks.language);
        if (!m_looks.theme.isEmpty())
            tell(actor.name, QStringLiteral("theme ") + m_looks.theme);
        if (m_looks.zoom != 100)
            tell(actor.name, QStringLiteral("zoom %1").arg(m_looks.zoom));
    }
}

void LessonPlaces::raise(const QString &actor)
{
    if (actor == m_front || m_actors.size() < 3)
        return;
    m_front = actor;
    tell(actor, QStringLiteral("raise"), [this] { Q_EMIT placed(); });
}

} // namespace panels
