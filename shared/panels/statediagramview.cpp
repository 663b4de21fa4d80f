// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/statediagramview.h"

#include "explain/sentences.h"
#include "panels/explainer.h"
#include "panels/tones.h"

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
    return {280, 200};
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
    else if (asks)
        Q_EMIT topicWanted(explain::stateTopic(diagrams::stateAt(current())));
    else
        QWidget::keyPressEvent(event);
}

void StateDiagramView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void StateDiagramView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
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
        QToolTip::showText(help->globalPos(), plainToolTip(wordsOf(*place)), this);
    else
        QToolTip::hideText();
    return true;
}

QString StateDiagramView::wordsOf(StatePlace place) const
{
    const StateDiagramPicture::Scene &scene = m_picture.scene();
    QStringList words = {QLatin1StringView(kernel::stateName(diagrams::stateAt(place)))};
    if (diagrams::placeOf(scene.facts.here) == place)
        words.append(scene.here);
    if (scene.facts.other && diagrams::placeOf(*scene.facts.other) == place)
        words.append(scene.other);
    const QString sentence = explain::stateSentence(diagrams::stateAt(place));
    return words.join(QStringLiteral(" · ")) + QLatin1Char('\n') + sentence;
}

void StateDiagramView::describe()
{
    const StateDiagramPicture::Scene &scene = m_picture.scene();
    const TcpState state = scene.facts.here.state;
    const QString name = QLatin1StringView(kernel::stateName(state));
    setAccessibleName(state == TcpState::Unknown ? tr("TCP state diagram")
                                                 : tr("TCP state: %1").arg(name));
    QString words = scene.hint;
    if (m_current) {
        words = wordsOf(*m_current);
    } else if (scene.facts.other) {
        words = QStringLiteral("%1: %2").arg(
            scene.other, QLatin1StringView(kernel::stateName(scene.facts.other->state)));
    }
    setAccessibleDescription(words);
    const TcpState asked = m_current ? diagrams::stateAt(*m_current) : state;
    Explainer::setTopic(this,
                        explain::stateTopic(asked == TcpState::Unknown ? TcpState::Closed : asked));
}

} // namespace panels
