// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/faultspanel.h"

#include "explain/calltext.h"
#include "explain/errnochoice.h"
#include "explain/sentences.h"
#include "panels/faultlist.h"
#include "panels/onlylive.h"
#include "panels/theme.h"
#include "panels/wraplabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

#include <array>

namespace panels {

using posix::Call;

namespace {

/// In the order of a lesson: those that a chat meets first.
constexpr auto choosable = std::to_array<Call>(
    {Call::Read, Call::Write, Call::Writev, Call::Accept4, Call::Connect, Call::Socket, Call::Bind,
     Call::Listen, Call::Setsockopt, Call::Getsockopt, Call::Getsockname, Call::Getpeername,
     Call::Shutdown, Call::Fcntl, Call::Close});

} // namespace

class FaultsPanel::Private
{
public:
    Private(FaultsPanel &panel, history::Shown &ofShown, session::SocketSession &ofSession);

    void name();
    QWidget *newForm();
    void arrange();
    void connectAll();
    void fillCalls();
    void fillResults();
    void showSentence();
    void showUsable();
    posix::Fault wanted() const;

    FaultsPanel &q;
    history::Shown &shown;
    session::SocketSession &session;
    QLabel *callLabel;
    QLabel *resultLabel;
    QComboBox *call;
    QComboBox *result;
    QRadioButton *next;
    QRadioButton *every;
    QPushButton *set;
    WrapLabel *sentence;
    FaultList *list;
};

FaultsPanel::Private::Private(FaultsPanel &panel, history::Shown &ofShown,
                              session::SocketSession &ofSession)
    : q(panel)
    , shown(ofShown)
    , session(ofSession)
    , callLabel(new QLabel)
    , resultLabel(new QLabel)
    , call(new QComboBox)
    , result(new QComboBox)
    , next(new QRadioButton)
    , every(new QRadioButton)
    , set(new QPushButton)
    , sentence(new WrapLabel)
    , list(new FaultList(ofShown, ofSession))
{
}

void FaultsPanel::Private::name()
{
    call->setObjectName(QStringLiteral("faultCall"));
    result->setObjectName(QStringLiteral("faultResult"));
    next->setObjectName(QStringLiteral("faultNext"));
    every->setObjectName(QStringLiteral("faultEvery"));
    set->setObjectName(QStringLiteral("faultSet"));
    sentence->setObjectName(QStringLiteral("faultSentence"));
}

QWidget *FaultsPanel::Private::newForm()
{
    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(8, 6, 8, 6);
    grid->setVerticalSpacing(5);
    call->setFont(monospace(q.font()));
    result->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    result->setMinimumContentsLength(24);
    grid->addWidget(callLabel, 0, 0);
    grid->addWidget(call, 0, 1, Qt::AlignLeft);
    grid->addWidget(resultLabel, 1, 0);
    grid->addWidget(result, 1, 1);
    auto *times = new QHBoxLayout;
    times->addWidget(next);
    times->addWidget(every);
    times->addStretch(1);
    times->addWidget(set);
    grid->addLayout(times, 2, 1);
    grid->addWidget(sentence, 3, 1);
    grid->setRowStretch(4, 1);
    grid->setColumnStretch(1, 1);
    callLabel->setBuddy(call);
    resultLabel->setBuddy(result);
    next->setChecked(true);
    sentence->setTone(Tone::Quiet);
    return form;
}

void FaultsPanel::Private::arrange()
{
    auto *inner = new QWidget;
    auto *line = new QHBoxLayout(inner);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(newForm(), 5);
    line->addWidget(list, 4);
    auto *scroll = new QScrollArea(&q);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(&q);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
}

void FaultsPanel::Private::connectAll()
{
    QObject::connect(call, &QComboBox::currentIndexChanged, &q, [this] { fillResults(); });
    QObject::connect(result, &QComboBox::currentIndexChanged, &q, [this] { showSentence(); });
    QObject::connect(set, &QPushButton::clicked, &q, [this] { session.setFault(wanted()); });
    QObject::connect(&shown, &history::Shown::moved, &q, [this] { showUsable(); });
}

void FaultsPanel::Private::fillCalls()
{
    const QSignalBlocker quiet(call);
    for (const Call one : choosable)
        call->addItem(explain::callName(one), int(one));
}

// The same errno stays chosen where the other call has it, too.
void FaultsPanel::Private::fillResults()
{
    const QVariant before = result->currentData();
    const Call of = Call(call->currentData().toInt());
    call->setProperty("topic", QStringLiteral("call:") + explain::callName(of));
    const QSignalBlocker quiet(result);
    result->clear();
    if (explain::canTransferOneByte(of))
        result->addItem(FaultsPanel::tr("transfers one byte"), 0);
    for (const int error : explain::errnosOf(of))
        result->addItem(explain::errnoName(error) + QStringLiteral(" – ") +
                            explain::errnoSentence(error),
                        error);
    result->setCurrentIndex(std::max(0, result->findData(before)));
    showSentence();
}

void FaultsPanel::Private::showSentence()
{
    const int error = result->currentData().toInt();
    result->setProperty("topic", error == 0 ? QString()
                                            : QStringLiteral("errno:") + explain::errnoName(error));
    sentence->setText(explain::faultSentence(wanted()));
}

void FaultsPanel::Private::showUsable()
{
    OnlyLive::setUsable(shown, set, true, {});
}

posix::Fault FaultsPanel::Private::wanted() const
{
    return {.call = Call(call->currentData().toInt()),
            .error = result->currentData().toInt(),
            .every = every->isChecked()};
}

FaultsPanel::FaultsPanel(history::Shown &shown, session::SocketSession &session, QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(*this, shown, session))
{
    d->name();
    d->arrange();
    d->fillCalls();
    d->connectAll();
    FaultsPanel::retranslate();
}

FaultsPanel::~FaultsPanel() = default;

QString FaultsPanel::title() const
{
    return tr("Simulate a fault");
}

std::optional<TextTable> FaultsPanel::textTable() const
{
    return d->list->textTable();
}

void FaultsPanel::retranslate()
{
    d->callLabel->setText(tr("Call:"));
    d->resultLabel->setText(tr("Result:"));
    d->call->setAccessibleName(tr("The call that shall fail"));
    d->result->setAccessibleName(tr("With what it shall fail"));
    d->next->setText(tr("the next call only"));
    d->every->setText(tr("every call, until cleared"));
    d->set->setText(tr("Simulate"));
    d->fillResults();
    d->showUsable();
    d->list->retranslate();
}

} // namespace panels
