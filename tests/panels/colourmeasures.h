// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What eyes make of colours: contrast (WCAG 2.1), the three kinds of colour blindness (Machado,
// Oliveira and Fernandes 2009, severity 1), and how far apart two colours are (CIE 1976).

#include <QColor>

#include <array>
#include <cmath>

namespace colours {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

enum class Eyes { Usual, Protanopia, Deuteranopia, Tritanopia };

inline double linear(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

inline Triple linear(const QColor &color)
{
    return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
}

inline double luminance(const QColor &color)
{
    const Triple rgb = linear(color);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

inline double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

inline Triple times(const Matrix &matrix, const Triple &vector)
{
    Triple product = {};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            product[row] += matrix[row][column] * vector[column];
    }
    return product;
}

inline Matrix visionOf(Eyes eyes)
{
    switch (eyes) {
    case Eyes::Protanopia:
        return {Triple{0.152286, 1.052583, -0.204868}, Triple{0.114503, 0.786281, 0.099216},
                Triple{-0.003882, -0.048116, 1.051998}};
    case Eyes::Deuteranopia:
        return {Triple{0.367322, 0.860646, -0.227968}, Triple{0.280085, 0.672501, 0.047413},
                Triple{-0.011820, 0.042940, 0.968881}};
    case Eyes::Tritanopia:
        return {Triple{1.255528, -0.076749, -0.178779}, Triple{-0.078411, 0.930809, 0.147602},
                Triple{0.004733, 0.691367, 0.303900}};
    case Eyes::Usual:
        break;
    }
    return {Triple{1, 0, 0}, Triple{0, 1, 0}, Triple{0, 0, 1}};
}

/// L*, a*, b* under D65.
inline Triple labOf(const QColor &color, Eyes eyes)
{
    Triple rgb = times(visionOf(eyes), linear(color));
    for (double &value : rgb)
        value = std::clamp(value, 0.0, 1.0);
    Triple xyz = times({Triple{0.4124, 0.3576, 0.1805}, Triple{0.2126, 0.7152, 0.0722},
                        Triple{0.0193, 0.1192, 0.9505}},
                       rgb);
    const Triple white = {0.95047, 1, 1.08883};
    for (std::size_t i = 0; i < 3; ++i) {
        const double part = xyz[i] / white[i];
        xyz[i] = part > 0.008856 ? std::cbrt(part) : 7.787 * part + 16.0 / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

/// 2 or 3 can just be seen side by side.
inline double distance(const QColor &a, const QColor &b, Eyes eyes)
{
    const Triple first = labOf(a, eyes);
    const Triple second = labOf(b, eyes);
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

} // namespace colours
