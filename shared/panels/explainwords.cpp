// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/explainwords.h"

#include "panels/explainpanel.h"

namespace panels {

using explain::Topic;
using Kind = explain::Topic::Kind;

namespace {

QString kindWords(Kind kind)
{
    switch (kind) {
    case Kind::State:
        return ExplainPanel::tr("TCP state");
    case Kind::Option:
        return ExplainPanel::tr("Socket option");
    case Kind::Call:
        return ExplainPanel::tr("System call");
    case Kind::Errno:
        return ExplainPanel::tr("errno");
    case Kind::Column:
        return ExplainPanel::tr("Column or figure");
    case Kind::Info:
        return ExplainPanel::tr("Field of TCP_INFO");
    case Kind::Idea:
        return ExplainPanel::tr("Idea");
    }
    return {};
}

QString beforeWords(Kind kind)
{
    switch (kind) {
    case Kind::Option:
        return ExplainPanel::tr("When to set it");
    case Kind::Call:
        return ExplainPanel::tr("When it is called");
    case Kind::Errno:
        return ExplainPanel::tr("When it appears");
    case Kind::Column:
    case Kind::Info:
        return ExplainPanel::tr("How it comes about");
    case Kind::State:
    case Kind::Idea:
        break;
    }
    return ExplainPanel::tr("What leads here");
}

QString afterWords(Kind kind)
{
    switch (kind) {
    case Kind::Option:
        return ExplainPanel::tr("What follows from it");
    case Kind::Errno:
        return ExplainPanel::tr("What helps");
    case Kind::Column:
    case Kind::Info:
        return ExplainPanel::tr("Good to know");
    case Kind::State:
    case Kind::Call:
    case Kind::Idea:
        break;
    }
    return ExplainPanel::tr("What can follow");
}

QList<Topic> beginnings()
{
    QList<Topic> topics;
    for (const Topic &topic : explain::allTopics())
        if (topic.kind == Kind::Idea)
            topics += topic;
    return topics;
}

} // namespace

ExplainWords wordsOf(const Topic &topic)
{
    ExplainWords words;
    words.kind = kindWords(topic.kind);
    words.before = beforeWords(topic.kind);
    words.after = afterWords(topic.kind);
    words.reference = ExplainPanel::tr("Where it is written");
    words.seeAlso = ExplainPanel::tr("See also");
    words.isCode = isCode(topic);
    words.article = explain::article(topic);
    return words;
}

ExplainWords wordsOfNothing()
{
    ExplainWords words;
    words.seeAlso = ExplainPanel::tr("Or begin here");
    words.article.what = ExplainPanel::tr("Press F1, or click a state, call or errno.");
    words.article.related = beginnings();
    return words;
}

TextTable tableOf(const ExplainWords &words)
{
    const explain::Article &article = words.article;
    TextTable table{{words.kind, article.title}, {}};
    table.rows.append({QString(), article.what});
    if (!article.before.isEmpty())
        table.rows.append({words.before, article.before});
    if (!article.after.isEmpty())
        table.rows.append({words.after, article.after});
    table.rows.append({words.reference, article.reference});
    return table;
}

bool isCode(const Topic &topic)
{
    return topic.kind != Kind::Idea && topic.kind != Kind::Column;
}

} // namespace panels
