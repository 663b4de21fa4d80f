// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The calls of the funnel that move bytes: read(2), write(2), writev(2).

#include "posix/syscallrun.h"

#include <algorithm>
#include <cstring>

namespace posix {

namespace {

void setPreview(SyscallRecord &record, std::string_view bytes)
{
    const std::size_t size = std::min(bytes.size(), SyscallRecord::previewCapacity);
    std::memcpy(record.preview.data(), bytes.data(), size);
    record.previewSize = static_cast<std::uint8_t>(size);
}

IoOutcome ioOutcomeOf(const SyscallRecord &record)
{
    if (record.result > 0)
        return IoOutcome::transferred(static_cast<std::size_t>(record.result));
    if (record.result == 0)
        return IoOutcome::endOfStream();
    if (record.error == EAGAIN || record.error == EWOULDBLOCK)
        return IoOutcome::wouldBlock();
    return IoOutcome::failed(errorFromErrno(record.error));
}

std::string_view transferredPart(const SyscallRecord &record, std::string_view offered)
{
    return record.failed() ? offered : offered.substr(0, static_cast<std::size_t>(record.result));
}

bool oneByteOnly(const std::optional<Fault> &fault)
{
    return fault && fault->error == 0;
}

/// The first byte of all @p pieces, as vector of its own; empty where there is none.
iovec firstByte(std::span<const iovec> pieces)
{
    for (const iovec &piece : pieces) {
        if (piece.iov_len > 0)
            return {piece.iov_base, 1};
    }
    return {};
}

/// The first @p size bytes of @p pieces.
std::vector<iovec> firstBytes(std::span<const iovec> pieces, std::size_t size)
{
    std::vector<iovec> result;
    for (iovec piece : pieces) {
        piece.iov_len = std::min(piece.iov_len, size);
        size -= piece.iov_len;
        if (piece.iov_len > 0)
            result.push_back(piece);
    }
    return result;
}

} // namespace

// Of a fault that lets one byte through the result is made up only where one went through.
IoOutcome Syscalls::keepTransfer(SyscallRecord &record, bool oneByte, std::span<const iovec> pieces)
{
    record.simulated = record.simulated || (oneByte && record.result > 0);
    keep(record);
    if (m_tap && record.result > 0)
        m_tap(record, firstBytes(pieces, static_cast<std::size_t>(record.result)));
    return ioOutcomeOf(record);
}

IoOutcome Syscalls::read(int fd, std::span<char> buffer)
{
    SyscallRecord record = begin(Call::Read, fd);
    record.count = buffer.size();
    const std::optional<Fault> fault = m_faults.take(Call::Read);
    const std::size_t size =
        oneByteOnly(fault) ? std::min<std::size_t>(buffer.size(), 1) : buffer.size();
    record = run(record, fault, [&] { return m_table.read(fd, buffer.data(), size); });
    if (record.result > 0)
        setPreview(record, {buffer.data(), static_cast<std::size_t>(record.result)});
    const iovec piece = {buffer.data(), buffer.size()};
    return keepTransfer(record, oneByteOnly(fault), {&piece, 1});
}

IoOutcome Syscalls::write(int fd, std::string_view bytes)
{
    SyscallRecord record = begin(Call::Write, fd);
    record.count = bytes.size();
    const std::optional<Fault> fault = m_faults.take(Call::Write);
    const std::size_t size =
        oneByteOnly(fault) ? std::min<std::size_t>(bytes.size(), 1) : bytes.size();
    record = run(record, fault, [&] { return m_table.write(fd, bytes.data(), size); });
    setPreview(record, transferredPart(record, bytes));
    const iovec piece = {const_cast<char *>(bytes.data()), bytes.size()};
    return keepTransfer(record, oneByteOnly(fault), {&piece, 1});
}

IoOutcome Syscalls::writev(int fd, std::span<const iovec> pieces)
{
    SyscallRecord record = begin(Call::Writev, fd);
    record.arguments = {static_cast<int>(pieces.size())};
    for (const iovec &piece : pieces)
        record.count += piece.iov_len;
    const std::optional<Fault> fault = m_faults.take(Call::Writev);
    const iovec first = firstByte(pieces);
    const std::span<const iovec> given =
        oneByteOnly(fault) && first.iov_len > 0 ? std::span(&first, 1) : pieces;
    record = run(record, fault,
                 [&] { return m_table.writev(fd, given.data(), static_cast<int>(given.size())); });
    if (!pieces.empty()) {
        const std::string_view front(static_cast<const char *>(pieces.front().iov_base),
                                     pieces.front().iov_len);
        setPreview(record, front);
    }
    return keepTransfer(record, oneByteOnly(fault), pieces);
}

} // namespace posix
