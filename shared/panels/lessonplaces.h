// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Where the windows of a lesson stand: the lesson's own in a strip at the bottom of the screen,
// the actors' above it, servers on the left and clients on the right. Computed by pure
// functions; LessonPlaces tells the actors, each time that they come up.

#include "lesson/stage.h"

#include <QMap>
#include <QRect>

namespace panels {

struct LessonRoom
{
    QRect strip;   ///< of the lesson's window, with its frame; px of the screen
    QRect windows; ///< for the actors'; on a small screen the strip stands over it
};

/// @p screen: what the desktop leaves of it.
LessonRoom lessonRoom(const QRect &screen);
/// By the actor's name. Of several on one side each shows its title bar.
QMap<QString, QRect> lessonPlaces(const QList<lesson::Actor> &actors, const QRect &room);

class LessonPlaces : public QObject
{
    Q_OBJECT

public:
    /// How the actors' windows look; an empty word: as they like.
    struct Looks
    {
        QString language;
        QString theme;
        int zoom = 100; ///< percent
    };

    /// @p stage must outlive it.
    LessonPlaces(lesson::Stage &stage, const QList<lesson::Actor> &actors,
                 QObject *parent = nullptr);

    void setRoom(const QRect &room);
    void setLooks(const Looks &looks);
    /// In front of what stands in the same place.
    void raise(const QString &actor);
    /// Why an actor is gone since they came up last; empty: none is.
    const QString &lost() const { return m_lost; }

Q_SIGNALS:
    /// All stand where they are to stand; the last one that moved may cover what was in front.
    void placed();

private:
    void tellParts();
    void place();
    void place(const QString &actor, const QRect &place, const std::function<void()> &done);
    void look();
    void tell(
        const QString &actor, const QString &line, const std::function<void()> &done = [] {});

    lesson::Stage &m_stage;
    const QList<lesson::Actor> m_actors;
    QRect m_room;
    Looks m_looks;
    QString m_front;
    QString m_lost;
    bool m_up = false;
};

} // namespace panels
