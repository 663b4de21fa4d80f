// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/grades.h"

#include "lesson/runfile.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace lesson {

namespace {

struct HandedIn
{
    QString file;
    Run run;
    QString problem; ///< why there is no run; empty: there is one
};

struct Said
{
    Q_DECLARE_TR_FUNCTIONS(lesson)
};

/// Whoever opens the table must not run what a student wrote as a name.
QString harmless(const QString &text)
{
    static const QString formulas = QStringLiteral("=+-@\t\r\n＝＋－＠");
    return !text.isEmpty() && formulas.contains(text.front()) ? QLatin1Char('\'') + text : text;
}

QString csvCell(const QString &text)
{
    QString cell = harmless(text);
    const bool quoted = std::any_of(cell.cbegin(), cell.cend(), [](QChar c) {
        return c == QLatin1Char(',') || c == QLatin1Char('"') || c == QLatin1Char(';') ||
               c.isSpace();
    });
    if (!quoted)
        return cell;
    return QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1StringView("\"\"")) +
           QLatin1Char('"');
}

QByteArray csvLine(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells)
        written.append(csvCell(cell));
    return written.join(QLatin1Char(',')).toUtf8() + "\r\n";
}

QList<HandedIn> handedIn(const QString &folder)
{
    const QDir directory(folder);
    QStringList names = directory.entryList(QDir::Files);
    names.removeIf([](const QString &name) {
        return name.endsWith(QLatin1StringView(".csv"), Qt::CaseInsensitive);
    });
    std::sort(names.begin(), names.end());
    QList<HandedIn> all;
    for (const QString &name : names) {
        const auto read = readRunFile(directory.filePath(name));
        HandedIn one = {name, {}, {}};
        if (const auto *problem = std::get_if<RunProblem>(&read))
            one.problem = problem->sentence;
        else
            one.run = std::get<Run>(read);
        one.run.sessions.clear();
        all.append(one);
    }
    return all;
}

QString columnOf(const Run &run, const Run::Answered &answered)
{
    return run.lesson + QLatin1Char('/') + answered.question;
}

/// A question that is new stands before the one that the run was asked next.
void addQuestions(QStringList &columns, const Run &run)
{
    qsizetype place = columns.size();
    for (auto answered = run.answers.crbegin(); answered != run.answers.crend(); ++answered) {
        const QString column = columnOf(run, *answered);
        const qsizetype known = columns.indexOf(column);
        if (known >= 0)
            place = known;
        else
            columns.insert(place, column);
    }
}

QStringList questionsOf(const QList<HandedIn> &all)
{
    QStringList columns;
    for (const HandedIn &one : all)
        addQuestions(columns, one.run);
    std::stable_sort(columns.begin(), columns.end(), [](const QString &a, const QString &b) {
        return a.section(QLatin1Char('/'), 0, 0) < b.section(QLatin1Char('/'), 0, 0);
    });
    return columns;
}

QString letter(int choice)
{
    return QString(QChar(u'A' + choice));
}

QString answerCell(const Run::Answered &answered)
{
    const QString chosen = answered.chosen < 0 ? Said::tr("none") : letter(answered.chosen);
    if (answered.right < 0)
        return Said::tr("%1 (not seen)").arg(chosen);
    if (answered.chosen == answered.right)
        return chosen;
    return Said::tr("%1 (right: %2)").arg(chosen, letter(answered.right));
}

QString rightCount(const Run &run)
{
    return QString::number(
        std::count_if(run.answers.cbegin(), run.answers.cend(), [](const Run::Answered &answered) {
            return answered.chosen >= 0 && answered.chosen == answered.right;
        }));
}

QStringList headers()
{
    return {Said::tr("file"),  Said::tr("student"),   Said::tr("lesson"),   Said::tr("begun"),
            Said::tr("steps"), Said::tr("all steps"), Said::tr("finished"), Said::tr("right"),
            Said::tr("asked"), Said::tr("problem")};
}

QStringList cellsOf(const HandedIn &one, const QStringList &questions)
{
    QStringList cells(headers().size() + questions.size());
    cells[0] = one.file;
    if (!one.problem.isEmpty()) {
        cells[9] = one.problem;
        return cells;
    }
    const Run &run = one.run;
    const QStringList facts = {run.student,
                               run.lesson,
                               run.begun.toString(Qt::ISODate),
                               QString::number(run.steps),
                               QString::number(run.allSteps),
                               run.isFinished() ? Said::tr("yes") : Said::tr("no"),
                               rightCount(run),
                               QString::number(run.answers.size())};
    std::copy(facts.cbegin(), facts.cend(), cells.begin() + 1);
    for (const Run::Answered &answered : run.answers)
        cells[headers().size() + questions.indexOf(columnOf(run, answered))] = answerCell(answered);
    return cells;
}

} // namespace

QByteArray gradesOf(const QString &folder)
{
    const QList<HandedIn> all = handedIn(folder);
    const QStringList questions = questionsOf(all);
    QByteArray table = "\xEF\xBB\xBF" + csvLine(headers() + questions);
    for (const HandedIn &one : all)
        table += csvLine(cellsOf(one, questions));
    return table;
}

} // namespace lesson
