// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/connector.h"
#include "net/loopbackpair.h"
#include "net/streamconnection.h"
#include "support/behaviourtest.h"

#include <QHostAddress>
#include <QTcpServer>

#include <memory>

using namespace net;
using posix::SocketAddress;

namespace {

int timedOut(int fd, int level, int name, void *value, socklen_t *length)
{
    const int result = ::getsockopt(fd, level, name, value, length);
    if (level == SOL_SOCKET && name == SO_ERROR)
        *static_cast<int *>(value) = ETIMEDOUT;
    return result;
}

} // namespace

class ConnectorTest : public BehaviourTest
{
    Q_OBJECT

private:
    Readiness m_readiness;
    posix::Syscalls m_calls;

    posix::Descriptor socket() { return std::move(m_calls.socket(AF_INET, SOCK_STREAM)).value(); }

private Q_SLOTS:
    void aConnectionThatIsMadeIsToldOnce()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const posix::Descriptor client = socket();
        const auto begun =
            m_calls.connect(client.fd(), SocketAddress::loopback(AF_INET, server.serverPort()));
        QCOMPARE(begun.error().value(), EINPROGRESS);
        QList<int> told;
        const Connector connector(m_calls, m_readiness, client.fd(),
                                  [&](int error) { told.append(error); });
        QTRY_COMPARE(told, QList<int>({0}));
        turnLoop();
        QCOMPARE(told.size(), 1);
    }

    void aRefusedConnectionIsToldWithItsErrno()
    {
        Listener gone(m_calls);
        const SocketAddress address = gone.address;
        gone.descriptor.close();
        const posix::Descriptor client = socket();
        m_calls.connect(client.fd(), address);
        int told = -1;
        const Connector connector(m_calls, m_readiness, client.fd(),
                                  [&](int error) { told = error; });
        QTRY_COMPARE(told, ECONNREFUSED);
    }

    void theKernelsPendingErrorDecides()
    {
        posix::SyscallTable table;
        table.getsockopt = timedOut;
        posix::Syscalls calls(table);
        Listener listener(calls);
        const auto client = calls.socket(AF_INET, SOCK_STREAM);
        calls.connect(client.value().fd(), listener.address);
        int told = -1;
        const Connector connector(calls, m_readiness, client.value().fd(),
                                  [&](int error) { told = error; });
        QTRY_COMPARE(told, ETIMEDOUT);
    }

    void whileTheHandshakeIsUnderWayItRests()
    {
        Listener full(m_calls, 0);
        const PlainSocket fills(full.address);
        const posix::Descriptor client = socket(); // the queue is full: SYN_SENT
        m_calls.connect(client.fd(), full.address);
        bool told = false;
        const Connector connector(m_calls, m_readiness, client.fd(), [&](int) { told = true; });
        turnLoop();
        const auto before = m_readiness.activations();
        turnLoop(300);
        QCOMPARE(m_readiness.activations(), before);
        QVERIFY(!told);
    }

    void aSocketThatWasNeverConnectedIsNotTakenForOneThatIs()
    {
        const posix::Descriptor client = socket();
        int told = -1;
        const Connector connector(m_calls, m_readiness, client.fd(),
                                  [&](int error) { told = error; });
        QTRY_COMPARE(told, ENOTCONN);
    }

    void destroyingItStopsWaiting()
    {
        Listener listener(m_calls);
        const posix::Descriptor client = socket();
        m_calls.connect(client.fd(), listener.address);
        bool told = false;
        {
            const Connector connector(m_calls, m_readiness, client.fd(), [&](int) { told = true; });
        }
        turnLoop();
        QVERIFY(!told);
    }

    void whoIsToldMayDestroyItAndWatchTheDescriptorAtOnce()
    {
        Listener listener(m_calls);
        posix::Descriptor client = socket();
        m_calls.connect(client.fd(), listener.address);
        std::unique_ptr<StreamConnection> connection;
        std::unique_ptr<Connector> connector;
        QByteArray got;
        connector = std::make_unique<Connector>(m_calls, m_readiness, client.fd(), [&](int) {
            connection =
                std::make_unique<StreamConnection>(m_calls, m_readiness, std::move(client));
            connect(connection.get(), &StreamConnection::received, this,
                    [&](const QByteArray &bytes) { got += bytes; });
            connector.reset();
        });
        QTRY_VERIFY(connection);
        QVERIFY(!connector);
        const posix::Descriptor accepted = listener.accept();
        m_calls.write(accepted.fd(), "hello\n");
        QTRY_COMPARE(got, QByteArray("hello\n"));
    }
};

SOCKSCOPE_TEST_MAIN(ConnectorTest)
#include "tst_connector.moc"
