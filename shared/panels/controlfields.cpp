// SPDX-FileCopyrightText: 2026 The Sockscope authors
// SPDX-License-Identifier: MIT
#include "panels/controlfields.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolBar>

namespace panels {

namespace {

const QString on = QStringLiteral("on");
const QString off = QStringLiteral("off");

QWidget *fieldNamed(const QMainWindow &window, const QString &name)
{
    QWidget *visible = visibleNamed(window, name);
    return visible ? visible : window.findChild<QWidget *>(name);
}

bool choose(QComboBox &choice, const QString &text)
{
    const int index = choice.findText(text);
    if (index < 0 && !choice.isEditable())
        return false;
    if (index < 0) {
        choice.setEditText(text);
        return true;
    }
    choice.setCurrentIndex(index);
    Q_EMIT choice.activated(index);
    return true;
}

bool tick(QAbstractButton &box, const QString &state)
{
    if (!box.isCheckable() || (state != on && state != off))
        return false;
    if (box.isChecked() != (state == on))
        box.click();
    return true;
}

QString whyDisabled(const QString &toolTip)
{
    return toolTip.isEmpty() ? QStringLiteral("it is disabled") : toolTip;
}

} // namespace

QWidget *visibleNamed(const QMainWindow &window, const QString &name)
{
    if (auto *action = window.findChild<QAction *>(name)) {
        for (QToolBar *bar : window.findChildren<QToolBar *>()) {
            if (QWidget *button = bar->widgetForAction(action))
                return button;
        }
    }
    for (QWidget *widget : window.findChildren<QWidget *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

std::optional<QString> fieldText(const QMainWindow &window, const QString &name)
{
    const QWidget *field = fieldNamed(window, name);
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->text();
    if (const auto *choice = qobject_cast<const QComboBox *>(field))
        return choice->currentText();
    if (const auto *number = qobject_cast<const QAbstractSpinBox *>(field))
        return number->text();
    if (const auto *label = qobject_cast<const QLabel *>(field))
        return label->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(field))
        return text->toPlainText();
    if (const auto *button = qobject_cast<const QAbstractButton *>(field))
        return button->isCheckable() ? (button->isChecked() ? on : off) : button->text();
    return std::nullopt;
}

bool setField(const QMainWindow &window, const QString &name, const QString &text)
{
    QWidget *field = fieldNamed(window, name);
    if (!field || !field->isEnabled())
        return false;
    if (auto *choice = qobject_cast<QComboBox *>(field))
        return choose(*choice, text);
    if (auto *button = qobject_cast<QAbstractButton *>(field))
        return tick(*button, text);
    if (auto *number = qobject_cast<QSpinBox *>(field)) {
        bool isNumber = false;
        number->setValue(text.toInt(&isNumber));
        return isNumber;
    }
    auto *line = qobject_cast<QLineEdit *>(field);
    if (!line || line->isReadOnly())
        return false;
    line->setText(text);
    Q_EMIT line->textEdited(text);
    return true;
}

std::optional<QString> press(const QMainWindow &window, const QString &name)
{
    if (auto *action = window.findChild<QAction *>(name)) {
        if (!action->isEnabled())
            return whyDisabled(action->toolTip());
        action->trigger();
        return std::nullopt;
    }
    auto *button = qobject_cast<QAbstractButton *>(visibleNamed(window, name));
    if (!button)
        return QStringLiteral("nothing visible has this name");
    if (!button->isEnabled())
        return whyDisabled(button->toolTip());
    button->click();
    return std::nullopt;
}

} // namespace panels
