// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// A lesson that is written is read as the same lesson.

#include "lesson/reader.h"
#include "lesson/verbs.h"
#include "samplelesson.h"
#include "support/behaviourtest.h"

#include <QDir>
#include <QJsonArray>
#include <QRandomGenerator>

using namespace lesson;

namespace {

class Generator
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {
    }

    Lesson lesson()
    {
        Lesson made;
        made.id = name();
        made.title = words();
        made.about = words();
        made.actors = {{QStringLiteral("server"), Program::Server},
                       {QStringLiteral("client"), Program::Client}};
        for (int i = 0; i < 30; ++i)
            addStep(made.steps);
        made.remember = words();
        return made;
    }

private:
    bool chance() { return m_random.bounded(2) == 0; }
    QString name() { return QStringLiteral("n%1").arg(m_names++); }
    Words words()
    {
        return {QStringLiteral("a \"%1\"\n\\ {port 9999}").arg(m_names++),
                QStringLiteral("甲“%1”🦆\n第二行").arg(m_names++)};
    }

    QJsonValue value(const Argument &argument)
    {
        switch (argument.form) {
        case Form::Word:
            return argument.choices[m_random.bounded(int(argument.choices.size()))];
        case Form::Words:
            return QJsonArray{argument.choices[0], argument.choices[1]};
        case Form::Number:
            return m_random.bounded(argument.least, argument.most);
        case Form::Port:
            return m_random.bounded(1, 65535);
        case Form::Flag:
            return chance();
        case Form::Address:
        case Form::Host:
            return chance() ? QStringLiteral("127.0.0.1") : QStringLiteral("::1");
        case Form::Panel:
            return QStringLiteral("tablePanel");
        case Form::Topic:
            return QStringLiteral("state:LISTEN");
        case Form::Fault:
        case Form::Errno:
        case Form::ErrnoOrNone:
            return QStringLiteral("EPIPE");
        case Form::Hex:
            return QStringLiteral("61 62");
        case Form::OptionValue:
            return QStringLiteral("1");
        case Form::Text:
            break;
        }
        return QStringLiteral(" \"a\\b\"  字 🦆 ");
    }

    Arguments arguments(const Verb &verb, Program program)
    {
        Arguments made;
        if (verb.ofPeer() && program == Program::Server)
            made.insert(QStringLiteral("peer"), std::max(1, verb.leastPeer));
        for (const Argument &argument : verb.arguments) {
            const bool last = &argument == &verb.arguments.constLast();
            const bool wanted = verb.isEither ? !last && chance() : chance();
            if (argument.needed || wanted)
                made.insert(QLatin1StringView(argument.name), value(argument));
        }
        if (verb.isEither &&
            !made.contains(QLatin1StringView(verb.arguments[verb.arguments.size() - 2].name)))
            made.insert(QLatin1StringView(verb.arguments.constLast().name),
                        value(verb.arguments.constLast()));
        if (verb.needsAny)
            made.insert(QStringLiteral("in"), 7);
        if (made.contains(QStringLiteral("value")))
            made.insert(QStringLiteral("name"), QStringLiteral("SO_KEEPALIVE"));
        return made;
    }

    template <typename Made>
    std::pair<const Verb *, Made> chosen(const QList<Verb> &all)
    {
        const Verb &verb = all[m_random.bounded(int(all.size()))];
        Made made;
        const Program program = verb.server ? Program::Server : Program::Client;
        made.actor =
            program == Program::Server ? QStringLiteral("server") : QStringLiteral("client");
        return {&verb, made};
    }

    Act act()
    {
        auto [verb, made] = chosen<Act>(verbs());
        if (QLatin1StringView(verb->name) == QLatin1StringView("quit"))
            verb = lesson::verb(QStringLiteral("stop"));
        made.verb = QLatin1StringView(verb->name);
        made.arguments = arguments(*verb, verb->server ? Program::Server : Program::Client);
        made.fails = chance() ? QStringLiteral("EINVAL") : QString();
        return made;
    }

