// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A second process with sockets of its own: the test program once more, started with
// --child. It does what its standard input says, one word a line, and answers with the
// port of the socket in question.

#include "loopback.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <iostream>
#include <string>

namespace child {

inline int run()
{
    loopback::Socket listener;
    loopback::Socket connection;
    const auto answer = [](const loopback::Socket &socket) {
        std::cout << socket.port() << std::endl;
    };
    std::string word;
    int port = 0;
    while (std::cin >> word) {
        if (word == "listen") {
            listener = loopback::listenHere();
            answer(listener);
        } else if (word == "accept") {
            connection = loopback::acceptFrom(listener);
            answer(connection);
        } else if (word == "connect" && std::cin >> port) {
            connection = loopback::connectTo(
                posix::SocketAddress::loopback(AF_INET, static_cast<std::uint16_t>(port)));
            answer(connection);
        }
    }
    return 0; // the end closes what is open, as any program's end does
}

/// Runs the tests of @p Test, or, with --child, the other process of them.
template <typename Test>
int main(int argc, char **argv)
{
    if (argc == 2 && std::string(argv[1]) == "--child")
        return run();
    [[maybe_unused]] const QCoreApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

class Process
{
public:
    /// @p program: another name for this program, as argv[0].
    explicit Process(const QString &program = QCoreApplication::applicationFilePath(),
                     const QString &folder = {})
    {
        if (!folder.isEmpty())
            m_process.setWorkingDirectory(folder);
        m_process.start(program, {QStringLiteral("--child")});
        m_process.waitForStarted();
    }
    ~Process() { end(); }

    std::uint16_t tell(const QByteArray &words)
    {
        m_process.write(words + '\n');
        while (!m_process.canReadLine() && m_process.waitForReadyRead(10'000)) {
        }
        return m_process.readLine().trimmed().toUShort();
    }
    void end()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    int pid() const { return static_cast<int>(m_process.processId()); }

private:
    QProcess m_process;
};

} // namespace child
