// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figurefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageWriter>
#include <QSaveFile>

#include <cerrno>

namespace panels {

namespace {

constexpr int longestName = 160; // bytes of UTF-8; file systems take 255

/// What is wrong with the place, before anything is tried.
QString placeProblem(const QFileInfo &file)
{
    if (file.isDir())
        return QCoreApplication::translate("figure", "This is a folder, not a file.");
    if (!QFileInfo(file.absolutePath()).isDir())
        return QCoreApplication::translate("figure", "There is no such folder.");
    return {};
}

QString writeProblem(const QSaveFile &file)
{
    if (file.errorString() == qt_error_string(ENOSPC))
        return QCoreApplication::translate("figure", "The disk is full. Nothing was written.");
    if (file.errorString() == qt_error_string(EROFS))
        return QCoreApplication::translate("figure", "This disk can only be read.");
    if (file.error() == QFileDevice::PermissionsError)
        return QCoreApplication::translate("figure", "There is no permission to write here.");
    return QCoreApplication::translate("figure", "The file could not be written: %1")
        .arg(file.errorString());
}

bool isSafe(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'.' || c == U'_' || c == U'-';
}

QString withoutEdges(QString text)
{
    const auto isEdge = [](QChar c) {
        return c == QLatin1Char('-') || c == QLatin1Char('.');
    };
    while (!text.isEmpty() && isEdge(text.back()))
        text.chop(1);
    while (!text.isEmpty() && isEdge(text.front()))
        text.remove(0, 1);
    return text;
}

} // namespace

QByteArray pngOf(const QImage &picture)
{
    QBuffer bytes;
    QImageWriter(&bytes, "png").write(picture);
    return bytes.data();
}

QString saveBytes(const QByteArray &bytes, const QString &file)
{
    const QString problem = placeProblem(QFileInfo(file));
    if (!problem.isEmpty())
        return problem;
    QSaveFile target(file);
    const bool written =
        target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit();
    return written ? QString() : writeProblem(target);
}

// Into memory first: libpng leaks where a write fails half-way.
QString savePicture(const QImage &picture, const QString &file)
{
    return saveBytes(pngOf(picture), file);
}

QString cleanedFileName(const QString &wish)
{
    QString name;
    for (const char32_t c : wish.toUcs4()) {
        const QString next = isSafe(c) ? QString::fromUcs4(&c, 1) : QStringLiteral("-");
        if (next == QLatin1Char('-') && name.endsWith(QLatin1Char('-')))
            continue;
        if (name.toUtf8().size() + next.toUtf8().size() > longestName)
            break;
        name += next;
    }
    name = withoutEdges(name);
    return name.isEmpty() ? QStringLiteral("sockscope") : name;
}

} // namespace panels
