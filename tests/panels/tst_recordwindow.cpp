// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// The record window before stages without processes: what it lists, what can be done to it, and
// that nothing of it is lost.

#include "lesson/fakestage.h"
#include "lesson/reader.h"
#include "panels/recordwindow.h"
#include "support/behaviourtest.h"
#include "windows/accessibilitywalk.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMessageBox>

using panels::RecordWindow;

namespace {

struct Bench
{
    Bench()
        : window(
              [this] {
                  auto stage = std::make_unique<FakeStage>();
                  stages.append(stage.get());
                  return stage;
              },
              language, settings)
    {
        window.resize(1200, 300);
        window.show();
        window.begin();
        up = QTest::qWaitFor([this] {
            return window.cast().isUp(QStringLiteral("server")) &&
                   window.cast().isUp(QStringLiteral("client"));
        });
    }
    void did(qsizetype who, const char *json)
    {
        const QString actor = window.recorder().actors()[who].name;
        Q_EMIT stages[who]->said(actor, QStringLiteral("did ") + QLatin1StringView(json));
    }
    void saw(qsizetype who, const char *json)
    {
        const QString actor = window.recorder().actors()[who].name;
        Q_EMIT stages[who]->said(actor, QStringLiteral("saw ") + QLatin1StringView(json));
    }
    /// The server listens, the client is connected.
    void recordSome()
    {
        did(0, R"({"do":"start","address":"127.0.0.1","port":9999})");
        saw(0, R"({"of":"row","expect":"row","state":"LISTEN"})");
        did(1, R"({"do":"connect","host":"127.0.0.1","port":9999})");
    }
    template <typename Widget>
    Widget *named(const char *name) const
    {
        return window.findChild<Widget *>(QLatin1StringView(name));
    }
    void press(const char *name) const { named<QAbstractButton>(name)->click(); }
    void type(const char *name, const char *text) const
    {
        auto *field = named<QLineEdit>(name);
        field->clear();
        QTest::keyClicks(field, QLatin1StringView(text));
    }
    QStringList lines() const
    {
        const auto *list = named<QListWidget>("recordSteps");
        QStringList found;
        for (int i = 0; i < list->count(); ++i)
            found.append(list->item(i)->text().trimmed());
        return found;
    }

    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    panels::Language language;
    QList<FakeStage *> stages;
    RecordWindow window;
    bool up = false;
};

} // namespace

class RecordWindowTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachWindowIsAskedToReport()
    {
        Bench bench;
        QVERIFY(bench.up);
        QVERIFY(bench.stages[0]->told().contains(QStringLiteral("server: report on")));
        QVERIFY(bench.stages[1]->told().contains(QStringLiteral("client: report on")));
        bench.press("recordAddClient");
        QTRY_VERIFY(bench.stages[2]->told().contains(QStringLiteral("client-2: report on")));
        QCOMPARE(bench.stages[0]->opened(), 1); // the others stay as they are
    }

    void whatIsDoneIsListedAndWhatIsSeenCanBeTicked()
    {
        Bench bench;
        QVERIFY(bench.up);
        bench.recordSome();
        QCOMPARE(bench.lines().size(), 3);
        auto *list = bench.named<QListWidget>("recordSteps");
        QCOMPARE(list->item(1)->checkState(), Qt::Checked);
        list->item(1)->setCheckState(Qt::Unchecked);
        QCOMPARE(bench.window.recorder().lesson().steps.size(), 2);
        QCOMPARE(list->currentRow(), 2);
    }

    void theChosenStepHasACaption()
    {
        Bench bench;
        QVERIFY(bench.up);
        bench.recordSome();
        bench.named<QListWidget>("recordSteps")->setCurrentRow(0);
        bench.type("recordSayEn", "It listens.");
        bench.named<QListWidget>("recordSteps")->setCurrentRow(2);
        QCOMPARE(bench.named<QLineEdit>("recordSayEn")->text(), QString());
        QCOMPARE(bench.window.recorder().items()[0].step.say.en, QStringLiteral("It listens."));
        QVERIFY(bench.lines().constFirst().contains(QStringLiteral("It listens.")));
    }

    void stepsAreMovedAndRemoved()
    {
        Bench bench;
        QVERIFY(bench.up);
        bench.recordSome();
        const QStringList before = bench.lines();
        bench.press("recordUp");
        QCOMPARE(bench.lines(), QStringList({before[0], before[2], before[1]}));
        bench.press("recordDown");
        QCOMPARE(bench.lines(), before);
        bench.press("recordRemove");
        QCOMPARE(bench.lines(), before.mid(0, 2));
    }

    void aQuestionAndAFigureStandInTheLesson()
    {
        Bench bench;
        QVERIFY(bench.up);
        bench.recordSome();
        bench.press("recordAddQuestion");
        bench.type("questionTextEn", "What is it?");
        auto *ok = bench.named<QAbstractButton>("questionOk");
        QVERIFY(!ok->isEnabled());
        bench.named<QComboBox>("questionChoice1State")->setCurrentText(QStringLiteral("LISTEN"));
        bench.named<QComboBox>("questionChoice2State")->setCurrentText(QStringLiteral("CLOSING"));
        QVERIFY(ok->isEnabled());
        ok->click();
        bench.press("recordAddFigure");
        bench.press("figureOk");
        const lesson::Lesson made = bench.window.recorder().lesson();
        QCOMPARE(made.steps.size(), 6);
        const auto read = lesson::readLesson(lesson::written(made));
        QVERIFY(std::holds_alternative<lesson::Lesson>(read));
    }

    void whatIsSavedIsReadAgain()
    {
        Bench bench;
        QVERIFY(bench.up);
        bench.recordSome();
        bench.type("recordTitleEn", "My lesson");
        const QString file = bench.folder.filePath(QStringLiteral("mine.json"));
        QCOMPARE(bench.window.save(file), QString());
        const auto read = lesson::readLessonFile(file);
        const auto *lesson = std::get_if<lesson::Lesson>(&read);
        QVERIFY(lesson);
        QCOMPARE(lesson->id, QStringLiteral("mine"));
        QCOMPARE(lesson->title.zh, QStringLiteral("My lesson"));
        QVERIFY(!bench.window.recorder().isUnsaved());
    }

    void itAsksBeforeItForgets()
    {
        Bench bench;
        QVERIFY(bench.up);
        bench.recordSome();
        QVERIFY(!bench.window.close());
        auto *box = bench.named<QMessageBox>("recordUnsaved");
        QVERIFY(box);
        box->button(QMessageBox::Cancel)->click();
        QVERIFY(bench.window.isVisible());
        QVERIFY(bench.window.save(bench.folder.filePath(QStringLiteral("a.json"))).isEmpty());
        QVERIFY(bench.window.close());
    }

    void aWindowThatIsClosedIsAStep()
    {
        Bench bench;
        QVERIFY(bench.up);
        Q_EMIT bench.stages[1]->failed(QStringLiteral("client"), QStringLiteral("It is gone."));
        QCOMPARE(bench.lines().size(), 1);
    }

    void everythingHasANameAndEveryKeyOneMeaning()
    {
        Bench bench;
        QVERIFY(bench.up);
        bench.recordSome();
        const QStringList found = walk::everything(bench.window);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }
};

SOCKSCOPE_WIDGET_TEST_MAIN(RecordWindowTest)
#include "tst_recordwindow.moc"
