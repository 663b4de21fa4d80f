// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Every call of a whole conversation fails once with each errno of its man page: no crash, no
// descriptor left behind, nothing spins, and the next conversation succeeds.

#include "net/acceptor.h"
#include "net/connector.h"
#include "net/loopbackpair.h"
#include "net/streamconnection.h"
#include "support/behaviourtest.h"

#include <QDir>
#include <QMap>

#include <memory>

using namespace net;
using posix::Call;

namespace {

qsizetype openDescriptors()
{
    const QDir folder(QStringLiteral("/proc/self/fd"));
    return folder.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot).size();
}

/// As the man pages of section 2 list them, as far as a TCP socket can meet them.
const QList<int> &errorsOf(Call call)
{
    static const QMap<Call, QList<int>> errors = {
        {Call::Socket,
         {EACCES, EAFNOSUPPORT, EINVAL, EMFILE, ENFILE, ENOBUFS, ENOMEM, EPROTONOSUPPORT}},
        {Call::Setsockopt, {EBADF, EFAULT, EINVAL, ENOPROTOOPT, ENOTSOCK}},
        {Call::Getsockopt, {EBADF, EFAULT, EINVAL, ENOPROTOOPT, ENOTSOCK}},
        {Call::Bind, {EACCES, EADDRINUSE, EBADF, EINVAL, ENOTSOCK, EADDRNOTAVAIL, ENOMEM}},
        {Call::Listen, {EADDRINUSE, EBADF, ENOTSOCK, EOPNOTSUPP}},
        {Call::Accept4,
         {EAGAIN, EBADF, ECONNABORTED, EINTR, EINVAL, EMFILE, ENFILE, ENOBUFS, ENOMEM, ENOTSOCK,
          EOPNOTSUPP, EPERM, EPROTO, ENETDOWN, ENOPROTOOPT, EHOSTDOWN, ENONET, EHOSTUNREACH,
          ENETUNREACH}},
        {Call::Connect,
         {EACCES, EPERM, EADDRINUSE, EADDRNOTAVAIL, EAFNOSUPPORT, EAGAIN, EALREADY, EBADF,
          ECONNREFUSED, EFAULT, EINPROGRESS, EINTR, EISCONN, ENETUNREACH, ENOTSOCK, ETIMEDOUT,
          EHOSTUNREACH}},
        {Call::Getsockname, {EBADF, EFAULT, EINVAL, ENOBUFS, ENOTSOCK}},
        {Call::Getpeername, {EBADF, EFAULT, EINVAL, ENOBUFS, ENOTCONN, ENOTSOCK}},
        {Call::Read,
         {EAGAIN, EBADF, EFAULT, EINTR, EINVAL, EIO, ECONNRESET, ETIMEDOUT, ENOTCONN, EHOSTUNREACH,
          0}},
        {Call::Write,
         {EAGAIN, EBADF, EFAULT, EINTR, EINVAL, EIO, ENOSPC, EPERM, EPIPE, ECONNRESET, ENOBUFS,
          ETIMEDOUT, EHOSTUNREACH, 0}},
        {Call::Writev, {EAGAIN, EBADF, EFAULT, EINTR, EINVAL, EIO, EPIPE, ECONNRESET, ENOBUFS, 0}},
        {Call::Shutdown, {EBADF, EINVAL, ENOTCONN, ENOTSOCK}},
        {Call::Fcntl, {EBADF, EINVAL, EMFILE}},
        {Call::Close, {EBADF, EINTR, EIO, ENOSPC}},
    };
    static const QList<int> none;
    const auto found = errors.constFind(call);
    return found == errors.cend() ? none : *found;
}

/// A server and a client that greet each other and part, each step as far as the one before it
/// allowed.
class Conversation
{
public:
    Conversation() = default;
    Conversation(const Conversation &) = delete;
    Conversation &operator=(const Conversation &) = delete;

