// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One of the two real programs, with a window that nobody sees and settings that are
// thrown away, told what to do over its standard input (--control).

#include "kernel/loopback.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <grp.h>
#include <unistd.h>

namespace program {

constexpr int patience = 30'000; ///< ms; only a failing test waits so long

/// Of the build tree, or the very file where @p name is a path.
inline QString path(const QString &name)
{
    return name.startsWith(u'/') ? name : QStringLiteral(SOCKSCOPE_BINARY_DIR "/bin/") + name;
}

/// No display, no home directory, none of this test's own settings.
inline QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    for (const char *name : {"QT_NO_GLIB", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(name))
            environment.insert(QLatin1StringView(name), qEnvironmentVariable(name));
    }
    return environment;
}

/// An ordinary user, for tests that root runs.
constexpr uid_t nobody = 65534;

class Program : public QProcess
{
public:
    /// @p arguments beside --control and --config.
    explicit Program(const QString &name, const QStringList &arguments = {})
        : Program(name, arguments, {})
    {
    }
    /// Run by @p user, who needs no home directory.
    Program(const QString &name, uid_t user)
    {
        become(user);
        launch(name, {}, {});
    }
    /// With this as the settings file; on an X display (":7") if one is named.
    Program(const QString &name, const QStringList &arguments, const QByteArray &settings,
            const QString &display = {})
    {
        launch(name, arguments, settings, display);
    }
    ~Program() override
    {
        if (state() == NotRunning)
            return;
        ::kill(pid(), SIGKILL);
        waitForFinished();
    }

    pid_t pid() const { return static_cast<pid_t>(processId()); }
    QString settingsFile() const { return m_folder.filePath(QStringLiteral("settings.ini")); }

    /// What it answers to @p verb: "ok", "ok TEXT" or "failed TEXT".
    QString ask(const QString &verb)
    {
        write(verb.toUtf8() + '\n');
        while (!canReadLine() && waitForReadyRead(patience)) {
        }
        return QString::fromUtf8(readLine()).remove(u'\n');
    }
    QString ask(const char *verb) { return ask(QString::fromUtf8(verb)); }
    /// Whether its window and its control channel are there.
    bool isUp() { return ask("help").startsWith(QLatin1StringView("ok ")); }
    /// The lines of `netstat -anp | grep PORT` as its window copies them, sorted.
    QStringList table()
    {
        QStringList lines = ask("table").mid(3).split(u'\t', Qt::SkipEmptyParts);
        lines.sort();
        return lines;
    }
    bool endedWith(int code) const
    {
        return state() == NotRunning && exitStatus() == NormalExit && exitCode() == code;
    }

private:
    void launch(const QString &name, const QStringList &arguments, const QByteArray &settings,
                const QString &display = {})
    {
        if (!settings.isEmpty()) {
            QFile file(settingsFile());
            if (file.open(QIODevice::WriteOnly))
                file.write(settings);
        }
        QProcessEnvironment environment = bareEnvironment();
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"),
                           display.isEmpty() ? QStringLiteral("offscreen") : QStringLiteral("xcb"));
        environment.insert(QStringLiteral("DISPLAY"), display);
        setProcessEnvironment(environment);
        start(path(name),
              QStringList{QStringLiteral("--control"), QStringLiteral("--config"), settingsFile(),
                          QStringLiteral("--lang"), QStringLiteral("en")} +
                  arguments);
    }

    // Called before exec(2), where only plain system calls are allowed.
    void become(uid_t user)
    {
        if (user == ::getuid())
            return;
        [[maybe_unused]] const int given =
            ::chown(QFile::encodeName(m_folder.path()).constData(), user, user);
        setChildProcessModifier([user] {
            const bool done =
                ::setgroups(0, nullptr) == 0 && ::setgid(user) == 0 && ::setuid(user) == 0;
            if (!done)
                ::_exit(127);
        });
    }

    QTemporaryDir m_folder;
};

class Server : public Program
{
public:
    using Program::Program;
    Server()
        : Program(QStringLiteral("gui-server"))
    {
    }
    /// Listens on a port that the kernel's table has in no other row, and returns it; 0 where
    /// that was refused. Another process may take it before: then it is another.
    std::uint16_t listen()
    {
        for (int attempt = 0; attempt < 10; ++attempt) {
            const auto port = loopback::make(posix::SocketAddress::loopback(AF_INET, 0)).port();
            if (ask(QStringLiteral("start 127.0.0.1:%1").arg(port)).startsWith(u"ok "))
                return port;
        }
        return 0;
    }
    /// Rows that its process owns: the listener, and each connection that it accepted.
    qsizetype ownRows()
    {
        return table().filter(QStringLiteral(" %1/gui-server").arg(pid())).size();
    }
};

class Client : public Program
{
public:
    using Program::Program;
    Client()
        : Program(QStringLiteral("gui-client"))
    {
    }
    QString connectTo(std::uint16_t port)
    {
        return ask(QStringLiteral("connect 127.0.0.1:%1").arg(port));
    }
};

} // namespace program
