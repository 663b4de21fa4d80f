// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// One step of the lecture as a row: number, lamp, the button that makes the call (or the
// step's name), its fields; below them the C call and, where needed, a sentence. A row
// called "bind" names its children bindLamp, bindButton, bindCall, bindSentence.

#include "panels/lamp.h"
#include "panels/stepwords.h"
#include "panels/wraplabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace panels {

class StepRow : public QWidget
{
    Q_OBJECT

public:
    /// @p number 0 for a second line of the same step.
    StepRow(int number, const QString &name, QWidget *parent = nullptr);

    /// The button; @p call is its text, a C name, the same in every language.
    QPushButton *addButton(const QString &call);
    /// The name where there is nothing to click.
    void addName(const QString &call);
    void addField(QWidget *field, int stretch = 0);
    /// The signature is then hidden while no call was made.
    void hideSignature() { m_signatureHidden = true; }
    /// Stands behind the signature as a C comment; empty: nothing.
    void setRemark(const QString &remark) { m_remark = remark; }

    void showStep(session::StepReport::Lamp lamp, const StepWords &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setFonts();
    void setCodeFont();
    QString named(const char *part) const;
    void setCall(const QString &call);
    void setTopic(const std::optional<explain::Topic> &topic);

    QString m_name;
    QString m_call;
    QString m_remark;
    Lamp *m_lamp;
    QLabel *m_number;
    QWidget *m_head = nullptr;
    QHBoxLayout *m_line;
    WrapLabel *m_code;
    WrapLabel *m_sentence;
    bool m_signatureHidden = false;
    bool m_made = false;
};

} // namespace panels
