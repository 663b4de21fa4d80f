// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Which numbers the descriptors of a program have that holds nothing else.

#include "posix/baredescriptors.h"

#include "support/behaviourtest.h"

using namespace posix;

namespace {

SyscallRecord call(Call which, int fd, std::int64_t result, std::int64_t at)
{
    SyscallRecord record;
    record.call = which;
    record.fd = fd;
    record.result = result;
    record.startedAt = at;
    return record;
}

} // namespace

class BareDescriptorsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreTheLowestThatAreFreeFromThreeOn()
    {
        BareDescriptors bare;
        bare.take(call(Call::Socket, -1, 21, 1));
        bare.take(call(Call::Accept4, 21, 30, 2));
        bare.take(call(Call::Fcntl, 30, 22, 3));
        QCOMPARE(bare.last(21), 3);
        QCOMPARE(bare.last(30), 4);
        QCOMPARE(bare.last(22), 5);
        bare.take(call(Call::Close, 30, 0, 4));
        bare.take(call(Call::Accept4, 21, 40, 5));
        QCOMPARE(bare.last(40), 4);
    }

    void aCallNamesTheDescriptorThatWasOpenThen()
    {
        BareDescriptors bare;
        const SyscallRecord first = call(Call::Socket, -1, 21, 1);
        const SyscallRecord second = call(Call::Socket, -1, 22, 3);
        const SyscallRecord again = call(Call::Socket, -1, 21, 5);
        bare.take(first);
        bare.take(second);
        bare.take(call(Call::Close, 21, 0, 4));
        bare.take(call(Call::Socket, -1, 40, 5));
        bare.take(again);
        QCOMPARE(bare.of(first).made, 3);
        QCOMPARE(bare.of(second).made, 4);
        QCOMPARE(bare.of(again).made, 5); // 40 took 3
        QCOMPARE(bare.of(call(Call::Read, 21, 0, 2)).fd, 3);
        QCOMPARE(bare.of(call(Call::Read, 21, 0, 7)).fd, 5);
    }

    void aCloseThatWaitedDoesNotTakeAwayWhatWasGivenItsNumberSince()
    {
        BareDescriptors bare;
        bare.take(call(Call::Socket, -1, 21, 1));
        bare.take(call(Call::Socket, -1, 21, 3)); // while close(21) still waits
        SyscallRecord close = call(Call::Close, 21, 0, 2);
        close.apart = true;
        bare.take(close);
        bare.take(call(Call::Socket, -1, 50, 5));
        QCOMPARE(bare.last(21), 3);
        QCOMPARE(bare.last(50), 4);
    }

    void whatNobodySawBeingMadeHasANumberToo()
    {
        BareDescriptors bare;
        bare.take(call(Call::Read, 77, 0, 1));
        QCOMPARE(bare.last(77), 3);
        QCOMPARE(bare.last(78), 78); // never heard of
    }

    void putIntoARecordBothNumbersAreAnother()
    {
        BareDescriptors bare;
        SyscallRecord accept = call(Call::Accept4, 60, 61, 1);
        SyscallRecord refused = call(Call::Accept4, 60, -1, 2);
        bare.take(accept);
        bare.take(refused);
        apply(bare.of(accept), accept);
        apply(bare.of(refused), refused);
        QCOMPARE(accept.fd, 3);
        QCOMPARE(accept.result, std::int64_t(4));
        QCOMPARE(refused.result, std::int64_t(-1));
    }
};

SOCKSCOPE_TEST_MAIN(BareDescriptorsTest)
#include "tst_baredescriptors.moc"
