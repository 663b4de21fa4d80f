// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Makes the figures of one window: of a panel, of the window itself, and of this window beside
// the one at the other end of a connection, which another process holds; and answers other
// windows that ask for this one. Belongs to the window's ExportMenu.

#include "panels/figure.h"
#include "panels/figurecallouts.h"
#include "panels/figurelink.h"
#include "panels/language.h"
#include "panels/panel.h"
#include "panels/selection.h"
#include "session/socketsession.h"

#include <QMainWindow>

namespace panels {

class FigureMaker : public QObject
{
    Q_OBJECT

public:
    /// Is called with true before ports and PIDs are to have stable names, and with false after.
    using SetStable = std::function<void(bool)>;
    using Done = std::function<void(const Figure &figure, const QString &refusal)>;

    /// Everything must outlive it.
    FigureMaker(QMainWindow &window, session::SocketSession &session, Selection &selection,
                Language &language);

    void setStable(SetStable setStable) { m_setStable = std::move(setStable); }

    /// Is called before anything is pictured.
    void setBefore(std::function<void()> before) { m_before = std::move(before); }

    /// Empty where a callout marks what is not in sight: @p refusal, if wanted, says so.
    Figure ofPanel(Panel &panel, const FigureSpec &spec, QString *refusal = nullptr) const;
    Figure ofWindow(const FigureSpec &spec, QString *refusal = nullptr) const;
    /// Asks the other process: that at the other end of a connection, or spec.with. The server
    /// stands at the left; of two alike, this one. @p done comes later, unless @p context is gone,
    /// and has a reason instead of a figure where there is none to ask.
    void ofBoth(const FigureSpec &spec, QObject *context, const Done &done);

private:
    FigureAnswer answer(const FigureQuestion &question) const;
    Sitting window(const FigureSpec &spec, const QStringList &elements) const;
    static Figure figure(FigureSpec spec, const QList<FigurePart> &parts, QString *refusal);
    bool isServer() const;
    /// The process at the other end of the chosen connection, or of any; 0: none.
    int otherProcess() const;
    int otherProcess(const posix::ConnectionKey &key) const;
    QString refusal(FigureLink::Refusal why, const FigureSpec &spec) const;

    QMainWindow &m_window;
    session::SocketSession &m_session;
    Selection &m_selection;
    Language &m_language;
    SetStable m_setStable;
    std::function<void()> m_before;
    FigureServer m_server;
};

} // namespace panels
