// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The menus "Picture" and "Copy" of a window: every panel, the whole window, and both windows
// of a connection as a PNG of 1×, 2× or 3× or as a PDF, copied or saved; every table as text,
// Markdown or CSV, diagrams as Mermaid. Refusals are told by failed(), in the person's language.

#include "panels/figuredialog.h"
#include "panels/figuremaker.h"

#include <QMenu>
#include <QPointer>

namespace panels {

class ExportMenu : public QObject
{
    Q_OBJECT

public:
    /// @p window is what "whole window" means; it owns the panels. All must outlive it.
    ExportMenu(QMainWindow &window, session::SocketSession &session, Selection &selection,
               Language &language, QSettings &settings);

    void addPanel(Panel *panel);
    QMenu *pictureMenu() { return &m_picture; }
    QMenu *copyMenu() { return &m_copy; }
    FigureMaker &figures() { return m_figures; }
    void retranslate();

    int scale() const { return m_scale; }
    void setScale(int scale) { m_scale = scale; }
    /// In the light theme, at the present scale.
    FigureSpec spec() const;
    void openDialog();

Q_SIGNALS:
    void done(const QString &sentence);
    void failed(const QString &sentence);

private:
    using Take = std::function<void(const Figure &figure)>;
    struct Subject
    {
        QString title;
        QString name;
        std::function<void(const Take &)> make;
    };

    QList<Subject> subjects();
    void fillPictureMenu();
    void fillCopyMenu();
    void addScales(QMenu &menu);
    void askAndSave(const Figure &figure, const QString &name, bool pdf);
    void askAndSaveText(const Panel &panel, TextForm form);
    void report(const QString &error, const QString &success);

    QMainWindow &m_window;
    QSettings &m_settings;
    FigureMaker m_figures;
    QMenu m_picture;
    QMenu m_copy;
    QList<QPointer<Panel>> m_panels;
    QPointer<FigureDialog> m_dialog;
    int m_scale = 2;
};

} // namespace panels
