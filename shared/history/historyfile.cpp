// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A chronicle as the bytes of a file. Reading is in historyread.cpp.

#include "history/historyfile.h"

#include "history/filehead.h"
#include "history/filemoment.h"

#include <QJsonDocument>

namespace history {

namespace file {

namespace {

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A list with a line for each.
class Section
{
public:
    Section(QByteArray &text, const char *name)
        : m_text(text)
    {
        m_text.append(",\n\"").append(name).append("\":[");
    }
    Section(const Section &) = delete;
    Section &operator=(const Section &) = delete;
    ~Section() { m_text.append("\n]"); }

    template <typename T>
    void add(const T &value)
    {
        addObject(Writer::valueOf(value).toObject());
    }
    void addObject(const QJsonObject &object)
    {
        m_text.append(m_isFirst ? "\n" : ",\n").append(textOf(object));
        m_isFirst = false;
    }
    template <typename List>
    void addAll(const List &list)
    {
        for (const auto &value : list)
            add(value);
    }

private:
    QByteArray &m_text;
    bool m_isFirst = true;
};

Head headOf(const Chronicle &chronicle)
{
    return {chronicle.program,
            chronicle.pid,
            chronicle.begun.toUTC().toString(Qt::ISODateWithMs),
            chronicle.begunAt,
            chronicle.calls.dropped(),
            chronicle.timeline.dropped(),
            chronicle.dropped};
}

QByteArray listsToBytes(const Chronicle &chronicle)
{
    QByteArray text;
    {
        Section calls(text, "calls");
        for (auto i = chronicle.calls.firstNumber(); i <= chronicle.calls.lastNumber(); ++i)
            calls.add(chronicle.calls.at(i));
    }
    Section(text, "events").addAll(chronicle.timeline.events());
    Section(text, "ledger").addAll(chronicle.ledger.pages());
    Section(text, "messages").addAll(chronicle.messages);
    Section(text, "moves").addAll(chronicle.moves);
    QList<posix::ConnectionKey> keys = chronicle.farEnds.keys();
    std::sort(keys.begin(), keys.end());
    {
        Section farEnds(text, "farEnds");
        for (const posix::ConnectionKey &key : std::as_const(keys))
            farEnds.add(FarEntry{key, chronicle.farEnds[key]});
    }
    return text;
}

QByteArray momentsToBytes(const Chronicle &chronicle, std::size_t first)
{
    QByteArray text;
    {
        Section moments(text, "moments");
        Moment before;
        for (std::size_t i = first; i < chronicle.moments.size(); ++i) {
            moments.addObject(toJson(chronicle.moments[i], before));
            before = chronicle.moments[i];
        }
    }
    return text;
}

} // namespace

} // namespace file

QByteArray toBytes(const Chronicle &chronicle)
{
    using namespace file;
    const QByteArray lists = listsToBytes(chronicle);
    std::size_t first = 0;
    for (;;) {
        Head head = headOf(chronicle);
        head.momentsDropped += first;
        QByteArray text = QByteArray("{\"format\":\"") + format +
                          "\",\"version\":" + QByteArray::number(version) +
                          ",\n\"session\":" + textOf(Writer::valueOf(head).toObject()) + lists +
                          momentsToBytes(chronicle, first) + "}\n";
        const std::size_t left = chronicle.moments.size() - first;
        if (text.size() <= mostFileBytes || left <= 1)
            return text;
        first += (left + 1) / 2;
    }
}

} // namespace history
