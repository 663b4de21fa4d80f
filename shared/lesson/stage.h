// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Where a lesson is played: its actors by name, each told what to do by a line of its control
// channel. The real one starts a process for each (processstage.h); a test may have another.

#include "lesson/lesson.h"

#include <QObject>

#include <functional>

namespace lesson {

/// As the control channel answered: "ok TEXT" or "failed TEXT".
struct Reply
{
    bool ok = true;
    QString text;
};

class Stage : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Brings the actors up, afresh where there were some before; then ready() or failed().
    virtual void open(const QList<Actor> &actors) = 0;
    /// Ends the actors. Those lines that have no answer yet never get one.
    virtual void close() = 0;
    /// Lines to one actor are answered in their order, those to several at the same time.
    virtual void tell(const QString &actor, const QString &line,
                      std::function<void(const Reply &)> reply) = 0;
    /// 0: it has none.
    virtual qint64 pid(const QString &actor) const = 0;

Q_SIGNALS:
    void ready();
    /// An actor could not be brought up, or is gone though nobody told it to go: a sentence.
    void failed(const QString &actor, const QString &sentence);
    /// A line that is no answer: what a person did in this window; see recorder.h.
    void said(const QString &actor, const QString &line);
};

} // namespace lesson
