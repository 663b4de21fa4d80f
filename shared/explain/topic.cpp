// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "explain/articles.h"
#include "explain/calltext.h"
#include "explain/sentences.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>

namespace explain {

namespace {

struct Table
{
    Topic::Kind kind;
    std::span<const ArticleSource> (*articles)();
};

constexpr auto tables = std::to_array<Table>({
    {Topic::Kind::Idea, ideaArticles},
    {Topic::Kind::Call, callArticles},
    {Topic::Kind::State, stateArticles},
    {Topic::Kind::Column, columnArticles},
    {Topic::Kind::Option, optionArticles},
    {Topic::Kind::Errno, errnoArticles},
    {Topic::Kind::Errno, errnoGeneralArticles},
    {Topic::Kind::Info, infoSendingArticles},
    {Topic::Kind::Info, infoCountersArticles},
});

/// In the order of Topic::Kind.
constexpr auto kindNames =
    std::to_array<const char *>({"state", "option", "call", "errno", "column", "info", "idea"});

const ArticleSource *sourceOf(const Topic &topic)
{
    for (const Table &table : tables) {
        if (table.kind != topic.kind)
            continue;
        for (const ArticleSource &source : table.articles())
            if (topic.name == QLatin1StringView(source.name))
                return &source;
    }
    return nullptr;
}

QString translated(const char *text)
{
    return text ? QCoreApplication::translate("explain", text) : QString();
}

/// What strerror(3) says, in the person's language, behind the name.
QString errnoTitle(const QString &name)
{
    constexpr int highest = 133; // of Linux: EHWPOISON
    for (int error = 1; error <= highest; ++error)
        if (errnoName(error) == name)
            return QStringLiteral("%1 · %2").arg(name, errnoSentence(error));
    return name;
}

QString titleOf(const Topic &topic, const ArticleSource &source)
{
    if (topic.kind == Topic::Kind::Errno)
        return errnoTitle(topic.name);
    return source.title ? translated(source.title) : topic.name;
}

QList<Topic> topicsOf(const char *texts)
{
    QList<Topic> topics;
    for (const QString &text : QString::fromLatin1(texts).split(QLatin1Char(' ')))
        if (const auto topic = topicOf(text))
            topics += *topic;
    return topics;
}

} // namespace

QString Topic::text() const
{
    return QLatin1StringView(kindNames[std::size_t(kind)]) + QLatin1Char(':') + name;
}

Topic stateTopic(kernel::TcpState state)
{
    return {Topic::Kind::State, QLatin1StringView(kernel::stateName(state))};
}

Topic callTopic(posix::Call call)
{
    return {Topic::Kind::Call, callName(call)};
}

Topic errnoTopic(int error)
{
    return {Topic::Kind::Errno, errnoName(error)};
}

Topic optionTopic(const char *name)
{
    return {Topic::Kind::Option, QLatin1StringView(name)};
}

Topic columnTopic(const char *name)
{
    return {Topic::Kind::Column, QLatin1StringView(name)};
}

std::optional<Topic> topicOf(const QString &text)
{
    const QString kind = text.section(QLatin1Char(':'), 0, 0);
    const QString name = text.section(QLatin1Char(':'), 1);
    for (std::size_t i = 0; i < kindNames.size(); ++i)
        if (kind == QLatin1StringView(kindNames[i]) && !name.isEmpty())
            return Topic{Topic::Kind(i), name};
    return std::nullopt;
}

QList<Topic> allTopics()
{
    QList<Topic> topics;
    for (const Table &table : tables)
        for (const ArticleSource &source : table.articles())
            topics += {table.kind, QLatin1StringView(source.name)};
    return topics;
}

Article article(const Topic &topic)
{
    const ArticleSource *source = sourceOf(topic);
    if (!source)
        return {};
    return {titleOf(topic, *source),
            translated(source->what),
            translated(source->before),
            translated(source->after),
            QString::fromUtf8(source->reference),
            topicsOf(source->related)};
}

} // namespace explain
