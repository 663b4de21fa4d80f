// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/tcpinfo.h"
#include "loopback.h"
#include "support/behaviourtest.h"

#include <QSet>

#include <netinet/tcp.h>

using namespace kernel;

namespace {

const InfoFigure *find(const TcpInfo &info, const char *name)
{
    for (const InfoFigure &figure : info.figures()) {
        if (qstrcmp(figure.name, name) == 0)
            return &figure;
    }
    return nullptr;
}

std::uint64_t valueOf(const loopback::Socket &socket, const char *name)
{
    const auto info = TcpInfo::of(socket.fd());
    return info ? info.value().value(name).value_or(~0ULL) : ~0ULL;
}

} // namespace

class TcpInfoTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void bytesThatArriveAreCountedAtBothEnds()
    {
        loopback::Pair pair;
        QCOMPARE(valueOf(pair.server, "tcpi_bytes_received"), std::uint64_t(0));
        QCOMPARE(::send(pair.client.fd(), "12345", 5, 0), ssize_t(5));
        QVERIFY(pair.server.drain());
        QCOMPARE(valueOf(pair.server, "tcpi_bytes_received"), std::uint64_t(5));
        QTRY_COMPARE(valueOf(pair.client, "tcpi_bytes_sent"), std::uint64_t(5));
        QCOMPARE(valueOf(pair.client, "tcpi_data_segs_out"), std::uint64_t(1));
    }

    void theFiguresAgreeWithTheCLibrarysStructure()
    {
        loopback::Pair pair;
        QCOMPARE(::send(pair.client.fd(), "x", 1, 0), ssize_t(1));
        QVERIFY(pair.server.drain());
        struct tcp_info raw = {};
        socklen_t length = sizeof raw;
        QCOMPARE(::getsockopt(pair.client.fd(), IPPROTO_TCP, TCP_INFO, &raw, &length), 0);
        const auto info = TcpInfo::of(pair.client.fd());
        QVERIFY(info);
        QCOMPARE(info.value().value("tcpi_state"), std::uint64_t(TCP_ESTABLISHED));
        QCOMPARE(info.value().value("tcpi_snd_mss"), std::uint64_t(raw.tcpi_snd_mss));
        QCOMPARE(info.value().value("tcpi_rtt"), std::uint64_t(raw.tcpi_rtt));
        QCOMPARE(info.value().value("tcpi_rto"), std::uint64_t(raw.tcpi_rto));
        QCOMPARE(info.value().value("tcpi_snd_cwnd"), std::uint64_t(raw.tcpi_snd_cwnd));
        QCOMPARE(info.value().value("tcpi_snd_wscale"), std::uint64_t(raw.tcpi_snd_wscale));
        QCOMPARE(info.value().value("tcpi_rcv_wscale"), std::uint64_t(raw.tcpi_rcv_wscale));
        QCOMPARE(info.value().value("tcpi_options"), std::uint64_t(raw.tcpi_options));
    }

    void thePeersWindowIsOurReceiveWindowSeenFromThere()
    {
        loopback::Pair pair;
        QCOMPARE(::send(pair.client.fd(), "x", 1, 0), ssize_t(1));
        QVERIFY(pair.server.drain());
        if (!TcpInfo::of(pair.server.fd()).value().value("tcpi_rcv_wnd"))
            QSKIP("this kernel does not tell tcpi_rcv_wnd");
        const std::uint64_t here = valueOf(pair.server, "tcpi_rcv_wnd");
        const std::uint64_t there = valueOf(pair.client, "tcpi_snd_wnd");
        QVERIFY(here > 0 && here < (1U << 30));
        // What is on its way, and the rounding by the window scale, may lie between.
        QVERIFY(qAbs(qint64(here) - qint64(there)) <= 4096);
    }

    void aShorterStructureLacksItsLastFigures()
    {
        const QByteArray whole(256, '\x01');
        const TcpInfo all = TcpInfo::parse(whole);
        QCOMPARE(all.figures().size(), tcpInfoNames().size());
        const TcpInfo old = TcpInfo::parse(QByteArrayView(whole).first(104));
        QVERIFY(old.value("tcpi_total_retrans"));
        QVERIFY(!old.value("tcpi_bytes_acked"));
        QVERIFY(old.figures().size() < all.figures().size());
        QVERIFY(TcpInfo::parse({}).figures().isEmpty());
        QVERIFY(!TcpInfo::parse(QByteArrayView(whole).first(103)).value("tcpi_total_retrans"));
    }

    void aValueThatStandsForNoneIsNoMeasurement()
    {
        const TcpInfo ones = TcpInfo::parse(QByteArray(256, '\xff'));
        QVERIFY(!find(ones, "tcpi_min_rtt")->known);
        QVERIFY(find(ones, "tcpi_snd_ssthresh")->unlimited);
        QVERIFY(find(ones, "tcpi_pacing_rate")->unlimited);
        QVERIFY(!find(ones, "tcpi_rtt")->unlimited);
        QCOMPARE(find(ones, "tcpi_snd_wscale")->value, std::uint64_t(15));
        loopback::Pair pair;
        const auto fresh = TcpInfo::of(pair.client.fd());
        QVERIFY(find(fresh.value(), "tcpi_snd_ssthresh")->unlimited);
    }

    void aSocketThatIsNotTcpIsRefused()
    {
        const loopback::Socket datagram(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
        QVERIFY(!TcpInfo::of(datagram.fd()));
        QCOMPARE(TcpInfo::of(-1).error().value(), EBADF);
    }

    void noNameComesTwice()
    {
        QSet<QByteArray> names;
        for (const char *name : tcpInfoNames()) {
            QVERIFY(QByteArray(name).startsWith("tcpi_"));
            names.insert(name);
        }
        QCOMPARE(names.size(), tcpInfoNames().size());
    }

    void theOptionsOfTheHandshakeAreNamed()
    {
        loopback::Pair pair;
        const auto options = tcpInfoOptionNames(valueOf(pair.client, "tcpi_options"));
        QStringList names;
        for (const char *name : options)
            names.append(QString::fromUtf8(name));
        QVERIFY2(names.contains(QStringLiteral("SACK")), qPrintable(names.join(u' ')));
        QVERIFY(tcpInfoOptionNames(0).isEmpty());
        QCOMPARE(QByteArray(congestionStateName(4)), QByteArray("Loss"));
        QCOMPARE(QByteArray(congestionStateName(5)), QByteArray());
    }
};

SOCKSCOPE_TEST_MAIN(TcpInfoTest)
#include "tst_tcpinfo.moc"
