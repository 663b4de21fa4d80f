// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/controlverbs.h"

#include "explain/calltext.h"
#include "explain/sentences.h"
#include "net/endpoint.h"
#include "panels/sessionwindow.h"

#include <QAction>
#include <QDockWidget>
#include <QScreen>
#include <QTimer>

#include <algorithm>

namespace panels {

namespace {

constexpr int awaitMs = 10'000;

using Answer = ControlChannel::Answer;
using Reply = ControlChannel::Reply;

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

/// A verb that is done at once.
template <typename Act>
void addPlain(ControlChannel &channel, const char *name, const char *usage, Act act)
{
    channel.add(word(name), word(usage),
                [act](const QString &argument, const Reply &reply) { reply(act(argument)); });
}

Answer answerOf(const session::StepReport &report)
{
    if (report.lamp != session::StepReport::Lamp::Refused)
        return {};
    if (const auto call = report.outcome())
        return {false, explain::callText(*call) + QLatin1Char(' ') + explain::resultText(*call)};
    return {false, explain::inputSentence(report.input)};
}

QStringList livingStates(const session::SocketSession &session)
{
    QStringList states;
    for (const kernel::TrackedRow &tracked : session.tableRows()) {
        if (!tracked.gone)
            states.append(word(kernel::stateName(tracked.row.state)));
    }
    states.sort();
    return states;
}

/// Replies once the living rows are in exactly these states, or when patience ends.
void await(session::SocketSession &session, const QString &argument, const Reply &reply)
{
    QStringList wanted = argument.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    wanted.sort();
    auto *waiting = new QObject(&session);
    const auto check = [&session, wanted, reply, waiting] {
        if (livingStates(session) != wanted)
            return;
        waiting->deleteLater();
        QObject::disconnect(&session, nullptr, waiting, nullptr);
        reply({true, wanted.join(QLatin1Char(' '))});
    };
    QObject::connect(&session, &session::SocketSession::tableChanged, waiting, check);
    QTimer::singleShot(awaitMs, waiting, [&session, reply, waiting] {
        waiting->deleteLater();
        QObject::disconnect(&session, nullptr, waiting, nullptr);
        reply({false, livingStates(session).join(QLatin1Char(' '))});
    });
    QMetaObject::invokeMethod(waiting, check, Qt::QueuedConnection);
}

Answer takePicture(SessionWindow &window, const QString &file)
{
    const QString error = window.exports().savePictureOf(window, file);
    return {error.isEmpty(), error.isEmpty() ? file : error};
}

Answer setSize(SessionWindow &window, const QString &argument)
{
    const QStringList parts = argument.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QSize size = parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
    if (!size.isValid() || size.isEmpty())
        return {false, word("size WIDTH HEIGHT")};
    window.resize(size);
    return {};
}

/// The left or the right half of the screen, so that two windows stand side by side.
Answer takeSide(SessionWindow &window, const QString &side)
{
    if (side != word("left") && side != word("right"))
        return {false, word("side left|right")};
    const QRect screen = window.screen()->availableGeometry();
    const QSize frame = window.frameSize() - window.size();
    const QSize half(screen.width() / 2, std::min(screen.height(), screen.width() * 9 / 16));
    window.resize(half - frame);
    if (auto *steps = window.findChild<QDockWidget *>(word("stepsPanelDock")))
        window.resizeDocks({steps}, {half.width() * 35 / 100}, Qt::Horizontal);
    window.move(side == word("left") ? screen.topLeft()
                                     : screen.topLeft() + QPoint(half.width(), 0));
    return {};
}

/// What carries this name: a widget, or the toolbar's button of an action.
QWidget *namedWidget(SessionWindow &window, const QString &name)
{
    if (auto *action = window.findChild<QAction *>(name)) {
        for (QToolBar *bar : window.findChildren<QToolBar *>()) {
            if (QWidget *button = bar->widgetForAction(action))
                return button;
        }
    }
    for (QWidget *widget : window.findChildren<QWidget *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

/// Where a pointer has to go to click it, in pixels of the screen.
Answer placeOf(SessionWindow &window, const QString &name)
{
    QWidget *widget = namedWidget(window, name);
    if (!widget)
        return {false, word("nothing visible has this name")};
    const QPoint place = widget->mapToGlobal(widget->rect().center());
    return {true, QStringLiteral("%1 %2").arg(place.x()).arg(place.y())};
}

Answer tableText(SessionWindow &window)
{
    QString text = window.table().netstatText();
    return {true, text.replace(QLatin1Char('\n'), QLatin1Char('\t'))};
}

void addCommonVerbs(ControlChannel &channel, session::SocketSession &session, SessionWindow &window)
{
    channel.add(word("await"), word("await STATE …"),
                [&session](const QString &argument, const Reply &reply) {
                    await(session, argument, reply);
                });
    addPlain(channel, "table", "table", [&window](const QString &) { return tableText(window); });
    addPlain(channel, "picture", "picture FILE",
             [&window](const QString &file) { return takePicture(window, file); });
    addPlain(channel, "size", "size WIDTH HEIGHT",
             [&window](const QString &size) { return setSize(window, size); });
    addPlain(channel, "where", "where NAME",
             [&window](const QString &name) { return placeOf(window, name); });
    addPlain(channel, "side", "side left|right",
             [&window](const QString &side) { return takeSide(window, side); });
}

Answer startServer(session::ServerSession &session, const QString &target)
{
    const auto parts = net::splitHostPort(target);
    if (!parts)
        return {false, word("start ADDR:PORT")};
    session::ListenPlan plan;
    plan.address = parts->host;
    plan.port = parts->port;
    if (session.startListening(plan))
        return {true, QString::fromStdString(session.socket().local.text())};
    for (const auto step : {session::Step::Socket, session::Step::Bind}) {
        if (const Answer refused = answerOf(session.step(step)); !refused.ok)
            return refused;
    }
    return answerOf(session.step(session::Step::Listen));
}

Answer shutdownClient(session::ClientSession &session, const QString &how)
{
    const QStringList all = {word("RD"), word("WR"), word("RDWR")};
    const int index = int(all.indexOf(how));
    if (index < 0)
        return {false, word("shutdown RD|WR|RDWR")};
    session.shutdown(index);
    return answerOf(session.step(session::Step::Shutdown));
}

void connectClient(session::ClientSession &session, const QString &target, const Reply &reply)
{
    const auto parts = net::splitHostPort(target);
    if (!parts)
        return reply({false, word("connect HOST:PORT")});
    auto *waiting = new QObject(&session);
    const auto end = [&session, reply, waiting](bool ok) {
        waiting->deleteLater();
        QObject::disconnect(&session, nullptr, waiting, nullptr);
        reply({ok, ok ? QString() : answerOf(session.step(session::Step::Connect)).text});
    };
    QObject::connect(&session, &session::ClientSession::connected, waiting, [end] { end(true); });
    QObject::connect(&session, &session::ClientSession::connectFailed, waiting,
                     [end] { end(false); });
    session.connectNow(parts->host, parts->port);
}

} // namespace

void addServerVerbs(ControlChannel &channel, session::ServerSession &session, SessionWindow &window)
{
    addPlain(channel, "start", "start ADDR:PORT",
             [&session](const QString &target) { return startServer(session, target); });
    addPlain(channel, "stop", "stop", [&session](const QString &) {
        session.closeListener();
        return answerOf(session.step(session::Step::Close));
    });
    addPlain(channel, "close-all", "close-all", [&session](const QString &) {
        session.closeAll();
        return Answer();
    });
    addPlain(channel, "send", "send TEXT", [&session](const QString &text) {
        session.send(0, text);
        return Answer();
    });
    addCommonVerbs(channel, session, window);
}

void addClientVerbs(ControlChannel &channel, session::ClientSession &session, SessionWindow &window)
{
    channel.add(word("connect"), word("connect HOST:PORT"),
                [&session](const QString &target, const Reply &reply) {
                    connectClient(session, target, reply);
                });
    addPlain(channel, "send", "send TEXT", [&session](const QString &text) {
        session.send(text);
        return answerOf(session.step(session::Step::Communicate));
    });
    for (const bool on : {false, true}) {
        const char *name = on ? "resume" : "pause";
        addPlain(channel, name, name, [&session, on](const QString &) {
            session.setReading(on);
            return Answer();
        });
    }
    addPlain(channel, "shutdown", "shutdown RD|WR|RDWR",
             [&session](const QString &how) { return shutdownClient(session, how); });
    for (const auto kind : {net::CloseKind::Fin, net::CloseKind::Reset}) {
        const char *name = kind == net::CloseKind::Fin ? "close" : "reset";
        addPlain(channel, name, name, [&session, kind](const QString &) {
            session.close(kind);
            return answerOf(session.step(session::Step::Close));
        });
    }
    addCommonVerbs(channel, session, window);
}

} // namespace panels
