// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/handoutstep.h"

#include "lesson/markdown.h"
#include "lesson/ports.h"

namespace lesson {

HandoutStep::HandoutStep(const Step &step, qsizetype number, QString language)
    : m_step(step)
    , m_number(number)
    , m_language(std::move(language))
{
}

QString HandoutStep::text(const Seen &seen, const QStringList &themes, int &figures) const
{
    if (const auto *act = std::get_if<Act>(&m_step.what))
        return withAct(tr("Do:"), sentence(*act));
    if (const auto *expected = std::get_if<Expectation>(&m_step.what))
        return withAct(tr("See:"), sentence(*expected));
    if (const auto *asked = std::get_if<Question>(&m_step.what))
        return question(*asked);
    if (std::holds_alternative<Answer>(m_step.what))
        return numbered(tr("Who was right? The kernel’s answer stands under “Answers”."));
    if (const auto *taken = std::get_if<Figure>(&m_step.what))
        return figure(*taken, seen, themes, ++figures);
    return numbered(words(m_step.say));
}

QString HandoutStep::numbered(const QString &text) const
{
    return m_number == 0 ? text + QLatin1Char('\n')
                         : QStringLiteral("**%1.** %2\n").arg(QString::number(m_number), text);
}

QString HandoutStep::withAct(const QString &label, const QString &sentence) const
{
    const QString said = words(m_step.say);
    const QString done = QStringLiteral("*%1* %2").arg(label, escapedMarkdown(sentence));
    return numbered(said.isEmpty() ? done : said + QStringLiteral("\\\n") + done);
}

QString HandoutStep::question(const Question &question) const
{
    const QString said = words(m_step.say);
    QString text = said.isEmpty() ? QString() : said + QStringLiteral("\n\n");
    text += numbered(QStringLiteral("**%1** %2").arg(tr("Question:"), words(question.text)));
    text += QLatin1Char('\n');
    for (qsizetype choice = 0; choice < question.choices.size(); ++choice) {
        text += QStringLiteral("- **%1.** %2\n")
                    .arg(choiceLetter(choice), words(question.choices[choice].text));
    }
    return text;
}

QString HandoutStep::figure(const Figure &figure, const Seen &seen, const QStringList &themes,
                            int number) const
{
    const QString said = words(m_step.say);
    const QString caption = words(figure.caption);
    QString text = said.isEmpty() ? QString() : said + QStringLiteral("\n\n");
    text += QStringLiteral("![%1](%2)\n\n")
                .arg(caption,
                     pictureFile(figure.name, m_language, themes.value(0), QStringLiteral("png")));
    text += numbered(QStringLiteral("**%1** %2 %3")
                         .arg(tr("Figure %1:").arg(number), caption, links(figure, themes)));
    const QString table = seen.tables.value(figure.name);
    if (table.isEmpty())
        return text;
    return text + QLatin1Char('\n') +
           folded(tr("The kernel’s table at this moment"), fenced(table, QStringLiteral("text")));
}

QString HandoutStep::links(const Figure &figure, const QStringList &themes) const
{
    QStringList links;
    const auto link = [&](const QString &text, const QString &theme, const QString &suffix) {
        links.append(QStringLiteral("[%1](%2)")
                         .arg(text, pictureFile(figure.name, m_language, theme, suffix)));
    };
    link(QStringLiteral("PDF"), themes.value(0), QStringLiteral("pdf"));
    for (const QString &theme : themes.mid(1)) {
        link(tr("dark"), theme, QStringLiteral("png"));
        link(tr("dark, PDF"), theme, QStringLiteral("pdf"));
    }
    return QStringLiteral("(%1)").arg(links.join(QStringLiteral(" · ")));
}

QString HandoutStep::words(const Words &words) const
{
    return handoutWords(words, m_language);
}

QString handoutWords(const Words &words, const QString &language)
{
    return escapedMarkdown(filled(words.in(language), {}));
}

QString choiceLetter(qsizetype choice)
{
    return QString(QLatin1Char(static_cast<char>('A' + choice)));
}

QString pictureFile(const QString &figure, const QString &language, const QString &theme,
                    const QString &suffix)
{
    const QString dark = theme == QLatin1StringView("dark") ? QStringLiteral("-dark") : QString();
    return figure + QLatin1Char('-') + language + dark + QLatin1Char('.') + suffix;
}

} // namespace lesson
