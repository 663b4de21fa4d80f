// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Makes the handouts of several lessons in several languages, play after play, each on a stage of
// its own. What
// one lesson fails at does not keep the others from being played, unless nothing can be written.

#include "lesson/figurerun.h"

#include <memory>

namespace lesson {

class CourseRun : public QObject
{
    Q_OBJECT

public:
    struct Order
    {
        /// By where each was read from.
        QList<std::pair<QString, Lesson>> lessons;
        std::optional<Course> course; ///< then each has a folder of its id, and there is an index
        QDir folder;
        QStringList languages;
        QStringList themes;
        std::function<void(const QString &language)> speak;
        std::function<std::unique_ptr<Stage>()> makeStage;
    };

    explicit CourseRun(Order order, QObject *parent = nullptr);
    ~CourseRun() override;

    void start();

Q_SIGNALS:
    /// As each lesson goes, and the index: 0 and its pages' paths, or what went wrong.
    void told(int code, const QString &text);
    /// The first code that was not 0.
    void finished(int code);

private:
    void playNext();
    void hear(int code, const QString &text);
    void end();
    QString writeIndex(const QString &language) const;

    const Order m_order;
    qsizetype m_place = 0; ///< of the next play: each lesson has one for each language
    int m_code = 0;
    QList<Lesson> m_done; ///< in some language
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<FigureRun> m_run;
};

} // namespace lesson
