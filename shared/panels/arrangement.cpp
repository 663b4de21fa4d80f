// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/arrangement.h"

#include <QDockWidget>
#include <QStyle>
#include <QToolBar>

#include <algorithm>

namespace panels {

namespace {

constexpr int wideWindow = 1600;  ///< px
constexpr int usualWindow = 1200; ///< px
constexpr int lowWindow = 800;    ///< px, of which the tabs below take less
constexpr int textHeights = 26;   ///< of the dock with the state diagram
constexpr int lowMiddle = 33;     ///< text heights, of a small window: it is low, too
constexpr int easyMiddle = 27;    ///< text heights, so that a line of chat can be read

QDockWidget *dockNamed(const QMainWindow &window, const char *panel)
{
    return window.findChild<QDockWidget *>(QLatin1StringView(panel) + QStringLiteral("Dock"));
}

int leastWidth(const QMainWindow &window, const char *panel)
{
    return dockNamed(window, panel)->minimumSizeHint().width();
}

/// Of a third column beside the steps and what stands in the middle; px.
int roomForThird(const QMainWindow &window)
{
    const int separators = 2 * window.style()->pixelMetric(QStyle::PM_DockWidgetSeparatorExtent);
    const int middle = std::max(window.centralWidget()->minimumSizeHint().width(),
                                window.fontMetrics().height() *
                                    (window.width() < usualWindow ? lowMiddle : easyMiddle));
    return window.width() - separators - leastWidth(window, "stepsPanel") - middle;
}

bool hasRoomForThree(const QMainWindow &window)
{
    return roomForThird(window) >=
           std::max(leastWidth(window, "diagramPanel"), leastWidth(window, "explainPanel"));
}

/// The diagram first, then the steps, so that a call stands in one line; the rest to the middle.
void shareWidth(QMainWindow &window)
{
    const int line = window.fontMetrics().height();
    const int room = roomForThird(window);
    const int third = std::min(room, line * textHeights);
    const int steps = leastWidth(window, "stepsPanel") + std::min(room - third, line * 3);
    window.resizeDocks({dockNamed(window, "stepsPanel"), dockNamed(window, "diagramPanel")},
                       {steps, third}, Qt::Horizontal);
}

// Once the tabs are made: a dock that was never shown has none to come forward in. Qt raises
// nothing that is the last of its parent's children already, so another one goes first.
void bringForward(QMainWindow &window)
{
    const auto raise = [&window] {
        dockNamed(window, "explainPanel")->raise();
        dockNamed(window, "diagramPanel")->raise();
    };
    QMetaObject::invokeMethod(&window, raise, Qt::QueuedConnection);
}

void placeDiagram(QMainWindow &window)
{
    QDockWidget *diagram = dockNamed(window, "diagramPanel");
    if (!hasRoomForThree(window))
        window.tabifyDockWidget(dockNamed(window, "sayItPanel"), diagram);
    diagram->show();
    if (window.dockWidgetArea(diagram) == Qt::RightDockWidgetArea) {
        shareWidth(window);
        bringForward(window);
    }
    dockNamed(window, "tablePanel")->raise();
}

void arrangeLecture(QMainWindow &window)
{
    for (const char *name :
         {"queuePanel", "ledgerPanel", "infoPanel", "optionsPanel", "sayItPanel"}) {
        if (QDockWidget *dock = dockNamed(window, name))
            dock->hide();
    }
    if (hasRoomForThree(window))
        placeDiagram(window);
    QDockWidget *table = dockNamed(window, "tablePanel");
    table->raise();
    window.resizeDocks({table}, {window.height() * 27 / 100}, Qt::Vertical);
}

void arrangeLab(QMainWindow &window)
{
    for (QDockWidget *dock : window.findChildren<QDockWidget *>())
        dock->show();
    if (!hasRoomForThree(window))
        window.tabifyDockWidget(dockNamed(window, "sayItPanel"), dockNamed(window, "explainPanel"));
    placeDiagram(window);
    const int part = window.height() < lowWindow ? 22 : 30;
    window.resizeDocks({dockNamed(window, "tablePanel")}, {window.height() * part / 100},
                       Qt::Vertical);
}

void arrangeDocks(QMainWindow &window, Arrangement arrangement)
{
    switch (arrangement) {
    case Arrangement::Standard:
        return;
    case Arrangement::Lecture:
        return arrangeLecture(window);
    case Arrangement::Lab:
        return arrangeLab(window);
    case Arrangement::ChatOnly:
        for (QDockWidget *dock : window.findChildren<QDockWidget *>())
            dock->hide();
    }
}

} // namespace

QString arrangementName(Arrangement arrangement)
{
    switch (arrangement) {
    case Arrangement::Standard:
        return QStringLiteral("standard");
    case Arrangement::Lecture:
        return QStringLiteral("lecture");
    case Arrangement::Lab:
        return QStringLiteral("lab");
    case Arrangement::ChatOnly:
        return QStringLiteral("chat");
    }
    return {};
}

std::optional<Arrangement> arrangementNamed(const QString &name)
{
    for (const Arrangement arrangement : allArrangements) {
        if (arrangementName(arrangement) == name)
            return arrangement;
    }
    return std::nullopt;
}

int textPercent(Arrangement arrangement, const QSize &window)
{
    if (arrangement != Arrangement::Lecture)
        return 100;
    if (window.width() >= wideWindow)
        return 150;
    return window.width() >= usualWindow ? 125 : 112;
}

void arrange(QMainWindow &window, Arrangement arrangement)
{
    arrangeDocks(window, arrangement);
    auto *history = window.findChild<QToolBar *>(QStringLiteral("historyTools"));
    history->setVisible(arrangement == Arrangement::Lab);
}

} // namespace panels
