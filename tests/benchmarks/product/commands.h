// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the driver asks a program under measurement: a line on standard input, "VERB REST",
// answered by one line on standard output. The end of the input ends the program.

#include <QHash>
#include <QObject>
#include <QSocketNotifier>
#include <QString>

#include <functional>

namespace bench {

class Commands : public QObject
{
public:
    using Verb = std::function<QString(const QString &rest)>;

    Commands();

    void add(const QString &name, Verb verb) { m_verbs.insert(name, std::move(verb)); }
    /// A line of its own accord.
    static void say(const QString &line);

private:
    void read();
    void obey(const QString &line);

    QHash<QString, Verb> m_verbs;
    QByteArray m_read;
    QSocketNotifier m_notifier;
};

/// Of this process, from its own limit to the hard one.
void raiseDescriptorLimit();

} // namespace bench
