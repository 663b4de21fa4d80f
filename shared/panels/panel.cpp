// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/panel.h"

#include "panels/tabletext.h"

#include <QEvent>

namespace panels {

QList<TextForm> Panel::textForms() const
{
    if (!textTable())
        return {};
    return {TextForm::Text, TextForm::Markdown, TextForm::Csv};
}

QString Panel::text(TextForm form) const
{
    const TextTable table = textTable().value_or(TextTable());
    switch (form) {
    case TextForm::Text:
        return asText(table);
    case TextForm::Markdown:
        return asMarkdown(table);
    case TextForm::Csv:
        return asCsv(table);
    case TextForm::Mermaid:
        return {};
    }
    return {};
}

void Panel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace panels
