// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Shows what a person would do in a window for a verb of the control channel, before it is done:
// brings the panel forward, chooses the peer, types, and points at what is to be pressed. What was
// typed as a line is gone again when it rests, and the panels stand as before when it is tidied
// up; only the choice of a peer stays. Belongs to the window.

#include "panels/controlplaces.h"
#include "panels/pointerframe.h"
#include "panels/sessionwindow.h"

#include <functional>

namespace panels {

class Pointer : public QObject
{
    Q_OBJECT

public:
    static constexpr int patienceMs = 10'000; ///< until it rests by itself
    /// What it points at, as elementplace.h names it; empty: that is not in sight.
    using Done = std::function<void(const QString &element)>;

    explicit Pointer(SessionWindow &window);

    /// @p done comes once the window is laid out for it, or when something else is asked for.
    void pointAt(const ControlPlace &place, const Done &done);
    void rest();
    void tidyUp();

private:
    using Field = std::pair<QString, QString>; ///< name, and what it said before
    void choose(session::SocketId id);
    void chooseReceiver(session::SocketId id);
    void bringForward(const QString &panel);
    void type(const QString &field, QString text);
    void putBack(QList<Field> &fields);
    QList<QPointer<QDockWidget>> docksInSight() const;
    void show(const QStringList &elements, const Done &done);

    SessionWindow &m_window;
    PointerFrame *m_frame; ///< the window's
    QTimer m_patience;
    QList<Field> m_line;                        ///< that is sent
    QList<Field> m_writing;                     ///< how
    QList<QPointer<QDockWidget>> m_stoodBefore; ///< in sight
    QPointer<QDockWidget> m_brought;            ///< forward
    bool m_opened = false;                      ///< it was hidden
    quint64 m_asked = 0;                        ///< an older one has no more to tell
};

} // namespace panels
