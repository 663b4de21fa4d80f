// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/peerview.h"

#include "panels/peerdelegate.h"
#include "panels/plainheader.h"
#include "panels/statelook.h"
#include "panels/theme.h"
#include "panels/topicclicks.h"

#include <QEvent>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

namespace panels {

using models::PeerModel;

namespace {

constexpr int sampledRows = 50; ///< looked at for the width of a column

} // namespace

PeerView::PeerView(models::PeerModel &model, Selection &selection, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_selection(selection)
{
    // Before the view hears of a removal, and after it: in between it chooses a neighbour.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_removing = true; });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_removing = true; });
    m_presenter = new PeerPresenter(model, *this, this);
    setModel(m_presenter);
    const auto settled = [this] {
        m_removing = false;
        showChoice();
    };
    connect(m_presenter, &QAbstractItemModel::rowsRemoved, this, settled);
    connect(m_presenter, &QAbstractItemModel::modelReset, this, settled);
    connect(m_presenter, &QAbstractItemModel::rowsInserted, this, &PeerView::showChoice);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &PeerView::takeChoice);
    connect(&selection, &Selection::changed, this, &PeerView::showChoice);
    setLook();
    showChoice();
}

void PeerView::setLook()
{
    setObjectName(QStringLiteral("peerTable"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    setHorizontalHeader(new PlainHeader(this));
    setItemDelegate(new PeerDelegate(this));
    connect(new TopicClicks(this, horizontalHeader()), &TopicClicks::wanted, this,
            &PeerView::topicWanted);
    horizontalHeader()->setStretchLastSection(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWidths();
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
        if (section != PeerModel::Name)
            fitName();
    });
}

void PeerView::setWidths()
{
    const QFontMetrics code(monospace(font()));
    const auto advance = [&code](const char *text) {
        return code.horizontalAdvance(QLatin1StringView(text)) + 2 * cellMargin + 2;
    };
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    setColumnWidth(PeerModel::Address, advance("127.0.0.1:65535"));
    setColumnWidth(PeerModel::State,
                   stateChipSize(monospace(font()), QStringLiteral("ESTABLISHED")).width() +
                       2 * cellMargin);
    horizontalHeader()->setMinimumSectionSize(advance("0"));
    QHeaderView *header = horizontalHeader();
    header->setResizeContentsPrecision(sampledRows);
    for (const int column : {PeerModel::Fd, PeerModel::RecvQ, PeerModel::SendQ, PeerModel::BytesIn,
                             PeerModel::BytesOut})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    updateGeometry();
}

void PeerView::fitName()
{
    const int others = horizontalHeader()->length() - columnWidth(PeerModel::Name);
    const int least =
        std::max(fontMetrics().horizontalAdvance(QStringLiteral("peer 9")) + 2 * cellMargin,
                 horizontalHeader()->sectionSizeHint(PeerModel::Name));
    setColumnWidth(PeerModel::Name, std::max(least, viewport()->width() - others));
    fitAddress(others + least);
}

// Where not all fits, the port is what tells two peers apart.
void PeerView::fitAddress(int needed)
{
    const QFontMetrics code(monospace(font()));
    const int whole = code.horizontalAdvance(QStringLiteral("127.0.0.1:65535"));
    const int part = code.horizontalAdvance(QStringLiteral("…:65535"));
    const int now = columnWidth(PeerModel::Address);
    const int margins = 2 * cellMargin + 2;
    const int width =
        std::clamp(now - (needed - viewport()->width()), part + margins, whole + margins);
    if (width != now)
        setColumnWidth(PeerModel::Address, width);
}

void PeerView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitName();
}

// The header and one whole row, with a scroll bar below it.
QSize PeerView::minimumSizeHint() const
{
    return {QTableView::minimumSizeHint().width(),
            horizontalHeader()->sizeHint().height() + verticalHeader()->defaultSectionSize() +
                horizontalScrollBar()->sizeHint().height() + 2 * frameWidth()};
}

std::optional<chat::PeerId> PeerView::chosen() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty() || m_removing)
        return {};
    return m_model.entry(rows.first().row()).peer.id;
}

void PeerView::takeChoice()
{
    if (m_removing)
        return;
    if (const auto id = chosen())
        m_selection.choose(m_model.entry(m_model.rowOf(*id)).peer.key);
    Q_EMIT chosenChanged();
}

void PeerView::showChoice()
{
    if (m_removing)
        return;
    int row = m_model.rowCount() - 1;
    while (row >= 0 && m_selection.key() != m_model.entry(row).peer.key)
        --row;
    const auto id = chosen();
    if (row >= 0 && id != m_model.entry(row).peer.id)
        setCurrentIndex(m_presenter->index(row, 0));
    else if (row < 0)
        selectionModel()->clear();
    Q_EMIT chosenChanged();
}

void PeerView::retranslate()
{
    setAccessibleName(tr("Peers"));
    m_presenter->restyle();
}

void PeerView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setWidths();
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace panels
