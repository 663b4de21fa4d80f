// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/calltext.h"
#include "posix/syscalls.h"
#include "support/behaviourtest.h"

#include <netinet/tcp.h>

using namespace explain;
using posix::Call;
using posix::SocketAddress;
using posix::SyscallRecord;

namespace {

SyscallRecord recordOf(Call call, std::array<int, 4> arguments = {}, std::int64_t result = 0)
{
    SyscallRecord record;
    record.call = call;
    record.fd = 5;
    record.arguments = arguments;
    record.result = result;
    return record;
}

SyscallRecord transferOf(Call call, std::string_view bytes, std::uint64_t count,
                         std::int64_t result, int pieces = 0)
{
    SyscallRecord record = recordOf(call, {pieces}, result);
    record.count = count;
    record.previewSize = std::uint8_t(std::min(bytes.size(), SyscallRecord::previewCapacity));
    std::copy_n(bytes.begin(), record.previewSize, record.preview.begin());
    return record;
}

SyscallRecord addressed(Call call, const char *address, std::int64_t result = 0)
{
    SyscallRecord record = recordOf(call, {}, result);
    record.address = *SocketAddress::parse(address, 9999);
    return record;
}

SyscallRecord refused(SyscallRecord record, int error)
{
    record.result = -1;
    record.error = error;
    return record;
}

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

Q_DECLARE_METATYPE(posix::SyscallRecord)

class CallTextTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallIsWrittenAsC_data()
    {
        QTest::addColumn<SyscallRecord>("record");
        QTest::addColumn<QString>("exact");
        QTest::addColumn<QString>("lecture");
        const auto row = [](const char *name, const SyscallRecord &record, const char *exact,
                            const char *lecture) {
            QTest::newRow(name) << record << text(exact) << text(lecture);
        };
        const int flags = SOCK_NONBLOCK | SOCK_CLOEXEC;
        row("socket", recordOf(Call::Socket, {AF_INET, SOCK_STREAM | flags, 0}, 5),
            "socket(AF_INET, SOCK_STREAM|SOCK_NONBLOCK|SOCK_CLOEXEC, 0)",
            "socket(AF_INET, SOCK_STREAM, 0)");
        row("datagram v6", recordOf(Call::Socket, {AF_INET6, SOCK_DGRAM, IPPROTO_UDP}, 5),
            "socket(AF_INET6, SOCK_DGRAM, IPPROTO_UDP)",
            "socket(AF_INET6, SOCK_DGRAM, IPPROTO_UDP)");
        row("reuse", recordOf(Call::Setsockopt, {SOL_SOCKET, SO_REUSEADDR, 1}),
            "setsockopt(5, SOL_SOCKET, SO_REUSEADDR, [1], 4)",
            "setsockopt(5, SOL_SOCKET, SO_REUSEADDR, 1)");
        row("linger", recordOf(Call::Setsockopt, {SOL_SOCKET, SO_LINGER, 1, 0}),
            "setsockopt(5, SOL_SOCKET, SO_LINGER, {l_onoff=1, l_linger=0}, 8)",
            "setsockopt(5, SOL_SOCKET, SO_LINGER, {l_onoff=1, l_linger=0})");
        row("nodelay", recordOf(Call::Setsockopt, {IPPROTO_TCP, TCP_NODELAY, 1}),
            "setsockopt(5, IPPROTO_TCP, TCP_NODELAY, [1], 4)",
            "setsockopt(5, IPPROTO_TCP, TCP_NODELAY, 1)");
        row("v6only", recordOf(Call::Setsockopt, {IPPROTO_IPV6, IPV6_V6ONLY, 1}),
            "setsockopt(5, IPPROTO_IPV6, IPV6_V6ONLY, [1], 4)",
            "setsockopt(5, IPPROTO_IPV6, IPV6_V6ONLY, 1)");
        row("unknown option", recordOf(Call::Setsockopt, {SOL_SOCKET, 9876, 1}),
            "setsockopt(5, SOL_SOCKET, 9876, [1], 4)", "setsockopt(5, SOL_SOCKET, 9876, 1)");
        row("no error", recordOf(Call::Getsockopt, {SOL_SOCKET, SO_ERROR, 0}),
            "getsockopt(5, SOL_SOCKET, SO_ERROR, [0], [4])",
            "getsockopt(5, SOL_SOCKET, SO_ERROR, [0], [4])");
        row("error", recordOf(Call::Getsockopt, {SOL_SOCKET, SO_ERROR, ECONNREFUSED}),
            "getsockopt(5, SOL_SOCKET, SO_ERROR, [ECONNREFUSED], [4])",
            "getsockopt(5, SOL_SOCKET, SO_ERROR, [ECONNREFUSED], [4])");
        row("bind", addressed(Call::Bind, "127.0.0.1"), "bind(5, {AF_INET, 127.0.0.1:9999}, 16)",
            "bind(5, 127.0.0.1:9999)");
        row("connect v6", addressed(Call::Connect, "::1"), "connect(5, {AF_INET6, [::1]:9999}, 28)",
            "connect(5, [::1]:9999)");
        row("listen", recordOf(Call::Listen, {128}), "listen(5, 128)", "listen(5, 128)");
        SyscallRecord accept = addressed(Call::Accept4, "127.0.0.1", 7);
        accept.arguments = {flags};
        row("accept", accept,
            "accept4(5, {AF_INET, 127.0.0.1:9999}, [16], SOCK_NONBLOCK|SOCK_CLOEXEC)", "accept(5)");
        row("nobody waits", refused(recordOf(Call::Accept4, {flags}), EAGAIN),
            "accept4(5, &address, &length, SOCK_NONBLOCK|SOCK_CLOEXEC)", "accept(5)");
        row("own name", addressed(Call::Getsockname, "127.0.0.1"),
            "getsockname(5, {AF_INET, 127.0.0.1:9999}, [16])", "getsockname(5)");
        row("no peer", refused(recordOf(Call::Getpeername), ENOTCONN),
            "getpeername(5, &address, &length)", "getpeername(5)");
        row("read", transferOf(Call::Read, "hi\n", 65536, 3), "read(5, \"hi\\n\", 65536)",
            "read(5, \"hi\\n\", 65536)");
        row("end", transferOf(Call::Read, "", 65536, 0), "read(5, \"\", 65536)",
            "read(5, \"\", 65536)");
        row("nothing yet", refused(transferOf(Call::Read, "", 65536, -1), EAGAIN),
            "read(5, buffer, 65536)", "read(5, buffer, 65536)");
        row("write", transferOf(Call::Write, "hi\n", 3, 3), "write(5, \"hi\\n\", 3)",
            "write(5, \"hi\\n\", 3)");
        row("long write",
            transferOf(Call::Write, "0123456789012345678901234567890123456789", 40, 40),
            "write(5, \"01234567890123456789012345678901\"…, 40)",
            "write(5, \"01234567890123456789012345678901\"…, 40)");
        row("one piece", transferOf(Call::Writev, "hi\n", 3, 3, 1),
            "writev(5, [{\"hi\\n\", 3}], 1)", "write(5, \"hi\\n\", 3)");
        row("pieces", transferOf(Call::Writev, "hi\n", 9, 9, 3), "writev(5, [{\"hi\\n\"}, …], 3)",
            "write(5, \"hi\\n\"…, 9)");
        row("shutdown", recordOf(Call::Shutdown, {SHUT_WR}), "shutdown(5, SHUT_WR)",
            "shutdown(5, SHUT_WR)");
        row("duplicate", recordOf(Call::Fcntl, {F_DUPFD_CLOEXEC, 0}),
            "fcntl(5, F_DUPFD_CLOEXEC, 0)", "dup(5)");
        row("close", recordOf(Call::Close), "close(5)", "close(5)");
    }

