// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// A line for a small number, a port or a backlog: in monospace, as wide as one in any size of the
// text.

#include "panels/theme.h"

#include <QLineEdit>

namespace panels {

class PortField : public QLineEdit
{
public:
    PortField(const QString &objectName, const QString &number, QWidget *parent)
        : QLineEdit(number, parent)
    {
        setObjectName(objectName);
        setFont(monospace(font()));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        constexpr int frame = 14; ///< pixels beside the text
        return {fontMetrics().horizontalAdvance(QStringLiteral("000000")) + frame,
                QLineEdit::sizeHint().height()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace panels
