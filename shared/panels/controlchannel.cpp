// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/controlchannel.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>

#include <unistd.h>

namespace panels {

ControlChannel::ControlChannel(QObject *parent)
    : QObject(parent)
{
    add(QStringLiteral("help"), QStringLiteral("help"),
        [this](const QString &, const Reply &reply) {
            reply({true, m_usage.join(QStringLiteral("; "))});
        });
    add(QStringLiteral("quit"), QStringLiteral("quit"), [](const QString &, const Reply &reply) {
        reply({});
        QCoreApplication::quit();
    });
}

ControlChannel::~ControlChannel() = default;

void ControlChannel::add(const QString &name, const QString &usage, Verb verb)
{
    m_verbs.insert(name, std::move(verb));
    m_usage.append(usage);
}

void ControlChannel::start()
{
    m_notifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &ControlChannel::readInput);
}

void ControlChannel::readInput()
{
    std::array<char, 4096> buffer;
    const ssize_t size = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (size <= 0) {
        m_notifier->setEnabled(false);
        QCoreApplication::quit();
        return;
    }
    m_input.append(buffer.data(), size);
    for (qsizetype end = m_input.indexOf('\n'); end >= 0; end = m_input.indexOf('\n')) {
        m_waiting.append(QString::fromUtf8(m_input.first(end)));
        m_input.remove(0, end + 1);
    }
    next();
}

void ControlChannel::next()
{
    while (!m_busy && !m_waiting.isEmpty())
        perform(m_waiting.takeFirst());
}

void ControlChannel::perform(const QString &line)
{
    const QString name = line.section(QLatin1Char(' '), 0, 0);
    const QString argument = line.section(QLatin1Char(' '), 1);
    const auto verb = m_verbs.constFind(name);
    if (verb == m_verbs.constEnd())
        return answer({false, QStringLiteral("no such verb; help lists them")});
    m_busy = true;
    Q_EMIT performing(name);
    m_doing = name;
    (*verb)(argument, [this, line = ++m_performed](const Answer &given) {
        if (!m_busy || line != m_performed)
            return; // answered already
        m_busy = false;
        answer(given);
        QMetaObject::invokeMethod(this, &ControlChannel::next, Qt::QueuedConnection);
    });
    m_doing.clear();
}

void ControlChannel::answer(const Answer &answer)
{
    const QString head = answer.ok ? QStringLiteral("ok") : QStringLiteral("failed");
    tell(answer.text.isEmpty() ? head : head + QLatin1Char(' ') + answer.text);
}

void ControlChannel::tell(const QString &line)
{
    std::fputs((line + QLatin1Char('\n')).toUtf8().constData(), stdout);
    std::fflush(stdout);
}

} // namespace panels
