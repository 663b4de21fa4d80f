// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the tests of panels need: clicks on named children, a peer of the sockets under test
// that is made of plain system calls, and a language that marks each translated word.

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>

#include "posix/socketaddress.h"

#include <poll.h>
#include <unistd.h>

template <typename Widget>
Widget *child(const QWidget &panel, const char *name)
{
    auto *found = panel.findChild<Widget *>(QLatin1StringView(name));
    if (!found)
        qFatal("no child %s", name);
    return found;
}

inline void click(const QWidget &panel, const char *name)
{
    auto *widget = child<QWidget>(panel, name);
    QTest::mouseClick(widget, Qt::LeftButton, {}, {8, widget->height() / 2});
}

inline void type(const QWidget &panel, const char *name, const QString &text)
{
    auto *field = child<QLineEdit>(panel, name);
    field->selectAll();
    QTest::keyClicks(field, text);
}

/// What a label says; empty while it is hidden.
inline QString said(const QWidget &panel, const char *name)
{
    const auto *label = child<QLabel>(panel, name);
    return label->isHidden() ? QString() : label->text();
}

/// Marks every word that passes a translation.
class MarkingTranslator : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QStringLiteral("«") + QString::fromUtf8(source) + QStringLiteral("»");
    }
    bool isEmpty() const override { return false; }
};

/// A blocking socket of plain system calls, closed with the scope.
class PlainSocket
{
public:
    explicit PlainSocket(int fd = -1)
        : m_fd(fd)
    {
    }
    PlainSocket(PlainSocket &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    PlainSocket &operator=(PlainSocket &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~PlainSocket() { close(); }
    int fd() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    void close()
    {
        if (m_fd >= 0)
            ::close(std::exchange(m_fd, -1));
    }

private:
    int m_fd;
};

/// Not open where connect(2) failed.
inline PlainSocket connectedTo(const posix::SocketAddress &address)
{
    PlainSocket made(::socket(address.family(), SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (::connect(made.fd(), address.data(), address.size()) != 0)
        made.close();
    return made;
}

inline bool readable(int fd)
{
    pollfd entry = {fd, POLLIN, 0};
    return ::poll(&entry, 1, 0) == 1;
}

/// What one read(2) returned, once something can be read: -1 is an error.
inline ssize_t readCount(int fd)
{
    if (!QTest::qWaitFor([fd] { return readable(fd); }))
        return -2;
    char buffer[4096];
    return ::read(fd, buffer, sizeof buffer);
}
