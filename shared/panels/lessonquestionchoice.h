// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One answer of a question as a large button: its letter, its words, and after the answer
// whether the kernel said so and whether it was chosen; signs and words, not colour alone.

#include "panels/lessonwindowtext.h"

#include <QAbstractButton>

namespace panels {

class LessonChoice : public QAbstractButton
{
    Q_OBJECT

public:
    /// Bits: it can be both.
    struct Marks
    {
        bool right = false;
        bool chosen = false;

        friend bool operator==(const Marks &, const Marks &) = default;
    };

    /// @p index: 0 is "A".
    LessonChoice(int index, QWidget *parent = nullptr);

    static QString letter(int index) { return QString(QChar('A' + index)); }
    void setWords(const QString &words);
    const QString &words() const { return m_words; }
    void setMarks(Marks marks);
    Marks marks() const { return m_marks; }

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retell();
    QRect wordsPlace() const;
    QColor accent() const;
    void paintLetter(QPainter &painter) const;

    const int m_index;
    QString m_words;
    Marks m_marks;
    FittedText m_text;
};

} // namespace panels
