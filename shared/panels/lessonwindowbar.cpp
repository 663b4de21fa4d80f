// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/lessonwindowbar.h"

#include "lesson/stops.h"
#include "panels/glyphicon.h"
#include "panels/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace panels {

namespace {

constexpr int speeds[] = {2, 4, 8}; ///< seconds

} // namespace

LessonBar::LessonBar(const lesson::Stops &stops, QWidget *parent)
    : QWidget(parent)
    , m_stops(stops)
    , m_speeds(new QMenu(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    m_back = addButton("lessonBack");
    m_next = addButton("lessonNext");
    m_again = addButton("lessonAgain");
    m_slow = addTool("lessonSlow");
    m_stop = addButton("lessonStop");
    row->addSpacing(8);
    m_progress = new LessonProgress(stops);
    m_progress->setObjectName(QStringLiteral("lessonProgress"));
    row->addWidget(m_progress, 1);
    m_counter = new QLabel;
    m_counter->setObjectName(QStringLiteral("lessonCounter"));
    m_counter->setTextFormat(Qt::PlainText);
    row->addWidget(m_counter);
    row->addSpacing(8);
    m_points = addTool("lessonPoints");
    m_save = addTool("lessonSave");
    m_language = addTool("lessonLanguage");
    m_theme = addTool("lessonTheme");
    m_back->setIcon(glyphIcon(Glyph::Back));
    m_stop->setIcon(glyphIcon(Glyph::Stop));
    m_language->setIcon(glyphIcon(Glyph::Language));
    m_theme->setIcon(glyphIcon(Glyph::Theme));
    m_points->setCheckable(true);
    buildSpeeds();
    connectButtons();
    paintNext();
}

// By a click the focus stays where it was: Space goes on meaning "Next".
QPushButton *LessonBar::addButton(const char *name)
{
    auto *button = new QPushButton;
    button->setObjectName(QLatin1StringView(name));
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

QToolButton *LessonBar::addTool(const char *name)
{
    auto *button = new QToolButton;
    button->setObjectName(QLatin1StringView(name));
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    layout()->addWidget(button);
    return button;
}

void LessonBar::buildSpeeds()
{
    m_speeds->setObjectName(QStringLiteral("lessonSpeeds"));
    auto *group = new QActionGroup(m_speeds);
    for (const int seconds : speeds) {
        QAction *action = m_speeds->addAction(QString());
        action->setObjectName(QStringLiteral("lessonSpeed%1").arg(seconds));
        action->setCheckable(true);
        action->setData(seconds);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, seconds] { Q_EMIT secondsWanted(seconds); });
    }
    m_slow->setCheckable(true);
    m_slow->setMenu(m_speeds);
    m_slow->setPopupMode(QToolButton::MenuButtonPopup);
}

void LessonBar::connectButtons()
{
    connect(m_back, &QPushButton::clicked, this, &LessonBar::backWanted);
    connect(m_next, &QPushButton::clicked, this, &LessonBar::nextWanted);
    connect(m_again, &QPushButton::clicked, this, &LessonBar::againWanted);
    connect(m_stop, &QPushButton::clicked, this, &LessonBar::stopWanted);
    connect(m_save, &QToolButton::clicked, this, &LessonBar::saveWanted);
    connect(m_slow, &QToolButton::clicked, this, &LessonBar::slowWanted);
    connect(m_points, &QToolButton::clicked, this, &LessonBar::pointsWanted);
    connect(m_language, &QToolButton::clicked, this, &LessonBar::languageWanted);
    connect(m_theme, &QToolButton::clicked, this, &LessonBar::themeWanted);
}

void LessonBar::setPossible(const Possible &possible)
{
    m_begun = possible.begun;
    m_back->setEnabled(possible.back);
    m_next->setEnabled(possible.next);
    m_next->setVisible(!possible.again);
    m_again->setVisible(possible.again);
    m_stop->setEnabled(possible.stop);
    m_slow->setEnabled(possible.slow);
    m_save->setEnabled(possible.save);
    m_next->setText(m_begun ? tr("Next") : tr("Begin"));
}

void LessonBar::setSlow(bool slow)
{
    m_slow->setChecked(slow);
}

void LessonBar::setPoints(bool points)
{
    m_points->setChecked(points);
}

void LessonBar::setSeconds(int seconds)
{
    for (QAction *action : m_speeds->actions())
        action->setChecked(action->data().toInt() == seconds);
}

QString LessonBar::counter() const
{
    return tr("%1 / %2").arg(std::clamp(m_shown + 1, 0, m_stops.count())).arg(m_stops.count());
}

void LessonBar::setStop(int stop)
{
    m_shown = stop;
    m_progress->setStop(stop);
    m_counter->setText(counter());
    m_progress->setAccessibleName(
        tr("Step %1 of %2").arg(std::clamp(stop + 1, 0, m_stops.count())).arg(m_stops.count()));
}

bool LessonBar::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        paintNext();
    return QWidget::event(event);
}

// The one that is pressed again and again stands out.
void LessonBar::paintNext()
{
    QPalette palette = QApplication::palette();
    const QColor ink = isDark(palette) ? QColor(Qt::black) : QColor(Qt::white);
    palette.setColor(QPalette::Active, QPalette::Button, palette.color(QPalette::Link));
    palette.setColor(QPalette::Inactive, QPalette::Button, palette.color(QPalette::Link));
    palette.setColor(QPalette::Active, QPalette::ButtonText, ink);
    palette.setColor(QPalette::Inactive, QPalette::ButtonText, ink);
    for (QPushButton *button : {m_next, m_again}) {
        button->setPalette(palette);
        QFont bold = font();
        bold.setBold(true);
        button->setFont(bold);
        button->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    }
}

void LessonBar::retranslate()
{
    m_back->setText(tr("Back"));
    m_back->setToolTip(tr("Plays the lesson afresh, up to the step before this one (Left)"));
    m_next->setText(m_begun ? tr("Next") : tr("Begin"));
    m_next->setToolTip(tr("Goes on to the next step (Space, Enter or Right)"));
    m_again->setText(tr("Begin again"));
    m_again->setToolTip(tr("Opens the windows afresh and plays from the beginning (Space)"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Closes the lesson's other windows (Esc)"));
    m_slow->setText(tr("Play slowly"));
    m_slow->setToolTip(tr("Goes on by itself, until something is asked"));
    m_speeds->setTitle(tr("Play slowly"));
    for (QAction *action : m_speeds->actions())
        action->setText(tr("A step every %1 s").arg(action->data().toInt()));
    m_points->setText(tr("Point"));
    m_points->setToolTip(tr("Points at what is about to be used before it is used"));
    m_save->setText(tr("Save my run …"));
    m_save->setToolTip(tr("Keeps your answers and what the windows have seen, to be handed in"));
    const bool english = QLocale().language() != QLocale::Chinese;
    m_language->setText(english ? QStringLiteral("中文") : QStringLiteral("English"));
    m_theme->setText(isDark(QApplication::palette()) ? tr("Light") : tr("Dark"));
    setStop(m_shown);
}

} // namespace panels
