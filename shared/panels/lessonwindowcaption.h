// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the lesson window says: a caption as large as its place allows, what to remember in a
// frame, and a failure that nobody overlooks. Plain text, whatever stands in the file.

#include "panels/lessonwindowtext.h"

#include <QWidget>

namespace panels {

class LessonCaption : public QWidget
{
    Q_OBJECT

public:
    enum class Look : std::uint8_t { Plain, Remember, Failure };

    explicit LessonCaption(QWidget *parent = nullptr);

    void show(Look look, const QList<FittedText::Span> &spans);
    using QWidget::show;
    Look look() const { return m_look; }
    QString text() const { return m_text.text(); }
    /// Points, at which it is shown now.
    int pointSize() const { return m_text.pointSize(); }
    bool isCut() const { return m_text.isCut(); }

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRect words() const;
    void fit();
    void paintFrame(QPainter &painter) const;

    FittedText m_text;
    Look m_look = Look::Plain;
};

} // namespace panels
