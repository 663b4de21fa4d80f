// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The network tools that people have at hand, as peers: each a process of its own whose
// standard input is what a person types and whose output is what they read.

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace tool {

constexpr int patience = 20'000; ///< ms; only a failing test waits so long

/// A tool, and how it differs from the others where the protocol lets it.
struct Kind
{
    QString name;
    QString program;
    QString package;              ///< of Debian
    QStringList arguments{};      ///< before host and port
    bool carriageReturns = false; ///< sends CRLF for LF
    /// At the end of its input it sends a FIN and reads on; otherwise it ends at once.
    bool halfCloses = true;
    bool outlivesOurFin = true; ///< still sends after our FIN; otherwise that ends it
    QByteArray greeting{};      ///< what it prints before anything that comes from the peer
};

inline QList<Kind> kinds()
{
    const auto word = [](const char *text) {
        return QString::fromLatin1(text);
    };
    return {
        {word("nc.openbsd"), word("nc.openbsd"), word("netcat-openbsd"), {word("-N")}},
        {.name = word("nc.traditional"),
         .program = word("nc.traditional"),
         .package = word("netcat-traditional"),
         .arguments = {word("-q"), word("60")},
         .outlivesOurFin = false},
        {word("ncat"), word("ncat"), word("ncat"), {}},
        {.name = word("ncat -C"),
         .program = word("ncat"),
         .package = word("ncat"),
         .arguments = {word("-C")},
         .carriageReturns = true},
        {word("socat"), word("socat"), word("socat"), {word("-t"), word("60"), word("-")}},
        {.name = word("telnet"),
         .program = word("telnet"),
         .package = word("inetutils-telnet"),
         .carriageReturns = true,
         .halfCloses = false,
         .outlivesOurFin = false,
         .greeting = "Trying 127.0.0.1...\nConnected to 127.0.0.1.\n"
                     "Escape character is '^]'.\n"},
    };
}

inline Kind named(const QString &name)
{
    const QList<Kind> all = kinds();
    return *std::find_if(all.begin(), all.end(),
                         [&](const Kind &kind) { return kind.name == name; });
}

class Process : public QProcess
{
public:
    Process(const Kind &kind, std::uint16_t port)
        : m_kind(kind)
    {
        const QString host = QStringLiteral("127.0.0.1");
        QStringList arguments = kind.arguments;
        if (kind.program == QLatin1StringView("socat"))
            arguments.append(QStringLiteral("TCP:%1:%2").arg(host).arg(port));
        else
            arguments += {host, QString::number(port)};
        start(kind.program, arguments);
    }
    ~Process() override
    {
        if (state() == NotRunning)
            return;
        kill();
        waitForFinished();
    }

    const Kind &kind() const { return m_kind; }
    void say(const QByteArray &bytes) { write(bytes); }
    /// All that it printed so far of what its peer sent.
    QByteArray heard()
    {
        m_output += readAllStandardOutput();
        return m_output.startsWith(m_kind.greeting) ? m_output.sliced(m_kind.greeting.size())
                                                    : m_output;
    }
    /// By itself, and content.
    bool endedWell() const
    {
        return state() == NotRunning && exitStatus() == NormalExit && exitCode() == 0;
    }

private:
    Kind m_kind;
    QByteArray m_output;
};

} // namespace tool
