// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "session/farnews.h"

#include "session/frames.h"

#include <algorithm>
#include <limits>

namespace session {

namespace {

constexpr FrameMark mark = {.magic = 0x534b5343, .version = 2}; // "SKSC"
constexpr std::uint64_t mostOffset = std::numeric_limits<std::int64_t>::max();

void write(QDataStream &out, const posix::SocketAddress &address)
{
    out << QByteArray(reinterpret_cast<const char *>(address.data()), qsizetype(address.size()));
}

bool read(QDataStream &in, posix::SocketAddress &address)
{
    QByteArray bytes;
    in >> bytes;
    sockaddr_storage storage = {};
    if (bytes.size() > qsizetype(sizeof storage))
        return false;
    std::copy(bytes.cbegin(), bytes.cend(), reinterpret_cast<char *>(&storage));
    address = posix::SocketAddress::fromSockaddr(reinterpret_cast<const sockaddr *>(&storage),
                                                 socklen_t(bytes.size()));
    return true;
}

void write(QDataStream &out, const timeline::Transfer &transfer)
{
    out << quint64(transfer.call) << qint64(transfer.at) << quint64(transfer.offset)
        << quint64(transfer.size) << quint64(transfer.asked) << transfer.head << transfer.tail
        << transfer.simulated;
}

/// @p from: where it may begin.
bool read(QDataStream &in, timeline::Transfer &transfer, std::uint64_t from)
{
    quint64 call = 0, offset = 0, size = 0, asked = 0;
    qint64 at = 0;
    in >> call >> at >> offset >> size >> asked >> transfer.head >> transfer.tail >>
        transfer.simulated;
    transfer.call = call;
    transfer.at = at;
    transfer.offset = offset;
    transfer.size = size;
    transfer.asked = asked;
    using timeline::Transfer;
    if (size == 0 || offset < from || size > mostOffset || offset > mostOffset - size)
        return false;
    const auto head = std::min<quint64>(size, Transfer::keptBytes);
    const auto tail = std::min<quint64>(size - head, Transfer::keptTail);
    return quint64(transfer.head.size()) == head && quint64(transfer.tail.size()) == tail;
}

void write(QDataStream &out, const timeline::Transfers &transfers)
{
    out << quint64(transfers.dropped) << quint32(transfers.list.size());
    for (const timeline::Transfer &transfer : transfers.list)
        write(out, transfer);
}

bool read(QDataStream &in, timeline::Transfers &transfers)
{
    quint64 dropped = 0;
    quint32 count = 0;
    in >> dropped >> count;
    transfers.dropped = dropped;
    if (count > quint32(FarNews::mostTransfers) || dropped > mostOffset)
        return false;
    for (quint32 i = 0; i < count; ++i) {
        timeline::Transfer transfer;
        if (in.status() != QDataStream::Ok || !read(in, transfer, transfers.bytes()))
            return false;
        transfers.list.push_back(std::move(transfer));
    }
    return true;
}

void write(QDataStream &out, const posix::SyscallRecord &record)
{
    out << quint64(record.number) << qint64(record.startedAt) << qint64(record.duration)
        << qint64(record.result) << quint64(record.count);
    write(out, record.address);
    write(out, record.local);
    write(out, record.remote);
    out << qint32(record.fd) << qint32(record.error);
    for (const int argument : record.arguments)
        out << qint32(argument);
    out << quint8(record.call) << quint8(record.stateAfter) << record.simulated;
    out << QByteArray(record.preview.data(), record.previewSize);
}

bool read(QDataStream &in, posix::SyscallRecord &record)
{
    quint64 number = 0, count = 0;
    qint64 startedAt = 0, duration = 0, result = 0;
    in >> number >> startedAt >> duration >> result >> count;
    record.number = number;
    record.startedAt = startedAt;
    record.duration = duration;
    record.result = result;
    record.count = count;
    if (!read(in, record.address) || !read(in, record.local) || !read(in, record.remote))
        return false;
    in >> record.fd >> record.error;
    for (int &argument : record.arguments)
        in >> argument;
    quint8 call = 0;
    QByteArray preview;
    in >> call >> record.stateAfter >> record.simulated >> preview;
    if (call > quint8(posix::Call::Close) ||
        preview.size() > qsizetype(posix::SyscallRecord::previewCapacity))
        return false;
    record.call = posix::Call(call);
    record.previewSize = std::uint8_t(preview.size());
    std::copy(preview.cbegin(), preview.cend(), record.preview.begin());
    return true;
}

bool read(QDataStream &in, QList<posix::SyscallRecord> &calls)
{
    quint32 count = 0;
    in >> count;
    if (count > quint32(FarNews::mostCalls))
        return false;
    for (quint32 i = 0; i < count; ++i) {
        posix::SyscallRecord record;
        if (in.status() != QDataStream::Ok || !read(in, record))
            return false;
        if (!calls.isEmpty() && record.number <= calls.constLast().number)
            return false;
        calls.append(record);
    }
    return true;
}

void write(QDataStream &out, const QList<posix::BareNumbers> &bare, qsizetype count)
{
    for (qsizetype i = 0; i < count; ++i) {
        const posix::BareNumbers numbers = bare.value(i);
        out << qint32(numbers.fd) << qint32(numbers.made);
    }
}

void read(QDataStream &in, QList<posix::BareNumbers> &bare, qsizetype count)
{
    for (qsizetype i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        qint32 fd = -1, made = -1;
        in >> fd >> made;
        bare.append({fd, made});
    }
}

qint8 threeWay(const std::optional<bool> &value)
{
    return value ? qint8(*value) : qint8(-1);
}

std::optional<bool> twoWay(qint8 value)
{
    return value < 0 ? std::nullopt : std::optional(value != 0);
}

} // namespace

QByteArray frameOf(const FarQuestion &question)
{
    return framed(mark, [&question](QDataStream &out) {
        write(out, question.key.local);
        write(out, question.key.remote);
    });
}

QByteArray frameOf(const FarNews &news)
{
    return framed(mark, [&news](QDataStream &out) {
        out << news.known;
        write(out, news.writes);
        write(out, news.reads);
        out << quint32(news.calls.size());
        for (const posix::SyscallRecord &record : news.calls)
            write(out, record);
        write(out, news.bare, news.calls.size());
        out << quint64(news.callsDropped) << qint32(news.error) << news.open
            << threeWay(news.reuseAddress) << threeWay(news.reusePort);
    });
}

std::optional<FarQuestion> questionFrom(const QByteArray &payload)
{
    QDataStream in(payload);
    FarQuestion question;
    if (!begins(in, mark) || !read(in, question.key.local) || !read(in, question.key.remote) ||
        !isDone(in))
        return std::nullopt;
    return question;
}

std::optional<FarNews> newsFrom(const QByteArray &payload)
{
    QDataStream in(payload);
    FarNews news;
    if (!begins(in, mark))
        return std::nullopt;
    in >> news.known;
    if (!read(in, news.writes) || !read(in, news.reads) || !read(in, news.calls))
        return std::nullopt;
    read(in, news.bare, news.calls.size());
    quint64 dropped = 0;
    qint32 error = 0;
    qint8 reuseAddress = -1, reusePort = -1;
    in >> dropped >> error >> news.open >> reuseAddress >> reusePort;
    news.callsDropped = dropped;
    news.error = error;
    news.reuseAddress = twoWay(reuseAddress);
    news.reusePort = twoWay(reusePort);
    return isDone(in) ? std::optional(news) : std::nullopt;
}

} // namespace session
