// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/endpoint.h"
#include "support/behaviourtest.h"

using namespace net;
using enum InputError;

Q_DECLARE_METATYPE(net::InputError)

class EndpointTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aPortIsANumberUpTo65535_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("zeroAllowed");
        QTest::addColumn<int>("port"); // -1: an error
        QTest::addColumn<InputError>("error");
        const auto row = [](const char *text, bool zeroAllowed, int port, InputError error) {
            QTest::addRow("\"%s\" %d", text, zeroAllowed)
                << QString::fromUtf8(text) << zeroAllowed << port << error;
        };
        row("9999", false, 9999, None);
        row(" 80\t", false, 80, None);
        row("0080", false, 80, None);
        row("65535", false, 65535, None);
        row("1", false, 1, None);
        row("0", true, 0, None);
        row("0", false, -1, PortZero);
        row("", true, -1, PortEmpty);
        row("   ", true, -1, PortEmpty);
        row("65536", true, -1, PortOutOfRange);
        row("70000", true, -1, PortOutOfRange);
        row("-1", true, -1, PortOutOfRange);
        row("99999999999999999999", true, -1, PortOutOfRange);
        row("http", true, -1, PortNotNumber);
        row("+80", true, -1, PortNotNumber);
        row("8 0", true, -1, PortNotNumber);
        row("0x50", true, -1, PortNotNumber);
        row("80.0", true, -1, PortNotNumber);
        row("1e3", true, -1, PortNotNumber);
        row("\uff18\uff10", true, -1, PortNotNumber);
        row("-", true, -1, PortNotNumber);
    }

    void aPortIsANumberUpTo65535()
    {
        QFETCH(QString, text);
        QFETCH(bool, zeroAllowed);
        QFETCH(int, port);
        QFETCH(InputError, error);
        const auto parsed = parsePort(text, zeroAllowed);
        QCOMPARE(std::holds_alternative<Port>(parsed), port >= 0);
        if (port >= 0)
            QCOMPARE(int(std::get<Port>(parsed).number), port);
        else
            QCOMPARE(std::get<InputError>(parsed), error);
    }

    void anAddressToBindToIsNumericAndOfTheFamily_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("family");
        QTest::addColumn<QString>("result"); // empty: an error
        QTest::addColumn<InputError>("error");
        const auto row = [](const char *address, int family, const char *result, InputError error) {
            QTest::addRow("\"%s\" %d", address, family)
                << QString::fromUtf8(address) << family << QString::fromUtf8(result) << error;
        };
        row(" 127.0.0.1 ", AF_INET, "127.0.0.1:80", None);
        row("0.0.0.0", AF_INET, "0.0.0.0:80", None);
        row("::1", AF_INET6, "[::1]:80", None);
        row("[::1]", AF_INET6, "[::1]:80", None);
        row("fe80::1%lo", AF_INET6, "[fe80::1%lo]:80", None);
        row("fe80::1%nosuchinterface", AF_INET6, "", AddressNotNumeric);
        row("", AF_INET, "", AddressEmpty);
        row("\t ", AF_INET, "", AddressEmpty);
        row("localhost", AF_INET, "", AddressNotNumeric);
        row("127.0.0", AF_INET, "", AddressNotNumeric);
        row("256.0.0.1", AF_INET, "", AddressNotNumeric);
        row("<b>127.0.0.1</b>", AF_INET, "", AddressNotNumeric);
        row("::1", AF_INET, "", AddressWrongFamily);
        row("127.0.0.1", AF_INET6, "", AddressWrongFamily);
    }

    void anAddressToBindToIsNumericAndOfTheFamily()
    {
        QFETCH(QString, address);
        QFETCH(int, family);
        QFETCH(QString, result);
        QFETCH(InputError, error);
        const auto parsed = parseBindAddress(address, QStringLiteral("80"), family);
        QCOMPARE(std::holds_alternative<InputError>(parsed), result.isEmpty());
        if (result.isEmpty())
            QCOMPARE(std::get<InputError>(parsed), error);
        else
            QCOMPARE(QString::fromStdString(std::get<posix::SocketAddress>(parsed).text()), result);
    }

    void aBindWithABadPortIsRefusedAndZeroIsAllowed()
    {
        const QString address = QStringLiteral("127.0.0.1");
        QCOMPARE(std::get<InputError>(parseBindAddress(address, QStringLiteral("x"), AF_INET)),
                 PortNotNumber);
        QVERIFY(std::holds_alternative<posix::SocketAddress>(
            parseBindAddress(address, QStringLiteral("0"), AF_INET)));
    }

    void aNulInAnAddressIsNotItsEnd()
    {
        const QString address = QStringLiteral("127.0.0.1") + QChar::Null + QStringLiteral("x");
        QCOMPARE(std::get<InputError>(parseBindAddress(address, QStringLiteral("1"), AF_INET)),
                 AddressNotNumeric);
        QCOMPARE(checkHost(address), HostMalformed);
    }

    void aBacklogIsAnIntAndMayBeNegative()
    {
        QCOMPARE(std::get<int>(parseBacklog(QStringLiteral(" 128 "))), 128);
        QCOMPARE(std::get<int>(parseBacklog(QStringLiteral("0"))), 0);
        QCOMPARE(std::get<int>(parseBacklog(QStringLiteral("-1"))), -1);
        QCOMPARE(std::get<int>(parseBacklog(QStringLiteral("2147483647"))), 2147483647);
        for (const char *text : {"", "x", "2147483648", "1.5", "+1", "0x10"})
            QCOMPARE(std::get<InputError>(parseBacklog(QString::fromLatin1(text))),
                     BacklogNotNumber);
    }

    void hostAndPortAreSplitAtTheirColon_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host"); // empty: refused
        QTest::addColumn<QString>("port");
        const auto row = [](const char *text, const char *host, const char *port) {
            QTest::addRow("\"%s\"", text)
                << QString::fromUtf8(text) << QString::fromUtf8(host) << QString::fromUtf8(port);
        };
        row("127.0.0.1:9999", "127.0.0.1", "9999");
        row(" localhost:http ", "localhost", "http");
        row("[::1]:9999", "::1", "9999");
        row("[fe80::1%lo]:1", "fe80::1%lo", "1");
        for (const char *bad : {"", ":", "localhost", "localhost:", ":9999", "::1:9999", "::1",
                                "[::1]", "[::1]:", "[]:1", "[::1", "[::1]9999", "[::1:9999"})
            row(bad, "", "");
    }

    void hostAndPortAreSplitAtTheirColon()
    {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(QString, port);
        const auto split = splitHostPort(text);
        QCOMPARE(split.has_value(), !host.isEmpty());
        if (split) {
            QCOMPARE(split->host, host);
            QCOMPARE(split->port, port);
        }
    }

    void aHostIsAnAddressOrALegalName_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<InputError>("error");
        const auto row = [](const QString &host, InputError error) {
            QTest::addRow("\"%s\"", host.left(30).toUtf8().constData()) << host << error;
        };
        for (const char *good :
             {"localhost", "a", "example.org", "example.org.", "3com.com", "a-b.c", "xn--fiqs8s",
              "127.0.0.1", "::1", "[::1]", "fe80::1%lo", " localhost ", "\u4e2d\u6587.cn", "1a"})
            row(QString::fromUtf8(good), None);
        for (const char *bad :
             {"-a",      "a-",  "a..b", ".a",       ".",         "..",
              "a_b",     "a b", "a:b",  "http://a", "256.0.0.1", "1.2.3.4.5",
              "127.0.0", "123", "a/b",  "<b>a</b>", "a.b-",      "fe80::1%nosuchinterface",
              "a@b",     "a%b", "'",    "\\"})
            row(QString::fromUtf8(bad), HostMalformed);
        const QString label = QString(63, QLatin1Char('a'));
        row(label, None);
        row(label + QLatin1Char('a'), HostMalformed);
        const QString name = QStringList(QList<QString>(4, label)).join(QLatin1Char('.')); // 255
        row(name, HostMalformed);
        row(name.chopped(2), None); // 253
        row(QString(), AddressEmpty);
        row(QStringLiteral(" \t"), AddressEmpty);
    }

    void aHostIsAnAddressOrALegalName()
    {
        QFETCH(QString, host);
        QFETCH(InputError, error);
        QCOMPARE(checkHost(host), error);
    }
};

SOCKSCOPE_TEST_MAIN(EndpointTest)
#include "tst_endpoint.moc"
