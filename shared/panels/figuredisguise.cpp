// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figuredisguise.h"

#include "history/shown.h"

namespace panels {

FigureDisguise::FigureDisguise(QWidget &window, history::Shown &shown, Selection &selection)
    : m_window(window)
    , m_shown(shown)
    , m_selection(selection)
{
}

// Only while it is disguised is another key chosen: so nothing follows it.
void FigureDisguise::set(bool on)
{
    setFields(on);
    if (!on) {
        m_selection.choose(m_chosen);
        m_shown.setDisguised(false);
        return;
    }
    m_chosen = m_selection.key();
    m_shown.setDisguised(true);
    if (m_chosen)
        m_selection.choose(m_shown.said(*m_chosen));
}

// Their signals would tell that somebody typed.
void FigureDisguise::setFields(bool on)
{
    const auto write = [](QLineEdit &field, const QString &text) {
        const QSignalBlocker silence(field);
        field.setText(text);
    };
    if (!on) {
        for (const auto &[field, text] : std::as_const(m_fields)) {
            if (field)
                write(*field, text);
        }
        m_fields.clear();
        return;
    }
    const history::SaidPorts &ports = m_shown.saidPorts();
    const auto fields = m_window.findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        const auto said = ports.constFind(field->text().toUShort());
        if (said == ports.cend())
            continue;
        m_fields.append({field, field->text()});
        write(*field, QString::number(*said));
    }
}

} // namespace panels
