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

class QPainter;

namespace panels {

/// Rows as they are shown, for text, Markdown and CSV.
struct TextTable
{
    QStringList headers;
    QList<QStringList> rows;
};

enum class TextForm : std::uint8_t { Text, Markdown, Csv, Mermaid };

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
    /// In what forms it can be written; those of a table where it is one.
    virtual QList<TextForm> textForms() const;
    virtual QString text(TextForm form) const;

    /// Whether its figure is its content alone, which it paints itself; else it is pictured as the
    /// widget that it is.
    virtual bool paintsWhole() const { return false; }
    /// Of all its content at its present width, in px.
    virtual QSize wholeSize() const { return size(); }
    virtual void paintWhole(QPainter &painter) const { Q_UNUSED(painter); }

protected:
    /// Sets every word anew; called at the end of the constructor and on a change of language.
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;
};

} // namespace panels
