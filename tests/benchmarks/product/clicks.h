// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How long it takes from a click on a button to the picture that shows what the kernel says
// then: the row of the table, painted with its new state.

#include "kernel/tcpstate.h"
#include "posix/connectionkey.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QMainWindow>

#include <optional>

namespace bench {

/// Sees each paint event when it has been handled.
class Watcher : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;
    std::function<void(QObject *painted)> painted;
};

class Clicks
{
public:
    /// Both must outlive it.
    Clicks(Watcher &application, QMainWindow &window)
        : m_application(application)
        , m_window(window)
    {
    }

    /// ms from the click on the button of this name until the row of @p key is painted in
    /// @p state; Closed: until it is painted as gone. Nothing where it takes too long.
    std::optional<double> measure(const QString &button, const posix::ConnectionKey &key,
                                  kernel::TcpState state);

private:
    bool shows(const posix::ConnectionKey &key, kernel::TcpState state) const;

    Watcher &m_application;
    QMainWindow &m_window;
    QAbstractItemView *m_view = nullptr;
};

} // namespace bench
