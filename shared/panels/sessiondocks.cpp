// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT

// Where a SessionWindow puts the panels that stand below and one click away. The rest of it is
// in sessionwindow.cpp.

#include "panels/sessionwindow.h"

#include <QDockWidget>

namespace panels {

namespace {

const QString allLaddersKey = QStringLiteral("ladder/all");
constexpr int explanationWidth = 320;
constexpr int roomForThree = 1180; ///< px, of a window that has room for a third column

/// The tab says what stands there: a title bar is only for a dock that floats.
void showNameOnce(QDockWidget *dock)
{
    const auto show = [dock](bool floats) {
        QWidget *bar = dock->titleBarWidget();
        dock->setTitleBarWidget(floats ? nullptr : new QWidget(dock));
        delete bar;
    };
    show(dock->isFloating());
    QObject::connect(dock, &QDockWidget::topLevelChanged, dock, show);
}

} // namespace

void SessionWindow::addTabs(const QList<NamedPanel> &tabs)
{
    QDockWidget *before = nullptr;
    for (const NamedPanel &tab : tabs) {
        QDockWidget *dock =
            addDock(tab.panel, QLatin1StringView(tab.name), Qt::BottomDockWidgetArea);
        if (before)
            tabifyDockWidget(before, dock);
        before = dock;
        showNameOnce(dock);
    }
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
}

// What is not for the first look is hidden until it is asked for.
void SessionWindow::placeDetails()
{
    QDockWidget *explanations =
        addDock(&m_details.explanations(), QStringLiteral("explainPanel"), Qt::RightDockWidgetArea);
    QDockWidget *diagram =
        addDock(&m_details.diagram(), QStringLiteral("diagramPanel"), Qt::RightDockWidgetArea);
    tabifyDockWidget(diagram, explanations);
    QDockWidget *faults =
        addDock(&m_details.faults(), QStringLiteral("faultsPanel"), Qt::BottomDockWidgetArea);
    tabifyDockWidget(findChild<QDockWidget *>(QStringLiteral("logPanelDock")), faults);
    showNameOnce(faults);
    resizeDocks({explanations}, {explanationWidth}, Qt::Horizontal);
    for (QDockWidget *dock : {explanations, diagram, faults})
        dock->hide();
    LadderPanel &ladder = m_details.ladder();
    ladder.setAllShown(m_settings.value(allLaddersKey, false).toBool());
    connect(&ladder, &LadderPanel::allToggled, this,
            [this](bool on) { m_settings.setValue(allLaddersKey, on); });
}

void SessionWindow::showPanel(const Panel &panel)
{
    if (auto *dock = qobject_cast<QDockWidget *>(panel.parentWidget())) {
        dock->show();
        dock->raise();
    }
}

// Beside the rest where that leaves the rest its room, else below; where the person has put
// it while it is open.
void SessionWindow::placeExplanations()
{
    auto *dock = findChild<QDockWidget *>(QStringLiteral("explainPanelDock"));
    if (!dock->isHidden() || dock->isFloating())
        return;
    const auto area = width() < roomForThree ? Qt::BottomDockWidgetArea : Qt::RightDockWidgetArea;
    if (dockWidgetArea(dock) == area)
        return;
    addDockWidget(area, dock);
    if (area == Qt::BottomDockWidgetArea)
        tabifyDockWidget(findChild<QDockWidget *>(QStringLiteral("logPanelDock")), dock);
    else
        resizeDocks({dock}, {explanationWidth}, Qt::Horizontal);
}

void SessionWindow::connectExplanations()
{
    Explainer &explainer = m_details.explainer();
    connect(&m_tablePanel, &TcpTablePanel::topicWanted, &explainer, &Explainer::explain);
    connect(&m_logPanel, &SyscallLogPanel::topicWanted, &explainer, &Explainer::explain);
    for (StatusChip *chip : findChildren<StatusChip *>())
        connect(chip, &StatusChip::topicWanted, &explainer, &Explainer::explain);
    const auto show = [this] {
        placeExplanations();
        showPanel(m_details.explanations());
    };
    connect(&explainer, &Explainer::wanted, this, show);
    connect(&explainer, &Explainer::panelWanted, this, show);
    connect(&m_links, &MomentLinks::momentChosen, &m_history, &HistoryTools::follow);
    connect(&m_history, &HistoryTools::went, &m_links, &MomentLinks::markAgain);
    m_links.offer(m_history.goThere());
    connect(&m_chatPanel, &ChatPanel::encodingChanged, &m_details.ledger(),
            &LedgerPanel::setEncoding);
    connect(&m_details.badge(), &QAbstractButton::clicked, this,
            [this] { showPanel(m_details.faults()); });
}

} // namespace panels
