// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The page of the Explain panel: title, paragraphs under their headings, links. Plain text
// that can be selected; large enough for a class room; scrolled where it does not fit.

#include "panels/explainwords.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace panels {

class ExplainPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit ExplainPage(QWidget *parent = nullptr);

    /// From its beginning.
    void showWords(const ExplainWords &words);

Q_SIGNALS:
    /// A link was followed.
    void wanted(const explain::Topic &topic);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Both are hidden while there is nothing to say.
    struct Part
    {
        QLabel *heading;
        QLabel *text;
    };

    QLabel *addText(const QString &name);
    Part addPart(const char *name);
    void showLinks(const QList<explain::Topic> &topics);
    void setFonts();
    static void fill(const Part &part, const QString &heading, const QString &text);

    QVBoxLayout *m_page;
    QLabel *m_title;
    Part m_what;
    Part m_before;
    Part m_after;
    Part m_reference;
    QLabel *m_seeAlso;
    QVBoxLayout *m_links;
    bool m_isCode = false;
};

} // namespace panels
