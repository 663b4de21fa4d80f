// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/readerparts.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace lesson {

using Kind = JsonNode::Kind;

namespace {

QString formOf(Kind kind)
{
    switch (kind) {
    case Kind::String:
        return said(QT_TRANSLATE_NOOP("lesson", "a text"));
    case Kind::Number:
        return said(QT_TRANSLATE_NOOP("lesson", "a number"));
    case Kind::Bool:
        return said(QT_TRANSLATE_NOOP("lesson", "true or false"));
    case Kind::List:
        return said(QT_TRANSLATE_NOOP("lesson", "a list, [ … ]"));
    case Kind::Object:
        return said(QT_TRANSLATE_NOOP("lesson", "an object, { … }"));
    case Kind::Null:
        break;
    }
    return QStringLiteral("null");
}

bool isOf(Kind kind, Reading &reading, const JsonNode &node)
{
    if (node.kind == kind)
        return true;
    reading.refuse(node.place, said(QT_TRANSLATE_NOOP("lesson", "Here %1 is to stand, not %2."))
                                   .arg(formOf(kind), formOf(node.kind)));
    return false;
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

/// "{port" is always "{port 9999}".
bool hasBrokenPort(const QString &text)
{
    static const QRegularExpression broken(QStringLiteral("\\{port(?! [1-9][0-9]{0,4}\\})"));
    return broken.match(text).hasMatch();
}

QString languageText(Reading &reading, const JsonNode &node)
{
    const QString text = reading.textOf(node);
    const bool isBroken = std::any_of(
        text.begin(), text.end(), [](QChar c) { return isControl(c) && c != QLatin1Char('\n'); });
    if (reading.error())
        return {};
    if (text.trimmed().isEmpty())
        reading.refuse(node.place, said(QT_TRANSLATE_NOOP("lesson", "These words are missing.")));
    else if (isBroken)
        reading.refuse(node.place, said(QT_TRANSLATE_NOOP("lesson", "There is a control character "
                                                                    "in this text.")));
    else if (hasBrokenPort(text))
        reading.refuse(node.place, said(QT_TRANSLATE_NOOP(
                                       "lesson", "A port in words is written {port 9999}.")));
    return text;
}

} // namespace

void Reading::refuse(const Place &place, const QString &sentence)
{
    if (!m_error)
        m_error = ReadError{place, sentence};
}

QString Reading::textOf(const JsonNode &node)
{
    return isOf(Kind::String, *this, node) ? node.text : QString();
}

QString Reading::lineOf(const JsonNode &node)
{
    const QString text = textOf(node);
    if (std::any_of(text.begin(), text.end(), isControl))
        refuse(node.place, said(QT_TRANSLATE_NOOP("lesson", "There is a control character in this "
                                                            "text.")));
    if (text.size() > mostText)
        refuse(node.place,
               said(QT_TRANSLATE_NOOP("lesson", "This text is longer than %1 characters."))
                   .arg(mostText));
    return text;
}

QString Reading::nameOf(const JsonNode &node)
{
    const QString name = textOf(node);
    if (!isName(name))
        refuse(node.place, said(QT_TRANSLATE_NOOP(
                                    "lesson", "%1 is no name: at most 40 of a to z, 0 to 9 and -, "
                                              "beginning with a letter."))
                               .arg(quoted(name)));
    return name;
}

Words Reading::wordsOf(const JsonNode &node)
{
    Members members(*this, node);
    Words words;
    words.en = languageText(*this, members.need("en"));
    words.zh = languageText(*this, members.need("zh_CN"));
    members.finish(said(QT_TRANSLATE_NOOP("lesson", "words")));
    return words;
}

int Reading::numberOf(const JsonNode &node, int least, int most)
{
    if (!isOf(Kind::Number, *this, node))
        return least;
    if (node.number >= least && node.number <= most && std::floor(node.number) == node.number)
        return int(node.number);
    refuse(node.place, said(QT_TRANSLATE_NOOP("lesson", "Here a whole number from %1 to %2 is to "
                                                        "stand."))
                           .arg(least)
                           .arg(most));
    return least;
}

const std::vector<JsonNode> &Reading::listOf(const JsonNode &node, int least, int most)
{
    static const std::vector<JsonNode> nothing;
    if (!isOf(Kind::List, *this, node))
        return nothing;
    const auto size = int(node.items.size());
    if (size >= least && size <= most)
        return node.items;
    const Place place = size > most ? node.items[std::size_t(most)].place : node.place;
    const QString wanted =
        least == most ? QString::number(least) : QStringLiteral("%1 … %2").arg(least).arg(most);
    refuse(place, said(QT_TRANSLATE_NOOP("lesson", "Wrong number of elements in this list: %1, "
                                                   "allowed: %2."))
                      .arg(QString::number(size), wanted));
    return nothing;
}

QString Reading::choiceOf(const JsonNode &node, const QStringList &choices)
{
    const QString text = textOf(node);
    if (!choices.contains(text))
        refuse(node.place, said(QT_TRANSLATE_NOOP("lesson", "%1 is none of these: %2."))
                               .arg(quoted(text), choices.join(QStringLiteral(", "))));
    return text;
}

const Actor *Reading::actorOf(const JsonNode &node)
{
    const QString name = textOf(node);
    const Actor *actor = m_lesson.actor(name);
    if (!actor)
        refuse(node.place, said(QT_TRANSLATE_NOOP("lesson", "No actor of this lesson is named %1."))
                               .arg(quoted(name)));
    else if (m_gone.contains(name))
        refuse(node.place,
               said(QT_TRANSLATE_NOOP("lesson", "%1 has quit before.")).arg(quoted(name)));
    return actor;
}

Members::Members(Reading &reading, const JsonNode &node)
    : m_reading(reading)
    , m_node(node)
{
    isOf(Kind::Object, reading, node);
}

bool Members::has(const char *name) const
{
    return std::any_of(m_node.members.begin(), m_node.members.end(), [name](const auto &member) {
        return member.name == QLatin1StringView(name);
    });
}

const JsonNode *Members::take(const char *name)
{
    for (const JsonNode::Member &member : m_node.members) {
        if (member.name == QLatin1StringView(name)) {
            m_taken.insert(member.name);
            return &member.value;
        }
    }
    return nullptr;
}

const JsonNode &Members::need(const char *name)
{
    static const JsonNode nothing;
    if (const JsonNode *node = take(name))
        return *node;
    m_reading.refuse(m_node.place, said(QT_TRANSLATE_NOOP("lesson", "%1 is missing here."))
                                       .arg(quoted(QString::fromLatin1(name))));
    return nothing;
}

void Members::finish(const QString &owner)
{
    for (const JsonNode::Member &member : m_node.members) {
        if (!m_taken.contains(member.name))
            m_reading.refuse(member.place,
                             said(QT_TRANSLATE_NOOP("lesson", "%1 is not known here: it does not "
                                                              "belong to %2."))
                                 .arg(quoted(member.name), owner));
    }
}

} // namespace lesson
