// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/recordwords.h"

namespace panels {

namespace {

constexpr int mostCharacters = 1000;

} // namespace

RecordWords::RecordWords(const QString &name, QWidget *parent)
    : QObject(parent)
    , m_en(new QLineEdit(parent))
    , m_zh(new QLineEdit(parent))
{
    m_en->setObjectName(name + QStringLiteral("En"));
    m_zh->setObjectName(name + QStringLiteral("Zh"));
    m_en->setPlaceholderText(QStringLiteral("English"));
    m_zh->setPlaceholderText(QStringLiteral("中文"));
    for (QLineEdit *field : {m_en, m_zh}) {
        field->setMaxLength(mostCharacters);
        connect(field, &QLineEdit::textEdited, this, &RecordWords::changed);
    }
}

lesson::Words RecordWords::words() const
{
    return {m_en->text().trimmed(), m_zh->text().trimmed()};
}

// A field in which somebody types keeps its blanks.
void RecordWords::setWords(const lesson::Words &words)
{
    if (words == this->words())
        return;
    m_en->setText(words.en);
    m_zh->setText(words.zh);
}

void RecordWords::setEnabled(bool enabled)
{
    m_en->setEnabled(enabled);
    m_zh->setEnabled(enabled);
}

void RecordWords::setMeaning(const QString &meaning)
{
    m_en->setAccessibleName(meaning + QStringLiteral(" (English)"));
    m_zh->setAccessibleName(meaning + QStringLiteral(" (中文)"));
}

} // namespace panels
