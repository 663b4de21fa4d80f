// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// How one writes a relay and an echo with Qt's own sockets: QTcpServer, and a QTcpSocket for
// each peer, one write() for each line and receiver.
//     bench_qtcpsocket echo|relay

#include "memory.h"

#include <QCoreApplication>
#include <QHash>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>

#include <cstdio>

#include <sys/resource.h>
#include <unistd.h>

namespace {

class Server : public QTcpServer
{
public:
    explicit Server(bool echo)
        : m_echo(echo)
    {
        setListenBacklogSize(4096);
        connect(this, &QTcpServer::newConnection, this, &Server::welcome);
        connect(&m_commands, &QSocketNotifier::activated, this, &Server::obey);
    }

    void start()
    {
        listen(QHostAddress::LocalHost, 0);
        std::printf("port %d\n", serverPort());
        std::fflush(stdout);
    }

private:
    void welcome()
    {
        while (QTcpSocket *peer = nextPendingConnection()) {
            m_peers.insert(peer, "peer " + QByteArray::number(++m_names) + ": ");
            connect(peer, &QTcpSocket::readyRead, this, [this, peer] { take(peer); });
            connect(peer, &QTcpSocket::disconnected, this, [this, peer] {
                m_peers.remove(peer);
                peer->deleteLater();
            });
        }
    }

    void take(QTcpSocket *peer)
    {
        if (m_echo) {
            peer->write(peer->readAll());
            return;
        }
        while (peer->canReadLine()) {
            const QByteArray line = m_peers.value(peer) + peer->readLine();
            for (auto to = m_peers.keyBegin(); to != m_peers.keyEnd(); ++to) {
                if (*to != peer)
                    (*to)->write(line);
            }
        }
    }

    void obey()
    {
        char command[256] = {};
        if (read(STDIN_FILENO, command, sizeof command - 1) <= 0)
            return QCoreApplication::exit();
        const bool memory = QByteArrayView(command).startsWith("memory");
        std::printf("%zu\n", memory ? bench::bytesInUse() : std::size_t(m_peers.size()));
        std::fflush(stdout);
    }

    bool m_echo;
    int m_names = 0;
    QHash<QTcpSocket *, QByteArray> m_peers;
    QSocketNotifier m_commands{STDIN_FILENO, QSocketNotifier::Read};
};

} // namespace

int main(int argc, char **argv)
{
    rlimit limit = {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    QCoreApplication application(argc, argv);
    Server server(argc > 1 && qstrcmp(argv[1], "echo") == 0);
    server.start();
    return QCoreApplication::exec();
}
