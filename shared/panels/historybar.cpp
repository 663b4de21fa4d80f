// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/historybar.h"

#include "panels/elidedlabel.h"
#include "panels/historyslider.h"
#include "panels/momentwords.h"
#include "panels/theme.h"
#include "panels/tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace panels {

namespace {

constexpr int refreshMs = 100;
constexpr int sliderPart = 3; ///< of the room that is left
constexpr int wordsPart = 2;

QToolButton *button(const char *name, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setObjectName(QLatin1StringView(name));
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

QLabel *label(const char *name, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setObjectName(QLatin1StringView(name));
    made->setTextFormat(Qt::PlainText);
    return made;
}

/// As wide as the widest of these, so that nothing moves while the slider is dragged.
void reserve(QLabel &label, const QStringList &texts)
{
    int width = 0;
    for (const QString &text : texts)
        width = std::max(width, label.fontMetrics().horizontalAdvance(text));
    label.setFixedWidth(width + 2 + label.contentsMargins().left() +
                        label.contentsMargins().right());
}

void setBold(QWidget &widget, bool bold)
{
    QFont font = widget.font();
    font.setBold(bold);
    widget.setFont(font);
}

} // namespace

HistoryBar::HistoryBar(history::Shown &shown, QWidget *parent)
    : QWidget(parent)
    , m_shown(shown)
    , m_sign(label("historySign", this))
    , m_back(button("historyBack", this))
    , m_slider(new HistorySlider(shown.history(), this))
    , m_forward(button("historyForward", this))
    , m_place(label("historyPlace", this))
    , m_happened(new ElidedLabel(this))
    , m_live(button("historyLive", this))
{
    setObjectName(QStringLiteral("historyBar"));
    m_slider->setObjectName(QStringLiteral("historySlider"));
    m_happened->setObjectName(QStringLiteral("historyHappened"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshMs);
    arrange();
    connectAll();
    retranslate();
}

void HistoryBar::arrange()
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_sign->setContentsMargins(8, 2, 8, 2);
    m_sign->setBackgroundRole(QPalette::Window); // a toolbar's children are buttons, else
    m_sign->setForegroundRole(QPalette::WindowText);
    m_back->setAutoRepeat(true);
    m_forward->setAutoRepeat(true);
    m_live->setCheckable(true);
    m_live->setAutoRaise(false);
    m_live->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_live->setVisible(m_shown.history().isRecording());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 1, 6, 1);
    row->setSpacing(6);
    row->addWidget(m_sign);
    row->addWidget(m_back);
    row->addWidget(m_slider, sliderPart);
    row->addWidget(m_forward);
    row->addWidget(m_place);
    row->addSpacing(row->spacing());
    row->addWidget(m_happened, wordsPart);
    row->addWidget(m_live);
}

void HistoryBar::connectAll()
{
    connect(&m_shown, &history::Shown::moved, this, &HistoryBar::refresh);
    connect(&m_shown.history(), &history::History::changed, this, &HistoryBar::refreshSoon);
    connect(&m_soon, &QTimer::timeout, this, &HistoryBar::refresh);
    connect(m_slider, &QAbstractSlider::valueChanged, this,
            [this](int moment) { m_shown.showMoment(std::size_t(moment)); });
    connect(m_slider, &HistorySlider::liveWanted, &m_shown, &history::Shown::showLive);
    connect(m_back, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(m_forward, &QAbstractButton::clicked, this, [this] { step(+1); });
    connect(m_live, &QAbstractButton::clicked, this, [this] {
        m_shown.showLive();
        refresh();
    });
}

std::size_t HistoryBar::count() const
{
    return m_shown.history().moments().size();
}

// Live is the last moment, and goes on.
std::size_t HistoryBar::index() const
{
    const std::size_t last = count() == 0 ? 0 : count() - 1;
    return std::min(m_shown.index().value_or(last), last);
}

void HistoryBar::step(int by)
{
    const qint64 wanted = qint64(index()) + by;
    if (wanted >= 0 && wanted < qint64(count()))
        m_shown.showMoment(std::size_t(wanted));
}

void HistoryBar::takeFocus()
{
    m_slider->setFocus(Qt::ShortcutFocusReason);
}

void HistoryBar::refreshSoon()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void HistoryBar::refresh()
{
    m_soon.stop();
    if (!isVisible())
        return;
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->update(m_shown.isLive());
        m_slider->setValue(int(index()));
    }
    m_slider->setEnabled(count() > 0);
    m_back->setEnabled(index() > 0);
    m_forward->setEnabled(!m_shown.isLive() && index() + 1 < count());
    m_live->setChecked(m_shown.isLive());
    showSign();
    showWords();
}

void HistoryBar::showSign()
{
    const bool live = m_shown.isLive();
    QPalette colours = palette();
    // Light on dark where all else is dark on light, and the other way round.
    const QColor ground = palette().color(live ? QPalette::Window : QPalette::WindowText);
    const QColor ink = live ? toneColor(Tone::Quiet, palette()) : palette().color(QPalette::Window);
    colours.setColor(QPalette::Window, ground);
    colours.setColor(QPalette::WindowText, ink);
    m_sign->setPalette(colours);
    setBold(*m_sign, true);
    const QString gone = tr("Looking at %1: a moment gone by");
    reserve(*m_sign, {gone.arg(QStringLiteral("00:00:00.000"))});
    setBold(*m_sign, !live);
    m_sign->setAutoFillBackground(!live);
    if (!live && m_shown.isTimeless())
        m_sign->setText(tr("A moment gone by"));
    else if (!live)
        m_sign->setText(gone.arg(MomentWords::wallTime(m_shown.history(), index())));
    else
        m_sign->setText(count() == 0 ? tr("Live. Nothing has happened yet.")
                                     : tr("Live. Move the slider to look back."));
}

void HistoryBar::showWords()
{
    const history::History &history = m_shown.history();
    const bool live = m_shown.isLive();
    const QString gap = QStringLiteral(" · ");
    m_place->setFont(monospace(font()));
    const std::size_t last = count() == 0 ? 0 : count() - 1;
    reserve(*m_place,
            {MomentWords::sinceBegin(history, last) + gap + MomentWords::place(history, last)});
    m_place->setText(live ? tr("Moments: %1").arg(count())
                          : MomentWords::sinceBegin(history, index()) + gap +
                                MomentWords::place(history, index()));
    const QString happened = count() == 0 ? QString() : MomentWords::happened(m_shown, index());
    m_happened->setWords(happened);
    const QString spoken =
        live ? tr("live, moments: %1").arg(count()) : MomentWords::spoken(history, index());
    m_slider->setAccessibleName(tr("History: %1").arg(spoken));
    m_slider->setAccessibleDescription(happened);
}

void HistoryBar::retranslate()
{
    m_back->setText(QStringLiteral("◀"));
    m_forward->setText(QStringLiteral("▶"));
    m_live->setText(tr("Live"));
    m_back->setAccessibleName(tr("One moment back"));
    m_forward->setAccessibleName(tr("One moment forward"));
    m_back->setToolTip(tr("One moment back"));
    m_forward->setToolTip(tr("One moment forward"));
    m_live->setToolTip(tr("Back to what is now (Escape in the slider)"));
    m_slider->setToolTip(tr("Each moment of this session: every panel shows it as it was then."));
    refresh();
}

void HistoryBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void HistoryBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace panels
