// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the kernel says about one socket, on one line: glyph and state in the state's
// colours, then address, descriptor and what it waits for. A click asks what that state is.

#include "explain/topic.h"

#include <QWidget>

namespace panels {

class StatusChip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusChip(QWidget *parent = nullptr);

    /// Unknown with a @p label is a socket that the kernel's table does not show ("bound",
    /// "socket"); with an empty one the chip says the state's own name. Plain text all.
    void setStatus(kernel::TcpState state, const QString &label, const QString &details);
    /// The whole as text: "LISTEN 127.0.0.1:9999 · fd 5 · waiting in accept()".
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void topicWanted(const explain::Topic &topic);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QString name() const;
    QFont labelFont() const;

    kernel::TcpState m_state = kernel::TcpState::Unknown;
    QString m_label;
    QString m_details;
};

} // namespace panels
