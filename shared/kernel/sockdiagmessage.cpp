// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "kernel/sockdiagmessage.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include <arpa/inet.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <linux/sock_diag.h>

namespace kernel {

namespace {

// A jump over the filter is 16 bits wide; beyond this many ports everything is dumped.
constexpr qsizetype mostFilteredPorts = 1000;
constexpr std::uint32_t allStates = 0x1ffe; ///< ESTABLISHED (1) to NEW_SYN_RECV (12)

struct Request
{
    nlmsghdr header = {};
    inet_diag_req_v2 body = {};
};

Request requestOf(int family, std::uint32_t sequence)
{
    Request request;
    request.header.nlmsg_len = sizeof request;
    request.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    request.header.nlmsg_flags = NLM_F_REQUEST;
    request.header.nlmsg_seq = sequence;
    request.body.sdiag_family = static_cast<__u8>(family);
    request.body.sdiag_protocol = IPPROTO_TCP;
    request.body.idiag_ext = 1 << (INET_DIAG_SHUTDOWN - 1);
    request.body.idiag_states = allStates;
    request.body.id.idiag_cookie[0] = INET_DIAG_NOCOOKIE;
    request.body.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    return request;
}

template <typename T>
QByteArray bytesOf(const T &object)
{
    return QByteArray(reinterpret_cast<const char *>(&object), sizeof object);
}

void appendOp(QByteArray &code, unsigned char operation, unsigned char yes, std::size_t no)
{
    code += bytesOf(inet_diag_bc_op{operation, yes, static_cast<unsigned short>(no)});
}

// "sport == a or dport == a or sport == b …". A match jumps to the very end of the filter,
// which accepts; the last condition, failing, jumps 4 bytes beyond it, which rejects.
QByteArray portFilter(const QSet<std::uint16_t> &ports)
{
    constexpr std::size_t compareSize = 2 * sizeof(inet_diag_bc_op);
    constexpr std::size_t jumpSize = sizeof(inet_diag_bc_op);
    std::size_t conditions = static_cast<std::size_t>(ports.size()) * 2;
    QByteArray code;
    for (const std::uint16_t port : ports) {
        for (const unsigned char side : {INET_DIAG_BC_S_EQ, INET_DIAG_BC_D_EQ}) {
            --conditions;
            appendOp(code, side, compareSize, compareSize + jumpSize);
            appendOp(code, INET_DIAG_BC_NOP, 0, port);
            if (conditions > 0) {
                const std::size_t rest = conditions * (compareSize + jumpSize);
                appendOp(code, INET_DIAG_BC_JMP, jumpSize, rest);
            }
        }
    }
    return code;
}

std::uint32_t linkScope(int family, const void *address, std::uint32_t interface)
{
    const auto *v6 = static_cast<const in6_addr *>(address);
    return family == AF_INET6 && IN6_IS_ADDR_LINKLOCAL(v6) ? interface : 0;
}

ConnectionKey keyOf(int family, const inet_diag_sockid &id)
{
    using posix::SocketAddress;
    return {SocketAddress::fromBytes(family, id.idiag_src, ntohs(id.idiag_sport),
                                     linkScope(family, id.idiag_src, id.idiag_if)),
            SocketAddress::fromBytes(family, id.idiag_dst, ntohs(id.idiag_dport),
                                     linkScope(family, id.idiag_dst, id.idiag_if))};
}

std::uint8_t shutdownMaskOf(std::span<const char> attributes)
{
    while (attributes.size() >= sizeof(rtattr)) {
        rtattr attribute;
        std::memcpy(&attribute, attributes.data(), sizeof attribute);
        if (attribute.rta_len < sizeof attribute || attribute.rta_len > attributes.size())
            break;
        if (attribute.rta_type == INET_DIAG_SHUTDOWN && attribute.rta_len > sizeof attribute)
            return static_cast<std::uint8_t>(attributes[sizeof attribute]);
        const std::size_t step = RTA_ALIGN(attribute.rta_len);
        attributes = attributes.subspan(std::min(step, attributes.size()));
    }
    return 0xff;
}

std::optional<TcpRow> rowOf(std::span<const char> payload)
{
    inet_diag_msg message;
    if (payload.size() < sizeof message)
        return std::nullopt;
    std::memcpy(&message, payload.data(), sizeof message);
    if (message.idiag_family != AF_INET && message.idiag_family != AF_INET6)
        return std::nullopt;
    TcpRow row;
    row.key = keyOf(message.idiag_family, message.id);
    row.state = tcpStateFromNumber(message.idiag_state);
    row.timer = message.idiag_timer <= 4 ? static_cast<Timer>(message.idiag_timer) : Timer::Off;
    row.timerMs = row.timer == Timer::Off ? 0 : message.idiag_expires;
    row.retransmissions = message.idiag_retrans;
    row.uid = message.idiag_uid;
    row.recvQueue = message.idiag_rqueue;
    row.sendQueue = message.idiag_wqueue;
    row.inode = message.idiag_inode;
    row.shutdownMask = shutdownMaskOf(payload.subspan(NLMSG_ALIGN(sizeof message)));
    return row;
}

int errorOf(std::span<const char> payload)
{
    int error = 0;
    if (payload.size() >= sizeof error)
        std::memcpy(&error, payload.data(), sizeof error);
    return error < 0 && error > -4096 ? -error : 0;
}

void takeMessage(const nlmsghdr &header, std::span<const char> payload, DiagAnswer &answer)
{
    if (header.nlmsg_flags & NLM_F_DUMP_INTR)
        answer.interrupted = true;
    if (header.nlmsg_type == NLMSG_DONE || header.nlmsg_type == NLMSG_ERROR) {
        answer.error = errorOf(payload);
        answer.done = true;
    } else if (header.nlmsg_type == SOCK_DIAG_BY_FAMILY) {
        if (auto row = rowOf(payload))
            answer.rows.append(*row);
        // An answer that is not part of a dump is the only one.
        if (!(header.nlmsg_flags & NLM_F_MULTI))
            answer.done = true;
    }
}

} // namespace

QByteArray dumpRequest(int family, const QSet<std::uint16_t> &ports, std::uint32_t sequence)
{
    Request request = requestOf(family, sequence);
    request.header.nlmsg_flags |= NLM_F_DUMP;
    if (ports.isEmpty() || ports.size() > mostFilteredPorts)
        return bytesOf(request);
    const QByteArray code = portFilter(ports);
    rtattr attribute = {};
    attribute.rta_type = INET_DIAG_REQ_BYTECODE;
    attribute.rta_len = static_cast<unsigned short>(RTA_LENGTH(code.size()));
    request.header.nlmsg_len += static_cast<__u32>(RTA_SPACE(code.size()));
    return bytesOf(request) + bytesOf(attribute) + code;
}

QByteArray lookupRequest(const ConnectionKey &key, std::uint32_t sequence)
{
    Request request = requestOf(key.local.family(), sequence);
    inet_diag_sockid &id = request.body.id;
    id.idiag_sport = htons(key.local.port());
    id.idiag_dport = htons(key.remote.port());
    std::memcpy(id.idiag_src, key.local.bytes(), key.local.byteCount());
    std::memcpy(id.idiag_dst, key.remote.bytes(), key.remote.byteCount());
    if (key.local.family() == AF_INET6)
        id.idiag_if = reinterpret_cast<const sockaddr_in6 *>(key.local.data())->sin6_scope_id;
    return bytesOf(request);
}

void parseAnswer(std::span<const char> datagram, std::uint32_t sequence, DiagAnswer &answer)
{
    while (datagram.size() >= sizeof(nlmsghdr)) {
        nlmsghdr header;
        std::memcpy(&header, datagram.data(), sizeof header);
        if (header.nlmsg_len < sizeof header || header.nlmsg_len > datagram.size())
            return;
        if (header.nlmsg_seq == sequence)
            takeMessage(header, datagram.subspan(sizeof header, header.nlmsg_len - sizeof header),
                        answer);
        const std::size_t step = NLMSG_ALIGN(std::size_t(header.nlmsg_len));
        datagram = datagram.subspan(std::min(step, datagram.size()));
    }
}

} // namespace kernel