    Expectation expectation(bool inChoice)
    {
        auto [kind, made] = chosen<Expectation>(expectations());
        made.kind = QLatin1StringView(kind->name);
        made.wanted = arguments(*kind, Program::Server);
        made.within = inChoice ? 0 : chance() ? 5 : m_random.bounded(120.0);
        return made;
    }

    Figure figure()
    {
        Figure made;
        made.name = name();
        made.actors = {QStringLiteral("server")};
        if (chance())
            made.actors.append(QStringLiteral("client"));
        else
            made.panel = QStringLiteral("queuePanel");
        if (chance())
            made.size = {640, 480};
        if (chance())
            made.title = words();
        made.caption = words();
        if (chance())
            made.callouts = {{QStringLiteral("server"), QStringLiteral("row:LISTEN"), words()}};
        return made;
    }

    void addStep(QList<Step> &steps)
    {
        Step step;
        if (chance())
            step.say = words();
        switch (m_random.bounded(5)) {
        case 0:
            step.say = words();
            break;
        case 1:
            step.what = act();
            break;
        case 2:
            step.what = expectation(false);
            break;
        case 3:
            step.what = figure();
            break;
        default:
            return addQuestion(steps, step);
        }
        steps.append(step);
    }

    void addQuestion(QList<Step> &steps, Step step)
    {
        Question question;
        question.id = name();
        question.text = words();
        question.choices = {{words(), expectation(true)}, {words(), expectation(true)}};
        question.because = words();
        step.what = question;
        steps.append(step);
        if (chance())
            steps.append(Step{{}, {}, act()});
        steps.append(Step{{}, {}, Answer{question.id}});
    }

    QRandomGenerator m_random;
    int m_names = 0;
};

} // namespace

class WriterTest : public BehaviourTest
{
    Q_OBJECT

private:
    static void compareWithItself(const Lesson &lesson)
    {
        const QByteArray json = written(lesson);
        const auto read = readLesson(json);
        const auto *error = std::get_if<ReadError>(&read);
        QVERIFY2(!error, error ? qPrintable(error->text(QString::fromUtf8(json))) : "");
        QVERIFY2(std::get<Lesson>(read) == lesson, json.constData());
        QCOMPARE(written(std::get<Lesson>(read)), json);
    }

private Q_SLOTS:
    void theSampleIsReadBack()
    {
        compareWithItself(std::get<Lesson>(readLesson(samplelesson::text())));
    }

    void whateverCanBeSaidIsReadBack()
    {
        for (quint32 seed = 1; seed <= 60 && !QTest::currentTestFailed(); ++seed)
            compareWithItself(Generator(seed).lesson());
    }

    void everyShippedLessonIsReadBackAndNamedAsItsFile()
    {
        const QDir folder(QStringLiteral(SOCKSCOPE_SOURCE_DIR "/resources/lessons"));
        for (const QString &file : folder.entryList({QStringLiteral("*.json")})) {
            if (file == QLatin1StringView("course.json"))
                continue;
            const auto read = readLessonFile(folder.filePath(file));
            const auto *error = std::get_if<ReadError>(&read);
            QVERIFY2(!error, error ? qPrintable(error->text(file)) : "");
            const auto &lesson = std::get<Lesson>(read);
            QCOMPARE(lesson.id + QStringLiteral(".json"), file);
            compareWithItself(lesson);
        }
    }

    void aShortObjectStandsInOneLineAndKeysInTheirOrder()
    {
        const QByteArray json = written(std::get<Lesson>(readLesson(samplelesson::text())));
        QVERIFY(json.startsWith("{\n  \"sockscope-lesson\": 1,\n  \"id\": \"sample\",\n"));
        QVERIFY(json.contains("    {\"do\": \"quit\", \"by\": \"client\"}\n"));
        QVERIFY(json.contains(
            R"({"do": "start", "by": "server", "address": "127.0.0.1", "port": 9999})"));
    }
};

SOCKSCOPE_TEST_MAIN(WriterTest)
#include "tst_writer.moc"
