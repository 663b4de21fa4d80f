// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A lesson of a few steps, the real program with its window, and what a class sees there.

#include "interop/display.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lessonplay {

using program::Program;

inline QJsonObject words(const char *text)
{
    return {{QStringLiteral("en"), QString::fromLatin1(text)},
            {QStringLiteral("zh_CN"), QString::fromLatin1(text)}};
}

inline QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

inline QJsonObject saying(const char *text, QJsonObject step)
{
    step.insert(QStringLiteral("say"), words(text));
    return step;
}

inline QJsonObject choice(const char *text, const char *expectation)
{
    return {{QStringLiteral("text"), words(text)}, {QStringLiteral("expect"), object(expectation)}};
}

inline QJsonObject question()
{
    const QJsonArray then = {object(R"({"do": "shutdown", "by": "client", "how": "WR"})"),
                             object(R"({"expect": "row", "by": "client", "state": "FIN_WAIT2"})")};
    return {{QStringLiteral("ask"), QStringLiteral("half")},
            {QStringLiteral("text"), words("What will stand there?")},
            {QStringLiteral("choices"),
             QJsonArray{
                 choice("FIN_WAIT2", R"({"expect": "row", "by": "client", "state": "FIN_WAIT2"})"),
                 choice("nothing", R"({"expect": "rows", "by": "client", "states": []})")}},
            {QStringLiteral("then"), then},
            {QStringLiteral("because"), words("Half of it is closed.")}};
}

/// On a port that nobody has: several such lessons may be played at once.
inline QJsonObject atFreePort(QJsonObject step)
{
    static const auto port = loopback::make(posix::SocketAddress::loopback(AF_INET, 0)).port();
    step.insert(QStringLiteral("port"), int(port));
    return step;
}

/// A lesson of a few steps, with @p more behind them.
inline QByteArray lessonWith(const QJsonArray &more)
{
    QJsonArray steps = {
        saying("It listens.",
               atFreePort(object(R"({"do": "start", "by": "server", "address": "127.0.0.1"})"))),
        saying("It connects.",
               atFreePort(object(R"({"do": "connect", "by": "client", "host": "127.0.0.1"})"))),
        object(R"({"expect": "row", "by": "client", "state": "ESTABLISHED"})")};
    for (const QJsonValue &step : more)
        steps.append(step);
    const QJsonArray actors = {object(R"({"name": "server", "program": "server"})"),
                               object(R"({"name": "client", "program": "client"})")};
    const QJsonObject lesson = {{QStringLiteral("sockscope-lesson"), 1},
                                {QStringLiteral("id"), QStringLiteral("tried")},
                                {QStringLiteral("title"), words("Tried")},
                                {QStringLiteral("about"), words("About it.")},
                                {QStringLiteral("actors"), actors},
                                {QStringLiteral("steps"), steps},
                                {QStringLiteral("remember"), words("Remember this.")}};
    return QJsonDocument(lesson).toJson();
}

/// Of the process: what it has started and what still runs.
inline QList<pid_t> childrenOf(pid_t pid)
{
    QFile file(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    QList<pid_t> children;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &child : file.readAll().split(' ')) {
            if (child.toInt() > 0)
                children.append(child.toInt());
        }
    }
    return children;
}

inline bool isAlive(pid_t pid)
{
    return QFile::exists(QStringLiteral("/proc/%1").arg(pid));
}

inline pid_t actorOf(const QList<pid_t> &children, const char *name)
{
    for (const pid_t child : children) {
        QFile command(QStringLiteral("/proc/%1/cmdline").arg(child));
        if (command.open(QIODevice::ReadOnly) && command.readAll().split('\0')[0].endsWith(name))
            return child;
    }
    return 0;
}

/// The program with a lesson's window, and what a class sees there.
class Play
{
public:
    explicit Play(const QByteArray &json, const char *name = "gui-server",
                  const QString &display = {})
    {
        QFile file(m_folder.filePath(QStringLiteral("lesson.json")));
        if (file.open(QIODevice::WriteOnly))
            file.write(json);
        file.close();
        // Nobody watches: nothing is pointed at.
        m_program = std::make_unique<Program>(
            QString::fromLatin1(name), QStringList{QStringLiteral("--lesson"), file.fileName()},
            QByteArray("[lesson]\npoints=false\n"), display);
    }
    Program &program() { return *m_program; }
    QString field(const char *name)
    {
        return m_program->ask(QStringLiteral("field ") + QLatin1StringView(name)).mid(3);
    }
    QString said() { return field("lessonCaption"); }
    bool press(const char *name)
    {
        return m_program->ask(QStringLiteral("press ") + QLatin1StringView(name)) ==
               QLatin1StringView("ok");
    }
    QList<pid_t> children() { return childrenOf(m_program->pid()); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
};

} // namespace lessonplay
