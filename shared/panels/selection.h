// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The connection that all panels of a window look at. One small object, shared by
// panels that do not know each other.

#include "posix/connectionkey.h"

#include <QObject>

#include <optional>

namespace panels {

class Selection : public QObject
{
    Q_OBJECT

public:
    explicit Selection(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// Its local end is ours; nothing while nothing is chosen.
    const std::optional<posix::ConnectionKey> &key() const { return m_key; }
    void choose(const std::optional<posix::ConnectionKey> &key)
    {
        if (key == m_key)
            return;
        m_key = key;
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    std::optional<posix::ConnectionKey> m_key;
};

} // namespace panels
