// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// The panels that stand one click away in both windows: ladder, ledger, state diagram, TCP_INFO,
// options, "Say it", simulated faults and explanations. Belongs to a SessionWindow, which places
// them.

#include "panels/explainer.h"
#include "panels/explainpanel.h"
#include "panels/faultsbadge.h"
#include "panels/faultspanel.h"
#include "panels/ladderpanel.h"
#include "panels/ledgerpanel.h"
#include "panels/optionspanel.h"
#include "panels/sayitpanel.h"
#include "panels/statediagrampanel.h"
#include "panels/tcpinfopanel.h"

namespace panels {

/// A panel and the name that it is given.
struct NamedPanel
{
    Panel *panel;
    const char *name;
};

class DetailPanels : public QObject
{
    Q_OBJECT

public:
    /// Everything must outlive it.
    DetailPanels(history::Shown &shown, session::SocketSession &session, Selection &selection,
                 QWidget &window);

    /// Those that share the place below with the kernel's table, in their order.
    QList<NamedPanel> tabs();
    StateDiagramPanel &diagram() { return m_diagram; }
    ExplainPanel &explanations() { return m_explain; }
    FaultsPanel &faults() { return m_faults; }
    FaultsBadge &badge() { return m_badge; }
    Explainer &explainer() { return m_explainer; }
    LadderPanel &ladder() { return m_ladder; }
    LedgerPanel &ledger() { return m_ledger; }

private:
    LadderPanel m_ladder;
    LedgerPanel m_ledger;
    StateDiagramPanel m_diagram;
    TcpInfoPanel m_info;
    OptionsPanel m_options;
    SayItPanel m_sayIt;
    FaultsPanel m_faults;
    FaultsBadge m_badge;
    ExplainPanel m_explain;
    Explainer m_explainer;
};

} // namespace panels
