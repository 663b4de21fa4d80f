// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Files of pictures and texts, written whole or not at all (QSaveFile).

#include <QImage>
#include <QString>

namespace panels {

QByteArray pngOf(const QImage &picture);

/// Empty on success, else the reason in the person's language.
QString saveBytes(const QByteArray &bytes, const QString &file);
QString savePicture(const QImage &picture, const QString &file);

/// Without what a file system or a shell might stumble over; never empty.
QString cleanedFileName(const QString &wish);

} // namespace panels
