// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/syscalllogpanel.h"

#include "explain/calltext.h"
#include "panels/syscalllogfilter.h"
#include "panels/syscalllogpresenter.h"
#include "panels/syscalllogview.h"
#include "panels/tabletext.h"
#include "panels/tones.h"
#include "panels/topicclicks.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace panels {

namespace {

/// The last first: so they can be taken out one by one.
constexpr int timeColumns[] = {models::SyscallLogModel::Duration, models::SyscallLogModel::Time};

constexpr int firstCall = 2; // in the choice: All, Refused, then each call

} // namespace

class SyscallLogPanel::Private
{
public:
    Private(SyscallLogPanel &panel, models::SyscallLogModel &logModel);

    void name();
    void arrange();
    void connectAll();
    void fillKinds();
    void applyKind();
    void refresh();
    void showDropped();
    void copyRows() const;
    void tell(const QModelIndex &row);
    void mark(quint64 call);

    SyscallLogPanel &q;
    models::SyscallLogModel &model;
    SyscallLogPresenter presenter;
    SyscallLogFilter filter;
    SyscallLogView *view;
    QLineEdit *words;
    QComboBox *kind;
    QLabel *dropped;
    QPushButton *clear;
    QAction *copyAction;
    QTimer refreshSoon;
    QTimer filterSoon;
    bool marking = false;
};

SyscallLogPanel::Private::Private(SyscallLogPanel &panel, models::SyscallLogModel &logModel)
    : q(panel)
    , model(logModel)
    , presenter(logModel)
    , filter(presenter)
    , view(new SyscallLogView(filter, &panel))
    , words(new QLineEdit(&panel))
    , kind(new QComboBox(&panel))
    , dropped(new QLabel(&panel))
    , clear(new QPushButton(&panel))
    , copyAction(new QAction(&panel))
{
    refreshSoon.setSingleShot(true);
    refreshSoon.setInterval(50);
    filterSoon.setSingleShot(true);
    filterSoon.setInterval(100);
}

void SyscallLogPanel::Private::name()
{
    view->setObjectName(QStringLiteral("logTable"));
    words->setObjectName(QStringLiteral("logFilter"));
    kind->setObjectName(QStringLiteral("logKind"));
    dropped->setObjectName(QStringLiteral("logDropped"));
    clear->setObjectName(QStringLiteral("logClear"));
}

void SyscallLogPanel::Private::arrange()
{
    words->setClearButtonEnabled(true);
    words->setMinimumWidth(220);
    dropped->setTextFormat(Qt::PlainText);
    dropped->hide();
    view->setFrameShape(QFrame::NoFrame);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 4);
    bar->addWidget(words, 1);
    bar->addWidget(kind);
    bar->addStretch(1);
    bar->addWidget(dropped);
    bar->addWidget(clear);
    auto *column = new QVBoxLayout(&q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(view, 1);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(copyAction);
    view->setContextMenuPolicy(Qt::ActionsContextMenu);
    QWidget::setTabOrder(words, kind);
    QWidget::setTabOrder(kind, clear);
    QWidget::setTabOrder(clear, view);
}

void SyscallLogPanel::Private::connectAll()
{
    QObject::connect(&refreshSoon, &QTimer::timeout, &q, [this] { refresh(); });
    QObject::connect(&filterSoon, &QTimer::timeout, &q, [this] { filter.setWords(words->text()); });
    QObject::connect(words, &QLineEdit::textChanged, &filterSoon, qOverload<>(&QTimer::start));
    QObject::connect(kind, &QComboBox::currentIndexChanged, &q, [this] { applyKind(); });
    QObject::connect(copyAction, &QAction::triggered, &q, [this] { copyRows(); });
    QObject::connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, &q,
                     [this](const QModelIndex &row) { tell(row); });
    QObject::connect(view, &QAbstractItemView::clicked, &q,
                     [this](const QModelIndex &row) { tell(row); });
    QObject::connect(new TopicClicks(view, view->horizontalHeader()), &TopicClicks::wanted, &q,
                     &SyscallLogPanel::topicWanted);
    QObject::connect(clear, &QPushButton::clicked, &q, [this] {
        model.clear();
        showDropped();
    });
}

