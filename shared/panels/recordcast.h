// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Those in whose windows a lesson is recorded: each on a stage of its own, so that one more can
// join at any time. They report what is done in them, stand above the record window, and end
// with it.

#include "lesson/stage.h"

#include <QMap>
#include <QRect>
#include <QSet>

#include <map>
#include <memory>

namespace panels {

class RecordCast : public QObject
{
    Q_OBJECT

public:
    using MakeStage = std::function<std::unique_ptr<lesson::Stage>()>;

    explicit RecordCast(MakeStage makeStage, QObject *parent = nullptr);
    ~RecordCast() override;

    void add(const lesson::Actor &actor);
    void setRoom(const QRect &room);
    /// All of them, also those that come later.
    void setLooks(const QString &language, const QString &theme);
    bool isUp(const QString &actor) const { return m_up.contains(actor); }
    void tell(const QString &actor, const QString &line,
              const std::function<void(const lesson::Reply &)> &reply = {});

Q_SIGNALS:
    void up(const QString &actor);
    void said(const QString &actor, const QString &line);
    /// Its window is closed, or did not come up: then @p wasUp is false.
    void lost(const QString &actor, const QString &sentence, bool wasUp);

private:
    void welcome(const QString &actor);
    void place();
    void look(const QString &actor);

    const MakeStage m_makeStage;
    std::map<QString, std::unique_ptr<lesson::Stage>> m_stages;
    QList<lesson::Actor> m_actors;
    QSet<QString> m_up;
    QRect m_room;
    QString m_language;
    QString m_theme;
};

} // namespace panels
