// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The call log against strace(1) as a referee: what the kernel was asked on each socket of
// a conversation, and what it answered, is what the log says, word for word and in order.

#include "explain/calltext.h"
#include "session/clientsession.h"
#include "session/serversession.h"
#include "support/behaviourtest.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using session::ClientSession;
using session::ServerSession;

namespace {

constexpr int patience = 30'000; ///< ms; only a failing test waits so long

/// Both programs' sessions in one process, so that one strace sees both ends.
class Conversation
{
public:
    /// false where it got stuck.
    bool run()
    {
        session::ListenPlan plan;
        plan.port = QStringLiteral("0");
        if (!m_server.startListening(plan))
            return false;
        m_server.acceptOne(); // nobody is there yet
        return talk() && reset() && makeMistakes();
    }
    /// What both logs say, in the order of the calls.
    QStringList log() const
    {
        std::vector<posix::SyscallRecord> records;
        for (const posix::SyscallRing *ring : {&m_server.calls(), &m_client.calls()}) {
            for (auto number = ring->firstNumber(); number <= ring->lastNumber(); ++number)
                records.push_back(ring->at(number));
        }
        std::sort(records.begin(), records.end(),
                  [](const auto &a, const auto &b) { return a.startedAt < b.startedAt; });
        QStringList lines;
        for (const posix::SyscallRecord &record : records)
            lines.append(explain::callText(record) + u' ' + explain::resultText(record));
        return lines;
    }

private:
    template <typename Condition>
    static bool until(Condition condition)
    {
        return QTest::qWaitFor(condition, patience);
    }
    bool connectClient()
    {
        const QString port = QString::number(m_server.socket().local.port());
        const qsizetype before = m_server.peers().size();
        m_client.openSocket(AF_INET, SOCK_STREAM);
        m_client.connectTo(QStringLiteral("127.0.0.1"), port);
        return until([&] {
            return m_client.phase() == ClientSession::Phase::Connected &&
                   m_server.peers().size() == before + 1;
        });
    }
    bool talk()
    {
        if (!connectClient())
            return false;
        m_client.send({.text = QStringLiteral("hello \"there\" \\ \t")});
        if (!until([&] { return m_server.peer(1)->bytesIn > 0; }))
            return false;
        m_server.send(
            1, {.text = QStringLiteral("a line that is longer than what the log shows of it")});
        if (!until([&] { return m_client.connection().bytesIn > 0; }))
            return false;
        m_client.shutdown(0, SHUT_WR);
        if (!until([&] { return m_server.peer(1)->endOfStream; }))
            return false;
        m_server.shutdown(1, SHUT_WR);
        if (!until([&] { return m_client.connection().endOfStream; }))
            return false;
        m_client.close(0, net::CloseKind::Fin);
        m_server.close(1, net::CloseKind::Fin);
        return true;
    }
    bool reset()
    {
        if (!connectClient())
            return false;
        m_client.close(0, net::CloseKind::Reset);
        return until([&] { return m_server.peers().isEmpty(); });
    }
    bool makeMistakes()
    {
        const QString port = QString::number(m_server.socket().local.port());
        m_server.closeListener();
        m_client.openSocket(AF_INET, SOCK_STREAM);
        m_client.connectTo(QStringLiteral("127.0.0.1"), port);
        if (!until([&] { return m_client.step(session::Step::Connect).socketError.has_value(); }))
            return false;
        m_client.close(0, net::CloseKind::Fin);
        m_server.openSocket(AF_INET, SOCK_DGRAM);
        m_server.setReusePort(true);
        m_server.listen(QStringLiteral("5"));
        m_server.closeListener();
        m_server.openSocket(AF_INET6, SOCK_STREAM);
        m_server.bind(QStringLiteral("::1"), QStringLiteral("0"));
        m_server.bind(QStringLiteral("::1"), QStringLiteral("0"));
        m_server.acceptOne();
        m_server.closeListener();
        return true;
    }

