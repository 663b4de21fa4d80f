// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What stands behind a verb of the control channel, taken word by word. A word that is
// missing or of the wrong form makes the whole malformed: then the verb is not done.

#include "session/socketsession.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace panels {

class ControlArguments
{
public:
    /// @p numbered: sockets are named by number (the server's peers); else there is only one.
    ControlArguments(const QString &text, bool numbered);

    /// Every word was taken, and each was of the form that was asked for.
    bool isComplete() const { return !m_malformed && m_words.isEmpty(); }
    bool atEnd() const { return m_words.isEmpty(); }

    QString word();
    /// What is left as one text, blanks and all, without the one that parts it from the words
    /// before; may be empty.
    QString rest();
    /// Exactly what stands behind the last word.
    QString tail();
    int number(int least, int most);
    /// The place of the next word in @p choices.
    int choice(const QStringList &choices);
    /// "2", or nothing for the only socket there is.
    session::SocketId socket();
    /// "KEY=VALUE" as a pair, one of @p keys.
    std::pair<QString, QString> pair(const QStringList &keys);
    void refuse() { m_malformed = true; }

private:
    QString m_text;
    QStringList m_words;
    bool m_numbered;
    bool m_begun = false; ///< a word was taken
    bool m_malformed = false;
};

/// "state=LISTEN", "recvq>=1": conditions that facts can be held against.
class ControlConditions
{
public:
    /// Takes the rest of the words.
    explicit ControlConditions(ControlArguments &arguments);
    void want(const QString &key, const QString &value) { m_conditions.append({key, value}); }
    bool holdFor(const QMap<QString, QString> &facts) const;
    /// Of these facts those that are asked for.
    QMap<QString, QString> among(const QMap<QString, QString> &facts) const;

private:
    struct Condition
    {
        QString key;
        QString value;
        bool atLeast = false;
    };
    QList<Condition> m_conditions;
};

/// "fd=5 state=LISTEN"
QString factsText(const QMap<QString, QString> &facts);

} // namespace panels
