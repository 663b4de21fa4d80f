// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A chronicle out of the bytes of a file. Writing is in historyfile.cpp.

#include "history/filehead.h"
#include "history/filemoment.h"
#include "history/history.h"
#include "history/historyfile.h"
#include "history/momentmemory.h"

#include <QJsonDocument>

namespace history {

namespace file {

namespace {

using Kind = FileProblem::Kind;

/// Values that a document may hold at most: each takes some memory, however short it is.
constexpr qsizetype mostValues = 8'000'000;
constexpr std::size_t mostPages = 10'000;

/// Line and column of a place in a text, from 1 on.
QString placeIn(const QByteArray &bytes, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(bytes).first(std::min(offset, bytes.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return QStringLiteral("line %1 column %2")
        .arg(before.count('\n') + 1)
        .arg(before.size() - lineStart + 1);
}

bool beginsAsOurs(const QByteArray &bytes)
{
    return bytes.left(64).contains(format);
}

/// The document, or why there is none.
std::variant<QJsonObject, FileProblem> parse(const QByteArray &bytes)
{
    const qsizetype values = bytes.count(',') + bytes.count('[') + bytes.count('{');
    if (bytes.size() > mostFileBytes || values > mostValues)
        return FileProblem{Kind::TooLarge};
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return beginsAsOurs(bytes) ? FileProblem{Kind::Damaged, placeIn(bytes, error.offset)}
                                   : FileProblem{Kind::NotASession};
    if (root.value(QLatin1StringView("format")).toString() != QLatin1StringView(format))
        return FileProblem{Kind::NotASession};
    const QJsonValue told = root.value(QLatin1StringView("version"));
    if (told.toDouble() > version)
        return FileProblem{Kind::NewerVersion};
    if (told.toInt() != version)
        return FileProblem{Kind::Damaged, QStringLiteral("version")};
    return root;
}

template <typename List>
bool areNumbered(const List &list)
{
    std::uint64_t last = 0;
    for (const auto &value : list) {
        if (value.number <= last)
            return false;
        last = value.number;
    }
    return true;
}

void takeHead(Reader &file, const Head &head, Chronicle &chronicle)
{
    chronicle.program = head.program;
    chronicle.pid = head.pid;
    chronicle.begunAt = head.begunAt;
    chronicle.dropped = head.momentsDropped;
    chronicle.begun = QDateTime::fromString(head.begun, Qt::ISODateWithMs).toLocalTime();
    if (!chronicle.begun.isValid())
        file.refuse("begun");
}

void takeCalls(Reader &file, const Head &head, Chronicle &chronicle)
{
    std::deque<posix::SyscallRecord> calls;
    file.list("calls", calls, posix::Syscalls::defaultCapacity);
    chronicle.calls = posix::SyscallRing(posix::Syscalls::defaultCapacity, head.callsDropped);
    for (const posix::SyscallRecord &record : calls) {
        if (chronicle.calls.append(record).number != record.number)
            return file.refuse("calls", QStringLiteral("number"));
    }
}

void takeEvents(Reader &file, const Head &head, Chronicle &chronicle)
{
    std::deque<timeline::Event> events;
    file.list("events", events, timeline::Timeline::capacity);
    for (const timeline::Event &event : events) {
        const auto *call = std::get_if<timeline::CallEvent>(&event.what);
        if (call && !chronicle.calls.contains(call->number))
            return file.refuse("events", QStringLiteral("call"));
    }
    chronicle.timeline = timeline::Timeline::of(std::move(events), head.eventsDropped);
}

void takeLists(Reader &file, Chronicle &chronicle)
{
    QList<timeline::LedgerPage> pages;
    file.list("ledger", pages, mostPages);
    chronicle.ledger = timeline::Ledger::of(pages);
    file.list("messages", chronicle.messages, Chronicle::mostMessages);
    file.list("moves", chronicle.moves, Chronicle::mostMoves);
    if (!areNumbered(chronicle.messages))
        file.refuse("messages", QStringLiteral("number"));
    if (!areNumbered(chronicle.moves))
        file.refuse("moves", QStringLiteral("number"));
    QList<FarEntry> farEnds;
    file.list("farEnds", farEnds, std::size_t(Chronicle::mostFarEnds));
    for (const FarEntry &entry : std::as_const(farEnds))
        chronicle.farEnds.insert(entry.key, entry.report);
}

/// Whether nothing in it goes backwards, or beyond the lists.
bool follows(const Moment &moment, const Moment &before, const Chronicle &chronicle)
{
    const auto last = [](const auto &list) {
        return list.empty() ? 0 : list.back().number;
    };
    return moment.at >= before.at && moment.call >= before.call && moment.event >= before.event &&
           moment.message >= before.message && moment.move >= before.move &&
           moment.call <= chronicle.calls.lastNumber() &&
           moment.event <= chronicle.timeline.lastNumber() &&
           moment.message <= last(chronicle.messages) && moment.move <= last(chronicle.moves);
}

FileProblem damaged(const QString &where)
{
    return {Kind::Damaged, where};
}

std::optional<FileProblem> takeMoments(const QJsonValue &json, Chronicle &chronicle)
{
    const QJsonArray moments = json.toArray();
    if (moments.isEmpty())
        return damaged(QStringLiteral("moments"));
    if (std::size_t(moments.size()) > History::mostMoments)
        return FileProblem{Kind::TooLarge};
    std::int64_t memory = 0;
    Moment moment;
    for (qsizetype i = 0; i < moments.size(); ++i) {
        const Moment before = moment;
        const QString where = QStringLiteral("moments %1").arg(i);
        if (const QString fault = takeMoment(moments[i].toObject(), moment); !fault.isEmpty())
            return damaged(where + QStringLiteral(": ") + fault);
        if (!follows(moment, before, chronicle))
            return damaged(where);
        memory += memoryOf(moment, before);
        if (memory > 2 * History::mostMemory)
            return FileProblem{Kind::TooLarge};
        chronicle.moments.push_back(moment);
    }
    return std::nullopt;
}

} // namespace

} // namespace file

std::variant<Chronicle, FileProblem> fromBytes(const QByteArray &bytes)
{
    using namespace file;
    const auto parsed = parse(bytes);
    if (const auto *problem = std::get_if<FileProblem>(&parsed))
        return *problem;
    Reader reader(std::get<QJsonObject>(parsed));
    Chronicle chronicle;
    Head head;
    reader("session", head);
    takeHead(reader, head, chronicle);
    takeCalls(reader, head, chronicle);
    takeEvents(reader, head, chronicle);
    takeLists(reader, chronicle);
    if (!reader.isFine())
        return damaged(reader.fault());
    if (const auto problem = takeMoments(reader.valueAt("moments"), chronicle))
        return *problem;
    return chronicle;
}

} // namespace history
