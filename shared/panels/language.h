// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The language of the windows, switched live: installs the translations of this program
// and Qt's own, so that every widget hears a LanguageChange. One for each process, owned
// by its main().

#include <QObject>
#include <QString>
#include <QTranslator>

namespace panels {

class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    /// "en" or "zh_CN"; anything else: the desktop's, English where it is neither.
    void use(const QString &language);
    QString current() const { return m_current; }

private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_current;
};

} // namespace panels
