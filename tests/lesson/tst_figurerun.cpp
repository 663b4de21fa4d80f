// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "fakestage.h"
#include "lesson/courserun.h"
#include "pieces.h"
#include "session/launchoptions.h"
#include "support/behaviourtest.h"

#include <QSignalSpy>

using namespace lesson;

namespace {

/// Answers as the windows do: what is to be written is written.
FakeStage::Script windows(const QString &refused = {}, const QString &why = {})
{
    return [refused, why](const QString &, const QString &line) -> std::optional<Reply> {
        if (!refused.isEmpty() && line.startsWith(refused))
            return Reply{false, why};
        const QString path = line.section(u' ', 2 + (line.startsWith(u"text-file") ? 1 : 0))
                                 .remove(QStringLiteral(" stable"))
                                 .section(QStringLiteral(" options "), 0, 0);
        if (line.startsWith(u"picture ") || line.startsWith(u"text-file ")) {
            QFile file(path);
            if (file.open(QIODevice::WriteOnly))
                file.write(path.section(u'/', -1).toUtf8());
        }
        return Reply{};
    };
}

} // namespace

class FigureRunTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyThemeIsWritten()
    {
        play(windows(), lessonWithFigure());
        QCOMPARE(m_code, int(session::ExitFine));
        QCOMPARE(files(m_out.path()),
                 QStringLiteral("index.zh_CN.md rows-zh_CN-dark.pdf rows-zh_CN-dark.png "
                                "rows-zh_CN.pdf rows-zh_CN.png rows-zh_CN.txt"));
        QVERIFY(m_text.contains(QStringLiteral("index.zh_CN.md\n")));
        QVERIFY(m_text.startsWith(m_out.path()));
    }

    void whatTheKernelDoesOtherwiseIsToldWithItsPlaceAndWritesNothing()
    {
        Lesson lesson = lessonWithFigure();
        lesson.steps[0].place = {12, 9};
        lesson.steps[0].say = pieces::words(QStringLiteral("It starts."));
        play(windows(QStringLiteral("start"), QStringLiteral("bind(3) = -1 EADDRINUSE")), lesson);
        QCOMPARE(m_code, int(session::ExitLessonFailed));
        QVERIFY2(m_text.startsWith(QStringLiteral("a.json:12:9: A lesson\nIt starts.\n")),
                 qPrintable(m_text));
        QVERIFY(m_text.contains(QStringLiteral("EADDRINUSE")));
        QVERIFY(files(m_out.path()).isEmpty());
    }

    void aFigureThatCannotBeTakenIsAnExportThatFailed()
    {
        play(windows(QStringLiteral("picture"), QStringLiteral("There is no row:LISTEN.")),
             lessonWithFigure());
        QCOMPARE(m_code, int(session::ExitExportFailed));
        QVERIFY(m_text.contains(QStringLiteral("There is no row:LISTEN.")));
    }

    void aFolderThatCannotBeWrittenIsToldBeforeAnythingIsPlayed()
    {
        m_folder = QStringLiteral("/proc/handout");
        FakeStage stage;
        run(stage, lessonWithFigure());
        QCOMPARE(m_code, int(session::ExitExportFailed));
        QVERIFY(stage.told().isEmpty());
        QVERIFY(m_text.contains(m_folder));
    }

    void anActorThatIsGoneIsARunTimeError()
    {
        FakeStage stage;
        stage.setScript([&stage](const QString &actor, const QString &line) {
            if (line.startsWith(u"start"))
                stage.lose(actor, QStringLiteral("It was killed."));
            return std::optional(Reply{});
        });
        run(stage, lessonWithFigure());
        QCOMPARE(m_code, int(session::ExitRuntimeError));
        QVERIFY2(m_text.contains(QStringLiteral("It was killed.")), qPrintable(m_text));
    }

    void whoHasQuitIsNotAskedForTables()
    {
        Lesson lesson = lessonWithFigure();
        lesson.steps.append(pieces::act(pieces::client, "quit"));
        FakeStage stage;
        stage.setScript(windows());
        run(stage, lesson);
        QCOMPARE(m_code, int(session::ExitFine));
        QVERIFY(stage.told().filter(QStringLiteral("client: text-file")).isEmpty());
        QVERIFY(!stage.told().filter(QStringLiteral("server: text-file logPanel")).isEmpty());
    }

    void bothWindowsAreAskedOfTheFirstWithCalloutsInEach()
    {
        Lesson lesson = lessonWithFigure();
        auto &figure = std::get<Figure>(lesson.steps[1].what);
        figure.actors = {pieces::server, pieces::client};
        figure.callouts = {{pieces::client, QStringLiteral("row:LISTEN"),
                            pieces::words(QStringLiteral("port {port 9999}"))}};
        FakeStage stage;
        stage.setScript(windows());
        run(stage, lesson);
        const QStringList pictures = stage.told().filter(QStringLiteral(": picture both "));
        QCOMPARE(pictures.size(), 4); // two themes, PNG and PDF
        QVERIFY(pictures[0].startsWith(QStringLiteral("server: ")));
        QVERIFY(pictures[0].contains(QStringLiteral("\"in\":\"other\"")));
        QVERIFY(pictures[0].contains(QStringLiteral("port 9999")));
        QVERIFY(pictures[0].contains(QStringLiteral("\"stable\":true")));
    }

    void aCourseGoesOnAfterALessonThatFailed()
    {
        Lesson good = lessonWithFigure();
        Lesson bad = good;
        good.id = QStringLiteral("good");
        bad.id = QStringLiteral("bad");
        bad.steps.insert(0, pieces::act(pieces::server, "quit", {}, "EPERM"));
        Course course;
        course.title = pieces::words(QStringLiteral("Course"));
        course.parts = {{course.title, {bad.id, good.id}}};
        CourseRun::Order order;
        order.lessons = {{QStringLiteral("bad.json"), bad}, {QStringLiteral("good.json"), good}};
        order.course = course;
        order.folder.setPath(m_out.path());
        order.languages = {QStringLiteral("en"), QStringLiteral("zh_CN")};
        order.themes = {QStringLiteral("light")};
        order.speak = [](const QString &) {
        };
        order.makeStage = [] {
            auto stage = std::make_unique<FakeStage>();
            stage->setScript(windows());
            return stage;
        };
        CourseRun run(order);
        QSignalSpy finished(&run, &CourseRun::finished);
        run.start();
        QVERIFY(finished.wait());
        QCOMPARE(finished[0][0].toInt(), int(session::ExitLessonFailed));
        QVERIFY(files(m_out.path()).contains(QStringLiteral("index.en.md")));
        QCOMPARE(files(m_out.filePath(QStringLiteral("good"))),
                 QStringLiteral("index.en.md index.zh_CN.md rows-en.pdf rows-en.png rows-en.txt "
                                "rows-zh_CN.pdf rows-zh_CN.png rows-zh_CN.txt"));
        QVERIFY(files(m_out.filePath(QStringLiteral("bad"))).isEmpty());
    }

    void init()
    {
        QVERIFY(QDir(m_out.path()).removeRecursively() && QDir().mkpath(m_out.path()));
        m_folder = m_out.path();
    }

private:
    static Lesson lessonWithFigure()
    {
        return pieces::lessonOf({pieces::start(), pieces::figure("rows")});
    }
    static QString files(const QString &folder)
    {
        return QDir(folder).entryList(QDir::Files, QDir::Name).join(u' ');
    }

    void play(const FakeStage::Script &script, const Lesson &lesson)
    {
        FakeStage stage;
        stage.setScript(script);
        run(stage, lesson);
    }
    void run(FakeStage &stage, const Lesson &lesson)
    {
        FigureRun::Order order{QStringLiteral("a.json"),
                               QDir(m_folder),
                               QStringLiteral("zh_CN"),
                               {QStringLiteral("light"), QStringLiteral("dark")},
                               [](const QString &) {
                               }};
        FigureRun run(stage, lesson, order);
        QSignalSpy finished(&run, &FigureRun::finished);
        run.start();
        QVERIFY(!finished.isEmpty() || finished.wait());
        m_code = finished[0][0].toInt();
        m_text = finished[0][1].toString();
    }

    QTemporaryDir m_out;
    QString m_folder;
    int m_code = -1;
    QString m_text;
};

SOCKSCOPE_TEST_MAIN(FigureRunTest)
#include "tst_figurerun.moc"
