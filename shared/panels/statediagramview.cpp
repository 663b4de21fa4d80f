// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/statediagramview.h"

#include "explain/sentences.h"
#include "panels/explainer.h"
#include "panels/tones.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace panels {

using diagrams::StatePlace;
using kernel::TcpState;

StateDiagramView::StateDiagramView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

void StateDiagramView::setScene(const StateDiagramPicture::Scene &scene)
{
    if (scene == m_picture.scene())
        return;
    m_picture.setScene(scene);
    describe();
    arrangeAgain();
}

void StateDiagramView::retranslate()
{
    describe();
    arrangeAgain();
}

const StateDiagramPicture &StateDiagramView::picture()
{
    if (!m_arranged)
        m_picture.arrange(QRectF(rect()).adjusted(8, 2, -8, -2), font());
    m_arranged = true;
    return m_picture;
}

void StateDiagramView::arrangeAgain()
{
    m_arranged = false;
    update();
}

QSize StateDiagramView::sizeHint() const
{
    return {420, 460};
}

QSize StateDiagramView::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 20, line * 14};
}

void StateDiagramView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    picture().paint(painter, palette(), hasFocus() ? std::optional(current()) : std::nullopt);
}

void StateDiagramView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeAgain();
}

void StateDiagramView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrangeAgain();
}

StatePlace StateDiagramView::current() const
{
    const auto lit = diagrams::placeOf(m_picture.scene().facts.here);
    return m_current.value_or(lit.value_or(StatePlace::Start));
}

void StateDiagramView::setCurrent(std::optional<StatePlace> place)
{
    m_current = place;
    describe();
    update();
}

void StateDiagramView::keyPressEvent(QKeyEvent *event)
{
    const auto &diagram = picture().diagram();
    const int dx = (event->key() == Qt::Key_Right ? 1 : 0) - (event->key() == Qt::Key_Left ? 1 : 0);
    const int dy = (event->key() == Qt::Key_Down ? 1 : 0) - (event->key() == Qt::Key_Up ? 1 : 0);
    const bool asks = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                      event->key() == Qt::Key_Space;
    if (diagram && (dx != 0 || dy != 0))
        setCurrent(diagram->neighbour(current(), dx, dy));
    else if (diagram && event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier)
        askForMenu(current());
    else if (asks)
        Q_EMIT topicWanted(explain::stateTopic(diagrams::stateAt(current())));
    else
        QWidget::keyPressEvent(event);
}

void StateDiagramView::contextMenuEvent(QContextMenuEvent *event)
{
    const auto &diagram = picture().diagram();
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto place = !diagram ? std::nullopt
                       : byKey  ? std::optional(current())
                                : diagram->placeAt(event->pos());
    if (!place)
        return QWidget::contextMenuEvent(event);
    askForMenu(*place);
}

void StateDiagramView::askForMenu(StatePlace place)
{
    setCurrent(place);
    const QRectF box = picture().diagram()->boxes[static_cast<std::size_t>(place)];
    Q_EMIT menuWanted(place, mapToGlobal(box.center().toPoint()));
}

void StateDiagramView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void StateDiagramView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) // its own menu leaves it where it is
        setCurrent(std::nullopt);
}

void StateDiagramView::mousePressEvent(QMouseEvent *event)
{
    const auto &diagram = picture().diagram();
    m_pressed = diagram ? diagram->placeAt(event->position()) : std::nullopt;
    if (event->button() == Qt::LeftButton && m_pressed)
        setCurrent(m_pressed);
}

void StateDiagramView::mouseReleaseEvent(QMouseEvent *event)
{
    const auto &diagram = picture().diagram();
    const auto place = diagram ? diagram->placeAt(event->position()) : std::nullopt;
    if (event->button() == Qt::LeftButton && place && place == m_pressed)
        Q_EMIT topicWanted(explain::stateTopic(diagrams::stateAt(*place)));
}

bool StateDiagramView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto &diagram = picture().diagram();
    const auto place = diagram ? diagram->placeAt(help->pos()) : std::nullopt;
    if (place)
        QToolTip::showText(help->globalPos(), plainToolTip(toolTipOf(*place)), this);
    else
        QToolTip::hideText();
    return true;
}

QString StateDiagramView::nameOf(StatePlace place) const
{
    const StateDiagramPicture::Scene &scene = m_picture.scene();
    const StateDiagramPicture::Lit lit = m_picture.litBy(place);
    QStringList words = {QLatin1StringView(kernel::stateName(diagrams::stateAt(place)))};
    if (lit.here)
        words.append(scene.here);
    if (lit.other)
        words.append(scene.other);
    if (!lit.here && !lit.other)
        words.append(tr("not lit"));
    words += StateDiagramWords::story(scene.facts, scene.here, place);
    return words.join(QStringLiteral(" · "));
}

QString StateDiagramView::toolTipOf(StatePlace place) const
{
    QStringList lines = {nameOf(place), explain::stateSentence(diagrams::stateAt(place))};
    if (m_picture.litBy(place).here)
        lines.append(tr("Right click: the calls that are possible now."));
    return lines.join(QLatin1Char('\n'));
}

// While the person walks, the name is that of the box that was walked to.
void StateDiagramView::describe()
{
    const StateDiagramPicture::Scene &scene = m_picture.scene();
    const TcpState state = scene.facts.here.state;
    const QString name = QLatin1StringView(kernel::stateName(state));
    QString words = scene.hint;
    if (m_current) {
        setAccessibleName(nameOf(*m_current));
        words = explain::stateSentence(diagrams::stateAt(*m_current));
    } else {
        setAccessibleName(state == TcpState::Unknown ? tr("TCP state diagram")
                                                     : tr("TCP state: %1").arg(name));
        const auto lit = diagrams::placeOf(scene.facts.here);
        if (lit) {
            words = nameOf(*lit);
            const auto &other = scene.facts.other;
            if (const auto there = other ? diagrams::placeOf(*other) : std::nullopt;
                there && there != lit)
                words += QLatin1Char('\n') + nameOf(*there);
        }
    }
    setAccessibleDescription(words);
    const TcpState asked = m_current ? diagrams::stateAt(*m_current) : state;
    Explainer::setTopic(this,
                        explain::stateTopic(asked == TcpState::Unknown ? TcpState::Closed : asked));
}

} // namespace panels
