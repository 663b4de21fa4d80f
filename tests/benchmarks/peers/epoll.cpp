// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What a relay and an echo cost at the least: a bare epoll loop, one send(2) for each line and
// receiver, nothing logged, nothing shown. It writes the lines that the product writes.
//     bench_epoll echo|relay

#include "memory.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

struct Peer
{
    int fd = -1;
    std::string name;   // "peer 3: "
    std::string unread; // the beginning of a line
    std::string unsent; // what did not fit into the socket's buffer
    std::size_t place = 0;
};

class Server
{
public:
    explicit Server(bool echo)
        : m_echo(echo)
    {
    }
    void run();

private:
    void listen();
    void watch(int fd, std::uint32_t events, int how = EPOLL_CTL_ADD);
    void accept();
    void serve(Peer &peer, std::uint32_t events);
    void take(Peer &peer, const char *bytes, std::size_t count);
    void relay(Peer &from, const std::string &line);
    void send(Peer &to, const char *bytes, std::size_t count);
    void sendRest(Peer &peer);
    void forget(Peer &peer);
    void obey();

    bool m_echo;
    int m_epoll = epoll_create1(EPOLL_CLOEXEC);
    int m_listener = -1;
    int m_names = 0;
    std::unordered_map<int, Peer> m_peers;
    std::vector<Peer *> m_order;
};

void Server::listen()
{
    m_listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    bind(m_listener, reinterpret_cast<sockaddr *>(&address), size);
    ::listen(m_listener, 4096);
    getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    std::printf("port %d\n", ntohs(address.sin_port));
    std::fflush(stdout);
}

void Server::watch(int fd, std::uint32_t events, int how)
{
    epoll_event event = {};
    event.events = events;
    event.data.fd = fd;
    epoll_ctl(m_epoll, how, fd, &event);
}

void Server::accept()
{
    for (;;) {
        const int fd = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (fd < 0)
            return;
        Peer &peer = m_peers[fd];
        peer.fd = fd;
        peer.name = "peer " + std::to_string(++m_names) + ": ";
        peer.place = m_order.size();
        m_order.push_back(&peer);
        watch(fd, EPOLLIN);
    }
}

void Server::serve(Peer &peer, std::uint32_t events)
{
    if (events & EPOLLOUT)
        sendRest(peer);
    char buffer[65536];
    const ssize_t got = recv(peer.fd, buffer, sizeof buffer, 0);
    if (got > 0)
        take(peer, buffer, static_cast<std::size_t>(got));
    else if (got == 0 || errno != EAGAIN)
        forget(peer);
}

void Server::take(Peer &peer, const char *bytes, std::size_t count)
{
    if (m_echo)
        return send(peer, bytes, count);
    peer.unread.append(bytes, count);
    std::size_t begin = 0;
    for (;;) {
        const std::size_t end = peer.unread.find('\n', begin);
        if (end == std::string::npos)
            break;
        relay(peer, peer.name + peer.unread.substr(begin, end + 1 - begin));
        begin = end + 1;
    }
    peer.unread.erase(0, begin);
}

void Server::relay(Peer &from, const std::string &line)
{
    for (Peer *to : m_order) {
        if (to != &from)
            send(*to, line.data(), line.size());
    }
}

void Server::send(Peer &to, const char *bytes, std::size_t count)
{
    if (!to.unsent.empty()) {
        to.unsent.append(bytes, count);
        return;
    }
    const ssize_t sent = ::send(to.fd, bytes, count, MSG_NOSIGNAL | MSG_DONTWAIT);
    const std::size_t taken = sent > 0 ? static_cast<std::size_t>(sent) : 0;
    if (taken == count)
        return;
    to.unsent.assign(bytes + taken, count - taken);
    watch(to.fd, EPOLLIN | EPOLLOUT, EPOLL_CTL_MOD);
}

void Server::sendRest(Peer &peer)
{
    const std::string rest = std::exchange(peer.unsent, {});
    watch(peer.fd, EPOLLIN, EPOLL_CTL_MOD);
    send(peer, rest.data(), rest.size());
}

void Server::forget(Peer &peer)
{
    m_order[peer.place] = m_order.back();
    m_order[peer.place]->place = peer.place;
    m_order.pop_back();
    const int fd = peer.fd;
    m_peers.erase(fd);
    close(fd);
}

void Server::obey()
{
    char command[256];
    const ssize_t got = read(STDIN_FILENO, command, sizeof command - 1);
    if (got <= 0)
        std::exit(0);
    command[got] = 0;
    const std::size_t answer =
        std::strncmp(command, "memory", 6) == 0 ? bench::bytesInUse() : m_peers.size();
    std::printf("%zu\n", answer);
    std::fflush(stdout);
}

void Server::run()
{
    listen();
    watch(m_listener, EPOLLIN);
    watch(STDIN_FILENO, EPOLLIN);
    std::vector<epoll_event> ready(1024);
    for (;;) {
        const int count = epoll_wait(m_epoll, ready.data(), static_cast<int>(ready.size()), -1);
        for (int i = 0; i < count; ++i) {
            const int fd = ready[static_cast<std::size_t>(i)].data.fd;
            if (fd == m_listener)
                accept();
            else if (fd == STDIN_FILENO)
                obey();
            else if (const auto peer = m_peers.find(fd); peer != m_peers.end())
                serve(peer->second, ready[static_cast<std::size_t>(i)].events);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    rlimit limit = {};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    Server server(argc > 1 && std::strcmp(argv[1], "echo") == 0);
    server.run();
}
