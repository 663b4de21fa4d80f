// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// "Make a figure …": what is pictured, how large and in which theme, its words and its callouts,
// with a preview; copied, or saved as PNG or PDF. Remembers what was chosen. Deletes itself
// when it is closed; see ExportMenu.

#include "panels/figurepreview.h"
#include "panels/panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

namespace panels {

class FigureMaker;

/// Empty where the person wants none after all.
QString askForFigureFile(QWidget &parent, const QString &name, bool pdf);

class FigureDialog : public QDialog
{
    Q_OBJECT

public:
    /// All must outlive it.
    FigureDialog(QMainWindow &window, FigureMaker &maker, QSettings &settings,
                 const QList<QPointer<Panel>> &panels);
    ~FigureDialog() override;

    const Figure &figure() const { return m_figure; }

Q_SIGNALS:
    void done(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildForm();
    void connectAll();
    void retranslate();
    void fillChoices();
    void load();
    void save() const;
    FigureSpec spec() const;
    void makeSoon() { m_soon.start(); }
    void make();
    void take(const Figure &figure, const QString &refusal);
    void showCallouts();
    void addCalloutRow(int index);
    void saveAs(bool pdf);
    void tell(const QString &sentence);

    QMainWindow &m_window;
    FigureMaker &m_maker;
    QSettings &m_settings;
    QList<QPointer<Panel>> m_panels;
    FigurePreview *m_preview;
    QComboBox *m_subject;
    QComboBox *m_size;
    QComboBox *m_theme;
    QComboBox *m_scale;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QLineEdit *m_title;
    QLineEdit *m_caption;
    QCheckBox *m_stable;
    QWidget *m_calloutRows;
    QList<QLineEdit *> m_calloutTexts;
    QLabel *m_calloutHint;
    QLabel *m_told;
    QPushButton *m_copy;
    QPushButton *m_png;
    QPushButton *m_pdf;
    QList<std::pair<QLabel *, const char *>> m_labels; ///< and their words
    QTimer m_soon;
    Figure m_figure;
    int m_asked = 0; ///< which make() is under way: older answers do not count
};

} // namespace panels
