// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The state diagram in words: what caused each transition, in C where a call did, and what was
// sent for it; made anew in the person's language each time they are asked for.

#include "diagrams/statediagramtext.h"
#include "panels/panel.h"

#include <QCoreApplication>

namespace panels {

class StateDiagramWords
{
    Q_DECLARE_TR_FUNCTIONS(StateDiagramWords)

public:
    struct Line
    {
        QString text;
        bool isCode = false;
    };
    using Wording = QList<Line>;

    /// What can stand at an arrow, the best first.
    static QList<Wording> wordings(const diagrams::StateArrow &arrow);
    /// How each end came to a state: "this end fd 7: ESTABLISHED → close(7) / send FIN (inferred)"
    static QStringList story(const diagrams::StateFacts &facts, const QString &here,
                             diagrams::StatePlace place);
    /// "shutdown(7, SHUT_WR) / send FIN"
    static QString cause(const diagrams::StateCause &cause);
    /// "this end fd 7"; without a descriptor "this end"
    static QString here(int fd);
    static QString other();
    static QString observed();
    static QString inferred();
    /// The two addresses, or that of a listener.
    static QString title(const posix::ConnectionKey &key);

    static diagrams::StateTexts texts(const diagrams::StateFacts &facts, const QString &here);
    /// Each state, by which end it is lit, and how it was reached.
    static TextTable table(const diagrams::StateFacts &facts, const QString &here);

private:
    static Line trigger(const diagrams::StateCause &cause, bool walked);
    static QString reply(const diagrams::StateCause &cause);
    static QString shortTrigger(const diagrams::StateCause &cause);
    static Wording withReplies(const QList<diagrams::StateCause> &causes,
                               const QList<Line> &triggers);
};

} // namespace panels
