// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/elementfound.h"

#include "models/peermodel.h"
#include "models/tcptablemodel.h"
#include "panels/plainheader.h"
#include "panels/statediagramview.h"
#include "panels/statelook.h"
#include "panels/theme.h"

#include <QAbstractItemView>
#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QToolBar>

#include <algorithm>

namespace panels {

namespace {

using models::TcpTableModel;

/// Two names that the header promises as one: "CLOSE_WAIT 2" and "CLOSE_WAIT#2".
std::pair<QString, int> stateAndNumber(QString text)
{
    text.replace(QLatin1Char('#'), QLatin1Char(' '));
    const QString number = text.section(QLatin1Char(' '), 1);
    return {text.section(QLatin1Char(' '), 0, 0), number.isEmpty() ? 1 : number.toInt()};
}

QAbstractItemView *viewNamed(const QWidget &around, const char *name)
{
    return around.findChild<QAbstractItemView *>(QLatin1StringView(name));
}

QRect lineOf(const QAbstractItemView &view, const QModelIndex &index)
{
    const QRect cell = view.visualRect(index);
    return {0, cell.top(), view.viewport()->width(), cell.height()};
}

FoundElement chipOf(const QAbstractItemView &view, int row, const QString &state)
{
    const QModelIndex index = view.model()->index(row, TcpTableModel::State);
    const QRect cell = view.visualRect(index);
    QRect chip({}, stateChipSize(monospace(view.font()), state).boundedTo(cell.size()));
    chip.moveCenter(cell.center());
    chip.moveLeft(cell.left() + cellMargin);
    return {view.viewport(), chip, lineOf(view, index), index};
}

QList<FoundElement> rowsOf(const QWidget &around, const QString &text)
{
    const auto [state, number] = stateAndNumber(text);
    const QAbstractItemView *view = viewNamed(around, "tcpTable");
    QList<FoundElement> living;
    QList<FoundElement> gone;
    for (int row = 0; view && row < view->model()->rowCount(); ++row) {
        const auto entry = view->model()
                               ->index(row, TcpTableModel::State)
                               .data(TcpTableModel::EntryRole)
                               .value<models::TableEntry>();
        if (QLatin1StringView(kernel::stateName(entry.tracked.row.state)) == state)
            (entry.tracked.gone ? gone : living).append(chipOf(*view, row, state));
    }
    const QList<FoundElement> all = living + gone;
    return number >= 1 && number <= all.size() ? QList{all.at(number - 1)} : QList<FoundElement>();
}

QList<FoundElement> peersOf(const QWidget &around, const QString &number)
{
    const QAbstractItemView *view = viewNamed(around, "peerTable");
    QList<FoundElement> found;
    for (int row = 0; view && row < view->model()->rowCount(); ++row) {
        const QModelIndex index = view->model()->index(row, models::PeerModel::Name);
        const auto entry = index.data(models::PeerModel::EntryRole).value<models::PeerEntry>();
        if (QString::number(entry.peer.id) == number)
            found.append({view->viewport(), view->visualRect(index), lineOf(*view, index), index});
    }
    return found;
}

/// CLOSED stands twice in the diagram: the one that is lit comes first.
QList<FoundElement> statesOf(const QWidget &around, const QString &name)
{
    auto *view = around.findChild<StateDiagramView *>();
    if (!view || !view->picture().diagram())
        return {};
    QList<FoundElement> found;
    for (std::size_t i = 0; i < diagrams::statePlaces; ++i) {
        const auto place = diagrams::StatePlace(i);
        if (QLatin1StringView(kernel::stateName(diagrams::stateAt(place))) != name)
            continue;
        const FoundElement box = {view, view->picture().diagram()->boxes[i].toAlignedRect()};
        if (view->picture().litBy(place).any())
            found.prepend(box);
        else
            found.append(box);
    }
    return found;
}

/// Qt makes the bars of tabs that docks stand behind, and gives them no names.
QList<FoundElement> tabsOf(const QWidget &around, const QString &panel)
{
    const auto *dock = around.findChild<QDockWidget *>(panel + QStringLiteral("Dock"));
    QList<FoundElement> found;
    if (!dock || dock->isHidden())
        return found;
    const auto bars = around.findChildren<QTabBar *>(QString(), Qt::FindDirectChildrenOnly);
    for (const QTabBar *bar : bars) {
        for (int tab = 0; bar->isVisible() && tab < bar->count(); ++tab) {
            if (bar->tabData(tab).value<quintptr>() == reinterpret_cast<quintptr>(dock))
                found.append({bar, bar->tabRect(tab)});
        }
    }
    const int title = dock->widget()->y();
    if (found.isEmpty())
        found.append({dock, QRect(0, 0, dock->width(), title > 0 ? title : dock->height())});
    return found;
}

QList<FoundElement> menusOf(const QWidget &around, const QString &name)
{
    const auto *window = qobject_cast<const QMainWindow *>(&around);
    if (!window)
        return {};
    for (QAction *action : window->menuBar()->actions()) {
        if (action->menu() && action->menu()->objectName() == name)
            return {{window->menuBar(), window->menuBar()->actionGeometry(action)}};
    }
    return {};
}

/// Where the bar is too short for its button, the button that shows the rest.
const QWidget *buttonOf(const QToolBar &bar, QAction *action)
{
    const QWidget *button = bar.widgetForAction(action);
    if (button && button->isHidden())
        return bar.findChild<QWidget *>(QStringLiteral("qt_toolbar_ext_button"));
    return button;
}

QList<FoundElement> widgetsOf(const QWidget &around, const QString &name)
{
    QWidgetList all = around.findChildren<QWidget *>(name);
    QList<const QWidget *> widgets(all.cbegin(), all.cend());
    if (around.objectName() == name)
        widgets.prepend(&around);
    if (auto *action = around.findChild<QAction *>(name)) {
        for (const QToolBar *bar : around.findChildren<QToolBar *>()) {
            if (const QWidget *button = buttonOf(*bar, action))
                widgets.append(button);
        }
    }
    QList<FoundElement> found;
    for (const QWidget *widget : std::as_const(widgets))
        found.append({widget, widget->rect()});
    return found;
}

} // namespace

QList<FoundElement> foundElements(const QWidget &around, const QString &element)
{
    using Finder = QList<FoundElement> (*)(const QWidget &, const QString &);
    static const QList<std::pair<QLatin1StringView, Finder>> finders = {
        {QLatin1StringView("row:"), rowsOf},     {QLatin1StringView("peer:"), peersOf},
        {QLatin1StringView("state:"), statesOf}, {QLatin1StringView("tab:"), tabsOf},
        {QLatin1StringView("menu:"), menusOf},
    };
    if (element.isEmpty())
        return {};
    for (const auto &[prefix, find] : finders) {
        if (element.startsWith(prefix))
            return find(around, element.sliced(prefix.size()));
    }
    return widgetsOf(around, element);
}

} // namespace panels
