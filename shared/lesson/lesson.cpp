// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "lesson/lesson.h"

#include <QRegularExpression>

#include <algorithm>

namespace lesson {

const Actor *Lesson::actor(const QString &name) const
{
    const auto found = std::find_if(actors.cbegin(), actors.cend(),
                                    [&name](const Actor &one) { return one.name == name; });
    return found == actors.cend() ? nullptr : &*found;
}

const Question *Lesson::question(const QString &name) const
{
    for (const Step &step : steps) {
        const auto *question = std::get_if<Question>(&step.what);
        if (question && question->id == name)
            return question;
    }
    return nullptr;
}

bool isName(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z][a-z0-9-]{0,39}\\z"));
    return form.match(text).hasMatch();
}

} // namespace lesson
