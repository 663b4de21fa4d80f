// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
//
// The options as this kernel has them; what the explanations claim of it is tested beside them.
#include "net/socketoption.h"

#include "support/behaviourtest.h"

using namespace net;

namespace {

const SocketOption &named(const char *name)
{
    return *socketOption(QLatin1StringView(name));
}

int plainOption(int fd, const SocketOption &option)
{
    int value = -1;
    socklen_t length = sizeof value;
    return ::getsockopt(fd, option.level, option.number, &value, &length) == 0 ? value : -errno;
}

linger plainLinger(int fd)
{
    linger value = {-1, -1};
    socklen_t length = sizeof value;
    ::getsockopt(fd, SOL_SOCKET, SO_LINGER, &value, &length);
    return value;
}

/// Typed in, set, and told by a getsockopt(2) of our own.
struct Typed
{
    const char *option;
    const char *text;
    int told;
};

} // namespace

class SocketOptionTest : public BehaviourTest
{
    Q_OBJECT

    posix::Syscalls m_calls;

    posix::Descriptor newSocket(int domain = AF_INET6, int type = SOCK_STREAM)
    {
        return std::move(m_calls.socket(domain, type)).value();
    }

private Q_SLOTS:
    void theTableIsInTheOrderOfALesson()
    {
        QStringList names;
        for (const SocketOption &option : socketOptions())
            names << QLatin1StringView(option.name);
        QCOMPARE(names.join(QLatin1Char(' ')),
                 QStringLiteral("SO_REUSEADDR SO_REUSEPORT TCP_NODELAY SO_KEEPALIVE TCP_KEEPIDLE "
                                "TCP_KEEPINTVL TCP_KEEPCNT SO_LINGER SO_RCVBUF SO_SNDBUF "
                                "TCP_DEFER_ACCEPT TCP_USER_TIMEOUT TCP_SYNCNT IPV6_V6ONLY"));
    }

    void anOptionIsFoundByItsName()
    {
        QCOMPARE(named("TCP_SYNCNT").number, TCP_SYNCNT);
        QVERIFY(!socketOption(QStringLiteral("SO_KEEPALIVE ")));
        QVERIFY(!socketOption(QString()));
    }

    void whatIsSetIsWhatTheKernelTells_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("told");
        for (const Typed &row : std::to_array<Typed>({
                 {"SO_REUSEADDR", "1", 1},
                 {"SO_REUSEPORT", "on", 1},
                 {"TCP_NODELAY", "1", 1},
                 {"SO_KEEPALIVE", "ON", 1},
                 {"TCP_KEEPIDLE", "11", 11},
                 {"TCP_KEEPINTVL", " 12 ", 12},
                 {"TCP_KEEPCNT", "3", 3},
                 {"SO_RCVBUF", "50000", 100'000},
                 {"SO_RCVBUF", "1", 2304},
                 {"SO_SNDBUF", "60000", 120'000},
                 {"SO_SNDBUF", "0", 4608},
                 {"TCP_DEFER_ACCEPT", "5", 7},
                 {"TCP_USER_TIMEOUT", "3000", 3000},
                 {"TCP_SYNCNT", "4", 4},
                 {"IPV6_V6ONLY", "1", 1},
             }))
            QTest::addRow("%s %s", row.option, row.text)
                << QString::fromLatin1(row.option) << QString::fromLatin1(row.text) << row.told;
    }

    void whatIsSetIsWhatTheKernelTells()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(int, told);
        const SocketOption &option = *socketOption(name);
        const auto made = newSocket();
        QVERIFY(setOption(m_calls, made.fd(), option, *parseOptionValue(option, text)));
        QCOMPARE(plainOption(made.fd(), option), told);
        QCOMPARE(readOption(m_calls, made.fd(), option).value().number, told);
        QCOMPARE(peekOption(made.fd(), option).value().number, told);
    }

    void lingerIsOffOrOnWithSeconds()
    {
        const SocketOption &option = named("SO_LINGER");
        const auto made = newSocket();
        QCOMPARE(optionText(option, peekOption(made.fd(), option).value()), QStringLiteral("off"));
        QVERIFY(setOption(m_calls, made.fd(), option,
                          *parseOptionValue(option, QStringLiteral("on 5"))));
        QCOMPARE(plainLinger(made.fd()).l_onoff, 1);
        QCOMPARE(plainLinger(made.fd()).l_linger, 5);
        QCOMPARE(optionText(option, readOption(m_calls, made.fd(), option).value()),
                 QStringLiteral("on 5"));
        QVERIFY(setOption(m_calls, made.fd(), option,
                          *parseOptionValue(option, QStringLiteral("off"))));
        QCOMPARE(plainLinger(made.fd()).l_onoff, 0);
        QCOMPARE(peekOption(made.fd(), option).value(), OptionValue());
    }

    void toLookLeavesNoRecordAndToReadLeavesOne()
    {
        const auto made = newSocket();
        const auto before = m_calls.records().lastNumber();
        QVERIFY(peekOption(made.fd(), named("SO_RCVBUF")));
        QCOMPARE(m_calls.records().lastNumber(), before);
        QVERIFY(readOption(m_calls, made.fd(), named("SO_RCVBUF")));
        QCOMPARE(m_calls.records().lastNumber(), before + 1);
        QCOMPARE(m_calls.records().at(before + 1).call, posix::Call::Getsockopt);
    }

    void anOptionThatTheSocketDoesNotHaveGivesItsErrno()
    {
        const auto v4 = newSocket(AF_INET);
        QCOMPARE(peekOption(v4.fd(), named("IPV6_V6ONLY")).error().value(), EOPNOTSUPP);
        const auto datagrams = newSocket(AF_INET, SOCK_DGRAM);
        QCOMPARE(readOption(m_calls, datagrams.fd(), named("TCP_NODELAY")).error().value(),
                 EOPNOTSUPP);
        QCOMPARE(setOption(m_calls, v4.fd(), named("IPV6_V6ONLY"), {.number = 1}).error().value(),
                 ENOPROTOOPT);
        QCOMPARE(peekOption(-1, named("SO_LINGER")).error().value(), EBADF);
    }

    void whatIsNoValueIsTold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *text) {
            QTest::addRow("%s \"%s\"", name, text)
                << QString::fromLatin1(name) << QString::fromUtf8(text);
        };
        row("SO_KEEPALIVE", "");
        row("SO_KEEPALIVE", "2");
        row("SO_KEEPALIVE", "yes");
        row("TCP_KEEPIDLE", "");
        row("TCP_KEEPIDLE", "5 s");
        row("TCP_KEEPIDLE", "0x10");
        row("SO_RCVBUF", "64K");
        row("SO_RCVBUF", "2147483648");
        row("SO_LINGER", "");
        row("SO_LINGER", "5");
        row("SO_LINGER", "on");
        row("SO_LINGER", "off 5");
        row("SO_LINGER", "on 5 s");
    }

    void whatIsNoValueIsTold()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QVERIFY(!parseOptionValue(*socketOption(name), text));
    }

    void everyValueIsReadBackAsItIsWritten()
    {
        for (const SocketOption &option : socketOptions()) {
            const OptionValue value = {.number = 1,
                                       .on = option.kind == SocketOption::Kind::Linger};
            QCOMPARE(parseOptionValue(option, optionText(option, value)), std::optional(value));
        }
        const SocketOption &buffer = named("SO_RCVBUF");
        QCOMPARE(parseOptionValue(buffer, optionText(buffer, {.number = -1}))->number, -1);
    }
};

SOCKSCOPE_TEST_MAIN(SocketOptionTest)
#include "tst_socketoption.moc"
