// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/arrangement.h"

#include <QDockWidget>

namespace panels {

namespace {

constexpr int wideWindow = 1600;  ///< px
constexpr int usualWindow = 1200; ///< px
constexpr int textHeights = 22;   ///< of the dock with the state diagram

QDockWidget *dockNamed(const QMainWindow &window, const char *panel)
{
    return window.findChild<QDockWidget *>(QLatin1StringView(panel) + QStringLiteral("Dock"));
}

bool hasRoomForThree(const QMainWindow &window)
{
    const auto *steps = dockNamed(window, "stepsPanel");
    const int third = window.fontMetrics().height() * textHeights;
    return window.width() >= steps->minimumSizeHint().width() + third +
                                 window.centralWidget()->minimumSizeHint().width();
}

void placeDiagram(QMainWindow &window)
{
    QDockWidget *diagram = dockNamed(window, "diagramPanel");
    QDockWidget *table = dockNamed(window, "tablePanel");
    if (!hasRoomForThree(window))
        window.tabifyDockWidget(dockNamed(window, "sayItPanel"), diagram);
    diagram->show();
    if (window.dockWidgetArea(diagram) == Qt::RightDockWidgetArea) {
        diagram->raise();
        window.resizeDocks({diagram}, {window.fontMetrics().height() * textHeights},
                           Qt::Horizontal);
    }
    table->raise();
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
    window.resizeDocks({table}, {window.height() * 30 / 100}, Qt::Vertical);
}

void arrangeLab(QMainWindow &window)
{
    for (QDockWidget *dock : window.findChildren<QDockWidget *>())
        dock->show();
    if (!hasRoomForThree(window))
        window.tabifyDockWidget(dockNamed(window, "sayItPanel"), dockNamed(window, "explainPanel"));
    placeDiagram(window);
    window.resizeDocks({dockNamed(window, "tablePanel")}, {window.height() * 34 / 100},
                       Qt::Vertical);
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
    switch (arrangement) {
    case Arrangement::Standard:
        break;
    case Arrangement::Lecture:
        return arrangeLecture(window);
    case Arrangement::Lab:
        return arrangeLab(window);
    case Arrangement::ChatOnly:
        for (QDockWidget *dock : window.findChildren<QDockWidget *>())
            dock->hide();
    }
}

} // namespace panels