    void everyCallIsWrittenAsC()
    {
        QFETCH(SyscallRecord, record);
        QFETCH(QString, exact);
        QFETCH(QString, lecture);
        QCOMPARE(callText(record), exact);
        QCOMPARE(lectureText(record), lecture);
    }

    void theResultIsTheNumberOrMinusOneWithItsErrno()
    {
        QCOMPARE(resultText(recordOf(Call::Socket, {}, 5)), text("= 5"));
        QCOMPARE(resultText(refused(recordOf(Call::Bind), EADDRINUSE)), text("= -1 EADDRINUSE"));
        QCOMPARE(errnoName(0), QString());
        QCOMPARE(errnoName(EWOULDBLOCK), text("EAGAIN"));
        QCOMPARE(errnoName(2000), text("errno 2000"));
    }

    void bytesBecomeACStringThatACompilerReadsBack_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("literal");
        const auto row = [](const char *name, const QByteArray &bytes, const char *literal) {
            QTest::newRow(name) << bytes << text(literal);
        };
        row("plain", "hi", "\"hi\"");
        row("escapes", "\n\r\t\"\\", "\"\\n\\r\\t\\\"\\\\\"");
        row("control", QByteArray("\0\x1b\x7f", 3), "\"\\000\\033\\177\"");
        row("digit after control",
            QByteArray("\0"
                       "1",
                       2),
            "\"\\0001\"");
        row("chinese", "\xe4\xbd\xa0\xe5\xa5\xbd", "\"\xe4\xbd\xa0\xe5\xa5\xbd\"");
        row("emoji", "\xf0\x9f\x98\x80", "\"\xf0\x9f\x98\x80\"");
        row("half a character", "a\xe4\xbd", "\"a\\344\\275\"");
        row("overlong", "\xc0\xaf", "\"\\300\\257\"");
        row("overlong of three", "\xe0\x80\xaf", "\"\\340\\200\\257\"");
        row("surrogate", "\xed\xa0\x80", "\"\\355\\240\\200\"");
        row("too high", "\xf4\x90\x80\x80", "\"\\364\\220\\200\\200\"");
        row("bidi override", "\xe2\x80\xae", "\"\\342\\200\\256\"");
        row("zero width", "\xe2\x80\x8b\xef\xbb\xbf", "\"\\342\\200\\213\\357\\273\\277\"");
        row("line separator", "\xe2\x80\xa8", "\"\\342\\200\\250\"");
        row("C1", "\xc2\x85", "\"\\302\\205\"");
    }

    void bytesBecomeACStringThatACompilerReadsBack()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, literal);
        QCOMPARE(cString({bytes.constData(), std::size_t(bytes.size())}, false), literal);
    }

    void aCutStringSaysSoAndDoesNotEndInHalfACharacter()
    {
        QCOMPARE(cString("ab\xe4\xbd", true), text("\"ab\"…"));
        QCOMPARE(cString("ab\xff", true), text("\"ab\\377\"…"));
    }

    void durationsHaveThreeDigitsThatCount()
    {
        QCOMPARE(durationText(812), text("812 ns"));
        QCOMPARE(durationText(12'400), text("12.4 µs"));
        QCOMPARE(durationText(1'030'000), text("1.03 ms"));
        QCOMPARE(durationText(2'100'000'000), text("2.10 s"));
        QCOMPARE(durationText(999'900), text("1.00 ms"));
        QCOMPARE(durationText(9'999), text("10.0 µs"));
        QCOMPARE(durationText(99'960), text("100 µs"));
    }

    void aRealConversationReadsAsItWasHeld()
    {
        posix::Syscalls calls;
        auto listener = calls.socket(AF_INET, SOCK_STREAM);
        const int fd = listener.value().fd();
        calls.bind(fd, SocketAddress::loopback(AF_INET, 0));
        calls.listen(fd, 3);
        const SocketAddress address = calls.localAddress(fd).value();
        const auto said = [&] {
            const auto &records = calls.records();
            return callText(records.at(records.lastNumber()));
        };
        QCOMPARE(said(), QStringLiteral("getsockname(%1, {AF_INET, %2}, [16])")
                             .arg(QString::number(fd), QString::fromStdString(address.text())));
        auto client = calls.socket(AF_INET, SOCK_STREAM);
        const int clientFd = client.value().fd();
        calls.connect(clientFd, address);
        QCOMPARE(said(),
                 QStringLiteral("connect(%1, {AF_INET, %2}, 16)")
                     .arg(QString::number(clientFd), QString::fromStdString(address.text())));
        calls.setLinger(clientFd, true, 0);
        QCOMPARE(said(), QStringLiteral("setsockopt(%1, SOL_SOCKET, SO_LINGER, "
                                        "{l_onoff=1, l_linger=0}, 8)")
                             .arg(clientFd));
    }
};

SOCKSCOPE_TEST_MAIN(CallTextTest)
#include "tst_calltext.moc"
