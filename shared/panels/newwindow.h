// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Opens another window of either kind: a process of its own, so that two windows are really
// two programs with two PIDs. With the settings file, language and theme of this one, beside
// this one where the screen has room. The new program outlives this one.

#include "session/launchoptions.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>
#include <QToolButton>

#include <functional>

namespace panels {

class Language;

class NewWindow : public QMenu
{
    Q_OBJECT

public:
    /// What the new window's fields are to be filled with ("HOST:PORT"; empty: as they are), and
    /// further options of its command line.
    using Filling = std::function<QStringList()>;

    /// Everything must outlive it.
    NewWindow(QMainWindow &window, const Language &language, const QSettings &settings);

    /// A client that is to connect to what this server listens on, and another server on the
    /// same port: entries that only a server has.
    void offerHere(const Filling &client, const Filling &server);
    /// One click on it opens a client; its arrow opens the whole menu.
    QToolButton *newButton(const QString &objectName);
    void retranslate();

    /// Its pid; 0: failed(), which told why.
    qint64 open(session::Program program, const QStringList &filling = {});

Q_SIGNALS:
    void opened(qint64 pid);
    void failed(const QString &sentence);

private:
    QAction *addEntry(const QString &objectName, session::Program program,
                      const Filling &filling = {});
    QStringList commonArguments() const;
    QStringList placeBeside() const;

    QMainWindow &m_window;
    const Language &m_language;
    const QSettings &m_settings;
    QAction *m_client;
    QAction *m_server;
    QAction *m_clientHere = nullptr;
    QAction *m_serverHere = nullptr;
};

/// Where the program of this kind lies: beside this one, or in the next folder of a build tree;
/// empty: nowhere.
QString programFile(session::Program program);
/// How a client reaches a listener of this address: any-address becomes loopback.
QString reachableTarget(const posix::SocketAddress &listening);

} // namespace panels
