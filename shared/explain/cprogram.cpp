// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/cprogram.h"

#include "explain/ccalls.h"
#include "explain/cframe.h"

namespace explain {

namespace {

constexpr std::size_t fewestForALoop = 3;

QStringList indented(const QStringList &lines, int depth)
{
    QStringList result;
    for (const QString &line : lines)
        result.append(QString(4 * depth, u' ') + line);
    return result;
}

/// The same call made several times over becomes a loop.
QStringList repeated(const QStringList &lines, std::size_t times)
{
    QStringList result;
    if (times < fewestForALoop) {
        for (std::size_t i = 0; i < times; ++i)
            result += indented(lines, 1);
        return result;
    }
    result.append(
        QStringLiteral("    for (int times = 0; times < %1; ++times) {").arg(qulonglong(times)));
    result += indented(lines, 2);
    result.append(QStringLiteral("    }"));
    return result;
}

} // namespace

QString cProgram(const posix::SyscallRing &calls, const BytesOf &bytes, const CProgramScope &scope)
{
    const CScript script = CScript::of(calls, scope);
    CCalls writer(bytes);
    QStringList body;
    QStringList last;
    std::size_t times = 0;
    for (const ScriptedCall &call : script.calls) {
        const QStringList lines = writer.linesOf(call);
        if (lines != last) {
            body += repeated(last, times);
            last = lines;
            times = 0;
        }
        ++times;
    }
    body += repeated(last, times);
    return framed(script, writer.needs(), body);
}

} // namespace explain
