// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "timeline/endings.h"

#include <algorithm>
#include <cerrno>

#include <sys/socket.h>

namespace timeline {

using kernel::TcpState;
using posix::Call;
using posix::ConnectionKey;
using posix::SyscallRecord;

namespace {

/// Whether this errno says that the connection is over.
bool isFatal(int error)
{
    switch (error) {
    case ECONNRESET:
    case EPIPE:
    case ETIMEDOUT:
    case EHOSTUNREACH:
    case ENETUNREACH:
    case ECONNREFUSED:
    case ECONNABORTED:
        return true;
    default:
        return false;
    }
}

/// The errno that the call told of the connection; 0 for none.
int errorOf(const SyscallRecord &record)
{
    if (record.failed())
        return record.error;
    const bool pending = record.call == Call::Getsockopt && record.arguments[0] == SOL_SOCKET &&
                         record.arguments[1] == SO_ERROR;
    return pending ? record.arguments[2] : 0;
}

bool isTransfer(Call call)
{
    return call == Call::Read || call == Call::Write || call == Call::Writev;
}

/// Keeps @p key as the newest of @p order; the one that makes room for it, if one must.
std::optional<ConnectionKey> renew(std::deque<ConnectionKey> &order, const ConnectionKey &key,
                                   bool known, std::size_t most)
{
    if (!known)
        order.push_back(key);
    if (order.size() <= most)
        return std::nullopt;
    const ConnectionKey oldest = order.front();
    order.pop_front();
    return oldest;
}

} // namespace

void Endings::add(const SyscallRecord &record)
{
    if (record.call == Call::Close)
        return close(record);
    if (record.simulated)
        return;
    addOpening(record);
    const auto found = m_open.constFind(record.fd);
    if (found == m_open.constEnd())
        return;
    EndCalls &calls = **found;
    if (isTransfer(record.call))
        addTransfer(calls, record);
    const bool ours = record.error == EPIPE && calls.shutWrite;
    if (const int error = errorOf(record); calls.error == 0 && isFatal(error) && !ours)
        calls.error = error;
    if (record.failed())
        return;
    const auto &[first, second, third, fourth] = record.arguments;
    if (record.call == Call::Shutdown) {
        calls.shutRead |= first != SHUT_WR;
        calls.shutWrite |= first != SHUT_RD;
    }
    if (record.call == Call::Setsockopt && first == SOL_SOCKET && second == SO_LINGER)
        calls.lingerZero = third != 0 && fourth == 0;
}

void Endings::addOpening(const SyscallRecord &record)
{
    const bool begun = !record.failed() || record.error == EINPROGRESS ||
                       (record.call == Call::Connect && isFatal(record.error));
    if (!begun)
        return;
    switch (record.call) {
    case Call::Socket:
        m_open.insert(int(record.result), std::make_shared<EndCalls>());
        break;
    case Call::Accept4: {
        auto calls = std::make_shared<EndCalls>();
        calls->key.remote = record.address;
        calls->accepted = true;
        m_open.insert(int(record.result), calls);
        break;
    }
    case Call::Connect:
        if (const auto calls = m_open.value(record.fd)) {
            const posix::SocketAddress local = calls->key.local;
            *calls = EndCalls{.key = {local, record.address}};
            nameLiving(calls);
        }
        break;
    case Call::Getsockname:
        if (const auto calls = m_open.value(record.fd)) {
            calls->key.local = record.address;
            nameLiving(calls);
        }
        break;
    case Call::Fcntl:
        if (const auto calls = m_open.value(record.fd))
            m_open.insert(int(record.result), calls);
        break;
    default:
        break;
    }
}

void Endings::nameLiving(const std::shared_ptr<EndCalls> &calls)
{
    if (!calls->key.local.isNull() && !calls->key.remote.isNull())
        m_living.insert(calls->key, calls);
}

void Endings::addTransfer(EndCalls &calls, const SyscallRecord &record)
{
    if (record.call == Call::Read) {
        calls.sawEnd |= record.result == 0 && record.count > 0 && !calls.shutRead;
        return;
    }
    // Over loopback the RST is back before write(2) returns.
    calls.drewReset |= calls.sawEnd && record.result > 0 &&
                       kernel::tcpStateFromNumber(record.stateAfter) == TcpState::Closed;
}

void Endings::close(const SyscallRecord &record)
{
    const std::shared_ptr<EndCalls> calls = m_open.take(record.fd);
    if (!calls)
        return;
    const auto living = m_living.constFind(calls->key);
    const bool named = living != m_living.constEnd() && *living == calls;
    if (calls.use_count() > (named ? 2 : 1)) // a duplicate still holds it
        return;
    if (named)
        m_living.erase(living);
    calls->closed = true;
    calls->wasGone = record.remote.isNull();
    if (!record.local.isNull() && !record.remote.isNull())
        calls->key = {record.local, record.remote};
    const ConnectionKey &key = calls->key;
    if (key.local.isNull() || key.remote.isNull())
        return;
    if (const auto oldest = renew(m_closedOrder, key, m_closed.contains(key), mostClosed))
        m_closed.remove(*oldest);
    m_closed.insert(key, *calls);
}

void Endings::add(const kernel::StateChange &change)
{
    const auto oldest = renew(m_pathOrder, change.key, m_paths.contains(change.key), mostPaths);
    if (oldest)
        m_paths.remove(*oldest);
    StatePath &path = m_paths[change.key];
    if (change.from == TcpState::Closed)
        path = {};
    else
        path.states.insert(change.from);
    if (change.to == TcpState::Closed)
        path.closedAt = change.at;
    else
        path.states.insert(change.to);
}

const EndCalls *Endings::callsOf(const ConnectionKey &key) const
{
    const auto living = m_living.constFind(key);
    if (living != m_living.constEnd())
        return living->get();
    const auto closed = m_closed.constFind(key);
    return closed != m_closed.constEnd() ? &*closed : nullptr;
}

std::optional<kernel::Ending> Endings::seenFrom(const kernel::TrackedRow &row) const
{
    const posix::ConnectionKey &key = row.row.key;
    const bool over = row.gone || row.row.state == TcpState::TimeWait;
    return over ? endingOf(row, m_paths.value(key), callsOf(key)) : std::nullopt;
}

std::optional<kernel::Ending> Endings::of(const kernel::TrackedRow &row,
                                          const kernel::TrackedRow *other) const
{
    auto ending = seenFrom(row);
    const auto across = other && ending ? seenFrom(*other) : std::nullopt;
    return across ? merged(*ending, mirrored(*across)) : ending;
}

} // namespace timeline
