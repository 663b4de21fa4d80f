// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Somebody who sits at the window while it is under load: types into the chat, turns the wheel
// over table, log and chat, and brings one tab after another to the front, all the time.

#include <QMainWindow>
#include <QTimer>

namespace bench {

class Person : public QObject
{
public:
    static constexpr int restMs = 100; ///< between two doings

    /// @p window must outlive it.
    explicit Person(QMainWindow &window);

    void sitDown() { m_timer.start(); }
    void leave() { m_timer.stop(); }

private:
    void act();
    void type();
    void turnWheel();
    void switchTab();

    QMainWindow &m_window;
    QTimer m_timer;
    int m_doings = 0;
};

} // namespace bench
