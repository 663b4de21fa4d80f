// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
// No lesson needs more rights than anybody has. Where an ordinary user runs the tests, the other
// test of the shipped lessons shows that already.
#include "shipped.h"
#include "support/behaviourtest.h"

class ShippedAsUserTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (::getuid() != 0)
            QSKIP("Only root can play as somebody else.");
        QVERIFY(::chown(QFile::encodeName(m_home.path()).constData(), program::nobody,
                        program::nobody) == 0);
        for (const char *name : {"gui-server", "gui-client"})
            QVERIFY(writeStarter(QLatin1StringView(name)));
    }

    void anOrdinaryUserPlaysEveryLesson_data() { shipped::addLessonRows(); }
    void anOrdinaryUserPlaysEveryLesson()
    {
        QFETCH(QString, id);
        const QString failure =
            shipped::play(id, m_home.path(), [this](const QString &name) { return starter(name); });
        QVERIFY2(failure.isEmpty(), qPrintable(failure));
    }

private:
    QString starter(const QString &name) const { return m_home.filePath(name); }
    bool writeStarter(const QString &name) const
    {
        QFile file(starter(name));
        const QString text = QStringLiteral("#!/bin/sh\nexec setpriv --reuid %1 --regid %1 "
                                            "--clear-groups -- '%2' \"$@\"\n")
                                 .arg(QString::number(program::nobody), program::path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0 &&
               file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    }

    QTemporaryDir m_home;
};

SOCKSCOPE_TEST_MAIN(ShippedAsUserTest)
#include "tst_shippedasuser.moc"
