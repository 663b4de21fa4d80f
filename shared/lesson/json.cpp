// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/json.h"

#include "lesson/jsonscanner.h"

#include <QCoreApplication>

namespace lesson {

namespace {

constexpr int deepest = 32;

class Parser : private JsonScanner
{
public:
    explicit Parser(const QString &text)
        : JsonScanner(text)
    {
    }

    std::variant<JsonNode, ReadError> document()
    {
        JsonNode node = value(0);
        skipBlanks();
        if (!error() && !atEnd())
            refuse(said(QT_TRANSLATE_NOOP("lesson", "The file goes on behind its end.")));
        if (error())
            return *error();
        return node;
    }

private:
    JsonNode value(int depth)
    {
        skipBlanks();
        JsonNode node;
        node.place = place();
        if (atEnd())
            refuse(
                said(QT_TRANSLATE_NOOP("lesson", "The file ends here, but a value is missing.")));
        else if (depth > deepest)
            refuse(said(QT_TRANSLATE_NOOP("lesson", "This is nested too deeply.")));
        else if (here() == QLatin1Char('{'))
            takeObject(node, depth);
        else if (here() == QLatin1Char('['))
            takeList(node, depth);
        else if (here() == QLatin1Char('"'))
            takeString(node);
        else if (here() == QLatin1Char('-') || isDigit(here()))
            takeNumber(node);
        else
            takeWord(node);
        return node;
    }

    void takeObject(JsonNode &node, int depth)
    {
        node.kind = JsonNode::Kind::Object;
        QSet<QString> names;
        take();
        skipBlanks();
        if (here() == QLatin1Char('}')) {
            take();
            return;
        }
        do {
            skipBlanks();
            JsonNode::Member member;
            member.place = place();
            member.name = string();
            if (!error() && names.contains(member.name)) {
                refuseAt(member.place, said(QT_TRANSLATE_NOOP("lesson", "%1 stands here twice."))
                                           .arg(quoted(member.name)));
            }
            names.insert(member.name);
            if (!takeThe(':'))
                return;
            member.value = value(depth + 1);
            node.members.push_back(std::move(member));
        } while (goesOn('}'));
    }

    void takeList(JsonNode &node, int depth)
    {
        node.kind = JsonNode::Kind::List;
        take();
        skipBlanks();
        if (here() == QLatin1Char(']')) {
            take();
            return;
        }
        do {
            node.items.push_back(value(depth + 1));
        } while (goesOn(']'));
    }

    /// Behind one of several: true where another follows.
    bool goesOn(char end)
    {
        skipBlanks();
        if (!error() && here() == QLatin1Char(',')) {
            take();
            return true;
        }
        if (!error() && !atEnd() && here() != QLatin1Char(end))
            refuse(said(QT_TRANSLATE_NOOP("lesson", "Here a comma or %1 is missing."))
                       .arg(QLatin1Char(end)));
        else if (!error())
            takeThe(end);
        return false;
    }

    void takeString(JsonNode &node)
    {
        node.kind = JsonNode::Kind::String;
        node.text = string();
    }

    static bool isDigit(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }

    /// False: there is none.
    bool takeDigits(QString &text)
    {
        const bool there = isDigit(here());
        while (isDigit(here()))
            text.append(take());
        return there;
    }

    void takeNumber(JsonNode &node)
    {
        node.kind = JsonNode::Kind::Number;
        QString text;
        if (here() == QLatin1Char('-'))
            text.append(take());
        const bool zero = here() == QLatin1Char('0');
        const auto begin = text.size();
        bool isNumber = takeDigits(text) && !(zero && text.size() > begin + 1);
        if (here() == QLatin1Char('.')) {
            text.append(take());
            isNumber = takeDigits(text) && isNumber;
        }
        if (here() == QLatin1Char('e') || here() == QLatin1Char('E')) {
            text.append(take());
            if (here() == QLatin1Char('+') || here() == QLatin1Char('-'))
                text.append(take());
            isNumber = takeDigits(text) && isNumber;
        }
        bool isFinite = false;
        node.number = text.toDouble(&isFinite);
        if (!isNumber || !isFinite)
            refuseAt(node.place, said(QT_TRANSLATE_NOOP("lesson", "This is no number.")));
    }

    void takeWord(JsonNode &node)
    {
        const auto is = [this](const char *word) {
            return rest().startsWith(QLatin1StringView(word));
        };
        const auto length = is("true") || is("null") ? 4 : is("false") ? 5 : 0;
        if (length == 0)
            return refuse(said(QT_TRANSLATE_NOOP("lesson", "A value is missing here: text stands "
                                                           "between \" and \".")));
        node.kind = is("null") ? JsonNode::Kind::Null : JsonNode::Kind::Bool;
        node.truth = length == 4 && node.kind == JsonNode::Kind::Bool;
        for (int i = 0; i < length; ++i)
            take();
    }
};

/// Where the first byte stands that is no UTF-8.
Place firstFault(const QByteArray &json)
{
    Place place;
    for (const QByteArray &line : json.split('\n')) {
        const QByteArray back = QString::fromUtf8(line).toUtf8();
        const auto fault = std::mismatch(line.begin(), line.end(), back.begin(), back.end()).first;
        if (fault != line.end()) {
            const QString before = QString::fromUtf8(line.first(fault - line.begin()));
            return {place.line, int(before.toUcs4().size()) + 1};
        }
        ++place.line;
    }
    return place;
}

} // namespace

std::variant<JsonNode, ReadError> parsedJson(const QByteArray &json)
{
    const QByteArray bytes = json.startsWith("\xef\xbb\xbf") ? json.sliced(3) : json;
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes)
        return ReadError{firstFault(bytes), said(QT_TRANSLATE_NOOP("lesson", "The file is not "
                                                                             "UTF-8 here."))};
    return Parser(text).document();
}

QString quoted(const QString &text)
{
    constexpr int most = 40;
    QString shown;
    for (const QChar c : text.first(std::min<qsizetype>(most, text.size())))
        shown.append(c.isPrint() || c.isSurrogate() ? c : QChar(QLatin1Char(' ')));
    if (!shown.isEmpty() && shown.back().isHighSurrogate())
        shown.chop(1);
    if (text.size() > most)
        shown.append(QChar(0x2026));
    return QLatin1Char('"') + shown + QLatin1Char('"');
}

QString said(const char *source)
{
    return QCoreApplication::translate("lesson", source);
}

} // namespace lesson
