// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/acceptqueuepanel.h"

#include "kernel/acceptqueue.h"
#include "panels/acceptqueuemodel.h"
#include "panels/listenbaseline.h"
#include "panels/listenerfacts.h"
#include "panels/plainheader.h"
#include "panels/queuecalls.h"
#include "panels/queuefigures.h"
#include "panels/queuegauge.h"
#include "panels/rowmotion.h"
#include "panels/theme.h"
#include "panels/wraplabel.h"

#include <QHBoxLayout>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QTreeView>

namespace panels {

namespace {

/// Cells with the margin of the header above them.
class Cells : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * added, 4);
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        cell.rect.adjust(added, 0, -added, 0);
        QStyledItemDelegate::paint(painter, cell, index);
    }

private:
    static constexpr int added = cellMargin - 3; // to what the style leaves
};

} // namespace

class AcceptQueuePanel::Private
{
public:
    Private(history::Shown &facts, session::ServerSession &server, QWidget *panel);

    void build(QWidget *panel);
    QLayout *buildGauge();
    void connectAll(AcceptQueuePanel *panel);
    void refresh(const QWidget &panel);
    void noteAsked();
    void refreshNumbers();
    void refreshRows();
    void retranslate();
    QString stateSentence() const;

    history::Shown &shown;
    ListenBaseline baseline;
    AcceptQueueModel model;
    QueueGauge *gauge;
    QLabel *places;
    QueueFigures *figures;
    WrapLabel *sentence;
    QTreeView *rows;
    QueueCalls *calls;
    QTimer tick;
    std::optional<int> asked; ///< by the last listen() that the kernel took
};

AcceptQueuePanel::Private::Private(history::Shown &facts, session::ServerSession &server,
                                   QWidget *panel)
    : shown(facts)
    , baseline(facts, server)
    , gauge(new QueueGauge(panel))
    , places(new QLabel(panel))
    , figures(new QueueFigures(panel))
    , sentence(new WrapLabel(panel))
    , rows(new QTreeView(panel))
    , calls(new QueueCalls(facts, server, panel))
    , tick(panel)
{
    gauge->setObjectName(QStringLiteral("queueGauge"));
    places->setObjectName(QStringLiteral("queuePlaces"));
    sentence->setObjectName(QStringLiteral("queueSentence"));
    rows->setObjectName(QStringLiteral("queueRows"));
    places->setTextFormat(Qt::PlainText);
    tick.setInterval(1000);
    asked = lastBacklog(facts);
}

QLayout *AcceptQueuePanel::Private::buildGauge()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(gauge, 1);
    line->addWidget(places);
    line->addStretch(1);
    return line;
}

void AcceptQueuePanel::Private::build(QWidget *panel)
{
    sentence->setTone(Tone::Quiet);
    rows->setModel(&model);
    rows->setHeader(new PlainHeader(rows));
    rows->header()->setStretchLastSection(false);
    rows->setItemDelegate(new Cells(rows));
    rows->setSelectionMode(QAbstractItemView::NoSelection);
    rows->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    rows->setRootIsDecorated(false);
    rows->setUniformRowHeights(true);
    rows->setFrameShape(QFrame::NoFrame);
    rows->setFont(monospace(rows->font()));

    auto *left = new QVBoxLayout;
    left->setSpacing(6);
    left->addLayout(buildGauge());
    left->addWidget(figures);
    left->addWidget(sentence);
    left->addStretch(1);
    left->addWidget(calls);
    auto *layout = new QHBoxLayout(panel);
    layout->setContentsMargins(10, 6, 8, 6);
    layout->setSpacing(14);
    layout->addLayout(left, 5);
    layout->addWidget(rows, 4);
}

void AcceptQueuePanel::Private::connectAll(AcceptQueuePanel *panel)
{
    const auto again = [this, panel] {
        refresh(*panel);
    };
    using history::Shown;
    connect(&shown, &Shown::moved, panel, [this] { asked = lastBacklog(shown); });
    connect(&shown, &Shown::tableChanged, panel, again);
    connect(&shown, &Shown::socketChanged, panel, again);
    connect(&shown, &Shown::stepChanged, panel, again);
    connect(&shown, &Shown::acceptChanged, panel, again);
    connect(&tick, &QTimer::timeout, panel, again);
}

void AcceptQueuePanel::Private::refresh(const QWidget &panel)
{
    calls->refresh();
    noteAsked();
    if (!panel.isVisible()) {
        tick.stop();
        return;
    }
    refreshNumbers();
    refreshRows();
    // The counters grow and the waiting goes on without a word from the table.
    const bool moves = shown.isLive() && (model.rowCount() > 0 || gauge->isFull());
    if (!moves)
        tick.stop();
    else if (!tick.isActive())
        tick.start();
}

