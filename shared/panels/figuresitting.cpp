// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/figuresitting.h"

#include "panels/figurerecorder.h"
#include "panels/figurestillness.h"
#include "panels/panel.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QLayout>
#include <QMainWindow>
#include <QMenuBar>
#include <QPainter>
#include <QScrollBar>
#include <QShowEvent>

namespace panels {

namespace {

constexpr QSize leastSize(160, 60);   ///< px of a panel
constexpr QSize unseenSize(640, 360); ///< at least, in px, of a panel that is not in sight
constexpr int mostLayouts = 4;        ///< until all of a panel is in it

/// Panels that wait for a moment before they show what is new show it now.
void bringUpToDate(QWidget &widget)
{
    QWidgetList panels = widget.findChildren<QWidget *>();
    panels.append(&widget);
    for (QWidget *panel : std::as_const(panels)) {
        if (!qobject_cast<Panel *>(panel) || !panel->isVisible())
            continue;
        QShowEvent show;
        QCoreApplication::sendEvent(panel, &show);
    }
}

/// As long as this lives, where that is wanted.
class StableNames
{
public:
    StableNames(QWidget &widget, const SetStable &setStable)
        : m_widget(widget)
        , m_setStable(setStable)
    {
        set(true);
    }
    ~StableNames()
    {
        if (m_setStable)
            set(false);
    }
    Q_DISABLE_COPY_MOVE(StableNames)

private:
    void set(bool on)
    {
        if (m_setStable)
            m_setStable(on);
        bringUpToDate(m_widget);
    }

    QWidget &m_widget;
    SetStable m_setStable;
};

/// px of rows that are out of sight: below, and at the right.
QSize outOfSight(const QAbstractScrollArea &area)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(&area);
    const QScrollBar *down = area.verticalScrollBar();
    const QScrollBar *across = area.horizontalScrollBar();
    QSize missing(across->maximum() - across->minimum(), down->maximum() - down->minimum());
    if (view && view->model() && view->verticalScrollMode() == QAbstractItemView::ScrollPerItem &&
        missing.height() > 0) {
        const QAbstractItemModel &model = *view->model();
        const QRect first = view->visualRect(model.index(0, 0, view->rootIndex()));
        const QRect last = view->visualRect(
            model.index(model.rowCount(view->rootIndex()) - 1, 0, view->rootIndex()));
        missing.setHeight(last.bottom() + 1 - first.top() - view->viewport()->height());
    }
    return missing.expandedTo({0, 0});
}

QSize outOfSight(const QWidget &widget)
{
    QSize most(0, 0);
    const auto areas = widget.findChildren<QAbstractScrollArea *>();
    for (const QAbstractScrollArea *area : areas) {
        if (area->isVisible())
            most = most.expandedTo(outOfSight(*area));
    }
    return most;
}

/// A panel of another size than its place has, for as long as this lives. What is around it stays
/// out of this: QWidget::render() lays out anew what was never shown.
class ResizedPanel
{
public:
    ResizedPanel(QWidget &panel, QSize size)
        : m_panel(panel)
        , m_before(panel.geometry())
    {
        letBeLaidOut(false);
        resize(size);
    }
    ~ResizedPanel()
    {
        resize(m_before.size());
        letBeLaidOut(true);
    }
    Q_DISABLE_COPY_MOVE(ResizedPanel)

    void resize(QSize size)
    {
        m_panel.setGeometry(QRect(m_before.topLeft(), size));
        for (int i = 0; i < 2; ++i) // a text that wraps asks for its height in the second
            settleLayout(m_panel);
    }

private:
    void letBeLaidOut(bool on)
    {
        const QWidget *around = m_panel.parentWidget();
        if (QLayout *layout = around ? around->layout() : nullptr)
            layout->setEnabled(on);
    }

