// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/tcptablepanel.h"

#include "explain/calltext.h"
#include "explain/sentences.h"
#include "kernel/netstat.h"
#include "panels/selection.h"
#include "panels/tabletext.h"
#include "panels/tcptablepresenter.h"
#include "panels/tcptableview.h"
#include "panels/tones.h"
#include "panels/topicclicks.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace panels {

using models::TableEntry;

namespace {

bool isOurs(const kernel::RowNature &nature)
{
    return nature.kind == kernel::RowNature::Kind::Accepted ||
           nature.kind == kernel::RowNature::Kind::Client ||
           nature.kind == kernel::RowNature::Kind::Listener;
}

QList<int> sortedRows(const QModelIndexList &indexes)
{
    QList<int> rows;
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace

class TcpTablePanel::Private
{
public:
    Private(TcpTablePanel &panel, models::TcpTableModel &tableModel, Selection &chosen);

    void arrange();
    void addActions();
    void connectSelection();
    void chooseFromView();
    void showChosen();
    bool isPaired(int row) const;
    posix::ConnectionKey keyFromOurEnd(int row) const;
    bool shows(int row) const;
    QString sourceText() const;
    void copyRows() const;

    TcpTablePanel &q;
    models::TcpTableModel &model;
    Selection &selection;
    TcpTablePresenter presenter;
    TcpTableView *view;
    QLabel *source;
    QPushButton *copy;
    QAction *copyRowsAction;
    QAction *copyNetstatAction;
    kernel::Source readFrom = kernel::Source::SockDiag;
    int error = 0;
    bool showing = false;
};

TcpTablePanel::Private::Private(TcpTablePanel &panel, models::TcpTableModel &tableModel,
                                Selection &chosen)
    : q(panel)
    , model(tableModel)
    , selection(chosen)
    , presenter(tableModel)
    , view(new TcpTableView(presenter, &panel))
    , source(new QLabel(&panel))
    , copy(new QPushButton(&panel))
    , copyRowsAction(new QAction(&panel))
    , copyNetstatAction(new QAction(&panel))
{
    view->setObjectName(QStringLiteral("tcpTable"));
    copy->setObjectName(QStringLiteral("copyNetstat"));
    source->setObjectName(QStringLiteral("tcpSource"));
    source->setTextFormat(Qt::PlainText);
    source->setWordWrap(true);
}

void TcpTablePanel::Private::arrange()
{
    view->setFrameShape(QFrame::NoFrame);
    auto *footer = new QHBoxLayout;
    footer->setContentsMargins(10, 4, 6, 4);
    footer->addWidget(source, 1);
    footer->addWidget(copy);
    auto *column = new QVBoxLayout(&q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(view, 1);
    column->addLayout(footer);
    QWidget::setTabOrder(view, copy);
}

void TcpTablePanel::Private::addActions()
{
    copyRowsAction->setShortcut(QKeySequence::Copy);
    copyRowsAction->setShortcutContext(Qt::WidgetShortcut);
    view->addActions({copyRowsAction, copyNetstatAction});
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto copyNetstat = [this] {
        QApplication::clipboard()->setText(q.netstatText());
    };
    QObject::connect(new TopicClicks(view, view->header()), &TopicClicks::wanted, &q,
                     &TcpTablePanel::topicWanted);
    QObject::connect(copyRowsAction, &QAction::triggered, &q, [this] { copyRows(); });
    QObject::connect(copyNetstatAction, &QAction::triggered, &q, copyNetstat);
    QObject::connect(copy, &QPushButton::clicked, &q, copyNetstat);
}

void TcpTablePanel::Private::connectSelection()
{
    QObject::connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, &q,
                     [this] { chooseFromView(); });
    QObject::connect(&selection, &Selection::changed, &q, [this] { showChosen(); });
    QObject::connect(view, &TcpTableView::settled, &q, [this] { showChosen(); });
}

/// A row that leaves the model deselects itself: that is nobody's choice, and changes nothing.
void TcpTablePanel::Private::chooseFromView()
{
    const QModelIndexList rows = view->selectionModel()->selectedRows();
    if (!showing && rows.size() == 1 && isPaired(rows.front().row()))
        selection.choose(keyFromOurEnd(rows.front().row()));
}

/// Rows that come and go select anew while the others' places are not those of their pairs yet.
bool TcpTablePanel::Private::isPaired(int row) const
{
    const int pair = model.entry(row).pair;
    return pair < 0 || (pair < model.rowCount() && model.entry(pair).pair == row);
}

/// The end that is ours, if the other end was chosen.
posix::ConnectionKey TcpTablePanel::Private::keyFromOurEnd(int row) const
{
    const TableEntry &entry = model.entry(row);
    const bool otherIsOurs =
        entry.pair >= 0 && isPaired(row) && isOurs(model.entry(entry.pair).nature);
    if (!isOurs(entry.nature) && otherIsOurs)
        return model.entry(entry.pair).tracked.row.key;
    return entry.tracked.row.key;
}

/// Whether the chosen connection is the one of @p row.
bool TcpTablePanel::Private::shows(int row) const
{
    return selection.key() && keyFromOurEnd(row) == *selection.key();
}

void TcpTablePanel::Private::showChosen()
{
    const QModelIndexList selected = view->selectionModel()->selectedRows();
    if (!selection.key()) {
        if (selected.size() == 1)
            view->clearSelection();
        return;
    }
    if (selected.size() > 1 || (selected.size() == 1 && shows(selected.front().row())))
        return;
    const int row = model.rowOf(*selection.key());
    showing = true;
    if (row >= 0)
        view->setCurrentIndex(presenter.index(row, 0));
    else
        view->clearSelection();
    showing = false;
}

QString TcpTablePanel::Private::sourceText() const
{
    if (error != 0)
        return TcpTablePanel::tr("The kernel's table cannot be read: %1 (%2)")
            .arg(explain::errnoName(error), explain::errnoSentence(error));
    if (readFrom == kernel::Source::ProcNet)
        return TcpTablePanel::tr("kernel: /proc/net/tcp (sock_diag is refused here; the "
                                 "countdown is not known)");
    return TcpTablePanel::tr("kernel: sock_diag");
}

void TcpTablePanel::Private::copyRows() const
{
    const QList<int> rows = sortedRows(view->selectionModel()->selectedRows());
    if (!rows.isEmpty())
        QApplication::clipboard()->setText(asText(tableOf(presenter, rows)));
}

TcpTablePanel::TcpTablePanel(models::TcpTableModel &model, Selection &selection, QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(*this, model, selection))
{
    d->arrange();
    d->addActions();
    d->connectSelection();
    retranslate();
}

TcpTablePanel::~TcpTablePanel()
{
    delete d->view; // before the presenter that it shows
}

QString TcpTablePanel::title() const
{
    return tr("Kernel table");
}

std::optional<TextTable> TcpTablePanel::textTable() const
{
    return tableOf(d->presenter);
}

QString TcpTablePanel::netstatText() const
{
    QString text;
    for (int row = 0; row < d->model.rowCount(); ++row) {
        const kernel::TrackedRow &tracked = d->model.entry(row).tracked;
        if (!tracked.gone)
            text += kernel::netstatLine(tracked.row) + QLatin1Char('\n');
    }
    return text;
}

void TcpTablePanel::setSource(kernel::Source source, int error)
{
    d->readFrom = source;
    d->error = error;
    d->source->setText(d->sourceText());
}

void TcpTablePanel::retranslate()
{
    d->presenter.retranslate();
    d->view->measureAgain();
    d->view->setAccessibleName(tr("The kernel's table of our ports"));
    d->view->setEmptyText(
        tr("No socket of ours is in the kernel's table yet. Listen or connect, and its rows appear "
           "here."));
    d->source->setText(d->sourceText());
    d->copy->setText(tr("Copy as netstat"));
    d->copy->setToolTip(
        plainToolTip(tr("The living rows as \"netstat -anp\" prints them, to the clipboard.")));
    d->copyNetstatAction->setText(tr("Copy as netstat"));
    d->copyRowsAction->setText(tr("Copy rows"));
}

} // namespace panels
