// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// How pens, brushes, paths, images and fonts of a figure are written and read again. Another
// process may have written them: every count is held against what is there, and what does not
// fit makes the stream corrupt. Plain functions.

#include <QBrush>
#include <QDataStream>
#include <QFont>
#include <QImage>
#include <QPainterPath>
#include <QPen>
#include <QTransform>

namespace panels::figurestream {

void write(QDataStream &out, const QPainterPath &path);
void write(QDataStream &out, const QPen &pen);
void write(QDataStream &out, const QBrush &brush);
void write(QDataStream &out, const QTransform &transform);
void write(QDataStream &out, const QImage &image);
void write(QDataStream &out, const QFont &font);

QPointF readPoint(QDataStream &in);
QRectF readRect(QDataStream &in);
QPainterPath readPath(QDataStream &in);
QPen readPen(QDataStream &in);
QBrush readBrush(QDataStream &in);
QTransform readTransform(QDataStream &in);
QImage readImage(QDataStream &in);
QFont readFont(QDataStream &in);
QString readText(QDataStream &in);
/// The stream is damaged from now on.
void refuse(QDataStream &in);
/// Finite and not beyond what a painting needs; else the stream is damaged.
qreal readNumber(QDataStream &in);

/// A number of at most @p most; more is corrupt.
int readCount(QDataStream &in, int most);

} // namespace panels::figurestream
