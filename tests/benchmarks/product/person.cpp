// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "person.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QTest>
#include <QWheelEvent>

namespace bench {

Person::Person(QMainWindow &window)
    : m_window(window)
{
    m_timer.setInterval(restMs);
    connect(&m_timer, &QTimer::timeout, this, &Person::act);
}

void Person::act()
{
    switch (++m_doings % 3) {
    case 0:
        return type();
    case 1:
        return turnWheel();
    default:
        return switchTab();
    }
}

void Person::type()
{
    auto *field = m_window.findChild<QWidget *>(QStringLiteral("chatInput"));
    if (field)
        QTest::keyClick(field, m_doings % 20 == 0 ? Qt::Key_Backspace : Qt::Key_A);
}

void Person::turnWheel()
{
    const QStringList names = {QStringLiteral("tcpTable"), QStringLiteral("logTable"),
                               QStringLiteral("chatView")};
    auto *area = m_window.findChild<QAbstractScrollArea *>(names[m_doings % names.size()]);
    if (!area || !area->isVisible())
        return;
    const QPoint place = area->viewport()->rect().center();
    const int way = m_doings % 16 < 8 ? -120 : 120;
    QWheelEvent wheel(place, area->viewport()->mapToGlobal(place), {}, {0, way}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(area->viewport(), &wheel);
}

void Person::switchTab()
{
    const auto docks = m_window.findChildren<QDockWidget *>();
    docks[m_doings % docks.size()]->raise();
}

} // namespace bench
