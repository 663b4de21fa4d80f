// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/provoked.h"
#include "support/behaviourtest.h"

using namespace posix;

class TransferSentenceTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void readThatGivesNothingOrTheEnd()
    {
        Syscalls calls;
        Pair pair(calls);
        std::array<char, 8> buffer;
        calls.read(pair.server.fd(), buffer);
        SAYS(EAGAIN, "not the end of the stream");
        calls.shutdown(pair.server.fd(), SHUT_RD);
        calls.read(pair.server.fd(), buffer);
        SAYS(0, "The peer has sent no FIN");
        calls.shutdown(pair.server.fd(), SHUT_WR);
        QVERIFY(waitFor(pair.client.fd(), POLLIN));
        calls.read(pair.client.fd(), buffer);
        SAYS(0, "We can still write");
        calls.shutdown(pair.client.fd(), SHUT_WR);
        calls.read(pair.client.fd(), buffer);
        SAYS(0, "End of the stream: ");
        calls.read(pair.listener.fd(), buffer);
        SAYS(ENOTCONN, "a listener");
    }

    void writeAfterAReset()
    {
        Syscalls calls;
        Pair pair(calls);
        std::array<char, 8> buffer;
        calls.setLinger(pair.server.fd(), true, 0);
        pair.server.close();
        calls.write(pair.client.fd(), "x");
        SAYS(ECONNRESET, "The next write() will fail with EPIPE");
        calls.write(pair.client.fd(), "x");
        SAYS(EPIPE, "it is gone");
        SAYS(EPIPE, "SIGPIPE would have ended a program here");
        calls.shutdown(pair.client.fd(), SHUT_WR);
        SAYS(ENOTCONN, "no direction left");
        calls.peerAddress(pair.client.fd());
        SAYS(ENOTCONN, "no peer");
        calls.read(pair.client.fd(), buffer);
        SAYS(0, "the connection is over");
    }

    void readAfterAResetGivesWhatHadComeAndThenTheError()
    {
        Syscalls calls;
        Pair pair(calls);
        std::array<char, 8> buffer;
        calls.write(pair.client.fd(), "x");
        calls.setLinger(pair.client.fd(), true, 0);
        pair.client.close();
        QCOMPARE(calls.read(pair.server.fd(), buffer).bytes(), std::size_t(1));
        calls.read(pair.server.fd(), buffer);
        SAYS(ECONNRESET, "RST came. What was still on its way is lost");
    }

    void writeOnASocketThatCannot()
    {
        Syscalls calls;
        Pair pair(calls);
        calls.write(pair.listener.fd(), "x");
        SAYS(EPIPE, "A listener has no peer");
        calls.shutdown(pair.client.fd(), SHUT_WR);
        calls.write(pair.client.fd(), "x");
        SAYS(EPIPE, "our writing direction");
        const auto datagram = calls.socket(AF_INET, SOCK_DGRAM);
        calls.write(datagram.value().fd(), "x");
        SAYS(EDESTADDRREQ, "has no peer");
        const Descriptor fresh = streamSocket(calls);
        calls.write(fresh.fd(), "x");
        SAYS(EPIPE, "there never was one");
    }

    void writeThatTakesAPartAndThenNothing()
    {
        Syscalls calls;
        Pair pair(calls);
        const std::string much(20'000'000, 'x');
        calls.write(pair.client.fd(), much);
        SAYS(0, "of 20000000 bytes fitted");
        while (calls.write(pair.client.fd(), much).kind() == IoOutcome::Kind::Transferred) {
        }
        SAYS(EAGAIN, "No room in the send buffer");
    }
};

SOCKSCOPE_TEST_MAIN(TransferSentenceTest)
#include "tst_transfersentence.moc"