    QWidget &m_panel;
    QRect m_before;
};

void growToContent(QWidget &panel, ResizedPanel &resized, bool widthToo)
{
    for (int i = 0; i < mostLayouts; ++i) {
        QSize missing = outOfSight(panel);
        if (!widthToo)
            missing.setWidth(0);
        const QSize wanted =
            (panel.size() + missing).boundedTo(QSize(mostFigureSide, mostFigureSide));
        if (wanted == panel.size())
            return;
        resized.resize(wanted);
    }
}

/// A panel behind another tab, or in no dock, may never have had a place to be read in.
QSize firstSize(const Panel &panel, const FigureSpec &spec, bool inSight)
{
    if (!spec.size.isEmpty())
        return spec.size.expandedTo(leastSize);
    if (inSight)
        return panel.size().expandedTo(leastSize);
    const QSize last = spec.stableNames ? QSize() : panel.size(); // it may be of no layout
    return last.expandedTo(unseenSize).expandedTo(panel.sizeHint());
}

/// What is in a window, laid out for another size; the window itself does not hear of it.
class RelaidWindow
{
public:
    RelaidWindow(QMainWindow &window, QSize size)
        : m_window(window)
    {
        const int top =
            window.menuBar()->isVisible() ? window.menuBar()->heightForWidth(size.width()) : 0;
        m_size = size.expandedTo(window.layout()->minimumSize() + QSize(0, top));
        m_changed = m_size != window.size();
        if (m_changed)
            lay(m_size);
    }
    ~RelaidWindow()
    {
        if (m_changed)
            lay(m_window.size());
    }
    Q_DISABLE_COPY_MOVE(RelaidWindow)

    QSize size() const { return m_size; }

private:
    int top(int width) const
    {
        const QMenuBar *menus = m_window.menuBar();
        return menus->isVisible() ? menus->heightForWidth(width) : 0;
    }

    void lay(QSize size)
    {
        const int menus = top(size.width());
        m_window.menuBar()->setGeometry(0, 0, size.width(), menus);
        m_window.layout()->setGeometry(QRect(0, menus, size.width(), size.height() - menus));
        for (int i = 0; i < 2; ++i)
            settleLayout(m_window);
    }

    QMainWindow &m_window;
    QSize m_size;
    bool m_changed = false;
};

QList<ElementPlace> placesOf(const QStringList &elements, const QWidget &around, const QSize &size)
{
    QList<ElementPlace> places;
    for (const QString &element : elements)
        places.append(placeOf(around, element, size).value_or(ElementPlace()));
    return places;
}

void scrollToAll(const QStringList &elements, const QWidget &around)
{
    for (const QString &element : elements)
        scrollIntoSight(around, element);
}

} // namespace

// A dock behind another tab is visible, too: at a place outside of its window.
bool isInSight(const Panel &panel)
{
    const QWidget &window = *panel.window();
    const QRect place(panel.mapTo(&window, QPoint(0, 0)), panel.size());
    return panel.isVisible() && window.rect().intersects(place);
}

Sitting sittingOf(Panel &panel, const FigureSpec &spec, const QStringList &elements,
                  const SetStable &setStable)
{
    panel.ensurePolished();
    const bool inSight = isInSight(panel);
    const StillWindow still(panel);
    const BorrowedTheme theme(spec.theme);
    const NobodyThere nobody(panel);
    const ScrolledPlaces places(panel);
    const BelievedVisible visible(panel);
    const StableNames names(panel, spec.stableNames ? setStable : SetStable());
    const FittedColumns columns(panel, spec.stableNames);
    ResizedPanel resized(panel, firstSize(panel, spec, inSight));
    if (panel.paintsWhole()) {
        const QSize whole = panel.wholeSize().boundedTo({mostFigureSide, mostFigureSide});
        return {recorded(whole, [&panel](QPainter &painter) { panel.paintWhole(painter); }),
                QList<ElementPlace>(elements.size())};
    }
    growToContent(panel, resized, spec.size.isEmpty());
    scrollToAll(elements, panel);
    const auto paint = [&panel](QPainter &painter) {
        painter.fillRect(panel.rect(), panel.palette().color(QPalette::Window));
        panel.render(&painter);
    };
    return {recorded(panel.size(), paint), placesOf(elements, panel, panel.size())};
}

Sitting sittingOf(QMainWindow &window, const FigureSpec &spec, const QStringList &elements,
                  const SetStable &setStable)
{
    const StillWindow still(window);
    const BorrowedTheme theme(spec.theme);
    const NobodyThere nobody(window);
    const ScrolledPlaces places(window);
    const StableNames names(window, spec.stableNames ? setStable : SetStable());
    const FittedColumns columns(window, spec.stableNames);
    const RelaidWindow relaid(window, spec.size.isEmpty() ? window.size() : spec.size);
    scrollToAll(elements, window);
    const auto paint = [&](QPainter &painter) {
        const QRect all({0, 0}, relaid.size());
        painter.fillRect(all, window.palette().color(QPalette::Window));
        window.render(&painter, {}, all);
    };
    return {recorded(relaid.size(), paint), placesOf(elements, window, relaid.size())};
}

} // namespace panels
