// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/frames.h"

namespace session {

QByteArray framed(FrameMark mark, const std::function<void(QDataStream &)> &fill)
{
    QByteArray frame;
    QDataStream out(&frame, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << quint32(0) << mark.magic << mark.version;
    fill(out);
    out.device()->seek(0);
    out << quint32(frame.size() - qsizetype(sizeof(quint32)));
    return frame;
}

bool begins(QDataStream &in, FrameMark mark)
{
    in.setVersion(QDataStream::Qt_6_0);
    FrameMark seen;
    in >> seen.magic >> seen.version;
    return seen.magic == mark.magic && seen.version == mark.version;
}

bool isDone(const QDataStream &in)
{
    return in.status() == QDataStream::Ok && in.atEnd();
}

Frame takeFrame(QIODevice &device, qint64 most)
{
    const QByteArray head = device.peek(sizeof(quint32));
    if (head.size() < qsizetype(sizeof(quint32)))
        return {};
    quint32 size = 0;
    QDataStream(head) >> size;
    if (qint64(size) > most)
        return {Frame::Kind::Broken, {}};
    if (device.bytesAvailable() < qint64(sizeof size) + qint64(size))
        return {};
    device.skip(sizeof size);
    return {Frame::Kind::Whole, device.read(size)};
}

} // namespace session
