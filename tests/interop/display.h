// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A real X server for tests, driven by xdotool: pointer and keyboard events that come from
// outside, as a person's do. The control channel only tells where a button is.

#include "interop/program.h"

/// An X server of its own on a display that it chooses itself.
class Display : public QProcess
{
public:
    Display()
    {
        start(QStringLiteral("Xvfb"),
              {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
               QStringLiteral("0"), QStringLiteral("2560x900x24"), QStringLiteral("-nolisten"),
               QStringLiteral("tcp")});
        while (!canReadLine() && waitForReadyRead(program::patience)) {
        }
        m_name = QLatin1Char(':') + QString::fromLatin1(readLine().trimmed());
    }
    ~Display() override
    {
        terminate();
        waitForFinished();
    }
    QString name() const { return m_name; }

    bool xdotool(const QStringList &arguments) const
    {
        QProcess tool;
        QProcessEnvironment environment = program::bareEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), m_name);
        tool.setProcessEnvironment(environment);
        tool.start(QStringLiteral("xdotool"), arguments);
        return tool.waitForFinished() && tool.exitCode() == 0;
    }

    /// A window that has just changed may still move its buttons: clicked once they stand still.
    /// @p whose: before the line that asks where it is.
    bool click(program::Program &program, const char *name, const QString &whose = {}) const
    {
        const QString question = whose + QStringLiteral("where ") + QLatin1StringView(name);
        QString before;
        QString answer = program.ask(question);
        while (answer != before) {
            before = answer;
            answer = program.ask(question);
        }
        const QStringList place = answer.split(u' ');
        return place.size() == 3 && xdotool({QStringLiteral("mousemove"), place[1], place[2],
                                             QStringLiteral("click"), QStringLiteral("1")});
    }

    bool type(program::Program &program, const char *name, const QString &text,
              const QString &whose = {}) const
    {
        return click(program, name, whose) &&
               xdotool({QStringLiteral("key"), QStringLiteral("ctrl+a")}) &&
               xdotool({QStringLiteral("type"), text});
    }

private:
    QString m_name;
};
