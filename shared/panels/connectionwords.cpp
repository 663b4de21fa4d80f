// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/connectionwords.h"

#include "net/streamconnection.h"

#include <QCoreApplication>
#include <QLocale>

namespace panels {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionWords)
};

} // namespace

QString descriptorsText(const chat::Peer &peer)
{
    QString text = QString::number(peer.fd);
    for (const int fd : peer.duplicates)
        text += QStringLiteral(", %1").arg(fd);
    return text;
}

QStringList connectionNotes(const chat::Peer &peer)
{
    QStringList notes;
    if (!peer.reading)
        notes << Words::tr("reading paused");
    if (peer.readSize != net::StreamConnection::mostToRead)
        notes << Words::tr("read() asks for %1 B").arg(peer.readSize);
    if (peer.pendingLine > 0)
        notes << Words::tr("unfinished line: %1 B").arg(peer.pendingLine);
    if (peer.filling)
        notes << Words::tr("filling: %1 B").arg(countText(peer.filled));
    return notes;
}

QString simulatedWords()
{
    return QCoreApplication::translate("panels", "Simulated: the kernel did not say this.");
}

QString countText(std::uint64_t count)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(quint64(count));
}

} // namespace panels
