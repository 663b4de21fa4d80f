// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/sayitpanel.h"

#include "panels/sayittext.h"
#include "panels/theme.h"
#include "panels/tones.h"
#include "panels/wraplabel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QTimer>
#include <QVBoxLayout>

namespace panels {

namespace {

constexpr int mergeMs = 200;
constexpr int cProgram = int(explain::Tool::Python) + 1; // in the choice, behind the tools

} // namespace

class SayItPanel::Private
{
public:
    Private(SayItPanel &panel, history::Shown &ofShown, Selection &chosen)
        : q(panel)
        , shown(ofShown)
        , selection(chosen)
        , form(new QComboBox(&panel))
        , scope(new QComboBox(&panel))
        , copy(new QPushButton(&panel))
        , save(new QPushButton(&panel))
        , view(new QPlainTextEdit(&panel))
        , note(new WrapLabel(&panel))
    {
        refreshSoon.setSingleShot(true);
        refreshSoon.setInterval(mergeMs);
    }

    void name();
    void arrange();
    void connectAll();
    void fillChoices();
    void refreshLater();
    void refresh();
    std::optional<posix::ConnectionKey> chosen() const;
    QString text() const;
    bool saysC() const { return form->currentIndex() == cProgram; }
    void askAndSave();

    SayItPanel &q;
    history::Shown &shown;
    Selection &selection;
    QComboBox *form;
    QComboBox *scope;
    QPushButton *copy;
    QPushButton *save;
    QPlainTextEdit *view;
    WrapLabel *note;
    QTimer refreshSoon;
    std::optional<SaidConnection> last; ///< also after its sockets are closed
};

void SayItPanel::Private::name()
{
    form->setObjectName(QStringLiteral("sayItForm"));
    scope->setObjectName(QStringLiteral("sayItScope"));
    copy->setObjectName(QStringLiteral("sayItCopy"));
    save->setObjectName(QStringLiteral("sayItSave"));
    view->setObjectName(QStringLiteral("sayItText"));
    note->setObjectName(QStringLiteral("sayItNote"));
}

void SayItPanel::Private::arrange()
{
    view->setReadOnly(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setFont(monospace(q.font()));
    note->hide();
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(6, 4, 6, 4);
    bar->addWidget(form);
    bar->addWidget(scope);
    bar->addStretch(1);
    bar->addWidget(copy);
    bar->addWidget(save);
    auto *column = new QVBoxLayout(&q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(note);
    column->addWidget(view, 1);
}

void SayItPanel::Private::connectAll()
{
    const auto later = [this] {
        refreshLater();
    };
    connect(&refreshSoon, &QTimer::timeout, &q, [this] { refresh(); });
    connect(&shown, &history::Shown::moved, &q, [this] { last.reset(); });
    connect(&shown, &history::Shown::callMade, &q, later);
    connect(&selection, &Selection::changed, &q, later);
    connect(view, &QPlainTextEdit::copyAvailable, &q, later);
    for (QComboBox *choice : {form, scope})
        connect(choice, &QComboBox::currentIndexChanged, &q, [this] { refresh(); });
    connect(copy, &QPushButton::clicked, &q, [this] {
        const QTextCursor cursor = view->textCursor();
        QApplication::clipboard()->setText(cursor.hasSelection() ? cursor.selection().toPlainText()
                                                                 : view->toPlainText());
    });
    connect(save, &QPushButton::clicked, &q, [this] { askAndSave(); });
}

void SayItPanel::Private::fillChoices()
{
    const QSignalBlocker quietForm(form);
    const QSignalBlocker quietScope(scope);
    const int chosenForm = std::max(0, form->currentIndex());
    const int chosenScope = std::max(0, scope->currentIndex());
    form->clear();
    for (const char *tool : {"nc", "ncat", "socat", "telnet", "Python"})
        form->addItem(QLatin1StringView(tool));
    form->addItem(SayItPanel::tr("C program"));
    form->setCurrentIndex(chosenForm);
    scope->clear();
    scope->addItems(
        {SayItPanel::tr("All calls"), SayItPanel::tr("Calls of the chosen connection")});
    scope->setCurrentIndex(chosenScope);
}

void SayItPanel::Private::refreshLater()
{
    if (q.isVisible() && !refreshSoon.isActive())
        refreshSoon.start();
}

/// Nothing for a session without any.
std::optional<posix::ConnectionKey> SayItPanel::Private::chosen() const
{
    const posix::ConnectionKey own = shown.keyOf(0);
    if (selection.key() || own.local.isNull())
        return selection.key();
    return own;
}

QString SayItPanel::Private::text() const
{
    if (saysC())
        return cText(shown, scope->currentIndex() == 1 ? chosen() : std::nullopt);
    if (!last)
        return SayItPanel::tr("# There is no connection yet.");
    return shellText(explain::Tool(form->currentIndex()), *last);
}

void SayItPanel::Private::refresh()
{
    if (auto now = saidConnection(shown, selection.key()))
        last = std::move(now);
    scope->setVisible(saysC());
    save->setVisible(saysC());
    view->setLineWrapMode(saysC() ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
    const QString said = text();
    if (said == view->toPlainText() || view->textCursor().hasSelection())
        return;
    const int place = view->verticalScrollBar()->value();
    view->setPlainText(said);
    view->verticalScrollBar()->setValue(place);
}

void SayItPanel::Private::askAndSave()
{
    const QString file = QFileDialog::getSaveFileName(
        &q, SayItPanel::tr("Save the C program"), QStringLiteral("again.c"), QStringLiteral("*.c"));
    if (file.isEmpty())
        return;
    const QString error = q.saveAs(file);
    note->setTone(error.isEmpty() ? Tone::Quiet : Tone::Refused);
    note->setText(error.isEmpty() ? SayItPanel::tr("Saved as %1.").arg(file) : error);
    note->show();
}

SayItPanel::SayItPanel(history::Shown &shown, Selection &selection, QWidget *parent)
    : Panel(parent)
    , d(std::make_unique<Private>(*this, shown, selection))
{
    d->name();
    d->arrange();
    d->connectAll();
    SayItPanel::retranslate();
}

SayItPanel::~SayItPanel() = default;

QString SayItPanel::title() const
{
    return tr("Say it");
}

QString SayItPanel::saveAs(const QString &file) const
{
    QSaveFile target(file);
    const QByteArray bytes = d->text().toUtf8();
    if (target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit())
        return {};
    return tr("\"%1\" could not be written: %2").arg(file, target.errorString());
}

void SayItPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    d->refresh();
}

void SayItPanel::retranslate()
{
    d->fillChoices();
    d->view->setAccessibleName(tr("The commands or the program"));
    d->form->setAccessibleName(tr("Say it in"));
    d->form->setToolTip(plainToolTip(tr("Say it in")));
    d->scope->setAccessibleName(tr("Which calls are written"));
    d->copy->setText(tr("Copy"));
    d->copy->setToolTip(plainToolTip(tr("Copies what is selected, or all of it.")));
    d->save->setText(tr("Save …"));
    d->save->setToolTip(plainToolTip(tr("Saves the C program as a file.")));
    d->refresh();
}

} // namespace panels
