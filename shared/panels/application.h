// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The life of either program: command line, exit codes, signals, settings, language, and
// the end in order. Made first in main(); what it cannot start without it says on
// standard error. See exit codes in session/launchoptions.h.

#include "history/chronicle.h"
#include "history/history.h"
#include "lesson/run.h"
#include "panels/controlchannel.h"
#include "panels/language.h"
#include "session/launchoptions.h"
#include "session/step.h"
#include "session/terminationsignals.h"

#include <QApplication>
#include <QMainWindow>
#include <QSettings>

#include <memory>
#include <optional>

namespace panels {

class Application
{
public:
    Application(int &argc, char **argv, session::Program program);
    ~Application();

    /// false where the program is over before it began: --help, a usage error, no display.
    bool begin();
    int exitCode() const { return m_exitCode; }
    const session::LaunchOptions &options() const { return m_options; }
    QSettings &settings() { return *m_settings; }
    Language &language() { return m_language; }
    const Language &language() const { return m_language; }

    /// Of what happens to @p session; or what --open read from a file.
    std::unique_ptr<history::History> history(session::SocketSession &session);

    /// What --open read from a file, where that was a run of a lesson.
    const std::optional<lesson::Run> &savedRun() const { return m_run; }

    /// What --start or --connect asked for was refused: says why, @p details last, and run() will
    /// return @p code. Does nothing for a step that was not refused.
    void fail(int code, const session::StepReport &report, const QStringList &details = {});

    /// Shows the window and stays until it is closed or a signal ends it; the settings are
    /// saved by then, the sockets are not closed yet.
    int run(QMainWindow &window, ControlChannel &control);

private:
    std::optional<session::EarlyExit> parse();
    std::optional<session::EarlyExit> readSaved();
    std::optional<session::EarlyExit> readRun();
    void openSettings();

    int &m_argc;
    char **m_argv;
    session::Program m_program;
    session::LaunchOptions m_options;
    std::optional<history::Chronicle> m_saved;
    std::optional<lesson::Run> m_run;
    std::unique_ptr<QApplication> m_application;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<session::TerminationSignals> m_signals;
    Language m_language;
    int m_exitCode = 0;
};

} // namespace panels
