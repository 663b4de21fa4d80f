// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/sentences.h"
#include "support/behaviourtest.h"

#include <array>

#include <unistd.h>

using namespace explain;
using kernel::Ending;
using kernel::ReuseOptions;
using kernel::TcpState;

namespace {

constexpr std::array<ReuseOptions, 4> choices = {
    {{false, false}, {true, false}, {false, true}, {true, true}}};

kernel::TcpRow rowIn(TcpState state, std::uint64_t inode = 0)
{
    kernel::TcpRow row;
    row.state = state;
    row.inode = inode;
    row.uid = ::geteuid();
    row.key.local = posix::SocketAddress::loopback(AF_INET, 9999);
    return row;
}

bool says(const QString &sentence, const char *words)
{
    return sentence.contains(QLatin1StringView(words));
}

} // namespace

class EndingsTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void adviceIsGivenExactlyWhereTheKernelRefuses()
    {
        for (const auto &row : {rowIn(TcpState::Listen, 5), rowIn(TcpState::Established, 5),
                                rowIn(TcpState::FinWait2), rowIn(TcpState::TimeWait)}) {
            for (const ReuseOptions made : choices) {
                for (const ReuseOptions wanted : choices)
                    QCOMPARE(blockerAdvice(row, made, wanted).isEmpty(),
                             kernel::mayBind(kernel::oldSocketOf(row), made, wanted));
            }
        }
    }

    void theTrapOfAnOldSocketWithoutTheOptionIsNamed()
    {
        const QString advice =
            blockerAdvice(rowIn(TcpState::TimeWait), ReuseOptions{}, {true, false});
        QVERIFY2(says(advice, "trap"), qPrintable(advice));
        QVERIFY2(says(advice, "waiting"), qPrintable(advice));
        QVERIFY(says(blockerAdvice(rowIn(TcpState::Established, 5), ReuseOptions{}, {true, false}),
                     "closed first"));
    }

    void whatHelpsIsWhatTheRuleSaysHelps()
    {
        const auto timeWait = rowIn(TcpState::TimeWait);
        QVERIFY(says(blockerAdvice(timeWait, ReuseOptions{true, false}, {}),
                     "SO_REUSEADDR on your socket"));
        QVERIFY(says(blockerAdvice(timeWait, ReuseOptions{false, true}, {true, false}),
                     "Only SO_REUSEPORT"));
        const auto listener = rowIn(TcpState::Listen, 5);
        QVERIFY(says(blockerAdvice(listener, ReuseOptions{true, true}, {true, false}),
                     "SO_REUSEPORT on your socket too"));
        QVERIFY(says(blockerAdvice(listener, ReuseOptions{true, false}, {true, true}),
                     "nothing that you set"));
    }

    void unknownOptionsAreNotGuessed()
    {
        const QString waits = blockerAdvice(rowIn(TcpState::TimeWait), std::nullopt, {});
        QVERIFY2(says(waits, "cannot be asked"), qPrintable(waits));
        QVERIFY(!says(waits, "was made"));
        QVERIFY(!blockerAdvice(rowIn(TcpState::Listen, 5), std::nullopt, {true, true}).isEmpty());
    }

    void anotherUsersListenerIsHelpedByNoOption()
    {
        kernel::TcpRow row = rowIn(TcpState::Listen, 5);
        row.uid = ::geteuid() + 1;
        QVERIFY(says(blockerAdvice(row, std::nullopt, {true, true}), "another user"));
    }

    void whoBeganIsNamedByItsPart()
    {
        using How = Ending::How;
        using Began = Ending::Began;
        using Part = Ending::Part;
        const auto text = [](Began began, Part part) {
            return endingText({How::Fin, began, Ending::Cause::Unknown, part});
        };
        QVERIFY(says(text(Began::Here, Part::Client), "the client closed first"));
        QVERIFY(says(text(Began::There, Part::Client), "the server closed first"));
        QVERIFY(says(text(Began::There, Part::Server), "the client closed first"));
        QVERIFY(says(text(Began::Here, Part::Unknown), "this end closed first"));
        QVERIFY(says(text(Began::Both, Part::Server), "both"));
        QCOMPARE(text(Began::Unknown, Part::Server), QStringLiteral("ended by FIN"));
    }

    void whatEachEndSawIsToldOrSaidToBeUnknown()
    {
        Ending ending = {Ending::How::Reset, Ending::Began::There, Ending::Cause::WroteToClosed,
                         Ending::Part::Server};
        QVERIFY(says(endingSentence(ending), "cannot be known"));
        ending.ourError = EPIPE;
        QVERIFY(says(endingSentence(ending), "This end saw EPIPE"));
        QVERIFY(says(endingSentence(ending), "SIGPIPE would have ended a program here"));
        ending.ourError = 0;
        ending.theirError = ECONNRESET;
        QVERIFY(says(endingSentence(ending), "The other end saw ECONNRESET"));
        QVERIFY(!says(endingSentence(ending), "SIGPIPE"));
    }

    void theThreeWaysToAResetAreToldApart()
    {
        QSet<QString> sentences;
        for (const auto cause : {Ending::Cause::Linger, Ending::Cause::UnreadData,
                                 Ending::Cause::WroteToClosed, Ending::Cause::Unknown})
            sentences.insert(endingSentence({Ending::How::Reset, Ending::Began::Here, cause}));
        QCOMPARE(sentences.size(), 4);
    }

    void aBrokenPipeNamesTheSignal()
    {
        posix::SyscallRecord record;
        record.error = EPIPE;
        for (const auto call : {posix::Call::Write, posix::Call::Writev}) {
            record.call = call;
            QVERIFY(says(outcomeSentence(record), "SIGPIPE would have ended a program here"));
        }
    }
};

SOCKSCOPE_TEST_MAIN(EndingsTest)
#include "tst_endings.moc"
