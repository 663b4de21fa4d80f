// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The menus "Picture" and "Copy" of a window: every panel and the whole window as a PNG of
// 1×, 2× or 3×, copied or saved; every table as text, Markdown or CSV. Refusals are
// told by failed(), in the person's language.

#include "panels/panel.h"

#include <QMenu>
#include <QPointer>

namespace panels {

class ExportMenu : public QObject
{
    Q_OBJECT

public:
    /// @p window is what "whole window" means; it owns the panels.
    explicit ExportMenu(QWidget &window);

    void addPanel(Panel *panel);
    QMenu *pictureMenu() { return &m_picture; }
    QMenu *copyMenu() { return &m_copy; }
    void retranslate();

    int scale() const { return m_scale; }
    void setScale(int scale) { m_scale = scale; }
    /// Empty on success, else the reason.
    QString savePictureOf(QWidget &widget, const QString &file) const;
    QString saveTextOf(const Panel &panel, TextForm form, const QString &file) const;
    static QString textOf(const Panel &panel, TextForm form);

Q_SIGNALS:
    void done(const QString &sentence);
    void failed(const QString &sentence);

private:
    void fillPictureMenu();
    void fillCopyMenu();
    void addScales(QMenu &menu);
    void askAndSavePicture(QWidget &widget, const QString &name);
    void askAndSaveText(const Panel &panel, TextForm form);
    void report(const QString &error, const QString &success);

    QWidget &m_window;
    QMenu m_picture;
    QMenu m_copy;
    QList<QPointer<Panel>> m_panels;
    int m_scale = 2;
};

} // namespace panels
