// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/newwindow.h"

#include "panels/glyphicon.h"
#include "panels/language.h"
#include "posix/socketaddress.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QScreen>

namespace panels {

using session::Program;

namespace {

QString nameOf(Program program)
{
    return program == Program::Server ? QStringLiteral("gui-server") : QStringLiteral("gui-client");
}

/// Not the person's own settings file, but one that --config named.
bool isOwnFile(const QSettings &settings)
{
    const QSettings usual(QSettings::IniFormat, QSettings::UserScope,
                          QCoreApplication::organizationName(),
                          QCoreApplication::applicationName());
    return settings.fileName() != usual.fileName();
}

} // namespace

QString programFile(Program program)
{
    const QString name = nameOf(program);
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString &file : {name, QStringLiteral("../%1/%1").arg(name)}) {
        const QFileInfo candidate(here, file);
        if (candidate.isFile() && candidate.isExecutable())
            return candidate.canonicalFilePath();
    }
    return {};
}

QString reachableTarget(const posix::SocketAddress &listening)
{
    const auto target = listening.isAny()
                            ? posix::SocketAddress::loopback(listening.family(), listening.port())
                            : listening;
    return QString::fromStdString(target.text());
}

NewWindow::NewWindow(QMainWindow &window, const Language &language, const QSettings &settings)
    : QMenu(&window)
    , m_window(window)
    , m_language(language)
    , m_settings(settings)
    , m_client(addEntry(QStringLiteral("newClientWindow"), Program::Client))
    , m_server(addEntry(QStringLiteral("newServerWindow"), Program::Server))
{
    setObjectName(QStringLiteral("newWindowMenu"));
    m_client->setShortcut(QKeySequence::New);
    m_server->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
}

QAction *NewWindow::addEntry(const QString &objectName, Program program, const Filling &filling)
{
    auto *action = new QAction(glyphIcon(Glyph::Window), {}, this);
    action->setObjectName(objectName);
    connect(action, &QAction::triggered, this,
            [this, program, filling] { open(program, filling ? filling() : QStringList()); });
    addAction(action);
    return action;
}

void NewWindow::offerHere(const Filling &client, const Filling &server)
{
    addSeparator();
    m_clientHere = addEntry(QStringLiteral("clientHere"), Program::Client, client);
    m_serverHere = addEntry(QStringLiteral("serverHere"), Program::Server, server);
}

QToolButton *NewWindow::newButton(const QString &objectName)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setDefaultAction(m_clientHere ? m_clientHere : m_client);
    button->setMenu(this);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    button->setAutoRaise(true);
    return button;
}

QStringList NewWindow::commonArguments() const
{
    QStringList arguments = {QStringLiteral("--lang"), m_language.current()};
    const QStringList themes = {QStringLiteral("system"), QStringLiteral("light"),
                                QStringLiteral("dark")};
    const int theme = m_settings.value(QStringLiteral("theme"), 0).toInt();
    arguments << QStringLiteral("--theme") << themes.value(theme, themes.constFirst());
    if (isOwnFile(m_settings))
        arguments << QStringLiteral("--config") << QDir().absoluteFilePath(m_settings.fileName());
    return arguments;
}

// Right of this window, else left of it; where neither has room the window manager decides.
QStringList NewWindow::placeBeside() const
{
    const QRect frame = m_window.frameGeometry();
    const QRect screen = m_window.screen()->availableGeometry();
    const int width = m_window.width();
    int x = frame.right() + 1;
    if (x + width > screen.right() + 1)
        x = frame.left() - width;
    if (x < screen.left() || m_window.isFullScreen() || m_window.isMaximized())
        return {};
    return {QStringLiteral("--at"), QStringLiteral("%1,%2").arg(x).arg(frame.top())};
}

qint64 NewWindow::open(Program program, const QStringList &filling)
{
    const QString file = programFile(program);
    if (file.isEmpty()) {
        Q_EMIT failed(tr("The program %1 is not beside this one.").arg(nameOf(program)));
        return 0;
    }
    QProcess process;
    process.setProgram(file);
    process.setArguments(commonArguments() + placeBeside() + filling);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    qint64 pid = 0;
    if (!process.startDetached(&pid)) {
        Q_EMIT failed(tr("%1 could not be started.").arg(file));
        return 0;
    }
    Q_EMIT opened(pid);
    return pid;
}

void NewWindow::retranslate()
{
    setTitle(tr("&New window"));
    m_client->setText(tr("New client window"));
    m_server->setText(tr("New server window"));
    m_client->setIconText(tr("New client"));
    if (!m_clientHere)
        return;
    m_clientHere->setText(tr("New client for this server"));
    m_clientHere->setIconText(tr("New client"));
    m_clientHere->setToolTip(tr("Opens a client window, a program of its own, with the address "
                                "of this server filled in."));
    m_serverHere->setText(tr("Another server on this port"));
    m_serverHere->setToolTip(tr("Opens a server window with this address and SO_REUSEPORT "
                                "filled in: both servers need the option before bind."));
}

} // namespace panels
