// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// "Say it": what was clicked, in other words: the connection as a command of nc, ncat, socat,
// telnet or Python, the call log as a C program. To copy, and the program to save. Kept up to
// date while it is visible; not while something in it is being selected.

#include "history/shown.h"
#include "panels/panel.h"
#include "panels/selection.h"

#include <memory>

namespace panels {

class SayItPanel : public Panel
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SayItPanel(history::Shown &shown, Selection &selection, QWidget *parent = nullptr);
    ~SayItPanel() override;

    QString title() const override;
    /// What is shown, as a file; the reason where that failed, else empty.
    QString saveAs(const QString &file) const;

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace panels
