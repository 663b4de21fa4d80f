// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/detailpanels.h"

namespace panels {

DetailPanels::DetailPanels(history::Shown &shown, session::SocketSession &session,
                           Selection &selection, QWidget &window)
    : m_ladder(shown, session, selection)
    , m_ledger(shown, session, selection)
    , m_diagram(shown, session, selection)
    , m_info(shown, selection)
    , m_options(shown, session, selection)
    , m_sayIt(shown, selection)
    , m_faults(shown, session)
    , m_badge(shown)
    , m_explainer(window)
{
    m_badge.setObjectName(QStringLiteral("faultsBadge"));
    connect(&m_diagram, &StateDiagramPanel::topicWanted, &m_explainer, &Explainer::explain);
    connect(&m_explainer, &Explainer::wanted, &m_explain, &ExplainPanel::setTopic);
}

QList<NamedPanel> DetailPanels::tabs()
{
    return {{&m_ladder, "ladderPanel"},
            {&m_ledger, "ledgerPanel"},
            {&m_info, "infoPanel"},
            {&m_options, "optionsPanel"},
            {&m_sayIt, "sayItPanel"}};
}

} // namespace panels
