// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/runfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace lesson {

namespace {

// The names of the format.
constexpr auto formatKey = QLatin1StringView("sockscope-run");
constexpr auto lessonKey = QLatin1StringView("lesson");
constexpr auto studentKey = QLatin1StringView("student");
constexpr auto begunKey = QLatin1StringView("begun");
constexpr auto stepsKey = QLatin1StringView("steps");
constexpr auto allStepsKey = QLatin1StringView("all-steps");
constexpr auto answersKey = QLatin1StringView("answers");
constexpr auto sessionsKey = QLatin1StringView("sessions");
constexpr auto questionKey = QLatin1StringView("question");
constexpr auto chosenKey = QLatin1StringView("chosen");
constexpr auto rightKey = QLatin1StringView("right");

constexpr int version = 1;
constexpr int mostSteps = 10'000;
constexpr int mostAnswers = 1000;
constexpr int mostChoices = 6;
constexpr int mostSessions = 8;
constexpr qsizetype longestStudent = 200; ///< characters

QJsonObject object(const Run::Answered &answered)
{
    return {
        {questionKey, answered.question}, {chosenKey, answered.chosen}, {rightKey, answered.right}};
}

QByteArray document(const Run &run)
{
    QJsonArray answers;
    for (const Run::Answered &answered : run.answers)
        answers.append(object(answered));
    QJsonObject sessions;
    for (auto session = run.sessions.cbegin(); session != run.sessions.cend(); ++session)
        sessions.insert(session.key(), QString::fromUtf8(session.value()));
    const QJsonObject all = {{formatKey, version},
                             {lessonKey, run.lesson},
                             {studentKey, run.student.left(longestStudent)},
                             {begunKey, run.begun.toUTC().toString(Qt::ISODateWithMs)},
                             {stepsKey, run.steps},
                             {allStepsKey, run.allSteps},
                             {answersKey, answers},
                             {sessionsKey, sessions}};
    return QJsonDocument(all).toJson();
}

/// Reads the members of one object; the first that is wrong is remembered, by its name.
class Members
{
public:
    explicit Members(const QJsonObject &object)
        : m_object(object)
    {
    }

    QString text(QLatin1StringView key, qsizetype longest)
    {
        const QJsonValue value = take(key);
        if (!value.isString() || value.toString().size() > longest)
            refuse(key);
        return value.toString();
    }
    QString name(QLatin1StringView key)
    {
        const QString value = text(key, 40);
        if (!isName(value))
            refuse(key);
        return value;
    }
    int number(QLatin1StringView key, int least, int most)
    {
        const QJsonValue value = take(key);
        const double number = value.toDouble(least - 1.0);
        if (!value.isDouble() || number != value.toInt(least - 1) || number < least ||
            number > most)
            refuse(key);
        return value.toInt();
    }
    QDateTime time(QLatin1StringView key)
    {
        const QString written = text(key, 40);
        const QDateTime time = QDateTime::fromString(written, Qt::ISODateWithMs);
        if (!time.isValid() || time.timeSpec() != Qt::UTC)
            refuse(key);
        return time;
    }
    QJsonArray list(QLatin1StringView key, int most)
    {
        const QJsonValue value = take(key);
        if (!value.isArray() || value.toArray().size() > most)
            refuse(key);
        return value.toArray();
    }
    QJsonObject map(QLatin1StringView key, int most)
    {
        const QJsonValue value = take(key);
        if (!value.isObject() || value.toObject().size() > most)
            refuse(key);
        return value.toObject();
    }
    void refuse(const QString &key)
    {
        if (m_wrong.isEmpty())
            m_wrong = key;
    }
    /// Empty: all were as they should be, and none is left.
    QString wrong() const
    {
        return m_wrong.isEmpty() && !m_object.isEmpty() ? m_object.constBegin().key() : m_wrong;
    }

private:
    QJsonValue take(QLatin1StringView key) { return m_object.take(key); }

    QJsonObject m_object;
    QString m_wrong;
};

QList<Run::Answered> answersIn(Members &members)
{
    QList<Run::Answered> answers;
    const QJsonArray list = members.list(answersKey, mostAnswers);
    for (const QJsonValue entry : list) {
        Members answer(entry.toObject());
        answers.append({answer.name(questionKey), answer.number(chosenKey, -1, mostChoices - 1),
                        answer.number(rightKey, -1, mostChoices - 1)});
        if (!answer.wrong().isEmpty())
            members.refuse(answersKey + QLatin1StringView(", ") + answer.wrong());
    }
    for (qsizetype place = 0; place < answers.size(); ++place) {
        const auto same = [&](const auto &other) {
            return other.question == answers[place].question;
        };
        if (std::any_of(answers.cbegin(), answers.cbegin() + place, same))
            members.refuse(answersKey);
    }
    return answers;
}

QMap<QString, QByteArray> sessionsIn(Members &members)
{
    QMap<QString, QByteArray> sessions;
    const QJsonObject map = members.map(sessionsKey, mostSessions);
    for (auto session = map.constBegin(); session != map.constEnd(); ++session) {
        if (!isName(session.key()) || !session.value().isString())
            members.refuse(sessionsKey);
        sessions[session.key()] = session.value().toString().toUtf8();
    }
    return sessions;
}

RunProblem problem(const QString &sentence)
{
    return {sentence};
}

RunProblem tooLarge()
{
    return problem(QCoreApplication::translate("lesson", "The file is too large for a run."));
}

std::variant<Run, RunProblem> runOf(const QJsonObject &object)
{
    if (object.value(formatKey).toDouble() > version) {
        return problem(QCoreApplication::translate(
            "lesson", "The run was saved by a newer version of this program."));
    }
    Members members(object);
    members.number(formatKey, version, version);
    Run run;
    run.lesson = members.name(lessonKey);
    run.student = members.text(studentKey, longestStudent);
    run.begun = members.time(begunKey);
    run.allSteps = members.number(allStepsKey, 0, mostSteps);
    run.steps = members.number(stepsKey, 0, run.allSteps);
    run.answers = answersIn(members);
    run.sessions = sessionsIn(members);
    if (!members.wrong().isEmpty()) {
        return problem(QCoreApplication::translate(
                           "lesson", "The file is damaged: \"%1\" is not as a run has it.")
                           .arg(members.wrong().left(40)));
    }
    return run;
}

} // namespace

QByteArray written(const Run &run)
{
    QByteArray bytes = document(run);
    for (Run rest = run; bytes.size() > mostRunBytes && !rest.sessions.isEmpty();) {
        rest.sessions.erase(std::max_element(
            rest.sessions.begin(), rest.sessions.end(),
            [](const QByteArray &a, const QByteArray &b) { return a.size() < b.size(); }));
        bytes = document(rest);
    }
    return bytes;
}

std::variant<Run, RunProblem> readRun(const QByteArray &json)
{
    if (json.size() > mostRunBytes)
        return tooLarge();
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject() || !document.object().contains(formatKey)) {
        return problem(QCoreApplication::translate("lesson", "The file is not a student's run."));
    }
    return runOf(document.object());
}

std::variant<Run, RunProblem> readRunFile(const QString &name)
{
    QFile file(name);
    if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly))
        return problem(QCoreApplication::translate("lesson", "The file cannot be read."));
    const QByteArray bytes = file.read(mostRunBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return problem(file.errorString());
    return readRun(bytes);
}

QString saveRun(const Run &run, const QString &name)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    file.write(written(run));
    return file.commit() ? QString() : file.errorString();
}

} // namespace lesson
