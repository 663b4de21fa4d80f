// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace panels {

namespace {

QString supported(const QString &wish)
{
    const QString english = QStringLiteral("en");
    const QString chinese = QStringLiteral("zh_CN");
    if (wish == english || wish == chinese)
        return wish;
    return QLocale::system().language() == QLocale::Chinese ? chinese : english;
}

} // namespace

void Language::use(const QString &language)
{
    const QString chosen = supported(language);
    if (chosen == m_current)
        return;
    m_current = chosen;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    QLocale::setDefault(QLocale(chosen));
    const QString path = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qt.load(QStringLiteral("qtbase_") + chosen, path))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(QStringLiteral(":/i18n/sockscope_") + chosen))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace panels
