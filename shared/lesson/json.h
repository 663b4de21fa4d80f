// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// JSON whose every value knows where it stood, for messages about a file that a person wrote.
// Strict: RFC 8259, UTF-8, no key twice in an object, no half of a surrogate pair, not nested
// deeper than anything that we read is.

#include "lesson/lesson.h"

#include <QByteArray>

namespace lesson {

struct ReadError;

struct JsonNode
{
    enum class Kind : std::uint8_t { Null, Bool, Number, String, List, Object };
    struct Member;

    Kind kind = Kind::Null;
    Place place;
    bool truth = false;
    double number = 0;
    QString text;
    std::vector<JsonNode> items;
    std::vector<Member> members; ///< in their order; no name twice
};

struct JsonNode::Member
{
    QString name;
    Place place; ///< of the name
    JsonNode value;
};

std::variant<JsonNode, ReadError> parsedJson(const QByteArray &json);

/// "…" for a message: a piece of the file, not too long, without what is no character.
QString quoted(const QString &text);

/// In the language of the program; @p source is marked by QT_TRANSLATE_NOOP("lesson", …).
QString said(const char *source);

} // namespace lesson