    ServerSession m_server;
    ClientSession m_client;
};

int runChild()
{
    Conversation conversation;
    const bool done = conversation.run();
    std::printf("%s\n", qPrintable(conversation.log().join(u'\n')));
    return done ? 0 : 1;
}

/// One line of strace as the log would write it.
QString inOurWords(QString line)
{
    static const QList<std::pair<QRegularExpression, QString>> differences = [] {
        const auto pair = [](const char *pattern, const char *words) {
            return std::pair(QRegularExpression(QString::fromLatin1(pattern)),
                             QString::fromUtf8(words));
        };
        return QList{
            pair(
                R"re(\{sa_family=AF_INET, sin_port=htons\((\d+)\), sin_addr=inet_addr\("(.*?)"\)\})re",
                "{AF_INET, \\2:\\1}"),
            pair(R"re(\{sa_family=AF_INET6, sin6_port=htons\((\d+)\), .*?"(.*?)".*?\})re",
                 "{AF_INET6, [\\2]:\\1}"),
            pair("SOCK_CLOEXEC\\|SOCK_NONBLOCK", "SOCK_NONBLOCK|SOCK_CLOEXEC"),
            pair("IPPROTO_IP\\)", "0)"),
            pair("\\[\\d+ => (\\d+)\\]", "[\\1]"),
            pair("0x[0-9a-f]+, \\[\\d+\\]", "&address, &length"),
            pair("^accept4\\((\\d+), 0x[0-9a-f]+, 0x[0-9a-f]+", "accept4(\\1, &address, &length"),
            pair("^read\\((\\d+), 0x[0-9a-f]+", "read(\\1, buffer"),
            pair("iov_base=|iov_len=", ""),
            pair("\"\\.\\.\\.", "\"…"),
            pair(R"re(\)\s+= (-?\d+( E\w+)?).*$)re", ") = \\1"),
        };
    }();
    for (const auto &[pattern, words] : differences)
        line.replace(pattern, words);
    return line;
}

/// Of all that was traced, the calls on internet sockets, without those that only look:
/// the state after a call (TCP_INFO), and what is asked for right before close(2): the two
/// names, and SO_LINGER.
QStringList conversationOf(const QStringList &trace)
{
    static const QRegularExpression call(QStringLiteral(R"(^(\w+)\((\w+).* = (-?\d+))"));
    QSet<QString> sockets;
    QStringList lines;
    for (const QString &line : trace) {
        const QRegularExpressionMatch match = call.match(line);
        const QString name = match.captured(1);
        if (name == QLatin1StringView("socket")) {
            if (!match.captured(2).startsWith(QLatin1StringView("AF_INET")))
                continue;
            sockets.insert(match.captured(3));
        } else if (!sockets.contains(match.captured(2)) ||
                   line.contains(QLatin1StringView("TCP_INFO"))) {
            continue;
        } else if (name == QLatin1StringView("accept4")) {
            sockets.insert(match.captured(3));
        } else if (name == QLatin1StringView("close")) {
            sockets.remove(match.captured(2));
            if (!lines.isEmpty() && lines.constLast().startsWith(QLatin1StringView("getsockopt")) &&
                lines.constLast().contains(QLatin1StringView("SO_LINGER")))
                lines.removeLast();
            for (const char *looking : {"getpeername", "getsockname"}) {
                if (!lines.isEmpty() && lines.constLast().startsWith(QLatin1StringView(looking)))
                    lines.removeLast();
            }
        }
        lines.append(inOurWords(line));
    }
    return lines;
}

} // namespace

class StraceTest : public BehaviourTest
{
    Q_OBJECT

private:
    /// The main thread's part of what strace wrote: the one with a socket of ours.
    static QStringList traceIn(const QDir &folder)
    {
        QStringList longest;
        const auto files = folder.entryList(QDir::Files);
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            if (!lines.filter(QStringLiteral("socket(AF_INET,")).isEmpty())
                longest = lines;
        }
        return longest;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!QStandardPaths::findExecutable(QStringLiteral("strace")).isEmpty(),
                 "strace is missing: apt-get install strace");
        QProcess strace;
        strace.start(QStringLiteral("strace"),
                     {QStringLiteral("-o"), QStringLiteral("/dev/null"), QStringLiteral("true")});
        QVERIFY(strace.waitForFinished(patience));
        const QString error = QString::fromLocal8Bit(strace.readAllStandardError());
        if (strace.exitCode() != 0 && error.contains(QLatin1StringView("not permitted")))
            QSKIP("the kernel does not let this process be traced");
        QCOMPARE(strace.exitCode(), 0);
    }

    void theCallLogSaysWhatStraceSaw()
    {
        const QTemporaryDir folder;
        QProcess strace;
        // A leak check cannot look into a process that is being traced.
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0"));
        strace.setProcessEnvironment(environment);
        strace.start(QStringLiteral("strace"),
                     {QStringLiteral("-ff"), QStringLiteral("-o"),
                      folder.filePath(QStringLiteral("trace")), QStringLiteral("-e"),
                      QStringLiteral("trace=network,read,write,writev,close"),
                      QCoreApplication::applicationFilePath(), QStringLiteral("--child")});
        QVERIFY(strace.waitForFinished(4 * patience));
        QCOMPARE(strace.exitCode(), 0);
        const QStringList log =
            QString::fromUtf8(strace.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        const QStringList seen = conversationOf(traceIn(QDir(folder.path())));
        for (qsizetype i = 0; i < std::min(log.size(), seen.size()); ++i)
            QCOMPARE(log[i], seen[i]);
        QCOMPARE(log.size(), seen.size());
        for (const char *call :
             {"socket(", "setsockopt(", "bind(", "listen(", "accept4(", "connect(", "getsockopt(",
              "read(", "write", "shutdown(", "close("}) {
            QVERIFY2(log.join(u'\n').contains(QLatin1StringView(call)), call);
        }
        for (const char *error :
             {"EINPROGRESS", "EAGAIN", "ECONNRESET", "ECONNREFUSED", "EOPNOTSUPP", "EINVAL"}) {
            QVERIFY2(log.join(u'\n').contains(QLatin1StringView(error)), error);
        }
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == QLatin1StringView("--child"))
        return runChild();
    StraceTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_strace.moc"
