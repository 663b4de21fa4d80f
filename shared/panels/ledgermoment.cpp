// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/ledgermoment.h"

#include <algorithm>

namespace panels {

using models::LedgerStream;
using timeline::Transfer;
using timeline::Transfers;

namespace {

const Transfer *transferAt(const Transfers &transfers, std::uint64_t offset)
{
    const auto found =
        std::find_if(transfers.list.begin(), transfers.list.end(), [offset](const Transfer &one) {
            return one.offset <= offset && offset < one.end();
        });
    return found == transfers.list.end() ? nullptr : &*found;
}

const Transfer *transferOf(const Transfers &transfers, quint64 call)
{
    const auto found = std::find_if(transfers.list.begin(), transfers.list.end(),
                                    [call](const Transfer &one) { return one.call == call; });
    return call == 0 || found == transfers.list.end() ? nullptr : &*found;
}

LedgerTarget targetIn(const LedgerStream &stream, const MomentChoice &choice)
{
    using Kind = LedgerTarget::Kind;
    const quint64 writer = stream.outgoing ? choice.ourCall : choice.theirCall;
    const quint64 reader = stream.outgoing ? choice.theirCall : choice.ourCall;
    if (const Transfer *write = transferOf(stream.writes, writer))
        return {Kind::Write, stream.outgoing, write->offset, write->end()};
    if (const Transfer *read = transferOf(stream.reads, reader))
        return {Kind::Read, stream.outgoing, read->offset, read->end()};
    return {};
}

} // namespace

MomentChoice ledgerMoment(const models::LedgerModel &model, const LedgerTarget &target)
{
    if (target.isNone())
        return {};
    const LedgerStream &stream = target.outgoing ? model.outgoing() : model.incoming();
    const bool asked = target.kind == LedgerTarget::Kind::Read;
    const Transfer *write = asked ? nullptr : transferAt(stream.writes, target.from);
    const Transfer *one = write ? write : transferAt(stream.reads, target.from);
    if (!one)
        return {};
    const bool ours = (write != nullptr) == target.outgoing;
    return {ours ? one->call : 0, ours ? 0 : one->call, one->at};
}

LedgerTarget ledgerTarget(const models::LedgerModel &model, const MomentChoice &choice)
{
    const LedgerTarget out = targetIn(model.outgoing(), choice);
    return out.isNone() ? targetIn(model.incoming(), choice) : out;
}

} // namespace panels
