// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figurepdf.h"

#include <QBuffer>
#include <QHashFunctions>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>

namespace panels {

namespace {

// Of equal length: the file's own table of contents counts bytes.
QByteArray withoutDates(QByteArray pdf)
{
    const QByteArray key = "/CreationDate (D:";
    const qsizetype begin = pdf.indexOf(key) + key.size();
    const qsizetype end = pdf.indexOf(')', begin);
    if (begin >= key.size() && end > begin) {
        const QByteArray date = QByteArray("20000101000000Z00'00'").leftJustified(64, ' ');
        pdf.replace(begin, end - begin, date.left(end - begin));
    }
    return pdf;
}

/// Qt writes the fonts in the order of a hash: as long as this lives, that is always the same.
class SameOrder
{
public:
    SameOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SameOrder() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(SameOrder)
};

} // namespace

QByteArray pdfOf(QSize size, const QString &title, const std::function<void(QPainter &)> &paint)
{
    const SameOrder order;
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    QPdfWriter writer(&bytes);
    writer.setCreator(QStringLiteral("Sockscope"));
    writer.setTitle(title);
    writer.setResolution(72);
    writer.setPageSize(QPageSize(QSizeF(size), QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    paint(painter);
    painter.end();
    return withoutDates(bytes.data());
}

} // namespace panels
