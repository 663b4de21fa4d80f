// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// What the ladder is to show: the chosen connection, or all that this window has had lately.
// Has their far ends followed from the choice on, for what those have done could not be asked
// for any more when it is over. Belongs to a LadderPanel.

#include "panels/laddersource.h"

#include <QObject>

#include <unordered_map>

namespace panels {

class Selection;

class LadderFeed : public QObject
{
    Q_OBJECT

public:
    /// @p session is asked to follow the far ends. All must outlive it.
    LadderFeed(history::Shown &shown, session::SocketSession &session, Selection &selection);
    ~LadderFeed() override;

    void setAllShown(bool on);
    bool allShown() const { return m_all; }
    /// Nothing: no connection is chosen, or there is none.
    QList<posix::ConnectionKey> keys() const;
    diagrams::LadderFacts facts();

Q_SIGNALS:
    /// May come many times in one event loop turn.
    void changed();

private:
    diagrams::LadderFacts timedFacts();
    QList<posix::ConnectionKey> wanted(const timeline::Ledger &ledger) const;
    void follow();
    void noteEndings();
    /// Not at another moment, nor under other names.
    bool isPresent() const { return m_shown.isLive() && !m_shown.isDisguised(); }
    using Sources = std::unordered_map<posix::ConnectionKey, LadderSource>;
    LadderSource &source(Sources &sources, const posix::ConnectionKey &key);
    diagrams::LadderFacts factsOf(const posix::ConnectionKey &key);

    history::Shown &m_shown;
    session::SocketSession &m_session;
    Selection &m_selection;
    Sources m_present;
    Sources m_past; ///< of the moment that is shown
    QList<posix::ConnectionKey> m_followed;
    bool m_all = false;
};

} // namespace panels
