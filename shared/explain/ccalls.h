// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One scripted call as lines of C: the arguments, the call, and its report. Notes what the
// frame of the program has to declare for it. See cprogram.h, cframe.h.

#include "explain/cprogramscript.h"

#include <QStringList>

namespace explain {

/// What the lines written so far use.
struct CNeeds
{
    bool said = false;        ///< said(): a call, its arguments as text, its result
    bool made = false;        ///< made(): a call that gives a descriptor
    bool transferred = false; ///< transferred(): read(2), write(2), with the bytes
    bool result = false;
    bool value = false;
    bool lingerValue = false;
    bool length = false;
    bool anyAddress = false;
    bool ipv4 = false;
    bool ipv6 = false;
    bool readAll = false;
    bool buffer = false;
    bool data = false;
    bool filled = false;
    bool pause = false;
    bool descriptorFlags = false; ///< fcntl(2)
    std::uint64_t largestRead = 0;
    std::uint64_t largestFilled = 0;

    bool reports() const { return said || made || transferred; }
};

class CCalls
{
public:
    explicit CCalls(const BytesOf &bytes)
        : m_bytes(bytes)
    {
    }
    /// Not indented.
    QStringList linesOf(const ScriptedCall &call);
    const CNeeds &needs() const { return m_needs; }

private:
    QStringList callOf(const ScriptedCall &call);
    QStringList maker(const ScriptedCall &call, const QString &arguments);
    QStringList setOption(const ScriptedCall &call);
    QStringList getOption(const ScriptedCall &call);
    QStringList toAddress(const ScriptedCall &call);
    QStringList fromAddress(const ScriptedCall &call);
    QStringList read(const ScriptedCall &call);
    QStringList write(const ScriptedCall &call);
    QStringList dataOf(const ScriptedCall &call, std::uint64_t size);
    QStringList plain(const ScriptedCall &call, const QString &arguments);
    /// "said(result, -EADDRINUSE, "bind(listener, 127.0.0.1:9999)");"
    QString said(const ScriptedCall &call, const QString &text, const QString &more = {});

    const BytesOf &m_bytes;
    CNeeds m_needs;
};

/// A comment of one or more lines; nothing in @p text ends it early.
QStringList cComment(const QString &text);

/// A string literal, perhaps of several lines, that every compiler reads back as these bytes.
QStringList cLiteral(const QByteArray &bytes);

/// The same on one line, as a format of printf(3).
QString cFormat(const QString &text);

} // namespace explain
