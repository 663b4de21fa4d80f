// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The lesson's window and that of a run, walked by those who cannot see them or have no mouse;
// and the menu of lessons in both programs' windows.

#include "panels/lessonbench.h"
#include "panels/lessonrunwindow.h"
#include "support/behaviourtest.h"
#include "windows/accessibilitywalk.h"
#include "windows/windowfixture.h"

#include <QSignalSpy>

using lesson::Player;
using lessonbench::Bench;

class LessonWindowsTest : public BehaviourTest
{
    Q_OBJECT

    static QStringList complaints(QMainWindow &window)
    {
        return walk::everything(window) + walk::unreachable(window);
    }
    static lesson::Run handedIn()
    {
        lesson::Run run;
        run.lesson = QStringLiteral("lecture-note");
        run.student = QStringLiteral("<b>李雷</b>");
        run.begun = QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC);
        run.steps = 3;
        run.allSteps = 20;
        run.answers = {{QStringLiteral("server-gone"), 0, 1}, {QStringLiteral("unknown"), -1, 0}};
        run.sessions = {{QStringLiteral("server"), QByteArray("no session")}};
        return run;
    }

private Q_SLOTS:
    void everythingInTheStripHasANameAndEveryKeyOneMeaning_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
    }

    void everythingInTheStripHasANameAndEveryKeyOneMeaning()
    {
        QFETCH(QString, language);
        Bench bench;
        bench.window.useLanguage(language);
        QTRY_VERIFY(bench.isReadyAt(0));
        QStringList found = complaints(bench.window);
        bench.window.pace().setSeconds(0);
        bench.window.pace().setSlow(true);
        QTRY_COMPARE(bench.state(), Player::State::Asking);
        found += complaints(bench.window);
        bench.window.pace().choose(0);
        QTRY_COMPARE(bench.state(), Player::State::Finished);
        found += complaints(bench.window);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void aRunTellsWhoseItIsAndWhatWasAnswered()
    {
        const QTemporaryDir folder;
        const QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        panels::Language language;
        language.use(QStringLiteral("en"));
        panels::LessonRunWindow window(handedIn(), language, settings);
        window.show();
        QVERIFY(words(window, "runStudent").contains(QStringLiteral("<b>李雷</b>")));
        QCOMPARE(words(window, "runSteps"), QStringLiteral("Played 3 of 20 steps."));
        QCOMPARE(words(window, "runAnswers"), QStringLiteral("Answers: 0 of 2 as the kernel's"));
        QString all;
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            all += label->text() + u'\n';
        }
        QVERIFY(all.contains(QStringLiteral("✗ chosen: A: ")));
        QVERIFY(all.contains(QStringLiteral("✓ the kernel: B: ")));
        QVERIFY(all.contains(QStringLiteral("No answer was given.")));
        const QStringList found = complaints(window);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }

    void aSessionThatIsNoneIsSaidInPlace()
    {
        const QTemporaryDir folder;
        const QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
        panels::Language language;
        panels::LessonRunWindow window(handedIn(), language, settings);
        window.show();
        QCOMPARE(words(window, "runTold"), QString());
        click(window, "runSession_server");
        QVERIFY(!words(window, "runTold").isEmpty());
    }

    void theMenuHoldsTheCourseInTheLanguageOfTheWindow()
    {
        Desk desk;
        for (panels::SessionWindow *window :
             {static_cast<panels::SessionWindow *>(desk.server.get()),
              static_cast<panels::SessionWindow *>(desk.client.get())}) {
            window->lessons().fill();
            const auto *note =
                window->lessons().findChild<QAction *>(QStringLiteral("lesson_lecture-note"));
            QVERIFY(note);
            QVERIFY(note->text().contains(QStringLiteral("lecture note")));
            QVERIFY(window->lessons().findChild<QAction *>(QStringLiteral("openLesson")));
        }
        desk.language.use(QStringLiteral("zh_CN"));
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        desk.server->lessons().fill();
        const auto *note =
            desk.server->lessons().findChild<QAction *>(QStringLiteral("lesson_lecture-note"));
        QVERIFY(note && note->text().contains(QStringLiteral("讲义")));
    }

    void whatIsNoLessonIsSaidInTheStatusLine()
    {
        Desk desk;
        const QString file = desk.file("broken.json");
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\n \"sockscope-lesson\": 7}");
        broken.close();
        desk.server->lessons().play(file);
        QVERIFY2(words(*desk.server, "told").contains(QStringLiteral("broken.json:2:")),
                 qPrintable(words(*desk.server, "told")));
    }

    void otherAddressesAreAskedAboutFirst()
    {
        Desk desk;
        const QString name = desk.file("other.json");
        QFile shipped(QStringLiteral(":/lessons/lecture-note.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QFile other(name);
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(shipped.readAll().replace("\"127.0.0.1\"", "\"192.0.2.1\""));
        other.close();
        QSignalSpy opened(&desk.server->newWindow(), &panels::NewWindow::opened);
        desk.server->lessons().play(name);
        auto *box = desk.server->findChild<QWidget *>(QStringLiteral("lessonToOthers"));
        QVERIFY(box && box->isVisible());
        box->close();
        QCOMPARE(opened.size(), 0);
        QCOMPARE(words(*desk.server, "told"), QString());
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(LessonWindowsTest)
#include "tst_lessonwindows.moc"
