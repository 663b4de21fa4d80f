// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Errors are values: a Result holds either what a factory made or the
// std::error_code that says why not. See errno(3).

#include <system_error>
#include <utility>
#include <variant>

namespace posix {

inline std::error_code errorFromErrno(int error)
{
    return {error, std::generic_category()};
}

template <typename T>
class Result
{
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(std::error_code error)
        : m_content(std::in_place_index<1>, error)
    {
    }

    explicit operator bool() const { return m_content.index() == 0; }
    T &value() & { return std::get<0>(m_content); }
    const T &value() const & { return std::get<0>(m_content); }
    T &&value() && { return std::get<0>(std::move(m_content)); }
    std::error_code error() const
    {
        return m_content.index() == 1 ? std::get<1>(m_content) : std::error_code();
    }

private:
    std::variant<T, std::error_code> m_content;
};

/// A call that gives nothing but success or its errno.
template <>
class Result<void>
{
public:
    Result() = default;
    Result(std::error_code error)
        : m_error(error)
    {
    }

    explicit operator bool() const { return !m_error; }
    std::error_code error() const { return m_error; }

private:
    std::error_code m_error;
};

} // namespace posix
