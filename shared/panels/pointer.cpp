// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/pointer.h"

#include "panels/controlfields.h"
#include "panels/figuresitting.h"
#include "panels/socketchoice.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDockWidget>

#include <utility>

namespace panels {

namespace {

bool isInSight(const QDockWidget &dock)
{
    const auto *panel = qobject_cast<const Panel *>(dock.widget());
    return panel && !dock.isFloating() && isInSight(*panel);
}

/// An item by its number ("#1") or by how it begins ("EPIPE"), where its words are translated.
QString itemOf(const QComboBox &choice, const QString &text)
{
    if (text.startsWith(QLatin1Char('#')))
        return choice.itemText(text.sliced(1).toInt());
    if (choice.isEditable() || choice.findText(text) >= 0)
        return text;
    return choice.itemText(choice.findText(text, Qt::MatchStartsWith));
}

} // namespace

Pointer::Pointer(SessionWindow &window)
    : QObject(&window)
    , m_window(window)
    , m_frame(new PointerFrame(window))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &Pointer::rest);
}

void Pointer::pointAt(const ControlPlace &place, const Done &done)
{
    tidyUp();
    if (place.socket)
        choose(*place.socket);
    if (!place.panel.isEmpty())
        bringForward(place.panel);
    if (place.panel == QLatin1StringView("optionsPanel") && place.socket) {
        if (auto *choice = m_window.findChild<SocketChoice *>()) {
            choice->choose(*place.socket);
            Q_EMIT choice->chosenByHand(*place.socket);
        }
    }
    if (place.receiver)
        chooseReceiver(*place.receiver);
    for (const auto &[field, text] : place.fields)
        type(field, text);
    // The docks that were moved are laid out in one turn of the event loop, what is in them in the
    // next.
    const auto later = [this, done, elements = place.elements, asked = ++m_asked] {
        QMetaObject::invokeMethod(
            this,
            [this, done, elements, asked] {
                if (asked == m_asked)
                    show(elements, done);
                else
                    done({});
            },
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(this, later, Qt::QueuedConnection);
}

void Pointer::show(const QStringList &elements, const Done &done)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    for (const QString &element : elements) {
        scrollIntoSight(m_window, element);
        if (!m_frame->pointAt(element))
            continue;
        m_patience.start();
        return done(element);
    }
    m_frame->rest();
    done({});
}

void Pointer::choose(session::SocketId id)
{
    const posix::ConnectionKey key = m_window.history().shown().keyOf(id);
    if (key != posix::ConnectionKey())
        m_window.selection().choose(key);
}

void Pointer::chooseReceiver(session::SocketId id)
{
    const QString name = QStringLiteral("chatReceiver");
    auto *chat = qobject_cast<ChatPanel *>(m_window.panel(QStringLiteral("chatPanel")));
    m_writing.prepend({name, fieldText(m_window, name).value_or(QString())});
    if (chat)
        chat->chooseReceiver(id);
}

QList<QPointer<QDockWidget>> Pointer::docksInSight() const
{
    QList<QPointer<QDockWidget>> docks;
    for (QDockWidget *dock : m_window.findChildren<QDockWidget *>()) {
        if (isInSight(*dock))
            docks.append(dock);
    }
    return docks;
}

void Pointer::bringForward(const QString &name)
{
    const Panel *panel = m_window.panel(name);
    auto *dock = panel ? qobject_cast<QDockWidget *>(panel->parentWidget()) : nullptr;
    if (!dock || panels::isInSight(*panel))
        return;
    m_stoodBefore = docksInSight();
    m_brought = dock;
    m_opened = dock->isHidden();
    m_window.showPanel(*panel);
}

// A line, and how it is sent, are only shown: the verb sends what it was given itself.
void Pointer::type(const QString &field, QString text)
{
    const auto before = fieldText(m_window, field);
    if (!before)
        return;
    if (const auto *choice = m_window.findChild<QComboBox *>(field))
        text = itemOf(*choice, text);
    if (field == QLatin1StringView("chatInput"))
        m_line.prepend({field, *before});
    else if (field.startsWith(QLatin1StringView("chat")))
        m_writing.prepend({field, *before});
    setField(m_window, field, text);
}

void Pointer::putBack(QList<Field> &fields)
{
    for (const auto &[field, text] : std::exchange(fields, {}))
        setField(m_window, field, text);
}

void Pointer::rest()
{
    ++m_asked;
    m_patience.stop();
    m_frame->rest();
    putBack(m_line);
}

// Where the person has moved the panels meanwhile, they stay.
void Pointer::tidyUp()
{
    rest();
    putBack(m_writing);
    QDockWidget *brought = std::exchange(m_brought, nullptr);
    const auto before = std::exchange(m_stoodBefore, {});
    if (!brought || !isInSight(*brought))
        return;
    if (m_opened)
        brought->hide();
    for (const QPointer<QDockWidget> &dock : before) {
        if (dock && !dock->isHidden() && !isInSight(*dock))
            dock->raise();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

} // namespace panels
