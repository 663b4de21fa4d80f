// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/handout.h"
#include "pieces.h"
#include "support/behaviourtest.h"

using namespace lesson;

namespace {

const QString en = QStringLiteral("en");
const QString zh = QStringLiteral("zh_CN");
const QStringList light = {QStringLiteral("light")};

Words both(const char *english, const char *chinese)
{
    return {QString::fromUtf8(english), QString::fromUtf8(chinese)};
}

/// A remark, an act, a question with its answer, a figure.
Lesson smallLesson()
{
    Step remark = pieces::step(Remark());
    remark.say = both("Listen on {port 9999}.", "监听 {port 9999}。");
    Question question = {QStringLiteral("gone"),
                         both("What is left?", "还剩什么？"),
                         {{both("Nothing", "没有"), pieces::rows(pieces::server, {})},
                          {both("A <row>", "一行"), pieces::row(pieces::server, "LISTEN")}},
                         both("It listens.", "它在监听。")};
    Figure figure;
    figure.name = QStringLiteral("rows");
    figure.actors = {pieces::server};
    figure.caption = both("The rows", "各行");
    Lesson lesson = pieces::lessonOf({remark, pieces::start(), pieces::step(question),
                                      pieces::answer("gone"), pieces::step(figure)});
    lesson.title = both("Small & plain", "小而简单");
    lesson.about = both("About it", "关于它");
    lesson.remember = both("Keep it in mind", "记住它");
    return lesson;
}

Seen smallSeen()
{
    return {{{QStringLiteral("gone"), 1}},
            {{QStringLiteral("rows"), QStringLiteral("tcp 0 0 LISTEN\n")}},
            {{pieces::server, QStringLiteral("| a |\n"), QStringLiteral("sequenceDiagram\n"),
              QStringLiteral("| call |\n")}}};
}

} // namespace

class HandoutTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void stepsStandInTheirOrderWithTheirNumbers()
    {
        const QString page = handout(smallLesson(), smallSeen(), light, en);
        QVERIFY(page.startsWith(u"# Small &amp; plain\n\nAbout it\n"));
        QVERIFY2(page.contains(u"**1.** Listen on 9999.\n"), qPrintable(page));
        qsizetype last = -1;
        for (const char *piece :
             {"**1.**", "Server: starts listening", "**2.**", "What is left?", "- **A.** Nothing",
              "- **B.** A &lt;row&gt;", "(rows-en.png)", "**Figure 1:** The rows", "tcp 0 0 LISTEN",
              "Keep it in mind", "It listens.", "| a |", "```mermaid", "| call |"}) {
            const auto place = page.indexOf(QString::fromUtf8(piece), last + 1);
            QVERIFY2(place > last, piece);
            last = place;
        }
    }

    void itAsksFirstAndAnswersAtTheEnd()
    {
        const QString page = handout(smallLesson(), smallSeen(), light, en);
        const auto answer = page.lastIndexOf(u"**B.** A &lt;row&gt;");
        QVERIFY(answer > page.indexOf(u"Keep it in mind"));
        QVERIFY(page.indexOf(u"It listens.") > answer);
        QCOMPARE(page.count(u"It listens."), 1);
    }

    void eachLanguageHasItsWordsAndItsPictures()
    {
        const QString page = handout(smallLesson(), smallSeen(), light, zh);
        QVERIFY(page.contains(u"# 小而简单"));
        QVERIFY(page.contains(u"(rows-zh_CN.png)"));
        QVERIFY(page.contains(u"**B.** 一行"));
        QVERIFY(!page.contains(u"Keep it in mind"));
    }

    void theOtherThemeIsOneClickAway()
    {
        const QString page = handout(smallLesson(), smallSeen(),
                                     {QStringLiteral("light"), QStringLiteral("dark")}, en);
        QVERIFY(page.contains(u"![The rows](rows-en.png)"));
        QVERIFY(page.contains(u"(rows-en-dark.png)") && page.contains(u"(rows-en-dark.pdf)"));
        const QString dark = handout(smallLesson(), smallSeen(), {QStringLiteral("dark")}, en);
        QVERIFY(dark.contains(u"![The rows](rows-en-dark.png)"));
        QVERIFY(!dark.contains(u"rows-en.png"));
    }

    void theCourseLeadsToEachHandoutByItsParts()
    {
        Course course;
        course.title = both("Course", "课程");
        course.about = both("All", "全部");
        course.parts = {{both("First", "一"), {QStringLiteral("a-lesson")}},
                        {both("Second", "二"), {QStringLiteral("not-played")}}};
        const QString index = courseIndex(course, {smallLesson()}, zh);
        QVERIFY2(index.contains(u"- [小而简单](a-lesson/index.zh_CN.md): 关于它"),
                 qPrintable(index));
        QVERIFY(index.contains(u"## 一") && !index.contains(u"not-played"));
    }
};

SOCKSCOPE_TEST_MAIN(HandoutTest)
#include "tst_handout.moc"
