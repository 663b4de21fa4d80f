// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What one read(2) or write(2) on a non-blocking socket can come to: four
// outcomes with four names, so that "nothing yet" and "end of stream" can
// never be taken for one another.

#include <cstddef>
#include <system_error>

namespace posix {

class IoOutcome
{
public:
    enum class Kind {
        Transferred, ///< bytes() were read or written; always above 0
        WouldBlock,  ///< EAGAIN: nothing to read, or no room to write
        EndOfStream, ///< read() returned 0: the peer's FIN was reached
        Error,       ///< error() says which
    };

    static IoOutcome transferred(std::size_t bytes) { return {Kind::Transferred, bytes, {}}; }
    static IoOutcome wouldBlock() { return {Kind::WouldBlock, 0, {}}; }
    static IoOutcome endOfStream() { return {Kind::EndOfStream, 0, {}}; }
    static IoOutcome failed(std::error_code error) { return {Kind::Error, 0, error}; }

    Kind kind() const { return m_kind; }
    std::size_t bytes() const { return m_bytes; }
    std::error_code error() const { return m_error; }

private:
    IoOutcome(Kind kind, std::size_t bytes, std::error_code error)
        : m_kind(kind)
        , m_bytes(bytes)
        , m_error(error)
    {
    }

    Kind m_kind;
    std::size_t m_bytes;
    std::error_code m_error;
};

} // namespace posix
