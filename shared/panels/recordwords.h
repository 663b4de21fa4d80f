// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The same words in both languages, as two fields; one may stay empty.

#include "lesson/lesson.h"

#include <QLineEdit>

namespace panels {

class RecordWords : public QObject
{
    Q_OBJECT

public:
    /// @p name: of the fields, with "En" and "Zh" behind it. The fields belong to @p parent.
    RecordWords(const QString &name, QWidget *parent);

    QLineEdit *en() const { return m_en; }
    QLineEdit *zh() const { return m_zh; }
    lesson::Words words() const;
    /// Does not tell changed().
    void setWords(const lesson::Words &words);
    void setEnabled(bool enabled);
    /// What they are, for those who cannot see where they stand.
    void setMeaning(const QString &meaning);

Q_SIGNALS:
    /// By the person.
    void changed();

private:
    QLineEdit *m_en;
    QLineEdit *m_zh;
};

} // namespace panels
