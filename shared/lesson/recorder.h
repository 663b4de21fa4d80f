// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Makes a lesson of what a person clicks in windows that report it (see panels/controlreport.h):
// an Act for each deed, and what was then seen as expectations that are offered. What a file
// needs beside that (names, a sentence in the other language) is made up where it is missing.

#include "lesson/lesson.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>

#include <functional>

namespace lesson {

class Recorder : public QObject
{
    Q_OBJECT

public:
    struct Item
    {
        Step step;
        bool taken = true; ///< stands in the lesson
        QString of{};      ///< of an offered expectation: what it is a sight of; else empty
        bool offered() const { return !of.isEmpty(); }

        friend bool operator==(const Item &, const Item &) = default;
    };
    using Clock = std::function<qint64()>; ///< ms

    explicit Recorder(const Clock &clock = {}, QObject *parent = nullptr);

    // From the windows
    /// A line that is no answer.
    void hear(const QString &actor, const QString &line);
    /// Its window was closed.
    void lose(const QString &actor);

    // What stands there so far
    const QList<Actor> &actors() const { return m_actors; }
    /// "server", "client", "client-2" …; returns its name.
    QString addActor(Program program);
    const QList<Item> &items() const { return m_items; }
    const Words &title() const { return m_title; }
    const Words &remember() const { return m_remember; }
    /// Something was recorded or edited that setSaved() does not know.
    bool isUnsaved() const { return m_unsaved; }

    // What a person does to it; an index that is not there does nothing
    void setTitle(const Words &title);
    void setRemember(const Words &remember);
    void setTaken(qsizetype item, bool taken);
    void setSay(qsizetype item, const Words &say);
    /// With a question goes its answer, and the other way round.
    void remove(qsizetype item);
    void move(qsizetype from, qsizetype to);
    void insert(qsizetype place, const Step &step);
    void setSaved() { m_unsaved = false; }

    /// That no figure, and no question, has yet: @p wish as a name, perhaps with a number.
    QString freeName(const QString &wish) const;
    Lesson lesson() const;

Q_SIGNALS:
    /// An item came, went, moved or is different.
    void changed();

private:
    void hearDeed(const QString &actor, const QJsonObject &object);
    void hearRefusal(const QString &actor, const QJsonObject &object);
    void hearSight(const QString &actor, const QJsonObject &object);
    void append(const Item &item);
    void touch();
    qsizetype lastAct() const;
    bool isMerged(const Act &act);
    Item *sameSight(const Item &sight, qsizetype from);

    const Clock m_clock;
    QElapsedTimer m_timer;
    QList<Actor> m_actors;
    QList<Item> m_items;
    Words m_title;
    Words m_remember;
    std::optional<qint64> m_actedAt{};
    bool m_unsaved = false;
};

/// @p words with the other language's sentence where one is missing; @p instead where both are.
Words inBoth(const Words &words, const Words &instead = {});
/// "What is TIME_WAIT?" as "what-is-time-wait"; @p instead where nothing of it can be in a name.
QString nameFrom(const QString &text, const QString &instead);

} // namespace lesson
