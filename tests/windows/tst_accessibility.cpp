// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Both windows, walked in several conditions and in both languages, by those who cannot see
// them or have no mouse.

#include "support/behaviourtest.h"
#include "windows/accessibilitywalk.h"
#include "windows/windowfixture.h"

#include <QDockWidget>

class AccessibilityTest : public BehaviourTest
{
    Q_OBJECT

    static QList<QMainWindow *> windowsOf(const Desk &desk)
    {
        return {desk.server.get(), desk.client.get()};
    }
    static void showEveryDock(const Desk &desk)
    {
        for (const QMainWindow *window : windowsOf(desk)) {
            for (QDockWidget *dock : window->findChildren<QDockWidget *>()) {
                dock->show();
                dock->setFloating(false);
            }
        }
    }
    /// Each tab in its turn.
    static QStringList complaintsOf(QMainWindow &window)
    {
        QStringList found = walk::everything(window);
        for (QTabBar *tabs : window.findChildren<QTabBar *>()) {
            if (tabs->window() != &window)
                continue;
            for (int i = 0; i < tabs->count(); ++i) {
                tabs->setCurrentIndex(i);
                QCoreApplication::processEvents();
                found += walk::everything(window);
            }
        }
        found.removeDuplicates();
        return found;
    }

private Q_SLOTS:
    void everythingHasANameAndEveryKeyOneMeaning_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("connected");
        QTest::addColumn<bool>("docks");
        for (const char *language : {"en", "zh_CN"}) {
            for (const bool connected : {false, true}) {
                for (const bool docks : {false, true})
                    QTest::addRow("%s%s%s", language, connected ? ", connected" : "",
                                  docks ? ", every dock" : "")
                        << QString::fromLatin1(language) << connected << docks;
            }
        }
    }

    void everythingHasANameAndEveryKeyOneMeaning()
    {
        QFETCH(QString, language);
        QFETCH(bool, connected);
        QFETCH(bool, docks);
        Desk desk;
        if (connected) {
            desk.startListening();
            desk.connectClient();
        }
        if (docks)
            showEveryDock(desk);
        desk.language.use(language);
        QCoreApplication::processEvents();
        QStringList found;
        for (QMainWindow *window : windowsOf(desk)) {
            for (const QString &complaint : complaintsOf(*window))
                found.append(window->objectName() + QStringLiteral(": ") + complaint);
        }
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void tabReachesEveryControl()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        QStringList found;
        for (QMainWindow *window : windowsOf(desk)) {
            window->resize(1280, 800);
            QCoreApplication::processEvents();
            found += walk::unreachable(*window);
        }
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void whatIsPaintedSpeaksItsState()
    {
        Desk desk;
        desk.startListening();
        desk.connectClient();
        showEveryDock(desk);
        const auto spoken = [&](const char *name) {
            const auto *widget = child<QWidget>(*desk.client, name);
            return widget ? widget->accessibleName() + u' ' + widget->accessibleDescription()
                          : QString();
        };
        QTRY_VERIFY2(spoken("stateDiagram").contains(QStringLiteral("ESTABLISHED")),
                     qPrintable(spoken("stateDiagram")));
        for (const char *name : {"connectionHalves", "ladderView", "ledgerView", "statusChip"})
            QVERIFY2(!spoken(name).trimmed().isEmpty(), name);
        QVERIFY(spoken("statusChip").contains(QStringLiteral("ESTABLISHED")));
        const auto *gauge = child<QWidget>(*desk.server, "queueGauge");
        QVERIFY(gauge && gauge->accessibleName().contains(QStringLiteral("0")));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
