// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/bytepreview.h"

#include "net/streamconnection.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace panels {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BytePreview)
};

constexpr qsizetype shownBytes = 16;

/// Bytes that one write(2) is given at most.
qsizetype pieceOf(const chat::Outgoing &outgoing)
{
    const auto most = net::StreamConnection::writeBudget;
    return outgoing.writeSize > 0 ? std::min<qsizetype>(outgoing.writeSize, most) : most;
}

QString hexOf(const QByteArray &bytes, qsizetype piece)
{
    QString text;
    for (qsizetype at = 0; at < std::min(bytes.size(), shownBytes); ++at) {
        if (at > 0)
            text += at % piece == 0 ? QStringLiteral(" │ ") : QStringLiteral(" ");
        text += QString::fromLatin1(bytes.sliced(at, 1).toHex());
    }
    return bytes.size() > shownBytes ? text + QStringLiteral(" …") : text;
}

} // namespace

qsizetype writesOf(qsizetype bytes, const chat::Outgoing &outgoing)
{
    const qsizetype piece = pieceOf(outgoing);
    return (bytes + piece - 1) / piece * outgoing.times;
}

QString bytePreview(const QByteArray &bytes, const chat::Outgoing &outgoing)
{
    if (bytes.isEmpty())
        return Words::tr("0 bytes: nothing to write");
    const qsizetype size = bytes.size() * outgoing.times;
    const qsizetype writes = writesOf(bytes.size(), outgoing);
    QString shown = hexOf(bytes, pieceOf(outgoing));
    if (outgoing.times > 1)
        shown = QStringLiteral("%1 × (%2)").arg(outgoing.times).arg(shown);
    return QStringList{shown, size == 1 ? Words::tr("1 byte") : Words::tr("%1 bytes").arg(size),
                       writes == 1 ? Words::tr("1 write") : Words::tr("%1 writes").arg(writes)}
        .join(QStringLiteral(" · "));
}

} // namespace panels
