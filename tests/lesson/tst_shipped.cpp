// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/verbs.h"
#include "shipped.h"
#include "support/behaviourtest.h"

#include <QJsonArray>

using namespace lesson;

namespace {

/// The states that this expectation wants to see; "" where it wants no row.
QStringList statesIn(const Expectation &expected)
{
    if (expected.kind == QLatin1StringView("row"))
        return {expected.wanted.value(QStringLiteral("state")).toString()};
    if (expected.kind != QLatin1StringView("rows"))
        return {};
    QStringList states;
    for (const QJsonValue &state : expected.wanted.value(QStringLiteral("states")).toArray())
        states.append(state.toString());
    return states.isEmpty() ? QStringList{QString()} : states;
}

} // namespace

class ShippedTest : public BehaviourTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyLessonIsPlayedTwiceWithoutWaiting_data() { shipped::addLessonRows(); }
    void everyLessonIsPlayedTwiceWithoutWaiting()
    {
        QFETCH(QString, id);
        const QTemporaryDir home;
        for (int time = 0; time < 2; ++time) {
            const QString failure = shipped::play(id, home.path());
            QVERIFY2(failure.isEmpty(), qPrintable(failure));
        }
    }

    void eachOfTheElevenStatesStandsStillInSomeLesson()
    {
        QStringList seen;
        for (const QString &id : shippedCourse().lessons()) {
            const auto read = namedLesson(id);
            QVERIFY2(std::holds_alternative<Lesson>(read), qPrintable(id));
            for (const Step &step : std::get<Lesson>(read).steps) {
                if (const auto *expected = std::get_if<Expectation>(&step.what))
                    seen += statesIn(*expected);
            }
        }
        for (const char *state :
             {"LISTEN", "SYN_SENT", "SYN_RECV", "ESTABLISHED", "FIN_WAIT1", "FIN_WAIT2",
              "CLOSE_WAIT", "CLOSING", "LAST_ACK", "TIME_WAIT", "" /* CLOSED: no row */})
            QVERIFY2(seen.contains(QLatin1StringView(state)), state);
    }

    void everyLessonAsksAndShowsAFigure()
    {
        for (const QString &id : shippedCourse().lessons()) {
            const auto lesson = std::get<Lesson>(namedLesson(id));
            const auto count = [&lesson](auto isSuch) {
                return std::count_if(lesson.steps.cbegin(), lesson.steps.cend(), isSuch);
            };
            QVERIFY2(count([](const Step &step) {
                         return std::holds_alternative<Question>(step.what);
                     }) > 0,
                     qPrintable(id));
            QVERIFY2(count([](const Step &step) {
                         return std::holds_alternative<Figure>(step.what);
                     }) > 0,
                     qPrintable(id));
        }
    }
};

SOCKSCOPE_TEST_MAIN(ShippedTest)
#include "tst_shipped.moc"
