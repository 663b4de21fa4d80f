// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#pragma once

// Walks a window as those do who use it without a mouse or without eyes, and complains: of
// what has no name, of keys that mean two things, of what Tab does not reach. Each complaint
// is one line; an empty list is what a test wants.

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QShortcut>
#include <QTabBar>
#include <QTest>
#include <QToolBar>

namespace walk {

inline QString nameOf(const QObject *object)
{
    QStringList names;
    for (const QObject *one = object; one && names.size() < 4; one = one->parent())
        names.prepend(one->objectName().isEmpty()
                          ? QString::fromLatin1(one->metaObject()->className())
                          : one->objectName());
    return names.join(QLatin1Char('/'));
}

/// A part of a widget that speaks for it.
inline bool isPart(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return qobject_cast<const QScrollBar *>(widget) || qobject_cast<const QHeaderView *>(widget) ||
           qobject_cast<const QTabBar *>(widget) || // its tabs have their titles
           widget->objectName().startsWith(QLatin1StringView("qt_")) ||
           (qobject_cast<const QLineEdit *>(widget) &&
            (qobject_cast<const QComboBox *>(parent) || parent->inherits("QAbstractSpinBox"))) ||
           (parent && parent->inherits("QAbstractScrollArea") && parent->inherits("QFrame") &&
            widget->objectName() == QLatin1StringView("qt_scrollarea_viewport"));
}

/// Painted by hand: one of ours that shows something other than a label's words, and is not made
/// of others.
inline bool isPainted(const QWidget *widget)
{
    return !widget->inherits("QLabel") &&
           QByteArrayView(widget->metaObject()->className()).startsWith("panels::") &&
           widget->findChildren<QWidget *>(Qt::FindDirectChildrenOnly).isEmpty() &&
           !widget->testAttribute(Qt::WA_TransparentForMouseEvents);
}

inline QList<QWidget *> shownIn(const QWidget &window)
{
    QList<QWidget *> shown;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == &window && !isPart(widget))
            shown.append(widget);
    }
    return shown;
}

inline QString spokenName(QWidget *widget)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken ? spoken->text(QAccessible::Name) : QString();
}

inline QStringList nameless(const QWidget &window)
{
    QStringList found;
    for (QWidget *widget : shownIn(window)) {
        const bool focusable = widget->focusPolicy() != Qt::NoFocus &&
                               !widget->inherits("QScrollArea") && !widget->inherits("QMainWindow");
        if ((focusable || isPainted(widget)) && spokenName(widget).trimmed().isEmpty())
            found.append(QStringLiteral("no name: ") + nameOf(widget));
    }
    return found;
}

inline bool hasWords(const QAction *action)
{
    return action->isSeparator() || action->inherits("QWidgetAction") || !action->text().isEmpty();
}

inline QStringList wordlessActions(const QWidget &window)
{
    QStringList found;
    for (const QWidget *bar : window.findChildren<QWidget *>()) {
        if (!qobject_cast<const QMenu *>(bar) && !qobject_cast<const QToolBar *>(bar) &&
            !qobject_cast<const QMenuBar *>(bar))
            continue;
        for (const QAction *action : bar->actions()) {
            if (!hasWords(action))
                found.append(QStringLiteral("no words: %1 in %2").arg(nameOf(action), nameOf(bar)));
        }
    }
    return found;
}

/// Keys that are heard in the whole window, and what for.
class Keys
{
public:
    void add(const QKeySequence &key, const QObject *what)
    {
        if (!key.isEmpty() && m_meanings[key].indexOf(what) < 0)
            m_meanings[key].append(what);
    }
    QStringList ambiguous() const
    {
        QStringList found;
        for (auto it = m_meanings.begin(); it != m_meanings.end(); ++it) {
            QStringList names;
            for (const QObject *what : it.value())
                names.append(nameOf(what));
            if (names.size() > 1)
                found.append(it.key().toString() + QStringLiteral(" means ") +
                             names.join(QStringLiteral(" and ")));
        }
        return found;
    }

private:
    QHash<QKeySequence, QList<const QObject *>> m_meanings;
};

inline QStringList ambiguousKeys(const QMainWindow &window)
{
    Keys keys;
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (action->isEnabled() && action->shortcutContext() != Qt::WidgetShortcut) {
            for (const QKeySequence &key : action->shortcuts())
                keys.add(key, action);
        }
    }
    for (const QShortcut *shortcut : window.findChildren<QShortcut *>()) {
        if (shortcut->isEnabled() && shortcut->context() != Qt::WidgetShortcut)
            keys.add(shortcut->key(), shortcut);
    }
    for (QWidget *widget : shownIn(window)) {
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            keys.add(button->shortcut(), button);
        const auto *label = qobject_cast<QLabel *>(widget);
        if (label && label->buddy())
            keys.add(QKeySequence::mnemonic(label->text()), label);
    }
    for (const QAction *menu : window.menuBar()->actions())
        keys.add(QKeySequence::mnemonic(menu->text()), menu);
    return keys.ambiguous();
}

/// Two siblings with one letter, or a menu of the bar without one.
inline QStringList menuLetters(const QMainWindow &window)
{
    QStringList found;
    for (const QAction *menu : window.menuBar()->actions()) {
        if (menu->isVisible() && QKeySequence::mnemonic(menu->text()).isEmpty())
            found.append(QStringLiteral("no letter: ") + menu->text());
    }
    for (const QMenu *menu : window.findChildren<QMenu *>()) {
        Keys keys;
        for (const QAction *action : menu->actions())
            keys.add(QKeySequence::mnemonic(action->text()), action);
        found += keys.ambiguous();
    }
    return found;
}

/// What the person can reach with Tab, beginning where the focus is.
inline QStringList unreachable(const QWidget &window)
{
    QSet<const QWidget *> reached;
    for (int i = 0; i < 500; ++i) {
        QWidget *focus = window.focusWidget();
        if (focus && reached.contains(focus) && i > 1)
            break;
        reached.insert(focus);
        QTest::keyClick(focus ? focus : const_cast<QWidget *>(&window), Qt::Key_Tab);
    }
    QStringList found;
    for (const QWidget *widget : shownIn(window)) {
        const bool wanted = (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() &&
                            !widget->focusProxy() && !widget->visibleRegion().isEmpty();
        if (wanted && !reached.contains(widget))
            found.append(QStringLiteral("Tab does not reach ") + nameOf(widget));
    }
    return found;
}

inline QStringList everything(const QMainWindow &window)
{
    return nameless(window) + wordlessActions(window) + ambiguousKeys(window) + menuLetters(window);
}

} // namespace walk
