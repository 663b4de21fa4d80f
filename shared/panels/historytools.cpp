// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/historytools.h"

#include "panels/glyphicon.h"
#include "panels/momentwords.h"

#include <QGuiApplication>

namespace panels {

HistoryTools::HistoryTools(QMainWindow &window, history::Shown &shown, NewWindow &newWindow)
    : m_shown(shown)
    , m_bar(new HistoryBar(shown))
    , m_tools(new QToolBar(&window))
    , m_menu(shown.history(), newWindow, &window)
    , m_frame(window)
{
    m_tools->setObjectName(QStringLiteral("historyTools"));
    m_tools->setMovable(false);
    m_tools->addWidget(m_bar);
    window.addToolBar(Qt::BottomToolBarArea, m_tools);
    m_tools->hide();
    toggle()->setObjectName(QStringLiteral("historyToggle"));
    toggle()->setIcon(glyphIcon(Glyph::History));
    toggle()->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
    m_button.setObjectName(QStringLiteral("historyButton"));
    m_button.setDefaultAction(toggle());
    m_button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button.setAutoRaise(true);
    connect(toggle(), &QAction::triggered, this, [this](bool on) {
        if (on)
            m_bar->takeFocus();
        else
            m_shown.showLive();
    });
    connect(&m_shown, &history::Shown::moved, this, &HistoryTools::keepInSight);
    m_goThere.setObjectName(QStringLiteral("showEverythingThen"));
    m_goThere.setEnabled(false);
    connect(&m_goThere, &QAction::triggered, this, &HistoryTools::showChosen);
    // Another layout does not hide it either.
    connect(m_tools, &QToolBar::visibilityChanged, this, [this] {
        if (m_tools->isHidden() && !m_shown.isLive())
            QMetaObject::invokeMethod(this, &HistoryTools::keepInSight, Qt::QueuedConnection);
    });
    keepInSight();
}

void HistoryTools::keepInSight()
{
    if (!m_shown.isLive())
        m_tools->show();
    toggle()->setEnabled(m_shown.history().isRecording());
    m_frame.setVisible(!m_shown.isLive());
    m_frame.raise();
    showTime();
}

void HistoryTools::follow(const MomentChoice &choice)
{
    m_chosen = choice;
    m_goThere.setEnabled(!choice.isNone());
    // When the view that tells it is done with the mouse: its rows are going to be others.
    if (!choice.isNone() && !m_tools->isHidden() &&
        QGuiApplication::mouseButtons() != Qt::RightButton)
        QMetaObject::invokeMethod(this, &HistoryTools::showChosen, Qt::QueuedConnection);
}

// The first moment at which our call had been made; of what others did we have but the time.
std::size_t HistoryTools::indexOfChosen() const
{
    const history::History &history = m_shown.history();
    if (m_chosen.ourCall != 0)
        return history.indexOfCall(m_chosen.ourCall);
    const std::size_t index = history.indexOf(m_chosen.at);
    return history.moments()[index].at < m_chosen.at ? index + 1 : index;
}

void HistoryTools::showChosen()
{
    m_shown.history().catchUp();
    if (m_chosen.isNone() || m_shown.history().moments().empty())
        return;
    const MomentChoice choice = m_chosen;
    const std::size_t index = indexOfChosen();
    if (m_shown.index() != index)
        m_shown.showMoment(index);
    Q_EMIT went(choice);
}

void HistoryTools::showTime()
{
    const auto index = m_shown.isTimeless() ? std::nullopt : m_shown.index();
    m_button.setText(index ? MomentWords::wallTime(m_shown.history(), *index) : tr("History"));
    m_button.setAccessibleName(
        index ? tr("Not live: %1").arg(MomentWords::wallTime(m_shown.history(), *index))
              : tr("History"));
    m_button.setMinimumWidth(m_button.sizeHint().width());
}

void HistoryTools::retranslate()
{
    m_menu.retranslate();
    m_tools->setWindowTitle(tr("History"));
    toggle()->setText(tr("History"));
    toggle()->setToolTip(tr("Look back at any moment of this session (Ctrl+H)"));
    m_goThere.setText(tr("Show everything at this moment"));
    showTime();
}

} // namespace panels
