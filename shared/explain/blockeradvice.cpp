// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/sentences.h"

#include <QCoreApplication>

#include <unistd.h>

namespace explain {

using kernel::OldSocket;
using kernel::ReuseOptions;

namespace {

const char *madeWith(ReuseOptions made)
{
    if (made.address && made.port)
        return QT_TRANSLATE_NOOP("explain",
                                 "Its socket was made with SO_REUSEADDR and SO_REUSEPORT.");
    if (made.address)
        return QT_TRANSLATE_NOOP("explain", "Its socket was made with SO_REUSEADDR.");
    if (made.port)
        return QT_TRANSLATE_NOOP("explain", "Its socket was made with SO_REUSEPORT.");
    return QT_TRANSLATE_NOOP("explain",
                             "Its socket was made with neither SO_REUSEADDR nor SO_REUSEPORT.");
}

const char *adviceForListener(const std::optional<ReuseOptions> &made, bool sameUser)
{
    if (!sameUser)
        return QT_TRANSLATE_NOOP("explain", "It listens and belongs to another user: no option "
                                            "helps, take another port.");
    if (!made)
        return QT_TRANSLATE_NOOP(
            "explain", "While it listens, only SO_REUSEPORT helps, set on both sockets before "
                       "bind(); SO_REUSEADDR does not. Otherwise close it, or take another port.");
    if (made->port)
        return QT_TRANSLATE_NOOP("explain", "SO_REUSEPORT on your socket too, before bind(), and "
                                            "both listen and share the new connections.");
    return QT_TRANSLATE_NOOP(
        "explain", "While it listens, nothing that you set on your own socket helps: SO_REUSEPORT "
                   "would have to be on both. Close it, or take another port.");
}

const char *adviceForUnknown(OldSocket old)
{
    if (old == OldSocket::Connected)
        return QT_TRANSLATE_NOOP(
            "explain", "SO_REUSEADDR before bind() helps if the old socket had been given it too; "
                       "if not, the connection has to end first.");
    return QT_TRANSLATE_NOOP(
        "explain", "Nobody holds it, so its options cannot be asked for. SO_REUSEADDR before "
                   "bind() helps if the old socket had been given it too; if not, only waiting "
                   "helps.");
}

const char *adviceForOther(OldSocket old, ReuseOptions made)
{
    if (made.address)
        return QT_TRANSLATE_NOOP("explain", "SO_REUSEADDR on your socket, before bind(), helps.");
    if (made.port)
        return QT_TRANSLATE_NOOP("explain", "Only SO_REUSEPORT on your socket, before bind(), "
                                            "helps; SO_REUSEADDR does not, for the old one "
                                            "lacks it.");
    if (old == OldSocket::Connected || old == OldSocket::Bound)
        return QT_TRANSLATE_NOOP(
            "explain", "This is the trap: SO_REUSEADDR on the new socket does not help where the "
                       "old one was made without it. It has to be closed first; give "
                       "the next server SO_REUSEADDR from the beginning.");
    return QT_TRANSLATE_NOOP(
        "explain", "This is the trap: SO_REUSEADDR on the new socket does not help where the old "
                   "one was made without it. Only waiting helps; give the next server "
                   "SO_REUSEADDR from the beginning.");
}

const char *adviceFor(OldSocket old, const std::optional<ReuseOptions> &made, bool sameUser)
{
    if (old == OldSocket::Listening)
        return adviceForListener(made, sameUser);
    return made ? adviceForOther(old, *made) : adviceForUnknown(old);
}

} // namespace

QString blockerAdvice(const kernel::TcpRow &row, const std::optional<ReuseOptions> &made,
                      ReuseOptions wanted)
{
    const OldSocket old = kernel::oldSocketOf(row);
    if (made && kernel::mayBind(old, *made, wanted))
        return {};
    QStringList sentences;
    if (made)
        sentences += QCoreApplication::translate("explain", madeWith(*made));
    const bool sameUser = row.uid == ::geteuid();
    sentences += QCoreApplication::translate("explain", adviceFor(old, made, sameUser));
    return sentences.join(QLatin1Char(' '));
}

} // namespace explain
