// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// An outline around a field in which something is wrong. Lies over the field as its child,
// lets every click through, and takes its size.

#include <QWidget>

namespace panels {

class FaultMark : public QWidget
{
    Q_OBJECT

public:
    /// Puts the outline around @p field or takes it away; what is wrong is told to those
    /// who cannot see it as the field's accessible description.
    static void set(QWidget *field, const QString &fault);
    static bool isOn(const QWidget *field);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit FaultMark(QWidget *field);
};

} // namespace panels
