// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A server window and a client window in one process, with settings of their own, and what a
// person does to them: find a child by its name, click, type, read.

#include "clientwindow.h"
#include "history/shownbench.h"
#include "kernel/loopback.h"
#include "panels/language.h"
#include "serverwindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

template <typename Child>
Child *child(const QWidget &window, const char *name)
{
    return window.findChild<Child *>(QString::fromLatin1(name));
}

inline void click(const QWidget &window, const char *name)
{
    auto *button = child<QAbstractButton>(window, name);
    QVERIFY2(button, name);
    QTRY_VERIFY2(button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
}

/// The toolbar's button of an action.
inline void clickTool(const QMainWindow &window, const char *name)
{
    auto *action = window.findChild<QAction *>(QString::fromLatin1(name));
    QVERIFY2(action, name);
    auto *button = qobject_cast<QToolButton *>(
        window.findChild<QToolBar *>(QStringLiteral("tools"))->widgetForAction(action));
    QVERIFY2(button && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

inline void type(const QWidget &window, const char *name, const QString &text)
{
    auto *field = child<QWidget>(window, name);
    QVERIFY2(field, name);
    auto *line = qobject_cast<QLineEdit *>(field);
    if (!line)
        line = field->findChild<QLineEdit *>();
    QVERIFY2(line, name);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, text);
}

inline QString words(const QWidget &window, const char *name)
{
    auto *label = child<QLabel>(window, name);
    return label ? label->text() : QString();
}

struct Desk
{
    Desk()
        : serverSettings(file("server.ini"), QSettings::IniFormat)
        , clientSettings(file("client.ini"), QSettings::IniFormat)
    {
        language.use(QStringLiteral("en"));
        server =
            std::make_unique<ServerWindow>(serverSession, serverShown, language, serverSettings);
        client =
            std::make_unique<ClientWindow>(clientSession, clientShown, language, clientSettings);
        server->show();
        client->show();
    }

    QString file(const char *name) const { return directory.filePath(QString::fromLatin1(name)); }

    void startListening()
    {
        const auto port = loopback::make(posix::SocketAddress::loopback(AF_INET, 0)).port();
        type(*server, "bindPort", QString::number(port));
        clickTool(*server, "startListening");
        QTRY_VERIFY(serverSession.isListening());
    }

    void connectClient()
    {
        type(*client, "connectHost", QStringLiteral("127.0.0.1"));
        type(*client, "connectPort", QString::number(serverSession.socket().local.port()));
        clickTool(*client, "connectNow");
        QTRY_COMPARE(clientSession.phase(), session::ClientSession::Phase::Connected);
        QTRY_COMPARE(serverSession.peers().size(), 1);
    }

    QTemporaryDir directory;
    QSettings serverSettings;
    QSettings clientSettings;
    panels::Language language;
    session::ServerSession serverSession;
    session::ClientSession clientSession;
    ShownBench serverShown{serverSession};
    ShownBench clientShown{clientSession};
    std::unique_ptr<ServerWindow> server;
    std::unique_ptr<ClientWindow> client;
};