void SyscallLogPanel::Private::fillKinds()
{
    const QSignalBlocker quiet(kind);
    const int chosen = std::max(0, kind->currentIndex());
    kind->clear();
    kind->addItem(SyscallLogPanel::tr("All calls"));
    kind->addItem(SyscallLogPanel::tr("Refused calls"));
    for (int call = 0; call <= int(posix::Call::Close); ++call)
        kind->addItem(explain::callName(posix::Call(call)));
    kind->setCurrentIndex(chosen);
}

void SyscallLogPanel::Private::applyKind()
{
    const int index = kind->currentIndex();
    SyscallLogFilter::Kind wanted{.refusedOnly = index == 1, .call = std::nullopt};
    if (index >= firstCall)
        wanted.call = posix::Call(index - firstCall);
    filter.setKind(wanted);
}

void SyscallLogPanel::Private::refresh()
{
    model.refresh();
    showDropped();
}

void SyscallLogPanel::Private::showDropped()
{
    dropped->setVisible(model.dropped() > 0);
    dropped->setText(SyscallLogPanel::tr("Older calls dropped: %1").arg(model.dropped()));
}

void SyscallLogPanel::Private::copyRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : view->selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    if (!rows.isEmpty())
        QApplication::clipboard()->setText(asText(tableOf(filter, rows)));
}

// The current row also moves when rows go; the person has the focus where it is chosen.
void SyscallLogPanel::Private::tell(const QModelIndex &row)
{
    const posix::SyscallRecord *record =
        marking || !view->hasFocus() || !row.isValid() ? nullptr : filter.record(row.row());
    if (record)
        Q_EMIT q.momentChosen({record->number, 0, record->startedAt + record->duration});
}

void SyscallLogPanel::Private::mark(quint64 call)
{
    const QScopedValueRollback quiet(marking, true);
    model.refresh();
    const QModelIndex row =
        filter.mapFromSource(presenter.index(model.rowOf(call), models::SyscallLogModel::Call));
    view->selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect |
                                                     QItemSelectionModel::Rows);
    if (row.isValid())
        view->scrollTo(row);
}

SyscallLogPanel::SyscallLogPanel(models::SyscallLogModel &model, QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(*this, model))
{
    d->name();
    d->arrange();
    d->connectAll();
    retranslate();
    d->refresh();
}

SyscallLogPanel::~SyscallLogPanel()
{
    delete d->view; // before the models that it shows
}

QString SyscallLogPanel::title() const
{
    return tr("Call log");
}

std::optional<TextTable> SyscallLogPanel::textTable() const
{
    TextTable table = tableOf(d->filter);
    for (const int column : timeColumns) {
        if (d->view->isColumnHidden(column))
            removeColumn(table, column);
    }
    return table;
}

void SyscallLogPanel::setTimeless(bool on)
{
    for (const int column : timeColumns)
        d->view->setColumnHidden(column, on);
    d->presenter.setTimeless(on);
    d->presenter.retranslate();
}

void SyscallLogPanel::setWallOffset(qint64 ms)
{
    d->presenter.setWallOffset(ms);
    d->presenter.retranslate();
}

void SyscallLogPanel::callsMade()
{
    if (!d->refreshSoon.isActive())
        d->refreshSoon.start();
}

void SyscallLogPanel::showMoment(const MomentChoice &choice)
{
    d->mark(choice.ourCall);
}

void SyscallLogPanel::retranslate()
{
    d->presenter.retranslate();
    d->fillKinds();
    d->view->measure();
    d->showDropped();
    d->view->setAccessibleName(tr("The system calls that were made"));
    d->words->setPlaceholderText(tr("Find: call, result, errno …"));
    d->words->setAccessibleName(tr("Find in the call log"));
    d->kind->setAccessibleName(tr("Which calls are shown"));
    d->clear->setText(tr("Clear"));
    d->clear->setToolTip(plainToolTip(tr("Hides the calls made up to now.")));
    d->copyAction->setText(tr("Copy rows"));
}

} // namespace panels
