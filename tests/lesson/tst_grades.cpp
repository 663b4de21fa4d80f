// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// What a teacher's spreadsheet gets from a folder of runs.

#include "lesson/grades.h"
#include "lesson/runfile.h"

#include "support/behaviourtest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using lesson::Run;

namespace {

const char *const fixedColumns =
    "\xEF\xBB\xBF"
    "file,student,lesson,begun,steps,\"all steps\",finished,right,asked,problem";

struct Folder
{
    void add(const char *file, const QString &student, const char *lesson,
             const QList<Run::Answered> &answers, int steps = 9)
    {
        Run run;
        run.student = student;
        run.lesson = QString::fromLatin1(lesson);
        run.begun = QDateTime(QDate(2026, 3, 1), QTime(8, 30), Qt::UTC);
        run.steps = steps;
        run.allSteps = 9;
        run.answers = answers;
        const QString error = lesson::saveRun(run, directory.filePath(QString::fromLatin1(file)));
        [&] {
            QVERIFY2(error.isEmpty(), qPrintable(error));
        }();
    }
    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(directory.filePath(QString::fromUtf8(name)));
        [&] {
            QVERIFY(file.open(QIODevice::WriteOnly));
        }();
        file.write(bytes);
    }
    QByteArray grades() const { return lesson::gradesOf(directory.path()); }
    QList<QByteArray> rows() const { return grades().split('\n'); }

    QTemporaryDir directory;
};

Run::Answered answered(const char *question, int chosen, int right)
{
    return {QString::fromLatin1(question), chosen, right};
}

} // namespace

class GradesTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachRunIsARowAndEachQuestionAColumn()
    {
        Folder folder;
        folder.add("wang.json", QStringLiteral("王小明"), "half-close",
                   {answered("first", 1, 1), answered("second", 0, 2)});
        folder.add("ann.json", QStringLiteral("Ann"), "half-close",
                   {answered("first", -1, 0), answered("second", 3, -1)}, 4);
        QCOMPARE(folder.grades(),
                 fixedColumns +
                     QByteArray(",half-close/first,half-close/second\r\n"
                                "ann.json,Ann,half-close,2026-03-01T08:30:00Z,4,9,no,0,2,,"
                                "\"none (right: A)\",\"D (not seen)\"\r\n"
                                "wang.json,王小明,half-close,2026-03-01T08:30:00Z,9,9,yes,1,2,,"
                                "B,\"A (right: C)\"\r\n"));
    }

    void whoWasNotAskedHasAnEmptyCell()
    {
        Folder folder;
        folder.add("a.json", QStringLiteral("A"), "x", {answered("one", 0, 0)});
        folder.add("b.json", QStringLiteral("B"), "w",
                   {answered("one", 1, 1), answered("two", 0, 0)});
        folder.add("c.json", QStringLiteral("C"), "x",
                   {answered("zero", 1, 1), answered("one", 1, 1), answered("and", 0, 0)});
        QVERIFY2(folder.rows()[0].endsWith(",w/one,w/two,x/zero,x/one,x/and\r"), folder.rows()[0]);
        QVERIFY2(folder.rows()[2].endsWith(",,B,A,,,\r"), folder.rows()[2]);
    }

    void aFileThatIsNoRunIsARowWithTheReason()
    {
        Folder folder;
        folder.write("b.json", "{");
        folder.write("c.txt", "I forgot");
        folder.write("grades.csv", "of last week");
        QVERIFY(QDir(folder.directory.path()).mkdir(QStringLiteral("folder")));
        folder.add("a.json", QStringLiteral("A"), "x", {});
        const QList<QByteArray> rows = folder.rows();
        QCOMPARE(rows.size(), 5); // with the header, and behind the last line
        QVERIFY(rows[1].startsWith("a.json,A,x,"));
        QCOMPARE(rows[2], QByteArray("b.json,,,,,,,,,\"The file is not a student's run.\"\r"));
        QVERIFY(rows[3].startsWith("c.txt,,"));
    }

    void noCellIsAFormula_data()
    {
        QTest::addColumn<QString>("student");
        QTest::addColumn<QString>("cell");
        const auto row = [](const QString &student, const QString &cell) {
            QTest::newRow(qPrintable(student)) << student << cell;
        };
        row(QStringLiteral("=1+1"), QStringLiteral("'=1+1"));
        row(QStringLiteral("+1"), QStringLiteral("'+1"));
        row(QStringLiteral("-1"), QStringLiteral("'-1"));
        row(QStringLiteral("@SUM(A1)"), QStringLiteral("'@SUM(A1)"));
        row(QStringLiteral("\t=1"), QStringLiteral("\"'\t=1\""));
        row(QStringLiteral("＝1"), QStringLiteral("'＝1"));
        row(QStringLiteral("a,\"=1\"\n=2"), QStringLiteral("\"a,\"\"=1\"\"\n=2\""));
        row(QStringLiteral("<b>A</b>"), QStringLiteral("<b>A</b>"));
    }

    void noCellIsAFormula()
    {
        QFETCH(QString, student);
        QFETCH(QString, cell);
        Folder folder;
        folder.add("=x.json", student, "x", {});
        const QString row = QString::fromUtf8(folder.grades()).section(QStringLiteral("\r\n"), 1);
        QVERIFY2(row.startsWith(QStringLiteral("'=x.json,") + cell + QStringLiteral(",x,")),
                 qPrintable(row));
    }

    void twoTablesOfAFolderAreTheSame()
    {
        Folder folder;
        for (const char *name : {"c.json", "a.json", "b.json"})
            folder.add(name, QStringLiteral("A"), "x",
                       {answered(name[0] == 'a' ? "p" : "q", 0, 0)});
        QCOMPARE(folder.grades(), folder.grades());
        QVERIFY(folder.rows()[1].startsWith("a.json"));
        QVERIFY(folder.rows()[3].startsWith("c.json"));
    }

    void anEmptyFolderIsATableWithoutRows()
    {
        QCOMPARE(Folder().grades(), fixedColumns + QByteArray("\r\n"));
    }
};

SOCKSCOPE_TEST_MAIN(GradesTest)
#include "tst_grades.moc"
