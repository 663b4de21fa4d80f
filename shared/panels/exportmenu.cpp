// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/exportmenu.h"

#include "panels/menus.h"

#include <QActionGroup>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>

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

QString nameOf(TextForm form)
{
    switch (form) {
    case TextForm::Text:
        return ExportMenu::tr("Text");
    case TextForm::Markdown:
        return ExportMenu::tr("Markdown");
    case TextForm::Csv:
        return ExportMenu::tr("CSV");
    case TextForm::Mermaid:
        return ExportMenu::tr("Mermaid");
    }
    return {};
}

QString withoutMnemonic(QString title)
{
    return title.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

ExportMenu::ExportMenu(QMainWindow &window, session::SocketSession &session, Selection &selection,
                       Language &language, QSettings &settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
    , m_figures(window, session, selection, language)
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

FigureSpec ExportMenu::spec() const
{
    FigureSpec spec;
    spec.scale = m_scale;
    return spec;
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

QList<ExportMenu::Subject> ExportMenu::subjects()
{
    QList<Subject> all;
    all.append({tr("Whole window"), m_window.objectName(), [this](const Take &take) {
                    take(m_figures.ofWindow(spec()));
                }});
    all.append({tr("Both windows"), QStringLiteral("bothWindows"), [this](const Take &take) {
                    m_figures.ofBoth(spec(), this,
                                     [this, take](const Figure &figure, const QString &why) {
                                         why.isEmpty() ? take(figure) : Q_EMIT failed(why);
                                     });
                }});
    for (const QPointer<Panel> &panel : std::as_const(m_panels))
        all.append({panel->title(), panel->objectName(), [this, panel](const Take &take) {
                        if (panel)
                            take(m_figures.ofPanel(*panel, spec()));
                    }});
    return all;
}

void ExportMenu::fillPictureMenu()
{
    QAction *figure = m_picture.addAction(tr("Make a figure …"), this, &ExportMenu::openDialog);
    figure->setObjectName(QStringLiteral("makeFigure"));
    m_picture.addSeparator();
    QMenu *copy = m_picture.addMenu(tr("Copy as a picture"));
    QMenu *png = m_picture.addMenu(tr("Save as PNG"));
    QMenu *pdf = m_picture.addMenu(tr("Save as PDF"));
    const QList<Subject> all = subjects();
    for (const Subject &subject : all) {
        const QString title = withoutMnemonic(subject.title);
        copy->addAction(title, this, [this, subject] {
            subject.make([this](const Figure &made) {
                QGuiApplication::clipboard()->setImage(made.image());
                Q_EMIT done(tr("The picture is on the clipboard."));
            });
        });
        for (QMenu *menu : {png, pdf}) {
            menu->addAction(title + QStringLiteral(" …"), this,
                            [this, subject, isPdf = menu == pdf] {
                                subject.make([this, subject, isPdf](const Figure &made) {
                                    askAndSave(made, subject.name, isPdf);
                                });
                            });
        }
    }
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
    for (const QPointer<Panel> &panel : std::as_const(m_panels)) {
        const QList<TextForm> forms = panel->textForms();
        if (forms.isEmpty())
            continue;
        QMenu *menu = m_copy.addMenu(withoutMnemonic(panel->title()));
        for (const TextForm form : forms) {
            menu->addAction(tr("Copy as %1").arg(nameOf(form)), this, [this, panel, form] {
                QGuiApplication::clipboard()->setText(panel->text(form));
                Q_EMIT done(tr("Copied."));
            });
        }
        menu->addSeparator();
        for (const TextForm form : forms) {
            menu->addAction(tr("Save as %1 …").arg(nameOf(form)), this,
                            [this, panel, form] { askAndSaveText(*panel, form); });
        }
    }
}

void ExportMenu::openDialog()
{
    if (!m_dialog) {
        m_dialog = new FigureDialog(m_window, m_figures, m_settings, m_panels);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &FigureDialog::done, this, &ExportMenu::done);
    }
    if (m_dialog->isVisible())
        m_dialog->raise();
    m_dialog->show();
    m_dialog->activateWindow();
}

void ExportMenu::askAndSave(const Figure &figure, const QString &name, bool pdf)
{
    const QString file = askForFigureFile(m_window, name, pdf);
    if (!file.isEmpty())
        report(saveBytes(pdf ? figure.pdf() : figure.png(), file), tr("Saved as %1.").arg(file));
}

void ExportMenu::askAndSaveText(const Panel &panel, TextForm form)
{
    const QString suffix = suffixOf(form);
    const QString file = QFileDialog::getSaveFileName(&m_window, tr("Save the rows"),
                                                      cleanedFileName(panel.objectName()) +
                                                          QLatin1Char('.') + suffix,
                                                      QStringLiteral("*.") + suffix);
    if (!file.isEmpty())
        report(saveBytes(panel.text(form).toUtf8(), file), tr("Saved as %1.").arg(file));
}

void ExportMenu::report(const QString &error, const QString &success)
{
    if (error.isEmpty())
        Q_EMIT done(success);
    else
        Q_EMIT failed(error);
}

} // namespace panels