/// A listen() that was refused, or not made at all, leaves the backlog as it was.
void AcceptQueuePanel::Private::noteAsked()
{
    const auto call = shown.step(session::Step::Listen).call;
    if (!shown.acceptance().listening)
        asked.reset();
    else if (call && !call->failed())
        asked = int(call->arguments[0]);
}

void AcceptQueuePanel::Private::refreshNumbers()
{
    QueueNumbers numbers;
    if (const int most = kernel::somaxconn(); most >= 0)
        numbers.somaxconn = most;
    numbers.asked = asked;
    const auto queue = acceptQueueOf(shown);
    if (queue) {
        numbers.used = queue->used;
        numbers.effective = queue->most;
        if (queue->most == 0 && shown.tableSource() == kernel::Source::ProcNet && asked)
            numbers.effective = effectiveBacklog(*asked, int(numbers.somaxconn.value_or(-1)));
    }
    numbers.grown = baseline.grown();
    figures->setNumbers(numbers);
    gauge->setQueue(queue ? queue->used : 0,
                    queue ? std::uint32_t(numbers.effective.value_or(0) + 1) : 0);
    places->setText(
        queue
            ? AcceptQueuePanel::tr("%1 of %2 places taken").arg(gauge->used()).arg(gauge->places())
            : QString());
    gauge->setAccessibleName(AcceptQueuePanel::tr("accept queue: %1").arg(places->text()));
    sentence->setText(stateSentence());
    sentence->setTone(gauge->isFull() ? Tone::Refused : Tone::Quiet);
}

void AcceptQueuePanel::Private::refreshRows()
{
    QList<NaturedRow> natured;
    for (const kernel::TrackedRow &row : shown.tableRows())
        natured.append({row, shown.natureOf(row)});
    const posix::SocketAddress local = shown.socket().local;
    const bool listens = shown.acceptance().listening;
    model.setRows(listens ? queueRowsOf(local, natured) : QList<QueueRow>(),
                  shown.isTimeless() ? noTime : shown.now());
}

QString AcceptQueuePanel::Private::stateSentence() const
{
    if (!shown.acceptance().listening)
        return AcceptQueuePanel::tr("Nothing listens yet: the accept queue is made by listen().");
    if (gauge->places() == 0)
        return AcceptQueuePanel::tr("The kernel's table has not told the queue yet.");
    if (gauge->isFull())
        return AcceptQueuePanel::tr("Full: the SYN of the next client is dropped. It stays in "
                                    "SYN_SENT and sends SYN again after 1 s, 2 s, 4 s … until "
                                    "accept() makes room, or it gives up.");
    return AcceptQueuePanel::tr("A backlog of N admits N + 1 connections before accept() is "
                                "called: the kernel finishes their handshakes by itself.");
}

void AcceptQueuePanel::Private::retranslate()
{
    rows->setAccessibleName(AcceptQueuePanel::tr("connections that wait before the listener"));
    figures->retranslate();
    model.retranslate();
    calls->retranslate();
    refreshNumbers();
}

AcceptQueuePanel::AcceptQueuePanel(history::Shown &shown, session::ServerSession &session,
                                   QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(shown, session, this))
{
    d->build(this);
    d->connectAll(this);
    AcceptQueuePanel::retranslate();
}

AcceptQueuePanel::~AcceptQueuePanel()
{
    delete d->rows; // before the model that it shows
}

QString AcceptQueuePanel::title() const
{
    return tr("Accept queue");
}

std::optional<TextTable> AcceptQueuePanel::textTable() const
{
    TextTable table;
    for (int column = 0; column < AcceptQueueModel::ColumnCount; ++column)
        table.headers.append(d->model.headerData(column, Qt::Horizontal).toString());
    for (const QStringList &figure : d->figures->rows())
        table.rows.append(figure);
    for (int row = 0; row < d->model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < AcceptQueueModel::ColumnCount; ++column)
            cells.append(d->model.index(row, column).data().toString());
        table.rows.append(cells);
    }
    return table;
}

void AcceptQueuePanel::retranslate()
{
    d->retranslate();
}

void AcceptQueuePanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    d->refresh(*this);
}

void AcceptQueuePanel::hideEvent(QHideEvent *event)
{
    Panel::hideEvent(event);
    d->tick.stop();
}

} // namespace panels
