// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/netstat.h"
#include "loopback.h"
#include "netstatoutput.h"
#include "support/behaviourtest.h"

using namespace kernel;
using posix::SocketAddress;
using S = TcpState;

namespace {

TcpRow row(S state)
{
    TcpRow made;
    made.key = {SocketAddress::loopback(AF_INET, 9999), SocketAddress::loopback(AF_INET, 36012)};
    made.state = state;
    return made;
}

Owner owner(int pid, const char *program)
{
    return {Owner::Kind::Process, pid, QString::fromUtf8(program)};
}

QString address(const char *text, std::uint16_t port)
{
    return netstatAddress(*SocketAddress::parse(text, port));
}

} // namespace

class NetstatTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aLineHasTheColumnsOfNetstat()
    {
        TcpRow made = row(S::CloseWait);
        made.recvQueue = 1;
        made.owner = owner(24714, "./client");
        QCOMPARE(netstatLine(made),
                 QStringLiteral("tcp        1      0 127.0.0.1:9999          127.0.0.1:36012      "
                                "   CLOSE_WAIT  24714/./client      "));
    }

    void addressesAreCutAsNetstatCutsThem()
    {
        QCOMPARE(address("0.0.0.0", 0), QStringLiteral("0.0.0.0:*"));
        QCOMPARE(address("::", 9999), QStringLiteral(":::9999"));
        QCOMPARE(address("::ffff:127.0.0.1", 80), QStringLiteral("127.0.0.1:80"));
        QCOMPARE(address("2001:db8:1111:2222:3333:4444:5555:6666", 9999),
                 QStringLiteral("2001:db8:1111:2222:9999"));
        QCOMPARE(address("2001:db8:1111:2222:3333:4444:5555:6666", 80),
                 QStringLiteral("2001:db8:1111:2222:3:80"));
    }

    void ownersAreCutAsNetstatCutsThem()
    {
        QCOMPARE(netstatOwner(owner(812, "gui-server")), QStringLiteral("812/gui-server"));
        QCOMPARE(netstatOwner(owner(7064, "a very long program name")),
                 QStringLiteral("7064/a very long pr"));
        TcpRow made = row(S::Established);
        made.owner = owner(7064, "\u540d");
        QVERIFY(netstatLine(made).endsWith(QStringLiteral(" 7064/\u540d            ")));
        QCOMPARE(netstatOwner({}), QStringLiteral("-"));
        QCOMPARE(netstatOwner({Owner::Kind::Unreadable, 0, {}}), QStringLiteral("-"));
    }

    void aListenerShowsNoBacklog()
    {
        TcpRow listener = row(S::Listen);
        listener.sendQueue = 128;
        QCOMPARE(netstatSendQueue(listener), 0u);
        listener.state = S::Established;
        QCOMPARE(netstatSendQueue(listener), 128u);
    }

    void everyLineIsTheOneOfTheRealNetstat_data()
    {
        QTest::addColumn<int>("family");
        QTest::addColumn<bool>("everywhere");
        QTest::newRow("IPv4") << AF_INET << false;
        QTest::newRow("IPv6") << AF_INET6 << false;
        QTest::newRow("IPv4, any address") << AF_INET << true;
        QTest::newRow("IPv6, any address") << AF_INET6 << true;
    }

    void everyLineIsTheOneOfTheRealNetstat()
    {
        if (!netstatoutput::isInstalled())
            QSKIP("netstat is not installed");
        QFETCH(int, family);
        QFETCH(bool, everywhere);
        const loopback::Socket listener = loopback::listenOn(
            everywhere ? SocketAddress::any(family, 0) : SocketAddress::loopback(family, 0));
        // An IPv4 client of a dual-stack listener: mapped addresses on one side.
        const int clientFamily = everywhere ? AF_INET : family;
        const auto target = SocketAddress::loopback(clientFamily, listener.port());
        loopback::Socket talking = loopback::connectTo(target);
        const loopback::Socket accepted = loopback::acceptFrom(listener);
        loopback::Socket leaving = loopback::connectTo(target);
        loopback::Socket left = loopback::acceptFrom(listener);
        const loopback::Socket waiting = loopback::connectTo(target);
        const loopback::Socket unread = loopback::connectTo(target);
        talking.shutdownWriting();
        leaving.close();
        left.close();
        QCOMPARE(::send(unread.fd(), "twelve bytes", 12, MSG_NOSIGNAL), ssize_t(12));
        QTRY_COMPARE(netstatoutput::ours(listener.port()).size(), 8);
        QTRY_COMPARE(netstatoutput::ours(listener.port()), netstatoutput::real(listener.port()));
        const QString all = netstatoutput::ours(listener.port()).join(u'\n');
        for (const char *state : {"LISTEN", "ESTABLISHED", "FIN_WAIT2", "CLOSE_WAIT", "TIME_WAIT"})
            QVERIFY2(all.contains(QLatin1StringView(state)), state);
    }
};

SOCKSCOPE_TEST_MAIN(NetstatTest)
#include "tst_netstat.moc"
