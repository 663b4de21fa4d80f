// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/reader.h"

#include "lesson/readerparts.h"

#include <QFile>

#include <sys/stat.h>

namespace lesson {

namespace {

constexpr int mostActors = 8;

ReadError tooLarge()
{
    return {{}, said(QT_TRANSLATE_NOOP("lesson", "The file is larger than 1 MiB."))};
}

/// A device or a pipe could go on for ever, or never begin.
bool isRegular(const QString &file)
{
    if (file.startsWith(QLatin1Char(':')))
        return true; // in the resources
    struct stat status = {};
    return ::stat(QFile::encodeName(file).constData(), &status) != 0 || S_ISREG(status.st_mode);
}

} // namespace

QString ReadError::text(const QString &file) const
{
    return QStringLiteral("%1:%2:%3: %4")
        .arg(file, QString::number(place.line), QString::number(place.column), sentence);
}

std::variant<Lesson, ReadError> readLesson(const QByteArray &json, const ReadOptions &options)
{
    if (json.size() > largestFile)
        return tooLarge();
    const auto parsed = parsedJson(json);
    if (const auto *error = std::get_if<ReadError>(&parsed))
        return *error;
    Reading reading(options);
    Lesson lesson = reading.lessonOf(std::get<JsonNode>(parsed));
    if (reading.error())
        return *reading.error();
    return lesson;
}

std::variant<Lesson, ReadError> readLessonFile(const QString &file, const ReadOptions &options)
{
    if (!isRegular(file))
        return ReadError{{},
                         said(QT_TRANSLATE_NOOP("lesson", "This is no file that can be read."))};
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return ReadError{{}, opened.errorString()};
    const QByteArray json = opened.read(largestFile + 1);
    if (opened.error() != QFileDevice::NoError)
        return ReadError{{}, opened.errorString()};
    return readLesson(json, options);
}

Lesson Reading::lessonOf(const JsonNode &root)
{
    Members members(*this, root);
    const JsonNode &version = members.need("sockscope-lesson");
    if (!m_error && (version.kind != JsonNode::Kind::Number || version.number != 1))
        refuse(version.place, said(QT_TRANSLATE_NOOP("lesson", "This program reads version 1 of "
                                                               "lessons.")));
    m_lesson.id = nameOf(members.need("id"));
    m_lesson.title = wordsOf(members.need("title"));
    m_lesson.about = wordsOf(members.need("about"));
    readActors(members.need("actors"));
    readSteps(members.need("steps"), false);
    m_lesson.remember = wordsOf(members.need("remember"));
    members.finish(said(QT_TRANSLATE_NOOP("lesson", "a lesson")));
    return m_lesson;
}

void Reading::readActors(const JsonNode &node)
{
    for (const JsonNode &item : listOf(node, 1, mostActors)) {
        Members members(*this, item);
        const JsonNode &name = members.need("name");
        const Actor actor = {nameOf(name),
                             choiceOf(members.need("program"),
                                      {QStringLiteral("server"), QStringLiteral("client")}) ==
                                     QLatin1StringView("server")
                                 ? Program::Server
                                 : Program::Client};
        if (m_lesson.actor(actor.name))
            refuse(
                name.place,
                said(QT_TRANSLATE_NOOP("lesson", "%1 stands here twice.")).arg(quoted(actor.name)));
        members.finish(said(QT_TRANSLATE_NOOP("lesson", "an actor")));
        m_lesson.actors.append(actor);
    }
}

} // namespace lesson