    posix::Syscalls &calls() { return m_calls; }
    /// @p patience in ms: how long each step is given to come about.
    void run(int patience = 0)
    {
        m_patience = patience;
        openDoor();
        connectClient();
        settle([this] { return m_client && m_server && !m_heardByClient.isEmpty(); });
        talk();
        settle([this] { return m_heardByServer.size() == 19; });
        part();
    }
    bool succeeded() const
    {
        return m_heardByServer == "hello\nfirst\nsecond\n" && m_heardByClient == "welcome\n" &&
               m_ended == 2 && !m_stuck;
    }
    std::uint64_t busyness()
    {
        const std::uint64_t before = m_readiness.activations() + m_calls.records().lastNumber();
        turnLoop(40);
        return m_readiness.activations() + m_calls.records().lastNumber() - before;
    }

private:
    template <typename Condition>
    void settle(Condition condition)
    {
        if (m_patience == 0)
            turnLoop(6);
        else
            m_stuck |= !QTest::qWaitFor(condition, m_patience);
    }
    void openDoor()
    {
        auto made = m_calls.socket(AF_INET, SOCK_STREAM);
        if (!made)
            return;
        m_door = std::move(made).value();
        m_calls.setOption(m_door.fd(), SOL_SOCKET, SO_REUSEADDR, 1);
        m_calls.bind(m_door.fd(), posix::SocketAddress::loopback(AF_INET, 0));
        m_calls.listen(m_door.fd(), 8);
        const auto address = m_calls.localAddress(m_door.fd());
        m_address = address ? address.value() : posix::SocketAddress();
        m_acceptor = std::make_unique<Acceptor>(
            m_calls, m_readiness, m_door.fd(),
            [this](posix::Accepted accepted) { welcome(std::move(accepted)); });
        m_acceptor->setAutomatic(true);
    }
    void welcome(posix::Accepted accepted)
    {
        m_calls.peerAddress(accepted.descriptor.fd());
        m_server = listenTo(std::move(accepted.descriptor), &m_heardByServer);
        m_server->queue("welcome\n");
        m_server->flush();
    }
    void connectClient()
    {
        auto made = m_calls.socket(AF_INET, SOCK_STREAM);
        if (!made || m_address.isNull())
            return;
        m_socket = std::move(made).value();
        const auto begun = m_calls.connect(m_socket.fd(), m_address);
        const int error = begun.error().value();
        if (error != 0 && error != EINPROGRESS && error != EINTR)
            return;
        m_connector =
            std::make_unique<Connector>(m_calls, m_readiness, m_socket.fd(), [this](int reason) {
                if (reason == 0)
                    m_client = listenTo(std::move(m_socket), &m_heardByClient);
            });
    }
    std::unique_ptr<StreamConnection> listenTo(posix::Descriptor descriptor, QByteArray *heard)
    {
        auto result =
            std::make_unique<StreamConnection>(m_calls, m_readiness, std::move(descriptor));
        QObject::connect(result.get(), &StreamConnection::received, result.get(),
                         [heard](const QByteArray &bytes) { *heard += bytes; });
        QObject::connect(result.get(), &StreamConnection::ended, result.get(),
                         [this] { ++m_ended; });
        return result;
    }
    void talk()
    {
        if (!m_client)
            return;
        m_client->queue("hello\n");
        m_client->flush();
        m_client->queue("first\n");
        m_client->queue("second\n");
        m_client->flush();
        m_client->duplicate();
        m_calls.lingerOption(m_client->fd());
    }
    void part()
    {
        for (const auto &connection : {m_client.get(), m_server.get()}) {
            if (connection)
                connection->shutdown(SHUT_WR);
        }
        settle([this] { return m_ended == 2; });
        for (const auto &connection : {m_client.get(), m_server.get()}) {
            if (connection && !connection->close(CloseKind::Fin))
                connection->close(CloseKind::Fin);
        }
    }

    Readiness m_readiness;
    posix::Syscalls m_calls;
    posix::Descriptor m_door;
    posix::Descriptor m_socket;
    posix::SocketAddress m_address;
    std::unique_ptr<Acceptor> m_acceptor;
    std::unique_ptr<Connector> m_connector;
    std::unique_ptr<StreamConnection> m_server;
    std::unique_ptr<StreamConnection> m_client;
    QByteArray m_heardByServer;
    QByteArray m_heardByClient;
    int m_ended = 0;
    int m_patience = 0;
    bool m_stuck = false;
};

constexpr int patience = 10'000; // ms; only a failing test waits so long

QList<Call> callsOfAConversation()
{
    Conversation conversation;
    conversation.run(patience);
    QList<Call> result;
    const posix::SyscallRing &records = conversation.calls().records();
    for (auto number = records.firstNumber(); number <= records.lastNumber(); ++number)
        result.append(records.at(number).call);
    return result;
}

} // namespace

class TortureTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theConversationSucceedsAndMakesEveryCall()
    {
        Conversation conversation;
        conversation.run(patience);
        QVERIFY(conversation.succeeded());
        const QList<Call> calls = callsOfAConversation();
        for (int call = 0; call <= int(Call::Close); ++call)
            QVERIFY2(calls.contains(Call(call)), QByteArray::number(call).constData());
    }

    void eachCallMayFailOnceWithEachErrno_data()
    {
        QTest::addColumn<qsizetype>("at");
        const QList<Call> calls = callsOfAConversation();
        for (qsizetype at = 0; at < calls.size(); ++at)
            QTest::addRow("call %d, of kind %d", int(at) + 1, int(calls.at(at))) << at;
    }

    void eachCallMayFailOnceWithEachErrno()
    {
        QFETCH(qsizetype, at);
        const qsizetype before = openDescriptors();
        const Call call = callsOfAConversation().at(at);
        int struck = 0;
        for (const int error : errorsOf(call)) {
            Conversation conversation;
            posix::Faults &faults = conversation.calls().faults();
            const auto arm = [&](std::uint64_t number) {
                if (number == std::uint64_t(at))
                    faults.set({call, error});
            };
            arm(0);
            conversation.calls().setObserver([&](const posix::SyscallRecord &record) {
                struck += record.simulated;
                arm(record.number);
            });
            conversation.run();
            QVERIFY2(conversation.busyness() < 10, strerrorname_np(error));
            conversation.calls().setObserver({});
        }
        QVERIFY(struck > 0);
        QCOMPARE(openDescriptors(), before);
        Conversation next;
        next.run(patience);
        QVERIFY(next.succeeded());
    }
};

SOCKSCOPE_TEST_MAIN(TortureTest)
#include "tst_torture.moc"
