// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/sockdiagmessage.h"
#include "support/behaviourtest.h"

#include <QRandomGenerator>

#include <arpa/inet.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>

using namespace kernel;

namespace {

constexpr std::uint32_t sequence = 5;

QByteArray message(std::uint16_t type, const QByteArray &payload, std::uint16_t flags = NLM_F_MULTI,
                   std::uint32_t number = sequence)
{
    nlmsghdr header = {};
    header.nlmsg_len = static_cast<__u32>(sizeof header + payload.size());
    header.nlmsg_type = type;
    header.nlmsg_flags = flags;
    header.nlmsg_seq = number;
    QByteArray bytes(reinterpret_cast<const char *>(&header), sizeof header);
    bytes += payload;
    return bytes.append(NLMSG_ALIGN(bytes.size()) - bytes.size(), '\0');
}

QByteArray row(int state = 1, const QByteArray &attributes = {})
{
    inet_diag_msg body = {};
    body.idiag_family = AF_INET;
    body.idiag_state = static_cast<__u8>(state);
    body.idiag_timer = 3;
    body.idiag_expires = 41'000;
    body.idiag_rqueue = 7;
    body.idiag_wqueue = 9;
    body.idiag_inode = 1234;
    body.id.idiag_sport = htons(9999);
    body.id.idiag_dport = htons(36012);
    body.id.idiag_src[0] = htonl(INADDR_LOOPBACK);
    body.id.idiag_dst[0] = htonl(INADDR_LOOPBACK);
    return QByteArray(reinterpret_cast<const char *>(&body), sizeof body) + attributes;
}

QByteArray shutdownAttribute(char mask)
{
    rtattr attribute = {RTA_LENGTH(1), INET_DIAG_SHUTDOWN};
    QByteArray bytes(reinterpret_cast<const char *>(&attribute), sizeof attribute);
    return bytes + mask + QByteArray(3, '\0');
}

DiagAnswer parsed(const QByteArray &bytes)
{
    DiagAnswer answer;
    parseAnswer({bytes.constData(), static_cast<std::size_t>(bytes.size())}, sequence, answer);
    return answer;
}

QByteArray errorCode(int code)
{
    return QByteArray(reinterpret_cast<const char *>(&code), sizeof code);
}

} // namespace

class SockDiagMessageTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsReadFieldByField()
    {
        const DiagAnswer answer =
            parsed(message(SOCK_DIAG_BY_FAMILY, row(6, shutdownAttribute(3))));
        QCOMPARE(answer.rows.size(), 1);
        const TcpRow &read = answer.rows.first();
        QCOMPARE(read.key.local.text(), std::string("127.0.0.1:9999"));
        QCOMPARE(read.key.remote.text(), std::string("127.0.0.1:36012"));
        QCOMPARE(read.state, TcpState::TimeWait);
        QCOMPARE(read.timer, Timer::TimeWait);
        QCOMPARE(read.timerMs, 41'000u);
        QCOMPARE(read.recvQueue, 7u);
        QCOMPARE(read.sendQueue, 9u);
        QCOMPARE(read.inode, 1234u);
        QCOMPARE(read.shutdownMask, 3);
        QVERIFY(!answer.done);
    }

    void aKernelWithoutTheShutdownMaskIsUnderstood()
    {
        const DiagAnswer answer = parsed(message(SOCK_DIAG_BY_FAMILY, row()));
        QCOMPARE(answer.rows.first().shutdownMask, 0xff);
    }

    void aLongerRowThanWeKnowIsReadAllTheSame()
    {
        const QByteArray unknown("\x0c\0\x63\0abcdefgh", 12);
        const DiagAnswer answer =
            parsed(message(SOCK_DIAG_BY_FAMILY, row(1, unknown + shutdownAttribute(1))));
        QCOMPARE(answer.rows.first().shutdownMask, 1);
    }

    void aShorterRowThanWeKnowIsSkipped()
    {
        QVERIFY(parsed(message(SOCK_DIAG_BY_FAMILY, row().left(40))).rows.isEmpty());
        QVERIFY(parsed(message(SOCK_DIAG_BY_FAMILY, {})).rows.isEmpty());
    }

    void theEndOfTheDumpIsSeen()
    {
        const DiagAnswer answer =
            parsed(message(SOCK_DIAG_BY_FAMILY, row()) + message(NLMSG_DONE, errorCode(0)));
        QVERIFY(answer.done);
        QCOMPARE(answer.error, 0);
        QCOMPARE(answer.rows.size(), 1);
    }

    void anErrorOfTheKernelIsToldAsErrno()
    {
        QCOMPARE(parsed(message(NLMSG_ERROR, errorCode(-ENOENT))).error, ENOENT);
        QCOMPARE(parsed(message(NLMSG_DONE, errorCode(-ENOMEM))).error, ENOMEM);
        QVERIFY(parsed(message(NLMSG_ERROR, {})).done);
    }

    void anInterruptedDumpIsNoticed()
    {
        QVERIFY(
            parsed(message(SOCK_DIAG_BY_FAMILY, row(), NLM_F_MULTI | NLM_F_DUMP_INTR)).interrupted);
    }

    void answersToAnEarlierQuestionAreSkipped()
    {
        const DiagAnswer answer =
            parsed(message(SOCK_DIAG_BY_FAMILY, row(), NLM_F_MULTI, sequence - 1));
        QVERIFY(answer.rows.isEmpty());
        QVERIFY(!parsed(message(NLMSG_DONE, errorCode(0), NLM_F_MULTI, sequence - 1)).done);
    }

    void anyCutOfAnAnswerIsSurvived()
    {
        const QByteArray whole = message(SOCK_DIAG_BY_FAMILY, row(1, shutdownAttribute(2))) +
                                 message(SOCK_DIAG_BY_FAMILY, row(2)) +
                                 message(NLMSG_DONE, errorCode(0));
        for (qsizetype length = 0; length <= whole.size(); ++length) {
            const QByteArray cut(whole.constData(), length); // its own block of memory
            QVERIFY(parsed(cut).rows.size() <= 2);
        }
    }

    void garbageIsSurvived()
    {
        QRandomGenerator random(20'260'101);
        const QByteArray whole = message(SOCK_DIAG_BY_FAMILY, row(1, shutdownAttribute(2))) +
                                 message(SOCK_DIAG_BY_FAMILY, row(2)) +
                                 message(NLMSG_ERROR, errorCode(-EPERM));
        for (int round = 0; round < 20'000; ++round) {
            QByteArray bytes = whole;
            for (int change = 0; change < 1 + round % 8; ++change)
                bytes[random.bounded(int(bytes.size()))] = static_cast<char>(random.bounded(256));
            const DiagAnswer answer = parsed(bytes);
            QVERIFY(answer.error >= 0 && answer.error < 4096);
            for (const TcpRow &read : answer.rows)
                QVERIFY(read.key.local.family() == AF_INET || read.key.local.family() == AF_INET6);
        }
    }
};

SOCKSCOPE_TEST_MAIN(SockDiagMessageTest)
#include "tst_sockdiagmessage.moc"
