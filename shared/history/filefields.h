// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Writes and reads the plain structures of a session's file field by field: one function
// describe(file, value) names the fields of a structure for both directions, so that they cannot
// differ. What is nothing (0, empty, false) is not written; what is not there is read as
// nothing. See filevalues.h, historyfile.h.

#include "history/filevalues.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace history::file {

class Writer;
class Reader;

/// The value that describe() is given: to be written it is only looked at.
template <typename File, typename T>
using Held = std::conditional_t<std::is_same_v<File, Reader>, T, const T>;

template <typename T>
concept Described = requires(Writer &file, const T &value)
{
    describe(file, value);
};

class Writer
{
public:
    static constexpr bool reads = false;

    template <typename T>
    void operator()(const char *name, const T &value)
    {
        const QJsonValue json = valueOf(value);
        if constexpr (std::is_enum_v<T>) {
            if (value != T(0))
                insert(name, json);
        } else if (!isNothing(json)) {
            insert(name, json);
        }
    }
    template <typename T>
    void operator()(const char *name, const std::optional<T> &value)
    {
        if (value)
            insert(name, valueOf(*value));
    }
    template <typename List>
    void list(const char *name, const List &list, std::size_t)
    {
        QJsonArray array;
        for (const auto &value : list)
            array.append(valueOf(value));
        if (!array.isEmpty())
            insert(name, array);
    }
    void large(const char *name, std::uint64_t value)
    {
        if (value != 0)
            insert(name, largeToJson(value));
    }
    void insert(const char *name, const QJsonValue &json)
    {
        m_object.insert(QLatin1StringView(name), json);
    }
    const QJsonObject &object() const { return m_object; }

    template <typename T>
    static QJsonValue valueOf(const T &value)
    {
        if constexpr (Described<T>) {
            Writer inner;
            describe(inner, value);
            return inner.m_object;
        } else {
            return toJson(value);
        }
    }

private:
    QJsonObject m_object;
};

class Reader
{
public:
    static constexpr bool reads = true;

    explicit Reader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    template <typename T>
    void operator()(const char *name, T &value)
    {
        take(name, valueAt(name), value);
    }
    template <typename T>
    void operator()(const char *name, std::optional<T> &value)
    {
        value.reset();
        if (contains(name))
            take(name, valueAt(name), value.emplace());
    }
    /// At most @p most of them.
    template <typename List>
    void list(const char *name, List &list, std::size_t most)
    {
        const QJsonValue json = valueAt(name);
        const QJsonArray array = json.toArray();
        list.clear();
        if (!json.isUndefined() && (!json.isArray() || std::size_t(array.size()) > most))
            return refuse(name);
        for (qsizetype i = 0; i < array.size() && isFine(); ++i) {
            typename List::value_type value;
            take(name, array[i], value);
            if (!isFine())
                m_fault.insert(qstrlen(name), QLatin1Char(' ') + QString::number(i));
            list.push_back(std::move(value));
        }
    }
    void large(const char *name, std::uint64_t &value)
    {
        value = 0;
        if (contains(name) && !largeFromJson(valueAt(name), value))
            refuse(name);
    }

    /// One value, which need not be a field; said to be in @p name.
    template <typename T>
    void take(const char *name, const QJsonValue &json, T &value)
    {
        if (!isFine())
            return;
        if constexpr (Described<T>) {
            if (!json.isObject() && !json.isUndefined())
                return refuse(name);
            Reader inner(json.toObject());
            describe(inner, value);
            if (!inner.isFine())
                refuse(name, inner.m_fault);
        } else {
            value = T{};
            if (!json.isUndefined() && !fromJson(json, value))
                refuse(name);
        }
    }

    bool contains(const char *name) const { return m_object.contains(QLatin1StringView(name)); }
    QJsonValue valueAt(const char *name) const { return m_object.value(QLatin1StringView(name)); }
    bool isFine() const { return m_fault.isEmpty(); }
    /// Where it is damaged: the first place.
    const QString &fault() const { return m_fault; }
    void refuse(const char *name, const QString &detail = {})
    {
        if (!isFine())
            return;
        m_fault = QLatin1StringView(name);
        if (!detail.isEmpty())
            m_fault += QLatin1StringView(": ") + detail;
    }

private:
    QJsonObject m_object;
    QString m_fault;
};

} // namespace history::file
