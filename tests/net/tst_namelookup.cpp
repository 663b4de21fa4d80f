// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "net/localaddresses.h"
#include "net/namelookup.h"
#include "posix/syscalls.h"
#include "support/behaviourtest.h"

#include <QSignalSpy>

using namespace net;
using posix::SocketAddress;

Q_DECLARE_METATYPE(net::InputError)

namespace {

struct Answers
{
    explicit Answers(NameLookup &lookup)
        : failed(&lookup, &NameLookup::failed)
    {
        QObject::connect(&lookup, &NameLookup::found, &lookup,
                         [this](const QList<SocketAddress> &list) { found.append(list); });
    }
    QList<QList<SocketAddress>> found;
    QSignalSpy failed;
    qsizetype count() const { return found.size() + failed.size(); }
    InputError error() const { return failed.last().first().value<InputError>(); }
};

} // namespace

class NameLookupTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void aNumericAddressIsAnsweredInTheNextTurn_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("address");
        QTest::newRow("v4") << QStringLiteral("127.0.0.1") << QStringLiteral("127.0.0.1:80");
        QTest::newRow("v6") << QStringLiteral("::1") << QStringLiteral("[::1]:80");
        QTest::newRow("brackets") << QStringLiteral(" [::1] ") << QStringLiteral("[::1]:80");
        QTest::newRow("scope") << QStringLiteral("fe80::1%lo") << QStringLiteral("[fe80::1%lo]:80");
    }

    void aNumericAddressIsAnsweredInTheNextTurn()
    {
        QFETCH(QString, host);
        QFETCH(QString, address);
        NameLookup lookup;
        Answers answers(lookup);
        lookup.start(host, 80);
        QCOMPARE(answers.count(), 0);
        QVERIFY(lookup.running());
        QCoreApplication::processEvents();
        QCOMPARE(answers.found.size(), 1);
        QVERIFY(!lookup.running());
        QCOMPARE(answers.found.first().size(), 1);
        QCOMPARE(QString::fromStdString(answers.found.first().first().text()), address);
    }

    void localhostIsThisComputer()
    {
        NameLookup lookup;
        Answers answers(lookup);
        lookup.start(QStringLiteral("localhost"), 9999);
        QCOMPARE(answers.count(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(answers.found.size(), 1, 30'000);
        QVERIFY(!answers.found.first().isEmpty());
        for (const SocketAddress &address : answers.found.first()) {
            QVERIFY(address.isLoopback());
            QCOMPARE(address.port(), std::uint16_t(9999));
        }
    }

    void whatIsNoHostNameIsRefusedWithoutALookup()
    {
        NameLookup lookup;
        Answers answers(lookup);
        lookup.start(QStringLiteral("a b"), 1);
        QCoreApplication::processEvents();
        QCOMPARE(answers.failed.size(), 1);
        QCOMPARE(answers.error(), InputError::HostMalformed);
        lookup.start(QString(), 1);
        QCoreApplication::processEvents();
        QCOMPARE(answers.error(), InputError::AddressEmpty);
    }

    void aNameThatDoesNotExistFails()
    {
        NameLookup lookup;
        Answers answers(lookup);
        lookup.start(QStringLiteral("no-such-host.invalid"), 1); // RFC 2606
        QTRY_COMPARE_WITH_TIMEOUT(answers.failed.size(), 1, 60'000);
        QVERIFY(answers.error() == InputError::NameNotFound ||
                answers.error() == InputError::NameLookupFailed);
        QVERIFY(!lookup.running());
    }

    void aCancelledLookupNeverAnswers()
    {
        NameLookup lookup;
        Answers answers(lookup);
        for (const char *host : {"127.0.0.1", "localhost"}) {
            lookup.start(QString::fromLatin1(host), 1);
            lookup.cancel();
            QVERIFY(!lookup.running());
        }
        lookup.start(QStringLiteral("::1"), 2); // its answer is the only one
        QTRY_COMPARE(answers.count(), 1);
        NameLookup other;
        Answers later(other);
        other.start(QStringLiteral("localhost"), 1);
        QTRY_COMPARE_WITH_TIMEOUT(later.count(), 1, 30'000);
        QCOMPARE(answers.count(), 1);
    }

    void aNewLookupReplacesTheOldOne()
    {
        NameLookup lookup;
        Answers answers(lookup);
        lookup.start(QStringLiteral("localhost"), 1);
        lookup.start(QStringLiteral("127.0.0.2"), 2);
        QTRY_COMPARE(answers.count(), 1);
        QVERIFY(answers.found.first().first() == *SocketAddress::parse("127.0.0.2", 2));
    }

    void itMayBeDestroyedWhileItRuns()
    {
        for (const char *host : {"127.0.0.1", "localhost", "a b"}) {
            NameLookup lookup;
            lookup.start(QString::fromLatin1(host), 1);
        }
        QCoreApplication::processEvents();
    }

    void theLocalAddressesAreThoseThatBindAccepts()
    {
        posix::Syscalls calls;
        const QList<LocalAddress> addresses = localAddresses(AF_INET);
        QVERIFY(addresses.size() >= 2);
        QVERIFY(addresses.first().address.isLoopback());
        QVERIFY(addresses.last().address.isAny());
        QVERIFY(addresses.last().interfaceName.isEmpty());
        for (const LocalAddress &local : addresses) {
            QCOMPARE(local.address.family(), AF_INET);
            QCOMPARE(local.address.port(), std::uint16_t(0));
            QCOMPARE(local.interfaceName.isEmpty(), local.address.isAny());
            const auto socket = calls.socket(AF_INET, SOCK_STREAM);
            QVERIFY(calls.bind(socket.value().fd(), local.address));
        }
    }

    void theLocalAddressesOfIPv6AreOfThatFamilyAndTheAnyAddressComesLast()
    {
        const QList<LocalAddress> addresses = localAddresses(AF_INET6);
        QVERIFY(addresses.last().address.isAny());
        for (const LocalAddress &local : addresses)
            QCOMPARE(local.address.family(), AF_INET6);
    }
};

SOCKSCOPE_TEST_MAIN(NameLookupTest)
#include "tst_namelookup.moc"
