// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A panel or a whole window as a picture, the same paint as on the screen, at 1×, 2× or
// 3×. Files are written whole or not at all (QSaveFile).

#include <QImage>
#include <QString>
#include <QWidget>

namespace panels {

QImage pictureOf(QWidget &widget, int scale);

/// Empty on success, else the reason in the person's language.
QString savePicture(const QImage &picture, const QString &file);

/// Without what a file system or a shell might stumble over; never empty.
QString cleanedFileName(const QString &wish);

} // namespace panels
