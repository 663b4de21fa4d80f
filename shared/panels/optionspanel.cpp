// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/optionspanel.h"

#include "panels/onlylive.h"
#include "panels/optionrow.h"
#include "panels/socketchoice.h"
#include "panels/theme.h"
#include "session/serversession.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace panels {

namespace {

constexpr int widthForTwoColumns = 860;

bool isPartOfKeepalive(const net::SocketOption &option)
{
    return option.level == IPPROTO_TCP &&
           (option.number == TCP_KEEPIDLE || option.number == TCP_KEEPINTVL ||
            option.number == TCP_KEEPCNT);
}

} // namespace

class OptionsPanel::Private
{
public:
    Private(OptionsPanel &panel, history::Shown &ofShown, session::SocketSession &ofSession,
            Selection &ofWindow);

    void build();
    QWidget *newColumn(std::span<const net::SocketOption> options);
    void connectAll();
    void followSelection();
    void pick(session::SocketId id);
    void refresh();
    void refreshRows();

    OptionsPanel &q;
    history::Shown &shown;
    session::SocketSession &session;
    Selection &selection;
    QLabel *label;
    SocketChoice *choice;
    WrapLabel *hint;
    QBoxLayout *columns = nullptr;
    QList<OptionRow *> rows;
    int shownFd = -1;
};

OptionsPanel::Private::Private(OptionsPanel &panel, history::Shown &ofShown,
                               session::SocketSession &ofSession, Selection &ofWindow)
    : q(panel)
    , shown(ofShown)
    , session(ofSession)
    , selection(ofWindow)
    , label(new QLabel(&panel))
    , choice(new SocketChoice(
          ofShown, qobject_cast<const session::ServerSession *>(&ofSession) != nullptr, &panel))
    , hint(new WrapLabel(&panel))
{
}

void OptionsPanel::Private::build()
{
    choice->setObjectName(QStringLiteral("optionsSocket"));
    hint->setObjectName(QStringLiteral("optionsHint"));
    hint->setTone(Tone::Quiet);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(choice);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->addWidget(label);
    bar->addWidget(choice);
    bar->addSpacing(8);
    bar->addWidget(hint, 1);

    auto *inner = new QWidget;
    columns = new QBoxLayout(QBoxLayout::LeftToRight, inner);
    columns->setContentsMargins(8, 2, 8, 6);
    columns->setSpacing(20);
    const auto all = net::socketOptions();
    const std::size_t half = (all.size() + 1) / 2;
    columns->addWidget(newColumn(all.first(half)), 1);
    columns->addWidget(newColumn(all.subspan(half)), 1);
    auto *scroll = new QScrollArea(&q);
    scroll->setObjectName(QStringLiteral("optionsScroll"));
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(&q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(scroll, 1);
}

QWidget *OptionsPanel::Private::newColumn(std::span<const net::SocketOption> options)
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    for (const net::SocketOption &option : options) {
        auto *row = new OptionRow(option, isPartOfKeepalive(option) ? 1 : 0);
        QObject::connect(row, &OptionRow::setWanted, &q, [this, row](const QString &typed) {
            if (const auto id = choice->chosen())
                session.setOption(*id, row->option(), typed);
        });
        rows.append(row);
        column->addWidget(row);
    }
    column->addStretch(1);
    return holder;
}

void OptionsPanel::Private::connectAll()
{
    using history::Shown;
    const auto refreshAll = [this] {
        refresh();
    };
    QObject::connect(&shown, &Shown::connectionsChanged, &q, refreshAll);
    QObject::connect(&shown, &Shown::socketChanged, &q, refreshAll);
    QObject::connect(&shown, &Shown::optionChanged, &q, refreshAll);
    QObject::connect(&shown, &Shown::stepChanged, &q, refreshAll);
    QObject::connect(&shown, &Shown::moved, &q, [this] { shownFd = -1; });
    QObject::connect(&selection, &Selection::changed, &q, [this] { followSelection(); });
    QObject::connect(choice, &SocketChoice::chosenByHand, &q,
                     [this](session::SocketId id) { pick(id); });
}

void OptionsPanel::Private::followSelection()
{
    choice->refresh();
    if (const auto id = selection.key() ? shown.socketOf(*selection.key()) : std::nullopt)
        choice->choose(*id);
    refresh();
}

void OptionsPanel::Private::pick(session::SocketId id)
{
    const posix::ConnectionKey key = shown.keyOf(id);
    if (!key.local.isNull())
        selection.choose(key);
    refresh();
}

void OptionsPanel::Private::refresh()
{
    if (!q.isVisible())
        return;
    choice->refresh();
    refreshRows();
}

void OptionsPanel::Private::refreshRows()
{
    const auto id = choice->chosen();
    const int fd = id ? shown.fdOf(*id) : -1;
    const QString none = OptionsPanel::tr("There is no socket yet: make one with step 1.");
    hint->setText(fd < 0 ? none : QString());
    for (OptionRow *row : rows) {
        if (fd != shownFd)
            row->field().forget();
        if (fd < 0)
            row->showNone(none);
        else
            row->showSocket(fd, shown.optionValue(*id, row->option()),
                            shown.optionReport(*id, row->option()));
        if (!shown.isLive())
            row->lock(OnlyLive::reason());
    }
    shownFd = fd;
}

OptionsPanel::OptionsPanel(history::Shown &shown, session::SocketSession &session,
                           Selection &selection, QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(*this, shown, session, selection))
{
    d->build();
    d->connectAll();
    OptionsPanel::retranslate();
}

OptionsPanel::~OptionsPanel() = default;

QString OptionsPanel::title() const
{
    return tr("Options");
}

std::optional<TextTable> OptionsPanel::textTable() const
{
    TextTable table;
    table.headers = {tr("Option"), tr("getsockopt"), tr("What became of it")};
    for (const OptionRow *row : d->rows)
        table.rows.append(
            {QString(QLatin1StringView(row->option().name)), row->valueText(), row->remark()});
    return table;
}

void OptionsPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    d->followSelection();
}

void OptionsPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    d->columns->setDirection(width() < widthForTwoColumns ? QBoxLayout::TopToBottom
                                                          : QBoxLayout::LeftToRight);
}

void OptionsPanel::retranslate()
{
    d->label->setText(tr("Socket:"));
    d->choice->setAccessibleName(tr("The socket whose options are shown"));
    for (OptionRow *row : d->rows)
        row->retranslate();
    d->choice->refresh();
    d->refreshRows();
}

} // namespace panels
