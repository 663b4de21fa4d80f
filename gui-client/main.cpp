// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
// The chat client: composition root.

#include "clientwindow.h"
#include "panels/application.h"
#include "panels/controlverbs.h"
#include "panels/lessonopen.h"
#include "panels/savedsession.h"

int main(int argc, char **argv)
{
    panels::Application program(argc, argv, session::Program::Client);
    if (!program.begin())
        return program.exitCode();
    if (const auto code = panels::playLesson(program))
        return *code;
    session::LaunchOptions options = program.options();
    session::ClientSession session;
    session.setName(options.name);
    const std::unique_ptr<history::History> history = program.history(session);
    history::Shown shown(session, *history);
    ClientWindow window(session, shown, program.language(), program.settings());
    window.setSavedFile(options.savedSession);
    if (!options.savedSession.isEmpty()) // the fields say what was asked for then
        options.fill = panels::SavedSession::address(shown.calls(), posix::Call::Connect);
    panels::ControlChannel control;
    panels::addClientVerbs(control, session, window);
    if (options.fill)
        window.setTarget(options.fill->host, options.fill->port);
    if (options.target) {
        window.setTarget(options.target->host, options.target->port);
        QObject::connect(&session, &session::ClientSession::connectFailed, &window, [&] {
            program.fail(session::ExitNotConnected, session.step(session::Step::Connect));
        });
        QObject::connect(&session, &session::ClientSession::connected, &window, [&] {
            QObject::disconnect(&session, &session::ClientSession::connectFailed, &window, nullptr);
        });
        session.connectNow(options.target->host, options.target->port);
    }
    const int code = program.run(window, control);
    if (session.socket().isOpen())
        session.close(0, net::CloseKind::Fin);
    return code;
}
