// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ledgerwords.h"

#include "chat/printable.h"
#include "panels/hexdump.h"

#include <QLocale>

#include <map>

namespace panels {

using models::LedgerStream;
using models::Mixture;
using timeline::Transfer;
using timeline::Transfers;

QString LedgerWords::reason(Standing standing)
{
    switch (standing) {
    case Standing::Unasked:
    case Standing::Looking:
        return tr("looking for the program at the other end …");
    case Standing::OtherHost:
        return tr("cannot be known from here: the other end is on another machine");
    case Standing::OtherUser:
        return tr("cannot be known from here: the other end belongs to another user");
    case Standing::NotOurs:
        return tr("cannot be known from here: the other end is not a Sockscope window");
    case Standing::Nobody:
        return tr("no program holds the other end: it is closed, or not accepted yet");
    case Standing::Known:
    case Standing::Over:
    case Standing::SameSocket:
        break;
    }
    return {};
}

QString LedgerWords::bytes(std::uint64_t count)
{
    return QLocale(QLocale::English).toString(qulonglong(count)) + QStringLiteral(" B");
}

QStringList LedgerWords::unreadLabels(std::uint64_t count)
{
    return {tr("%1 in the kernel, not read yet").arg(bytes(count)),
            tr("%1 not read yet").arg(bytes(count)), bytes(count), QString::number(count)};
}

QString LedgerWords::callName(bool write, std::uint64_t number)
{
    return (write ? QStringLiteral("write %1") : QStringLiteral("read %1")).arg(number);
}

QString LedgerWords::callLabel(bool write, std::uint64_t number, std::uint64_t size)
{
    return callName(write, number) + QStringLiteral(" · ") + bytes(size);
}

QString LedgerWords::mixed(const Mixture &mixture)
{
    if (mixture.reads == 1)
        return tr("%1 writes came out in 1 read (粘包)").arg(mixture.writes);
    if (mixture.writes == 1)
        return tr("1 write came out in %1 reads (拆包)").arg(mixture.reads);
    return tr("%1 writes came out in %2 reads, cut in other places (粘包 + 拆包)")
        .arg(mixture.writes)
        .arg(mixture.reads);
}

QString LedgerWords::sentence(const LedgerStream &stream, const std::optional<Mixture> &mixture)
{
    if (stream.isEmpty())
        return tr("nothing yet");
    if (mixture && mixture->isMixed())
        return mixed(*mixture);
    if (!stream.readsKnown)
        return tr("writes: %1, together %2; how they were read cannot be known from here")
            .arg(stream.writes.count())
            .arg(bytes(stream.writes.bytes()));
    if (!stream.writesKnown)
        return tr("reads: %1, together %2; how they were written cannot be known from here")
            .arg(stream.reads.count())
            .arg(bytes(stream.reads.bytes()));
    const std::uint64_t unread = stream.end() - stream.reads.bytes();
    if (unread > 0)
        return tr("%1 written and not read yet").arg(bytes(unread));
    return tr("each write came out in one read: by chance, TCP does not promise it");
}

QString LedgerWords::cut(const models::CutCharacter &cut)
{
    const QString text = chat::printable(cut.character.text);
    const QString hex = hexOf(cut.bytes);
    if (cut.byWrite)
        return tr("The character %1 (%2) was cut by two writes, after %3.")
            .arg(text, hex, bytes(std::uint64_t(cut.after)));
    return tr("The character %1 (%2) was cut by two reads, after %3.")
        .arg(text, hex, bytes(std::uint64_t(cut.after)));
}

namespace {

const Transfer *callAt(const Transfers &calls, std::uint64_t from, std::uint64_t *number)
{
    for (std::size_t i = 0; i < calls.list.size(); ++i) {
        if (calls.list[i].offset != from)
            continue;
        *number = calls.dropped + i + 1;
        return &calls.list[i];
    }
    return nullptr;
}

QString span(std::uint64_t from, std::uint64_t to)
{
    return to - from == 1 ? QString::number(from) : QStringLiteral("%1–%2").arg(from).arg(to - 1);
}

} // namespace

QString LedgerWords::title(const LedgerStream &stream, const LedgerTarget &target)
{
    if (target.kind == LedgerTarget::Kind::Bytes)
        return tr("bytes %1 · %2")
            .arg(span(target.from, target.to), bytes(target.to - target.from));
    const bool write = target.kind == LedgerTarget::Kind::Write;
    std::uint64_t number = 0;
    const Transfer *call = callAt(write ? stream.writes : stream.reads, target.from, &number);
    if (!call)
        return tr("a call that is no longer kept");
    QString text = tr("%1: asked for %2, returned %3 · bytes %4")
                       .arg(callName(write, number), QString::number(call->asked),
                            QString::number(call->size), span(target.from, target.to));
    if (call->simulated)
        text += QStringLiteral(" · ") + tr("simulated");
    return text;
}

QString LedgerWords::part(const Transfers &calls, bool write, int index, std::uint64_t size)
{
    const Transfer &call = calls.list[std::size_t(index)];
    const QString name = callName(write, calls.dropped + std::uint64_t(index) + 1);
    if (call.size == size)
        return tr("%1 (all its %2)").arg(name, bytes(size));
    return tr("%1 (%2 of %3)").arg(name, QString::number(size), bytes(call.size));
}

QString LedgerWords::partners(const LedgerStream &stream, const LedgerTarget &target,
                              const QString &reason)
{
    switch (target.kind) {
    case LedgerTarget::Kind::Write:
        return came(stream, target, true, reason);
    case LedgerTarget::Kind::Read:
        return came(stream, target, false, reason);
    case LedgerTarget::Kind::Bytes:
        return came(stream, target, false, reason) + u'\n' + came(stream, target, true, reason);
    case LedgerTarget::Kind::None:
        break;
    }
    return {};
}

QString LedgerWords::came(const LedgerStream &stream, const LedgerTarget &target, bool out,
                          const QString &reason)
{
    std::map<int, std::uint64_t> sizes; // by call; -1: none
    for (const timeline::Passage &passage : stream.passages()) {
        const auto from = std::max(passage.offset, target.from);
        const auto to = std::min(passage.end(), target.to);
        if (from < to)
            sizes[out ? passage.read : passage.write] += to - from;
    }
    if (!(out ? stream.readsKnown : stream.writesKnown))
        return (out ? tr("Came out in: %1.") : tr("Came from: %1.")).arg(reason);
    QString parts;
    const auto add = [&parts](const QString &one) {
        parts = parts.isEmpty() ? one : tr("%1, %2").arg(parts, one);
    };
    for (const auto &[index, size] : sizes) {
        if (index >= 0)
            add(part(out ? stream.reads : stream.writes, !out, index, size));
    }
    if (const auto none = sizes.find(-1); none != sizes.end())
        add((out ? tr("%1 not read yet") : tr("%1 from writes no longer kept"))
                .arg(bytes(none->second)));
    return (out ? tr("Came out in: %1.") : tr("Came from: %1.")).arg(parts);
}

} // namespace panels
