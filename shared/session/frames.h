// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What Sockscope processes say to each other over a local socket goes in frames: a length, what
// kind of talk it is and of which version, then the fields as a QDataStream writes them.

#include <QByteArray>
#include <QDataStream>
#include <QIODevice>

#include <functional>

namespace session {

/// What a frame's payload begins with, so that nobody takes another kind of talk for his.
struct FrameMark
{
    quint32 magic = 0;
    quint16 version = 0;
};

/// A whole frame; @p fill writes the fields.
QByteArray framed(FrameMark mark, const std::function<void(QDataStream &)> &fill);

/// Takes the mark off a payload; false where it is another.
bool begins(QDataStream &in, FrameMark mark);

/// Whether all was there, and nothing is left.
bool isDone(const QDataStream &in);

struct Frame
{
    enum class Kind : std::uint8_t { Incomplete, Whole, Broken };
    Kind kind = Kind::Incomplete;
    QByteArray payload;
};

/// Takes the next whole frame out of @p device; one of more than @p most bytes is broken.
Frame takeFrame(QIODevice &device, qint64 most);

} // namespace session
