// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What every panel of both windows is: a widget with a title that can be pictured and,
// where it holds rows, written as text. The window puts each into a dock; panels do not
// know each other.

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <optional>

namespace panels {

/// Rows as they are shown, for text, Markdown and CSV.
struct TextTable
{
    QStringList headers;
    QList<QStringList> rows;
};

class Panel : public QWidget
{
    Q_OBJECT

public:
    explicit Panel(QWidget *parent = nullptr)
        : QWidget(parent)
    {
    }

    /// Translated; asked again after each change of language.
    virtual QString title() const = 0;
    /// Nothing for a panel that is not a table.
    virtual std::optional<TextTable> textTable() const { return std::nullopt; }

protected:
    /// Sets every word anew; called at the end of the constructor and on a change of language.
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;
};

} // namespace panels
