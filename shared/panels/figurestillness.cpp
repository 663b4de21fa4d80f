// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figurestillness.h"

#include "panels/tcptableview.h"
#include "panels/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHoverEvent>
#include <QLayout>
#include <QLineEdit>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStyle>

namespace panels {

namespace {

constexpr const char *stillProperty = "still";

void usePalette(const QPalette &palette)
{
    QApplication::setPalette(palette);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationPaletteChange);
}

// Rows are laid out, and bars come and go, when the event loop is reached: that is now.
void settleScrolling(QWidget &widget)
{
    if (auto *view = qobject_cast<QAbstractItemView *>(&widget))
        view->doItemsLayout();
    if (qobject_cast<QAbstractScrollArea *>(&widget))
        QCoreApplication::sendPostedEvents(&widget, QEvent::MetaCall);
}

} // namespace

StillWindow::StillWindow(QWidget &widget)
    : m_window(widget.window())
{
    m_window->setProperty(stillProperty, true);
}

StillWindow::~StillWindow()
{
    if (m_window)
        m_window->setProperty(stillProperty, {});
}

bool isStill(const QWidget &widget)
{
    return widget.window()->property(stillProperty).toBool();
}

BorrowedTheme::BorrowedTheme(FigureTheme theme)
    : m_borrowed(theme != FigureTheme::Screen)
    , m_desktops(!QCoreApplication::testAttribute(Qt::AA_SetPalette))
    , m_palette(QApplication::palette())
    , m_style(QApplication::style()->name())
{
    const Theme wanted = theme == FigureTheme::Dark ? Theme::Dark : Theme::Light;
    if (m_borrowed)
        m_borrowed = m_desktops || m_palette != themePalette(wanted);
    if (m_borrowed)
        applyTheme(wanted);
}

BorrowedTheme::~BorrowedTheme()
{
    if (!m_borrowed)
        return;
    if (m_desktops) {
        applyTheme(Theme::System);
        return;
    }
    if (QApplication::style()->name() != m_style)
        QApplication::setStyle(m_style);
    usePalette(m_palette);
}

// The signals of a field that loses the focus tell that it was edited: it was not.
NobodyThere::NobodyThere(QWidget &widget)
    : m_focus(QApplication::focusWidget())
{
    if (m_focus && m_focus != &widget && !widget.isAncestorOf(m_focus))
        m_focus.clear();
    if (m_focus) {
        const QSignalBlocker silence(m_focus);
        if (const auto *line = qobject_cast<QLineEdit *>(m_focus)) {
            m_cursor = line->cursorPosition();
            m_selected = line->selectionStart() < 0           ? 0
                         : line->selectionStart() == m_cursor ? -int(line->selectedText().size())
                                                              : int(line->selectedText().size());
        }
        m_focus->clearFocus();
    }
    const auto children = widget.findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (!child->testAttribute(Qt::WA_UnderMouse))
            continue;
        QHoverEvent hover(QEvent::HoverLeave, QPointF(-1, -1), QPointF(-1, -1), QPointF(0, 0));
        QCoreApplication::sendEvent(child, &hover);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(child, &leave);
        child->setAttribute(Qt::WA_UnderMouse, false);
        m_hovered.append(child);
    }
}

NobodyThere::~NobodyThere()
{
    for (const QPointer<QWidget> &child : std::as_const(m_hovered))
        child->setAttribute(Qt::WA_UnderMouse);
    if (!m_focus)
        return;
    const QSignalBlocker silence(m_focus);
    m_focus->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(m_focus)) {
        if (m_selected == 0)
            line->setCursorPosition(m_cursor);
        else
            line->setSelection(m_cursor - m_selected, m_selected);
    }
}

ScrolledPlaces::ScrolledPlaces(QWidget &widget)
{
    const auto areas = widget.findChildren<QAbstractScrollArea *>();
    for (QAbstractScrollArea *area : areas)
        m_places.append(
            {area, area->horizontalScrollBar()->value(), area->verticalScrollBar()->value()});
}

ScrolledPlaces::~ScrolledPlaces()
{
    for (const Place &place : std::as_const(m_places)) {
        if (!place.area)
            continue;
        place.area->horizontalScrollBar()->setValue(place.x);
        place.area->verticalScrollBar()->setValue(place.y);
    }
}

BelievedVisible::BelievedVisible(QWidget &widget)
{
    if (!widget.isVisible())
        believe(widget);
}

void BelievedVisible::believe(QWidget &widget)
{
    widget.ensurePolished();
    widget.setAttribute(Qt::WA_WState_Visible);
    m_widgets.append(&widget);
    for (QObject *object : widget.children()) {
        auto *child = qobject_cast<QWidget *>(object);
        if (child && !child->isWindow() && !child->isHidden())
            believe(*child);
    }
    QShowEvent show;
    QCoreApplication::sendEvent(&widget, &show);
}

BelievedVisible::~BelievedVisible()
{
    for (const QPointer<QWidget> &widget : std::as_const(m_widgets)) {
        if (!widget)
            continue;
        widget->setAttribute(Qt::WA_WState_Visible, false);
        QHideEvent hide;
        QCoreApplication::sendEvent(widget, &hide);
    }
}

FittedColumns::FittedColumns(QWidget &widget, bool wanted)
{
    const auto tables = wanted ? widget.findChildren<TcpTableView *>() : QList<TcpTableView *>();
    for (TcpTableView *table : tables) {
        QList<int> sizes;
        for (int column = 0; column < table->header()->count() - 1; ++column)
            sizes.append(table->header()->sectionSize(column));
        m_before.append({table->header(), sizes});
        table->fitColumns();
    }
}

FittedColumns::~FittedColumns()
{
    for (const auto &[header, sizes] : std::as_const(m_before)) {
        for (int column = 0; header && column < sizes.size(); ++column)
            header->resizeSection(column, sizes[column]);
    }
}

void settleLayout(QWidget &widget)
{
    if (widget.testAttribute(Qt::WA_PendingResizeEvent)) { // it was never shown
        widget.setAttribute(Qt::WA_PendingResizeEvent, false);
        QResizeEvent resize(widget.size(), {});
        QCoreApplication::sendEvent(&widget, &resize);
    }
    if (QLayout *layout = widget.isWindow() ? nullptr : widget.layout())
        layout->activate();
    for (QObject *object : widget.children()) {
        auto *child = qobject_cast<QWidget *>(object);
        if (child && !child->isWindow() && !child->isHidden())
            settleLayout(*child);
    }
    if (!widget.isWindow())
        QCoreApplication::sendPostedEvents(&widget, QEvent::LayoutRequest);
    settleScrolling(widget);
}

} // namespace panels
