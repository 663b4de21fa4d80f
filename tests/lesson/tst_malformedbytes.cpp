// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Lessons that nobody wrote: cut off, with bytes changed by chance, nested without end.

#include "lesson/json.h"
#include "lesson/reader.h"
#include "samplelesson.h"
#include "support/behaviourtest.h"

#include <QJsonDocument>
#include <QRandomGenerator>

using namespace lesson;

class MalformedBytesTest : public BehaviourTest
{
    Q_OBJECT

private:
    static QString refusalOf(const QByteArray &json)
    {
        const auto read = readLesson(json);
        const auto *error = std::get_if<ReadError>(&read);
        return error ? error->text(QStringLiteral("f")) : QString();
    }

private Q_SLOTS:
    void whatIsNestedWithoutEndIsRefused()
    {
        for (const char *open : {"[", "{\"a\":", "[{\"a\":"}) {
            const QByteArray deep = QByteArray(open).repeated(100'000);
            QVERIFY(refusalOf(deep).contains(QStringLiteral("nested too deeply")));
        }
        QVERIFY(!refusalOf(QByteArray(largestFile, '[')).isEmpty());
        QVERIFY(!refusalOf(QByteArray(largestFile, '"')).isEmpty());
        QVERIFY(!refusalOf('"' + QByteArray(largestFile - 2, 'a') + '"').isEmpty());
        QVERIFY(!refusalOf('[' + QByteArray("[],").repeated(300'000)).isEmpty());
        QVERIFY(!refusalOf(QByteArray(largestFile, '\n')).isEmpty());
    }

    void everyBeginningOfALessonIsRefused()
    {
        const QByteArray json = samplelesson::text().trimmed();
        for (qsizetype size = 0; size < json.size(); ++size)
            QVERIFY(!refusalOf(json.first(size)).isEmpty());
    }

    /// What we take for JSON is JSON, and what we refuse in its syntax is none.
    void whatIsJsonIsJudgedAsQtJudgesIt()
    {
        QRandomGenerator random(1);
        const QByteArray json = samplelesson::text();
        const QByteArray liked = "{}[]\",:\\0123456789eE+-.tfn \n\x80\xff";
        for (int i = 0; i < 3000; ++i) {
            QByteArray spoilt = json;
            for (int n = random.bounded(1, 4); n > 0; --n) {
                const auto at = random.bounded(int(spoilt.size()));
                const char byte = liked[random.bounded(int(liked.size()))];
                if (random.bounded(2))
                    spoilt[at] = byte;
                else
                    spoilt.insert(at, byte);
            }
            readLesson(spoilt);
            QJsonParseError qt;
            QJsonDocument::fromJson(spoilt, &qt);
            const bool ours = std::holds_alternative<JsonNode>(parsedJson(spoilt));
            // Ours is the stricter: no key twice, no half of a surrogate pair.
            if (ours)
                QVERIFY2(qt.error == QJsonParseError::NoError, spoilt.constData());
        }
    }
};

SOCKSCOPE_TEST_MAIN(MalformedBytesTest)
#include "tst_malformedbytes.moc"
