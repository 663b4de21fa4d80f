// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
// The chat server: composition root.

#include "explain/sentences.h"
#include "panels/application.h"
#include "panels/controlverbs.h"
#include "panels/lessonopen.h"
#include "panels/savedsession.h"
#include "serverwindow.h"

namespace {

session::ListenPlan planOf(const session::LaunchOptions &options)
{
    session::ListenPlan plan;
    if (const auto &wanted = options.target ? options.target : options.fill) {
        plan.address = wanted->host;
        plan.port = wanted->port;
        const auto address = posix::SocketAddress::parse(plan.address.toStdString(), 0);
        plan.domain = address ? address->family() : AF_INET;
    }
    if (!options.backlog.isEmpty())
        plan.backlog = options.backlog;
    plan.reusePort = options.reusePort;
    return plan;
}

} // namespace

int main(int argc, char **argv)
{
    panels::Application program(argc, argv, session::Program::Server);
    if (!program.begin())
        return program.exitCode();
    if (const auto code = panels::playLesson(program))
        return *code;
    session::LaunchOptions options = program.options();
    session::ServerSession session;
    const std::unique_ptr<history::History> history = program.history(session);
    history::Shown shown(session, *history);
    ServerWindow window(session, shown, program.language(), program.settings());
    window.setSavedFile(options.savedSession);
    if (!options.savedSession.isEmpty()) { // the fields say what was asked for then
        options.fill = panels::SavedSession::address(shown.calls(), posix::Call::Bind);
        options.backlog = panels::SavedSession::backlog(shown.calls());
    }
    panels::ControlChannel control;
    panels::addServerVerbs(control, session, window);
    const session::ListenPlan plan = planOf(options);
    window.setPlan(plan);
    const auto giveUp = [&] {
        QStringList blockers;
        for (const kernel::TcpRow &row : session.blockers())
            blockers.append(explain::blockerSentence(row));
        for (const auto step : {session::Step::Socket, session::Step::Bind, session::Step::Listen})
            program.fail(session::ExitNotConnected, session.step(step), blockers);
    };
    if (options.target && !session.startListening(plan)) {
        // Who blocks the port is known once the kernel's table was looked at.
        if (session.looksForBlockers())
            QObject::connect(&session, &session::SocketSession::blockersChanged, &window, giveUp);
        else
            giveUp();
    }
    const int code = program.run(window, control);
    session.closeAll();
    return code;
}
