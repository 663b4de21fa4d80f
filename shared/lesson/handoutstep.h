// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One step of a lesson on its handout: what is said, what is clicked, what the kernel is to
// say, what is asked, which figure was taken. Numbered as the lesson window counts: see stops.h.

#include "lesson/handout.h"

#include <QCoreApplication>

namespace lesson {

class HandoutStep
{
    Q_DECLARE_TR_FUNCTIONS(Handout)

public:
    /// @p number: 0 where it belongs to the one before. The step must outlive it.
    HandoutStep(const Step &step, qsizetype number, QString language);

    /// Markdown; @p figures counts those that stand before it, and goes on where it is one.
    QString text(const Seen &seen, const QStringList &themes, int &figures) const;

private:
    QString numbered(const QString &text) const;
    QString withAct(const QString &label, const QString &sentence) const;
    QString question(const Question &question) const;
    QString figure(const Figure &figure, const Seen &seen, const QStringList &themes,
                   int number) const;
    QString links(const Figure &figure, const QStringList &themes) const;
    QString words(const Words &words) const;

    const Step &m_step;
    const qsizetype m_number;
    const QString m_language;
};

/// Escaped, with the ports that the lesson says.
QString handoutWords(const Words &words, const QString &language);
/// "A" is the first one.
QString choiceLetter(qsizetype choice);

} // namespace lesson
