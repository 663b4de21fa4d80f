// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Verbs on standard input, one a line, each answered by one line on standard output: "ok",
// "ok TEXT" or "failed TEXT", in their order. So another process can do to a window what a
// person does with the mouse. A verb that waits holds back those behind it.

#include <QHash>
#include <QObject>
#include <QSocketNotifier>
#include <QStringList>

#include <functional>
#include <memory>

namespace panels {

class ControlChannel : public QObject
{
    Q_OBJECT

public:
    struct Answer
    {
        bool ok = true;
        QString text;
    };
    using Reply = std::function<void(const Answer &)>;
    /// Is given what stands behind the verb; replies now or later, and only the first reply counts.
    using Verb = std::function<void(const QString &argument, const Reply &reply)>;

    explicit ControlChannel(QObject *parent = nullptr);
    ~ControlChannel() override;

    void add(const QString &name, const QString &usage, Verb verb);
    /// ms for which a verb that waits does so at most.
    int patience() const { return m_patience; }
    void setPatience(int ms) { m_patience = ms; }
    /// A line that is no answer.
    void tell(const QString &line);
    /// The verb that is being done right now; empty: what happens is not the channel's doing.
    const QString &doing() const { return m_doing; }
    /// Begins to read; at end of input the program is told to quit.
    void start();

Q_SIGNALS:
    /// Before a verb is done.
    void performing(const QString &name);

private:
    void readInput();
    void next();
    void perform(const QString &line);
    void answer(const Answer &answer);

    QHash<QString, Verb> m_verbs;
    QStringList m_usage;
    QByteArray m_input;
    QStringList m_waiting;
    QString m_doing;
    std::unique_ptr<QSocketNotifier> m_notifier;
    quint64 m_performed = 0;
    int m_patience = 10'000;
    bool m_busy = false;
};

} // namespace panels
