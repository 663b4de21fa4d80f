// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// An exported C program: compiled as strictly as promised, run, and what the log says that it
// has to print.

#include "explain/calltext.h"
#include "explain/cprogram.h"

#include <QFile>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace exported {

constexpr int patience = 30'000; ///< ms; only a failing test waits so long

class Program : public QProcess
{
public:
    /// What the compiler says; empty where it is content.
    QString compile(const QString &source)
    {
        QFile file(m_folder.filePath(QStringLiteral("again.c")));
        if (!file.open(QIODevice::WriteOnly) || file.write(source.toUtf8()) < 0)
            return file.errorString();
        file.close();
        QProcess compiler;
        compiler.setProcessChannelMode(MergedChannels);
        compiler.start(QStringLiteral("cc"), {QStringLiteral("-Wall"), QStringLiteral("-Wextra"),
                                              QStringLiteral("-Werror"), QStringLiteral("-O2"),
                                              QStringLiteral("-o"), path(), file.fileName()});
        if (!compiler.waitForFinished(patience) || compiler.exitCode() != 0)
            return QString::fromUtf8(compiler.readAll()) + compiler.errorString() + source;
        return {};
    }
    void run() { start(path(), QStringList()); }
    /// What it prints up to its end.
    QStringList lines()
    {
        if (state() != NotRunning)
            waitForFinished(patience);
        m_printed += readAllStandardOutput();
        return QString::fromUtf8(m_printed).split(u'\n', Qt::SkipEmptyParts);
    }
    bool hasPrinted(const char *words)
    {
        m_printed += readAllStandardOutput();
        return m_printed.contains(words);
    }
    QString complaints() { return QString::fromUtf8(readAllStandardError()); }
    ~Program() override
    {
        if (state() == NotRunning)
            return;
        kill();
        waitForFinished();
    }

private:
    QString path() const { return m_folder.filePath(QStringLiteral("again")); }

    QTemporaryDir m_folder;
    QByteArray m_printed;
};

/// What the log's calls look like in a program with blocking sockets, whose variables have the
/// names @p names, in the order in which they are made.
inline QStringList expectedLines(const posix::SyscallRing &ring, QStringList names)
{
    QStringList lines;
    QHash<int, QString> variables;
    QHash<int, qsizetype> underWay;
    for (auto number = ring.firstNumber(); number <= ring.lastNumber(); ++number) {
        posix::SyscallRecord record = ring.at(number);
        if (record.error == EAGAIN)
            continue;
        const bool decides = record.call == posix::Call::Getsockopt &&
                             record.arguments[1] == SO_ERROR && underWay.contains(record.fd);
        if (decides) {
            const int error = record.arguments[2];
            lines[underWay.take(record.fd)] +=
                error == 0 ? QStringLiteral("= 0")
                           : QStringLiteral("= -1 ") + explain::errnoName(error);
            continue;
        }
        QString text = explain::lectureText(record);
        if (record.call != posix::Call::Socket)
            text.replace(text.indexOf(u'(') + 1, QString::number(record.fd).size(),
                         variables.value(record.fd));
        if (record.error == EINPROGRESS) {
            underWay.insert(record.fd, lines.size());
            lines.append(text + u' ');
            continue;
        }
        const bool makes = record.call == posix::Call::Socket ||
                           record.call == posix::Call::Accept4 || record.call == posix::Call::Fcntl;
        if (makes && !record.failed()) {
            variables.insert(int(record.result), names.isEmpty() ? QString() : names.takeFirst());
            lines.append(text + QStringLiteral(" = ") + variables.value(int(record.result)));
        } else {
            lines.append(text + u' ' + explain::resultText(record));
        }
    }
    return lines;
}

} // namespace exported
