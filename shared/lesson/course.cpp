// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/course.h"

#include "lesson/json.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lesson {

namespace {

Words wordsOf(const QJsonValue &value)
{
    return {value[QLatin1StringView("en")].toString(),
            value[QLatin1StringView("zh_CN")].toString()};
}

bool isComplete(const Words &words)
{
    return !words.en.isEmpty() && !words.zh.isEmpty();
}

std::optional<Course::Part> partOf(const QJsonValue &value)
{
    Course::Part part{wordsOf(value[QLatin1StringView("title")]), {}};
    for (const QJsonValue &lesson : value[QLatin1StringView("lessons")].toArray())
        part.lessons.append(lesson.toString());
    const bool named =
        !part.lessons.isEmpty() && std::all_of(part.lessons.cbegin(), part.lessons.cend(), &isName);
    return named && isComplete(part.title) ? std::optional(part) : std::nullopt;
}

} // namespace

QStringList Course::lessons() const
{
    QStringList ids;
    for (const Part &part : parts)
        ids += part.lessons;
    return ids;
}

std::optional<Course> readCourse(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Course course{wordsOf(object.value(QLatin1StringView("title"))),
                  wordsOf(object.value(QLatin1StringView("about"))),
                  {}};
    if (object.value(QLatin1StringView("sockscope-course")).toInt() != 1)
        return std::nullopt;
    for (const QJsonValue &value : object.value(QLatin1StringView("parts")).toArray()) {
        const auto part = partOf(value);
        if (!part)
            return std::nullopt;
        course.parts.append(*part);
    }
    const bool complete = isComplete(course.title) && isComplete(course.about);
    return complete && !course.parts.isEmpty() ? std::optional(course) : std::nullopt;
}

Course shippedCourse()
{
    QFile file(QStringLiteral(":/lessons/course.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return readCourse(file.readAll()).value_or(Course());
}

QString lessonFile(const QString &nameOrFile)
{
    const QString shipped = QStringLiteral(":/lessons/%1.json").arg(nameOrFile);
    if (isName(nameOrFile) && shippedCourse().lessons().contains(nameOrFile))
        return shipped;
    return QFile::exists(nameOrFile) ? nameOrFile : QString();
}

std::variant<Lesson, QString> namedLesson(const QString &nameOrFile, const ReadOptions &options)
{
    const QString file = lessonFile(nameOrFile);
    if (file.isEmpty()) {
        return said(QT_TRANSLATE_NOOP("lesson", "There is no lesson and no file %1. "
                                                "The lessons are: %2"))
            .arg(quoted(nameOrFile), shippedCourse().lessons().join(QLatin1Char(' ')));
    }
    auto read = readLessonFile(file, options);
    if (const auto *error = std::get_if<ReadError>(&read))
        return error->text(file);
    return std::get<Lesson>(std::move(read));
}

} // namespace lesson
