// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/sentences.h"

#include <QCoreApplication>

namespace explain {

using net::InputError;

namespace {

const char *sourceOf(InputError error)
{
    switch (error) {
    case InputError::None:
        break;
    case InputError::AddressEmpty:
        return QT_TRANSLATE_NOOP("explain", "Type an address, such as 127.0.0.1.");
    case InputError::AddressNotNumeric:
        return QT_TRANSLATE_NOOP("explain", "This is neither an IPv4 address such as 127.0.0.1 "
                                            "nor an IPv6 address such as ::1; bind() takes no "
                                            "names.");
    case InputError::AddressWrongFamily:
        return QT_TRANSLATE_NOOP("explain", "The address is not of the socket's family: AF_INET "
                                            "takes 127.0.0.1, AF_INET6 takes ::1.");
    case InputError::PortEmpty:
        return QT_TRANSLATE_NOOP("explain", "Type a port, such as 9999.");
    case InputError::PortNotNumber:
        return QT_TRANSLATE_NOOP("explain", "A port is a whole number, such as 9999.");
    case InputError::PortOutOfRange:
        return QT_TRANSLATE_NOOP("explain", "A port has 16 bits: 65535 is the highest.");
    case InputError::PortZero:
        return QT_TRANSLATE_NOOP("explain", "Port 0 means \"choose one for me\" and works for "
                                            "bind() only: one cannot connect to it.");
    case InputError::BacklogNotNumber:
        return QT_TRANSLATE_NOOP("explain", "The backlog is a whole number, such as 128.");
    case InputError::HostMalformed:
        return QT_TRANSLATE_NOOP("explain", "This is neither an address nor a host name: a name "
                                            "has letters, digits, hyphens and dots only.");
    case InputError::NameNotFound:
        return QT_TRANSLATE_NOOP("explain", "No address is known for this name.");
    case InputError::NameLookupFailed:
        return QT_TRANSLATE_NOOP("explain", "The name could not be looked up: the name server "
                                            "gave no answer.");
    case InputError::NotOpen:
        return QT_TRANSLATE_NOOP("explain", "There is no socket yet: call socket() first.");
    case InputError::HexMalformed:
        return QT_TRANSLATE_NOOP("explain", "Bytes are written as pairs of hex digits, such as "
                                            "68 69 0a.");
    case InputError::NotEncodable:
        return QT_TRANSLATE_NOOP("explain", "The chosen encoding has no bytes for some of these "
                                            "characters.");
    }
    return nullptr;
}

} // namespace

QString inputSentence(InputError error)
{
    const char *source = sourceOf(error);
    return source ? QCoreApplication::translate("explain", source) : QString();
}

} // namespace explain
