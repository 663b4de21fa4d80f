// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/sessionmenu.h"

#include "panels/newwindow.h"
#include "panels/savedsession.h"

#include <QFileDialog>

namespace panels {

namespace {

QString withSuffix(QString file)
{
    if (QFileInfo(file).suffix().isEmpty())
        file += QLatin1Char('.') + SavedSession::suffix();
    return file;
}

} // namespace

SessionMenu::SessionMenu(const history::History &history, NewWindow &newWindow, QWidget *parent)
    : QMenu(parent)
    , m_history(history)
    , m_newWindow(newWindow)
    , m_save(addAction(QString(), this, &SessionMenu::askAndSave))
    , m_open(addAction(QString(), this, &SessionMenu::askAndOpen))
{
    setObjectName(QStringLiteral("sessionMenu"));
    m_save->setObjectName(QStringLiteral("saveSession"));
    m_save->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    m_open->setObjectName(QStringLiteral("openSession"));
    m_open->setShortcut(QKeySequence::Open);
}

QString SessionMenu::save(const QString &file) const
{
    m_history.catchUp();
    return SavedSession::save(m_history.chronicle(), file);
}

qint64 SessionMenu::open(const QString &file)
{
    const auto read = SavedSession::read(file);
    if (const QString *problem = std::get_if<QString>(&read)) {
        Q_EMIT failed(*problem);
        return 0;
    }
    return m_newWindow.open(std::get<history::Chronicle>(read).program,
                            {QStringLiteral("--open"), QFileInfo(file).absoluteFilePath()});
}

QString SessionMenu::namePattern() const
{
    return tr("Sessions (*.%1)").arg(SavedSession::suffix());
}

void SessionMenu::askAndSave()
{
    const QString wish = tr("session") + QLatin1Char('.') + SavedSession::suffix();
    const QString file =
        QFileDialog::getSaveFileName(parentWidget(), tr("Save the session"), wish, namePattern());
    if (file.isEmpty())
        return;
    const QString error = save(withSuffix(file));
    if (error.isEmpty())
        Q_EMIT done(tr("Saved as %1.").arg(withSuffix(file)));
    else
        Q_EMIT failed(error);
}

void SessionMenu::askAndOpen()
{
    const QString file =
        QFileDialog::getOpenFileName(parentWidget(), tr("Open a saved session"), {}, namePattern());
    if (!file.isEmpty())
        open(file);
}

void SessionMenu::retranslate()
{
    setTitle(tr("S&ession"));
    m_save->setText(tr("Save the session …"));
    m_open->setText(tr("Open a saved session …"));
}

} // namespace panels
