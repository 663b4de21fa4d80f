// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/recordfigure.h"

#include "lesson/recorder.h"
#include "lesson/verbs.h"
#include "panels/recordwords.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

#include <algorithm>
#include <cstring>

namespace panels {

namespace {

struct PanelTitle
{
    const char *name;
    const char *title;
};

constexpr PanelTitle titles[] = {
    {"tablePanel", QT_TRANSLATE_NOOP("RecordFigure", "the kernel's table")},
    {"ladderPanel", QT_TRANSLATE_NOOP("RecordFigure", "the ladder")},
    {"diagramPanel", QT_TRANSLATE_NOOP("RecordFigure", "the state diagram")},
    {"ledgerPanel", QT_TRANSLATE_NOOP("RecordFigure", "the byte ledger")},
    {"logPanel", QT_TRANSLATE_NOOP("RecordFigure", "the calls")},
    {"stepsPanel", QT_TRANSLATE_NOOP("RecordFigure", "the steps")},
    {"chatPanel", QT_TRANSLATE_NOOP("RecordFigure", "the chat")},
    {"explainPanel", QT_TRANSLATE_NOOP("RecordFigure", "the explanation")},
    {"sayItPanel", QT_TRANSLATE_NOOP("RecordFigure", "C, Python, shell")},
    {"optionsPanel", QT_TRANSLATE_NOOP("RecordFigure", "the options")},
    {"peersPanel", QT_TRANSLATE_NOOP("RecordFigure", "the peers")},
    {"queuePanel", QT_TRANSLATE_NOOP("RecordFigure", "the accept queue")},
    {"connectionPanel", QT_TRANSLATE_NOOP("RecordFigure", "the connection")},
};

QString titleOf(const QString &panel)
{
    const auto *found = std::find_if(std::begin(titles), std::end(titles), [&panel](const auto &t) {
        return panel == QLatin1StringView(t.name);
    });
    return found == std::end(titles) ? panel : RecordFigure::tr(found->title);
}

} // namespace

RecordFigure::RecordFigure(QString name, const QList<lesson::Actor> &actors, QWidget *parent)
    : QDialog(parent)
    , m_name(std::move(name))
    , m_actors(actors)
    , m_window(new QComboBox)
    , m_panel(new QComboBox)
    , m_caption(new RecordWords(QStringLiteral("figureCaption"), this))
{
    setObjectName(QStringLiteral("recordFigure"));
    setWindowTitle(tr("A figure"));
    m_window->setObjectName(QStringLiteral("figureWindow"));
    m_panel->setObjectName(QStringLiteral("figurePanel"));
    m_caption->setMeaning(tr("Caption:"));
    m_caption->en()->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("figureOk"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_window, &QComboBox::currentIndexChanged, this, &RecordFigure::fillPanels);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Of the window:"), m_window);
    form->addRow(tr("What of it:"), m_panel);
    form->addRow(tr("Caption:"), m_caption->en());
    form->addRow(QString(), m_caption->zh());
    form->addRow(buttons);
    fillWindows();
}

void RecordFigure::fillWindows()
{
    for (const lesson::Actor &actor : m_actors)
        m_window->addItem(actor.name, QStringList{actor.name});
    for (const lesson::Actor &actor : m_actors.mid(1)) {
        const QStringList both = {m_actors.constFirst().name, actor.name};
        m_window->addItem(tr("%1 beside %2").arg(both[0], both[1]), both);
    }
}

// Two windows beside each other are shown as they are.
void RecordFigure::fillPanels()
{
    m_panel->clear();
    m_panel->addItem(tr("the whole window"), QString());
    const QStringList whose = m_window->currentData().toStringList();
    if (whose.size() != 1)
        return;
    const auto actor =
        std::find_if(m_actors.cbegin(), m_actors.cend(),
                     [&whose](const lesson::Actor &one) { return one.name == whose.constFirst(); });
    for (const QString &panel : lesson::panelNames(actor->program))
        m_panel->addItem(titleOf(panel), panel);
}

lesson::Figure RecordFigure::figure() const
{
    lesson::Figure figure;
    figure.name = m_name;
    figure.actors = m_window->currentData().toStringList();
    figure.panel = m_panel->currentData().toString();
    figure.caption = lesson::inBoth(m_caption->words(), {m_name, m_name});
    return figure;
}

} // namespace panels
