// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/course.h"
#include "lesson/reader.h"
#include "support/behaviourtest.h"

#include <QDir>

using namespace lesson;

namespace {

QByteArray courseWith(const char *parts)
{
    return QByteArray(R"({"sockscope-course": 1, "title": {"en": "T", "zh_CN": "题"},)"
                      R"( "about": {"en": "A", "zh_CN": "关于"}, "parts": )") +
           parts + '}';
}

} // namespace

class CourseTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void partsKeepTheirOrder()
    {
        const auto course = readCourse(
            courseWith(R"([{"title": {"en": "One", "zh_CN": "一"}, "lessons": ["b", "a"]},)"
                       R"( {"title": {"en": "Two", "zh_CN": "二"}, "lessons": ["c"]}])"));
        QVERIFY(course);
        QCOMPARE(course->parts.size(), 2);
        QCOMPARE(course->parts[1].title.zh, QStringLiteral("二"));
        QCOMPARE(course->lessons(),
                 QStringList({QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")}));
    }

    void whatIsNoCourseIsRefused()
    {
        QVERIFY(!readCourse("not JSON"));
        QVERIFY(!readCourse("[]"));
        QVERIFY(!readCourse(courseWith("[]")));
        QVERIFY(!readCourse(courseWith(R"([{"title": {"en": "One"}, "lessons": ["a"]}])")));
        QVERIFY(!readCourse(
            courseWith(R"([{"title": {"en": "One", "zh_CN": "一"}, "lessons": ["../a"]}])")));
        QVERIFY(!readCourse(R"({"sockscope-course": 2})"));
    }

    void everyShippedLessonIsInTheCourseOnceAndTheOtherWayRound()
    {
        QStringList files = QDir(QStringLiteral(":/lessons")).entryList({QStringLiteral("*.json")});
        files.removeOne(QStringLiteral("course.json"));
        files.replaceInStrings(QStringLiteral(".json"), QString());
        files.sort();
        QStringList taught = shippedCourse().lessons();
        taught.sort();
        QVERIFY(!taught.isEmpty());
        QCOMPARE(files, taught);
    }

    void everyShippedLessonIsReadAndIsNamedAsItsFile()
    {
        for (const QString &id : shippedCourse().lessons()) {
            const auto read = readLessonFile(lessonFile(id));
            const auto *error = std::get_if<ReadError>(&read);
            QVERIFY2(!error, error ? qPrintable(error->text(id)) : "");
            QCOMPARE(std::get<Lesson>(read).id, id);
        }
    }

    void aLessonIsNamedByItsIdOrByItsFile()
    {
        const QString own = QStringLiteral(SOCKSCOPE_SOURCE_DIR "/resources/lessons/course.json");
        QCOMPARE(lessonFile(QStringLiteral("half-close")),
                 QStringLiteral(":/lessons/half-close.json"));
        QCOMPARE(lessonFile(own), own);
        QVERIFY(lessonFile(QStringLiteral("no-such-lesson")).isEmpty());
        QVERIFY(lessonFile(QStringLiteral("course")).isEmpty());
        QVERIFY(lessonFile(QStringLiteral("/no/such/file.json")).isEmpty());
    }
};

SOCKSCOPE_TEST_MAIN(CourseTest)
#include "tst_course.moc"
