// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/courserun.h"

#include "session/launchoptions.h"

#include <QSaveFile>

namespace lesson {

CourseRun::CourseRun(Order order, QObject *parent)
    : QObject(parent)
    , m_order(std::move(order))
{
}

CourseRun::~CourseRun() = default;

void CourseRun::start()
{
    playNext();
}

void CourseRun::playNext()
{
    m_run.reset();
    m_stage.reset();
    const qsizetype languages = m_order.languages.size();
    if (m_place >= m_order.lessons.size() * languages)
        return end();
    const auto &[file, lesson] = m_order.lessons[m_place / languages];
    const QString &language = m_order.languages[m_place++ % languages];
    FigureRun::Order order{file, m_order.folder, language, m_order.themes, m_order.speak};
    if (m_order.course)
        order.folder.setPath(m_order.folder.filePath(lesson.id));
    m_stage = m_order.makeStage();
    m_run = std::make_unique<FigureRun>(*m_stage, lesson, order);
    connect(m_run.get(), &FigureRun::finished, this, &CourseRun::hear, Qt::QueuedConnection);
    m_run->start();
}

void CourseRun::hear(int code, const QString &text)
{
    m_code = m_code == session::ExitFine ? code : m_code;
    const Lesson &lesson = m_order.lessons[(m_place - 1) / m_order.languages.size()].second;
    if (code == session::ExitFine && !m_done.contains(lesson))
        m_done.append(lesson);
    Q_EMIT told(code, text);
    if (code == session::ExitExportFailed)
        m_place = m_order.lessons.size() * m_order.languages.size();
    playNext();
}

void CourseRun::end()
{
    for (const QString &language : m_order.languages) {
        if (!m_order.course || m_code == session::ExitExportFailed)
            break;
        const QString error = writeIndex(language);
        const bool fine = error.isEmpty();
        Q_EMIT told(fine ? session::ExitFine : session::ExitExportFailed,
                    fine ? m_order.folder.filePath(indexFile(language)) + QLatin1Char('\n')
                         : error);
        m_code = fine ? m_code : int(session::ExitExportFailed);
    }
    Q_EMIT finished(m_code);
}

QString CourseRun::writeIndex(const QString &language) const
{
    const QByteArray page = courseIndex(*m_order.course, m_done, language).toUtf8();
    return writtenWhole(m_order.folder.absoluteFilePath(indexFile(language)), page);
}

} // namespace lesson
