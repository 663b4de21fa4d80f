// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/exportmenu.h"

#include "panels/figure.h"
#include "panels/menus.h"

#include <QActionGroup>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSaveFile>

namespace panels {

namespace {

QString suffixOf(TextForm form)
{
    switch (form) {
    case TextForm::Text:
        return QStringLiteral("txt");
    case TextForm::Markdown:
        return QStringLiteral("md");
    case TextForm::Csv:
        return QStringLiteral("csv");
    case TextForm::Mermaid:
        return QStringLiteral("mmd");
    }
    return {};
}

QString withoutMnemonic(QString title)
{
    return title.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

ExportMenu::ExportMenu(QWidget &window)
    : QObject(&window)
    , m_window(window)
    , m_picture(&window)
    , m_copy(&window)
{
    m_picture.setObjectName(QStringLiteral("pictureMenu"));
    m_copy.setObjectName(QStringLiteral("copyMenu"));
}

void ExportMenu::addPanel(Panel *panel)
{
    m_panels.append(panel);
}

void ExportMenu::retranslate()
{
    m_picture.setTitle(tr("&Picture"));
    m_copy.setTitle(tr("&Copy"));
    emptyMenu(m_picture);
    emptyMenu(m_copy);
    fillPictureMenu();
    fillCopyMenu();
}

void ExportMenu::fillPictureMenu()
{
    QMenu *copy = m_picture.addMenu(tr("Copy as a picture"));
    QMenu *save = m_picture.addMenu(tr("Save as PNG"));
    const auto add = [&](QWidget *widget, const QString &title, const QString &name) {
        copy->addAction(withoutMnemonic(title), this, [this, widget] {
            QGuiApplication::clipboard()->setImage(pictureOf(*widget, m_scale));
            Q_EMIT done(tr("The picture is on the clipboard."));
        });
        save->addAction(withoutMnemonic(title) + QStringLiteral(" …"), this,
                        [this, widget, name] { askAndSavePicture(*widget, name); });
    };
    add(&m_window, tr("Whole window"), m_window.objectName());
    for (const QPointer<Panel> &panel : std::as_const(m_panels))
        add(panel, panel->title(), panel->objectName());
    m_picture.addSeparator();
    addScales(m_picture);
}

void ExportMenu::addScales(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    for (const int scale : {1, 2, 3}) {
        QAction *action = menu.addAction(tr("Scale %1×").arg(scale));
        action->setCheckable(true);
        action->setChecked(scale == m_scale);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, scale] { m_scale = scale; });
    }
}

void ExportMenu::fillCopyMenu()
{
    struct Form
    {
        TextForm form;
        QString name;
    };
    const QList<Form> forms = {{TextForm::Text, tr("Text")},
                               {TextForm::Markdown, tr("Markdown")},
                               {TextForm::Csv, tr("CSV")}};
    for (const QPointer<Panel> &panel : std::as_const(m_panels)) {
        if (!panel->textTable())
            continue;
        QMenu *menu = m_copy.addMenu(withoutMnemonic(panel->title()));
        for (const Form &form : forms) {
            menu->addAction(tr("Copy as %1").arg(form.name), this, [this, panel, form] {
                QGuiApplication::clipboard()->setText(textOf(*panel, form.form));
                Q_EMIT done(tr("Copied."));
            });
        }
        menu->addSeparator();
        for (const Form &form : forms) {
            menu->addAction(tr("Save as %1 …").arg(form.name), this,
                            [this, panel, form] { askAndSaveText(*panel, form.form); });
        }
    }
}

QString ExportMenu::textOf(const Panel &panel, TextForm form)
{
    return panel.text(form);
}

QString ExportMenu::savePictureOf(QWidget &widget, const QString &file) const
{
    return savePicture(pictureOf(widget, m_scale), file);
}

QString ExportMenu::saveTextOf(const Panel &panel, TextForm form, const QString &file) const
{
    QSaveFile target(file);
    const QByteArray bytes = textOf(panel, form).toUtf8();
    if (target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit())
        return {};
    return tr("\"%1\" could not be written: %2").arg(file, target.errorString());
}

void ExportMenu::askAndSavePicture(QWidget &widget, const QString &name)
{
    const QString file = QFileDialog::getSaveFileName(
        &m_window, tr("Save the picture"), cleanedFileName(name) + QStringLiteral(".png"),
        tr("Pictures (*.png)"));
    if (!file.isEmpty())
        report(savePictureOf(widget, file), tr("Saved as %1.").arg(file));
}

void ExportMenu::askAndSaveText(const Panel &panel, TextForm form)
{
    const QString suffix = suffixOf(form);
    const QString file = QFileDialog::getSaveFileName(&m_window, tr("Save the rows"),
                                                      cleanedFileName(panel.objectName()) +
                                                          QLatin1Char('.') + suffix,
                                                      QStringLiteral("*.") + suffix);
    if (!file.isEmpty())
        report(saveTextOf(panel, form, file), tr("Saved as %1.").arg(file));
}

void ExportMenu::report(const QString &error, const QString &success)
{
    if (error.isEmpty())
        Q_EMIT done(success);
    else
        Q_EMIT failed(error);
}

} // namespace panels
